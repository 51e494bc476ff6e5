import type { LanguageCode } from '../language/code.ts';
import { isWholeDay } from '../language/dates.ts';
import type { Language, WordClass } from '../language/language.ts';
import type { PhraseIndex } from '../language/phrases.ts';
import { anchorsOf } from './anchors.ts';
import { type CueList, type FactCue, indexFactPhrases, listEntryCues, listFactCues, phrasesOf } from './cue-list.ts';
import { eventFact } from './event-days.ts';
import type { Glossary } from './glossary.ts';
import { listNames, type NameList } from './names.ts';
import { officeFact } from './offices.ts';
import type { Entry, EntryKind, Fact, FactValue, Name, Near, Source } from './schema.ts';
import { listSenses, type SenseList } from './senses.ts';
import { fullName, titleOfName } from './texts.ts';

/** What reading needs of an entry; the rest is asked for when a card opens. */
export interface PackEntry {
  kind: EntryKind;
  /** Title in the pack's language, else in English. */
  title: string;
  sources: { source: string; at?: string }[];
  near?: Near;
  otherLaw?: true;
}

/** A name to look for. */
export interface PackName {
  text: string;
  entry: string;
  exact?: true;
  sure?: true;
  near?: Near;
}

/** What reading needs of a value; its cues are in a list of their own. */
export type PackValue = Omit<FactValue, 'cues' | 'none'> & { cued?: true };

/** What reading needs of a fact; likewise. */
export interface PackFact extends Omit<Fact, 'question' | 'verified' | 'cues' | 'none' | 'values'> {
  cued?: true;
  /** Words by which a date of it must stand. */
  anchors?: WordClass[];
  values: PackValue[];
}

/** The glossary compiled for pages of one language: plain data that can be sent to a page. */
export interface Pack {
  language: Language;
  entries: Record<string, PackEntry>;
  names: PackName[];
  facts: PackFact[];
  sources: Record<string, Source>;
  /** What of English counts on pages of every language: names of places, and words that point into a law. */
  english: { words: Partial<Record<WordClass, string[]>>; pointers: Language['pointers']; acts: Language['acts'] };
  /** All that blocks are looked through for: names, and words for places. */
  looked: NameList;
  /** What every sentence is looked through for, with the cues of entries; and what claims are besides, for facts. */
  senses: SenseList;
  entryCues: CueList<string>;
  factCues: CueList<FactCue>;
  factPhrases: PhraseIndex;
  /** The days on which anything is known to have happened, each once. */
  days: string[];
}

const packValue = ({ cues, none: _none, ...rest }: FactValue): PackValue => ({ ...rest, ...(cues && { cued: true }) });

function packFact({ question: _question, verified: _verified, cues, none: _none, values, ...rest }: Fact): PackFact {
  // A day of an event must stand by what says that it happened.
  const anchors = anchorsOf(cues ?? (rest.kind === 'event' ? values.flatMap((value) => value.cues ?? []) : []));
  return {
    ...rest,
    ...(cues && { cued: true }),
    ...(anchors.length > 0 && { anchors }),
    values: values.map(packValue),
  };
}

/** Abbreviations are exact unless said otherwise: "MI" is a law's name in Latvian and a pronoun in Hungarian. */
const ABBREVIATION = /^[\p{Lu}\p{N}.]{1,5}$/u;

function packName(name: Name, entry: string): PackName {
  const full = fullName(name);
  const exact = full.exact ?? ABBREVIATION.test(full.text);
  return {
    text: full.text,
    entry,
    ...(exact && { exact }),
    ...(full.sure && { sure: true as const }),
    ...(full.near && { near: full.near }),
  };
}

/** The sources, each with all entries that it is about: those it names, and those that name it. */
function withAbout(glossary: Glossary): Record<string, Source> {
  const about = new Map(glossary.sources.map((source) => [source.id, new Set(source.about)]));
  for (const entry of glossary.entries) {
    const named = [...(entry.sources ?? []), ...(entry.steps ?? []).flatMap((step) => step.source ?? [])];
    for (const { source } of named) about.get(source)?.add(entry.id);
  }
  return Object.fromEntries(
    glossary.sources.map((source) => [source.id, { ...source, about: [...(about.get(source.id) ?? [])] }]),
  );
}

/** The whole days of a glossary: of steps of entries and of values of facts that were right once. */
function daysOf(entries: readonly Entry[], facts: readonly Fact[]): string[] {
  const steps = entries.flatMap((entry) => entry.steps ?? []).map((step) => step.when);
  const values = facts.flatMap((fact) => fact.values).filter(({ never }) => !never);
  const told = values.flatMap(({ value }) => (value.is === 'date' ? [value.when] : []));
  return [...new Set([...steps, ...told])].filter(isWholeDay);
}

function pick(words: Language['words'], classes: WordClass[]): Language['words'] {
  return Object.fromEntries(classes.map((wordClass) => [wordClass, words[wordClass] ?? []]));
}

/**
 * Compiles a glossary for pages of one language. English names are always included, since every language's press uses
 * them; names in other languages are left out.
 *
 * @param glossary the merged glossary
 * @param language the language of the pages
 * @param english English, whose names and names of places the press of every language uses
 */
export function makePack(glossary: Glossary, language: Language, english: Language): Pack {
  const codes: LanguageCode[] = language.code === 'en' ? ['en'] : [language.code, 'en'];
  const names: PackName[] = [];
  const entries: Pack['entries'] = {};
  for (const entry of glossary.entries) {
    const own = codes.flatMap((code) => entry.names[code] ?? []);
    const all = own.length > 0 ? own : Object.values(entry.names).flat();
    if (!entry.unmarked) for (const name of all) names.push(packName(name, entry.id));
    const first = all[0] as Name;
    entries[entry.id] = {
      kind: entry.kind,
      title: titleOfName(first),
      sources: (entry.sources ?? []).map((s) => ({ source: s.source, ...(s.at && { at: s.at }) })),
      ...(entry.near && { near: entry.near }),
      ...(entry.otherLaw && { otherLaw: true as const }),
    };
  }
  const told = glossary.entries.flatMap((entry) => officeFact(entry) ?? eventFact(entry) ?? []);
  const facts = [...glossary.facts, ...told];
  const entryCues = listEntryCues(glossary.entries, language);
  const factCues = listFactCues(facts, language);
  const englishWords = language.code === 'en' ? {} : pick(english.words, ['eu', 'ai', 'elsewhere', 'other-law']);
  return {
    language,
    entries,
    names,
    facts: facts.map(packFact),
    sources: withAbout(glossary),
    looked: listNames(names, Object.values(entries), language, englishWords),
    senses: listSenses({ language, english: englishWords, cues: phrasesOf(entryCues) }),
    entryCues,
    factCues,
    factPhrases: indexFactPhrases(factCues),
    days: daysOf(glossary.entries, facts),
    english: {
      words: englishWords,
      pointers: english.pointers,
      acts: english.acts,
    },
  };
}
