import { expect, test } from 'vitest';
import { shippedReaders } from '../../../scripts/readers.ts';
import type { LanguageCode } from '../../../src/language/code.ts';
import { read } from '../../../src/reading/read.ts';

const readers = shippedReaders();

const named = (language: LanguageCode, text: string): string[] =>
  read(readers(language), {
    title: 'EU AI Act',
    published: '2025-06-01',
    today: '2026-10-14',
    blocks: [text],
  }).mentions.map((mention) => `${text.slice(mention.start, mention.end)}: ${mention.entry}`);

/** What the press of a language calls our entries, each in a sentence, and the spans that are to be underlined. */
const said: [language: LanguageCode, text: string, mentions: string[]][] = [
  ['en', 'Chapter V of Regulation (EU) 2024/1689 binds them.', ['Regulation (EU) 2024/1689: ai-act']],
  ['en', 'Regulation (EU) 2026/1744 moved the day.', ['Regulation (EU) 2026/1744: digital-omnibus-on-ai']],
  ['en', 'A guide to prohibited AI use cases is ready.', ['prohibited AI use cases: prohibited-practices']],
  ['en', 'They asked the European Office for AI.', ['European Office for AI: ai-office']],
  [
    'en',
    'MEPs reject real-time biometric surveillance.',
    ['real-time biometric surveillance: remote-biometric-identification'],
  ],
  ['en', 'Signed: the Artificial Intelligence Pact.', ['Artificial Intelligence Pact: ai-pact']],
  ['en', 'The money comes from the InvestAI fund.', ['InvestAI: investai']],
  ['en', 'No emotion recognition tools in class.', ['emotion recognition: emotion-recognition']],
  ['en', 'An unacceptable risk system may not be sold.', ['unacceptable risk: unacceptable-risk']],
  ['de', 'Die europäische KI-Verordnung gilt.', ['europäische KI-Verordnung: ai-act']],
  ['de', 'Das KI-Weißbuch war der Anfang.', ['KI-Weißbuch: white-paper-ai']],
  ['de', 'Für verbotene AI-Anwendungen drohen Strafen.', ['verbotene AI-Anwendungen: prohibited-practices']],
  ['es', 'El Reglamento IA ya se aplica.', ['Reglamento IA: ai-act']],
  ['es', 'El Reglamento europeo de la IA ya se aplica.', ['Reglamento europeo de la IA: ai-act']],
  ['es', 'La Oficina de la IA vigila.', ['Oficina de la IA: ai-office']],
  ['it', 'La legge Ue sull’intelligenza artificiale avanza.', ['legge Ue sull’intelligenza artificiale: ai-act']],
  ['it', 'Sono elencate le pratiche di AI vietate.', ['pratiche di AI vietate: prohibited-practices']],
  ['it', 'Riguarda i modelli di fondazione.', ['modelli di fondazione: foundation-model']],
  ['pt', 'A lei europeia da IA entrou em vigor.', ['lei europeia da IA: ai-act']],
  ['pt', 'Há regras para modelos de IA para fins gerais.', ['modelos de IA para fins gerais: gpai-model']],
  ['fr', 'La liste des pratiques d’IA interdites est là.', ['pratiques d’IA interdites: prohibited-practices']],
  [
    'fr',
    'Les députés refusent la surveillance biométrique en temps réel.',
    ['surveillance biométrique en temps réel: remote-biometric-identification'],
  ],
  ['nl', 'De Europese AI-wet geldt.', ['AI-wet: ai-act']],
  ['nl', 'Regels voor AI-systemen met hoogrisico volgen.', ['AI-systemen met hoogrisico: high-risk']],
  ['nl', 'Regels voor algemene AI-modellen volgen.', ['algemene AI-modellen: gpai-model']],
  ['da', 'EU har fået en lov om kunstig intelligens.', ['lov om kunstig intelligens: ai-act']],
  ['sv', 'EU har antagit en lag om artificiell intelligens.', ['lag om artificiell intelligens: ai-act']],
  [
    'pl',
    'Unijne rozporządzenie o sztucznej inteligencji obowiązuje.',
    ['rozporządzenie o sztucznej inteligencji: ai-act'],
  ],
  ['pl', 'Akt zakazuje przewidywania przestępstw.', ['przewidywania przestępstw: predictive-policing']],
  ['pl', 'To mówi rozporządzenie 2024/1689.', ['rozporządzenie 2024/1689: ai-act']],
  ['nl', 'Voor hoge risico AI-systemen komt uitstel.', ['hoge risico AI-systemen: high-risk']],
  [
    'cs',
    'Policie nesmí zapnout biometrické identifikační systémy.',
    ['biometrické identifikační systémy: remote-biometric-identification'],
  ],
  ['cs', 'Evropský zákon o AI platí.', ['zákon o AI: ai-act']],
];

test.each(said)('%s: %s', (language, text, mentions) => {
  expect(named(language, text)).toEqual(mentions);
});

test.each([
  ['en', 'South Korea passed an act on artificial intelligence.'],
  ['en', 'The terms of the shop list prohibited uses of its cards.'],
  ['en', 'Hackers exploit the vulnerabilities of software for children.'],
  ['en', 'Actors infer emotions from a script.'],
  ['en', 'Regulation (EU) 2023/2854 is about data.'],
  ['fr', 'Le livre blanc sur la défense est publié.'],
  ['es', 'El deporte de alto riesgo atrae a turistas.'],
  ['it', 'Il libro bianco sulla difesa è uscito.'],
] as [LanguageCode, string][])('names nothing of ours in %s: %s', (language, text) => {
  expect(named(language, text)).toEqual([]);
});
