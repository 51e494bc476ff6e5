import { expect, test } from 'vitest';
import { shippedReaders } from '../../../scripts/readers.ts';
import { read } from '../../../src/reading/read.ts';
import type { Claim } from '../../../src/report/report.ts';

const readerOf = shippedReaders();

function claimIn(text: string, published: string, language: 'en' | 'de' | 'fr' = 'en'): Claim | undefined {
  const document = { title: 'EU AI Act', published, today: '2026-11-22', blocks: [text] };
  return read(readerOf(language), document).claims[0];
}

const factsOf = (claim: Claim | undefined) => (claim?.notes ?? []).map(({ fact }) => fact);

test.each([
  ['en', 'The AI Act bans emotion recognition at work.', 'emotion-recognition-exceptions'],
  ['de', 'Die KI-Verordnung verbietet Emotionserkennung am Arbeitsplatz.', 'emotion-recognition-exceptions'],
  ['fr', "L'AI Act interdit la reconnaissance des émotions au travail.", 'emotion-recognition-exceptions'],
  ['en', 'The AI Act bans predictive policing.', 'predictive-policing-limits'],
  ['de', 'Die KI-Verordnung verbietet vorausschauende Polizeiarbeit.', 'predictive-policing-limits'],
  ['en', 'The AI Act bans biometric categorisation by religion.', 'biometric-categorisation-limits'],
  ['en', 'The AI Act specifies the permitted uses of ChatGPT and other products.', 'ai-act-names-no-product'],
  [
    'en',
    'The EU has regulations governing the deployment of powerful AI models in the AI Act.',
    'ai-act-more-than-models',
  ],
] as const)('%s: “%s” leaves something out', (language, text, fact) => {
  const claim = claimIn(text, '2025-03-01', language);
  expect(factsOf(claim)).toContain(fact);
  expect(claim?.notes?.[0]?.source?.label).toMatch(/^AI Act/);
  expect(['outdated', 'wrong']).not.toContain(claim?.verdict.now);
});

test.each([
  ['en', 'The AI Act bans emotion recognition at work, except for medical or safety reasons.'],
  ['en', 'The AI Act bans predictive policing that rests solely on profiling.'],
  ['de', 'Die KI-Verordnung verbietet vorausschauende Polizeiarbeit, die nur auf Profiling beruht.'],
  ['en', 'The AI Act does not ban predictive policing.'],
  ['en', 'The AI Act has extra rules for powerful AI models with systemic risk.'],
] as const)('%s: “%s” leaves nothing out', (language, text) => {
  expect(claimIn(text, '2025-03-01', language)?.notes).toBeUndefined();
});

test('a note stands beside a verdict and does not change it', () => {
  const claim = claimIn('MEPs have banned emotion recognition at work and predictive policing.', '2024-01-24');
  expect(claim?.verdict).toMatchObject({ then: 'holds', now: 'outdated', fact: 'ai-act-parliament-bans' });
  expect(factsOf(claim)).toEqual(['emotion-recognition-exceptions', 'predictive-policing-limits']);
});

test('what was said too early is not judged by its own day, and holds today', () => {
  const text = 'Recent EU regulations set the stage for AI, impacting models like ChatGPT.';
  expect(claimIn(text, '2024-01-24')?.verdict).toMatchObject({ then: 'unchecked', now: 'holds' });
  expect(claimIn(text, '2025-01-24')?.verdict).toMatchObject({ then: 'holds', now: 'holds' });
});

test('what is said to come is not taken for what was said too early', () => {
  const claim = claimIn("The AI Act is set to become the world's first comprehensive AI law.", '2023-09-22');
  expect(claim?.verdict.now).not.toBe('holds');
});

test('no more than three notes stand under a claim', () => {
  const text =
    'The AI Act, which specifies the permitted uses of ChatGPT and Bard, bans emotion recognition at work, predictive policing and biometric categorisation by religion.';
  expect(factsOf(claimIn(text, '2024-09-01'))).toHaveLength(3);
});
