import type { SourceLink } from '../../../src/glossary/links.ts';
import type { Entry, Source } from '../../../src/glossary/schema.ts';
import type { Claim, Judgement, Mention, Report, Verdict } from '../../../src/report/report.ts';
import type { EntryView, PageReport, Published } from '../../../src/ui/view.ts';

/** Sample data of our own, in which every state of every surface occurs. */

export const today = '2026-11-21';

const source = (id: string, label: string, url: string): Source => ({
  id,
  publisher: 'European Union',
  kind: 'law',
  label,
  url,
  languages: 'all',
  anchors: { article: '#art_{n}', annex: '#anx_{N}' },
  confidence: 'V',
  verified: '2026-10-14',
});

export const sources: Record<string, Source> = {
  act: source('act', 'AI Act', 'https://eur-lex.europa.eu/eli/reg/2024/1689/2026-07-27/{lll}'),
  change: source('change', 'Regulation (EU) 2026/1744', 'https://eur-lex.europa.eu/eli/reg/2026/1744/oj/{lll}'),
  proposal: source(
    'proposal',
    'COM(2021) 206',
    'https://eur-lex.europa.eu/legal-content/{LL}/TXT/?uri=CELEX:52021PC0206',
  ),
};

const step = (when: string, stage: NonNullable<Entry['steps']>[number]['stage'], en: string, de: string) => ({
  when,
  stage,
  what: { en, de },
  source: { source: 'act', at: 'Article 113' },
  confidence: 'V' as const,
});

export const act: Entry = {
  id: 'ai-act',
  kind: 'law',
  names: { en: ['AI Act', '{EU ,}Artificial Intelligence Act'], de: ['KI-Verordnung'] },
  reference: 'Regulation (EU) 2024/1689',
  what: {
    en: 'The EU’s law on artificial intelligence: it bans a few uses, puts duties on risky ones, and sets rules for the makers of general-purpose models.',
    de: 'Das Gesetz der EU über künstliche Intelligenz: Es verbietet einige Verwendungen, legt riskanten Pflichten auf und gibt den Herstellern von Modellen mit allgemeinem Verwendungszweck Regeln.',
  },
  why: {
    en: 'Its parts start on different days, so “in force” and “applies” are not the same thing.',
    de: 'Seine Teile beginnen an verschiedenen Tagen; „in Kraft“ und „gilt“ sind deshalb nicht dasselbe.',
  },
  steps: [
    step('2021-04-21', 'proposed', 'Proposed by the Commission', 'Von der Kommission vorgeschlagen'),
    step('2023-12-09', 'agreed', 'Agreed by Parliament and Council', 'Von Parlament und Rat vereinbart'),
    step('2024-05-21', 'adopted', 'Adopted by the Council', 'Vom Rat beschlossen'),
    step('2024-07-12', 'published', 'Published', 'Veröffentlicht'),
    step('2024-08-01', 'in-force', 'In force', 'In Kraft'),
    step('2025-02-02', 'applies', 'The first bans apply', 'Die ersten Verbote gelten'),
    step('2025-08-02', 'applies', 'Duties for general-purpose models apply', 'Pflichten für Modelle gelten'),
    step(
      '2026-07-27',
      'amended',
      'Amended: later dates for high-risk rules',
      'Geändert: spätere Termine für Hochrisiko-Regeln',
    ),
    step('2026-08-02', 'applies', 'Transparency duties apply', 'Transparenzpflichten gelten'),
    step('2026-12-02', 'applies', 'Two more bans apply', 'Zwei weitere Verbote gelten'),
    step('2027-12-02', 'applies', 'High-risk rules apply (Annex III)', 'Hochrisiko-Regeln gelten (Anhang III)'),
    step('2028-08-02', 'applies', 'High-risk rules apply (Annex I)', 'Hochrisiko-Regeln gelten (Anhang I)'),
  ],
  sources: [{ source: 'act', at: 'Article 113' }, { source: 'change' }, { source: 'proposal' }],
  related: ['ban', 'office'],
  verified: '2026-10-14',
};

export const ban: Entry = {
  id: 'ban',
  kind: 'practice',
  names: { en: ['social scoring'] },
  reference: 'Article 5(1)(c)',
  what: { en: 'Rating people by how they behave or what they are like, and treating them worse for it elsewhere.' },
  steps: [step('2025-02-02', 'applies', 'The ban applies', 'Das Verbot gilt')],
  sources: [{ source: 'act', at: 'Article 5(1)(c)' }],
  verified: '2026-10-14',
};

export const office: Entry = {
  id: 'office',
  kind: 'person',
  names: { en: ['Jana Example'] },
  reference: 'Commissioner',
  what: { en: 'A commissioner who is made up for this gallery.' },
  why: { en: 'Articles name whoever holds the office on their day; the office goes on.' },
  steps: [
    step('2019-12-01', 'held', 'Takes office', 'Tritt das Amt an'),
    step('2024-09-16', 'ended', 'Leaves office', 'Verlässt das Amt'),
  ],
  sources: [],
  verified: '2026-10-10',
};

export const long: Entry = {
  ...act,
  id: 'long',
  kind: 'concept',
  names: { en: ['general-purpose AI model with systemic risk and a very long name in every language'] },
  reference: 'Article 3(65), Article 51(1) and (2), Annex XIII, points (a) to (g), recitals 110 to 114',
  what: {
    en: `${act.what.en} ${act.what.en} Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft.`,
  },
  why: { en: `${act.why?.en} ${act.why?.en} ${act.why?.en}` },
  sources: ['Article 5(1)(a)', 'Article 6', 'Article 50', 'Article 51', 'Article 99', 'Annex III'].map((at) => ({
    source: 'act',
    at,
  })),
  related: ['ban', 'office', 'act'],
};

