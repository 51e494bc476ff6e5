import { expect, test } from 'vitest';
import { shippedReaders } from '../../../scripts/readers.ts';
import { read } from '../../../src/reading/read.ts';

const readerOf = shippedReaders();
const flagsOf = (published: string | null, lang: 'en' | 'fr' | 'hu', ...blocks: string[]) =>
  read(readerOf(lang), { title: 'EU AI Act', published, today: '2026-11-21', blocks }).claims.flatMap(({ verdict }) =>
    verdict.now === 'outdated' || verdict.now === 'wrong' ? [verdict.fact] : [],
  );

const LAW = "Le règlement de l'UE sur l'intelligence artificielle est en vigueur depuis le 1er août 2024.";
const OFFICE = "Pour Thierry Breton, commissaire européen, nos chercheurs ont de l'avance.";

test('what was never right is wrong beside a day that is right', () => {
  const said = 'Since 2 February 2025 the AI Act has banned all facial recognition, without exception.';
  expect(flagsOf('2025-03-10', 'en', said)).toEqual(['facial-recognition-scope']);
});

test('a slip in the numbers of a vote is wrong beside the right day', () => {
  const said = 'On 13 March 2024 Parliament adopted the AI Act by 523 votes to 46, with 94 abstentions.';
  expect(flagsOf('2024-03-20', 'en', said)).toEqual(['ai-act-vote']);
});

test('who says it and is still in office hides nothing of what is said', () => {
  const said = 'The EU now has 13 AI factories, said Commission President Ursula von der Leyen.';
  expect(flagsOf('2025-06-10', 'en', said)).toEqual(['ai-factories-number']);
});

test('what is over is told before an office that has ended', () => {
  const said =
    '“The fine is up to 6 percent of worldwide turnover under the AI Act,” said Commissioner Thierry Breton.';
  expect(flagsOf('2021-04-22', 'en', said)).toEqual(['fine-top']);
});

test('who somebody is stays so in a sentence that denies something', () => {
  const said = 'Thierry Breton, a belső piacért felelős biztos szerint az AI-rendelet nem fékezi az innovációt.';
  expect(flagsOf('2024-05-14', 'hu', said)).toEqual(['office-thierry-breton']);
});

test('what is nearly a claim is one where a fact says that it does not hold, on a page with claims and a day', () => {
  expect(flagsOf('2024-08-20', 'fr', LAW, OFFICE)).toEqual(['office-thierry-breton']);
  expect(flagsOf('2024-08-20', 'fr', OFFICE)).toEqual([]);
  expect(flagsOf(null, 'fr', LAW, OFFICE)).toEqual([]);
});

test('a day that another has replaced is outdated beside one that still holds', () => {
  const said = 'The first rules of the AI Act apply since 2 February 2025, and it will be fully applicable in 2027.';
  expect(flagsOf('2025-02-20', 'en', said)).toEqual(['ai-act-full-application']);
});

test('of two days that are right together the one is told that took the place of what was said', () => {
  const said = 'High-risk systems under Annex I of the AI Act have until 2 August 2027.';
  const { claims } = read(readerOf('en'), {
    title: 'EU AI Act',
    published: '2025-01-20',
    today: '2026-11-21',
    blocks: [said],
  });
  expect(claims[0]?.verdict).toMatchObject({ now: 'outdated', rightNow: expect.stringContaining('2 August 2028') });
});
