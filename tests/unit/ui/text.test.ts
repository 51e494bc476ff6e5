import { expect, test } from 'vitest';
import type { Step } from '../../../src/glossary/schema.ts';
import { weightiest } from '../../../src/ui/steps.tsx';
import { heading, inLanguage, titles } from '../../../src/ui/text.ts';

test('a text is given in the reader’s language, in English, or in what there is', () => {
  expect(inLanguage({ en: 'law', de: 'Gesetz' }, 'de')).toEqual({ text: 'Gesetz', language: 'de' });
  expect(inLanguage({ en: 'law', de: 'Gesetz' }, 'fr')).toEqual({ text: 'law', language: 'en' });
  expect(inLanguage({ de: 'Gesetz' }, 'fr')).toEqual({ text: 'Gesetz', language: 'de' });
});

test('a title is the first spelling of the first name', () => {
  expect(titles({ names: { en: ['AI {Factory,Factories}'], de: [{ text: '{KI{-,}Fabrik,x}' }] } })).toEqual({
    en: 'AI Factory',
    de: 'KI-Fabrik',
  });
});

test('a heading begins with a capital where the word has none of its own', () => {
  const text = (title: string) => heading({ text: title, language: 'en' }).text;
  expect(text('social scoring')).toBe('Social scoring');
  expect(text('eIDAS wallet')).toBe('eIDAS wallet');
  expect(text('eu-LISA')).toBe('eu-LISA');
});

test('of many steps, the weightiest are kept in their order', () => {
  const step = (when: string, stage: Step['stage']): Step => ({ when, stage, what: { en: stage }, confidence: 'V' });
  const steps = [
    step('2024-03', 'event'),
    step('2024-05', 'adopted'),
    step('2024-08', 'in-force'),
    step('2025-02', 'applies'),
  ];
  expect(weightiest(steps, 3).map((one) => one.stage)).toEqual(['adopted', 'in-force', 'applies']);
  expect(weightiest(steps, 9)).toEqual(steps);
});