export const bare: Entry = {
  id: 'bare',
  kind: 'product',
  names: { en: ['My own term'] },
  what: { en: 'An entry that a reader wrote: a name and a sentence, and nothing else yet.' },
};

export const proposed: Entry = {
  id: 'proposed',
  kind: 'law',
  names: { en: ['Cloud Act'] },
  what: { en: 'A law on its way. All that happened so far happened within one year.' },
  steps: [
    step('2026-03', 'considered', 'Announced', 'Angekündigt'),
    step('2026-06-03', 'proposed', 'Proposed by the Commission', 'Vorgeschlagen'),
  ],
  sources: [{ source: 'proposal' }],
  verified: '2026-10-14',
};

export const entries = [act, ban, office, long, bare, proposed];

export const viewOf = (entry: Entry): EntryView => ({
  entry,
  sources,
  own: entry.id === 'bare',
  related: {
    ban: { en: 'social scoring' },
    office: { en: 'Jana Example' },
    act: { en: 'AI Act', de: 'KI-Verordnung' },
  },
});

const links: SourceLink[] = [
  {
    id: 'act',
    label: 'AI Act, Article 113',
    url: 'https://eur-lex.europa.eu/eli/reg/2024/1689/2026-07-27/eng#art_113',
  },
  { id: 'change', label: 'Regulation (EU) 2026/1744', url: 'https://eur-lex.europa.eu/eli/reg/2026/1744/oj/eng' },
];

function claim(block: number, text: string, kind: Claim['kind'], verdict: Verdict, words?: string, count = 1): Claim {
  const at = words ? text.indexOf(words) : -1;
  return {
    block,
    start: 0,
    end: text.length,
    text,
    kind,
    entries: ['ai-act'],
    sources: links.slice(0, count),
    verdict: { ...verdict, ...(at >= 0 && words && { words: [{ start: at, end: at + words.length }] }) },
  };
}

const verdict = (then: Judgement | null, now: Judgement, right: Partial<Verdict> = {}): Verdict => ({
  then,
  now,
  fact: now === 'unchecked' ? null : 'sample',
  why: '',
  ...right,
});

export const claims: Claim[] = [
  claim(
    0,
    'The law still awaits a vote in the Council.',
    'date-or-status',
    verdict('holds', 'outdated', {
      rightThen: 'agreed in December 2023, not yet adopted',
      rightNow: 'adopted on 21 May 2024, in force since 1 August 2024',
    }),
    'still awaits a vote',
  ),
  claim(
    1,
    'Rules for high-risk uses are due in 2026, and companies have been told to expect no further delay whatever happens in the talks.',
    'date-or-status',
    verdict('holds', 'outdated', {
      rightThen: '2 August 2026',
      rightNow: '2 December 2027 (Annex III), 2 August 2028 (Annex I)',
    }),
    'due in 2026',
    2,
  ),
  claim(
    2,
    'Fines reach 10% of worldwide turnover.',
    'penalty',
    verdict('wrong', 'wrong', { rightThen: 'up to 7%', rightNow: 'up to 7%' }),
    '10%',
  ),
  claim(
    3,
    'It will outlaw social scoring under Article 5(1)(c).',
    'prohibition',
    verdict('holds', 'holds', { rightThen: 'agreed', rightNow: 'banned since 2 February 2025' }),
    'outlaw social scoring',
  ),
  claim(
    4,
    'The AI Office sits inside the Commission.',
    'programme',
    verdict('holds', 'holds', { why: 'The AI Office has been a part of the Commission since 24 January 2024.' }),
  ),
  {
    ...claim(5, 'Start-ups say that the AI Act bans emotion recognition at work.', 'other', verdict(null, 'unchecked')),
    notes: [
      { fact: 'exceptions', text: 'Medical and safety uses are left out of the ban.', source: links[0] as SourceLink },
    ],
  },
  claim(6, 'Brussels expects forty projects.', 'figure', verdict(null, 'unchecked'), undefined, 0),
];

const mention = (block: number, start: number, text: string, entry: string): Mention => ({
  block,
  start,
  end: start + text.length,
  text,
  entry,
});

export const mentions: Mention[] = [
  ...[5, 8, 9, 11, 12, 14, 15, 17].map((block) => mention(block, block === 5 ? 23 : 0, 'AI Act', 'ai-act')),
  mention(3, 15, 'social scoring', 'ban'),
  mention(4, 4, 'AI Office', 'office'),
];

export function pageOf(published: Published | null, some: Claim[] = claims): PageReport {
  const report: Report = {
    language: 'en',
    title: 'EU unveils supercomputer access for AI start-ups',
    published: published?.day ?? null,
    today,
    mentions,
    citations: [],
    claims: published ? some : some.map((one) => ({ ...one, verdict: { ...one.verdict, then: null } })),
  };
  return {
    url: 'https://news.example/2024/01/24/supercomputers',
    host: 'news.example',
    title: report.title,
    published,
    report,
    state: 'read',
    titles: { 'ai-act': 'AI Act', ban: 'social scoring', office: 'AI Office' },
  };
}
