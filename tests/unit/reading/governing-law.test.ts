import { describe, expect, test } from 'vitest';
import { shippedReaders } from '../../../scripts/readers.ts';
import type { LanguageCode } from '../../../src/language/code.ts';
import { read } from '../../../src/reading/read.ts';

const readerOf = shippedReaders();

function flagged(language: LanguageCode, published: string, title: string, ...blocks: string[]): string[] {
  const document = { title, published, today: '2026-11-22', blocks };
  const { claims } = read(readerOf(language), document);
  return claims.filter(({ verdict }) => /outdated|wrong/.test(verdict.now)).map(({ text }) => text);
}

describe('what is said of another law is not held against facts on the AI Act', () => {
  test.each([
    [
      'en',
      '2026-04-10',
      'The EU Inc. plan and AI firms',
      'EU Inc. is for young firms. The proposal is under negotiation in the Council.',
    ],
    [
      'en',
      '2024-03-26',
      'EU law and AI posts',
      'The Digital Services Act binds platforms. Firms can face fines of up to 6 percent of their turnover.',
    ],
    [
      'en',
      '2026-01-29',
      'Seoul’s AI Basic Act overtakes Europe',
      'The law took effect months ahead of most of the EU’s AI Act. All AI-generated content must be clearly labelled.',
    ],
    [
      'en',
      '2025-12-22',
      'AI Act: the Finnish way',
      'The Finnish laws supplementing the AI Act enter into force on 1 January 2026.',
    ],
    [
      'fr',
      '2026-01-21',
      'La Corée du Sud adopte une loi sur l’IA',
      'Le gouvernement annonce que l’entrée en vigueur des sanctions de la loi sera reportée d’un an.',
    ],
    ['en', '2026-06-16', 'AI in the north', 'Norway, an EEA state, must adopt the AI Act in its own law.'],
    [
      'de',
      '2025-05-23',
      'Künstliche Intelligenz in der EU: was gilt',
      'Die EU regelt KI. Der Data Act ist schon am 11.01.2024 in Kraft getreten, die Pflichten müssen ab 12.09.2025 eingehalten werden.',
    ],
    [
      'de',
      '2024-09-13',
      'Irische Behörde untersucht eine KI',
      'Die DSGVO gilt in der EU auch für KI. Bei Verstößen drohen Strafen von bis zu 4 % des Jahresumsatzes.',
    ],
    [
      'it',
      '2025-10-09',
      "Intelligenza artificiale: l'Europa e l'Italia",
      'La legge n. 132/2025 è stata pubblicata ed entrerà in vigore venerdì 10 ottobre 2025.',
    ],
    [
      'da',
      '2024-11-01',
      'EU og kunstig intelligens',
      'Folketinget behandler loven om kunstig intelligens. Loven foreslås at træde i kraft den 2. august 2025.',
    ],
  ] as const)('%s, %s, %s', (language, published, title, text) => {
    expect(flagged(language, published, title, text)).toEqual([]);
  });
});

describe('ours is spoken of again', () => {
  const STAGE = 'The AI Act still awaits a vote in the Council.';
  const OTHER = 'The Digital Services Act binds platforms.';

  test('where it is named', () => {
    expect(flagged('en', '2024-01-24', 'Brussels and tech', OTHER, STAGE)).toEqual([STAGE]);
  });

  test('in the next paragraph, on a page with it in its title', () => {
    const fine = 'Firms can face fines of up to 6 percent of their turnover if they break the law.';
    expect(flagged('en', '2023-01-24', 'The EU AI Act', `The AI Act is near. ${OTHER}`, fine)).toEqual([fine]);
    expect(flagged('en', '2023-01-24', 'The EU AI Act', `The AI Act is near. ${OTHER} ${fine}`)).not.toContain(fine);
  });

  test('after another law that is only compared with it', () => {
    const text =
      'The AI Act may become a model for the world, much like the GDPR. It still awaits a vote in the Council.';
    expect(flagged('en', '2024-01-24', 'Brussels and tech', text)).toEqual(['It still awaits a vote in the Council.']);
  });
});
