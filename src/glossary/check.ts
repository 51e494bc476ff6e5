import { allLanguages, type LanguageCode } from '../language/code.ts';
import { later } from '../language/dates.ts';
import { compilePhrases, expand, findPhrases } from '../language/phrases.ts';
import { words } from '../language/words.ts';
import type { Glossary } from './glossary.ts';
import type { Cue, Entry, Fact, FactValue, Name, Source, SourceReference, Stage, Text } from './schema.ts';
import { fullName } from './texts.ts';
import { firstDay } from './timeline.ts';

/** Something in a glossary that does not fit together. */
export interface Problem {
  /** Where: "entries.ai-act.steps.3". */
  path: string;
  /** What is wrong, as a sentence without a full stop. */
  message: string;
}

type Report = (path: string, message: string) => void;

interface Known {
  entries: Set<string>;
  sources: Set<string>;
}

const WAY: readonly Stage[] = ['considered', 'proposed', 'agreed', 'adopted', 'published', 'in-force', 'applies'];
const CLOSED: ReadonlySet<Stage> = new Set(['withdrawn', 'repealed']);

const LAST_DAY = '9999-12-31';
const dayAfter = (day: string) => later(day, 1, 'day');

function checkIds(kind: string, ids: string[], report: Report): void {
  const seen = new Set<string>();
  for (const id of ids) {
    if (seen.has(id)) report(`${kind}.${id}`, 'this id is taken by another one');
    seen.add(id);
  }
}

function checkText(path: string, text: Text | undefined, report: Report): void {
  if (text && !text.en) report(path, 'the English text is missing');
}

function checkReference(path: string, reference: SourceReference, known: Known, report: Report): void {
  if (!known.sources.has(reference.source)) report(path, `there is no source “${reference.source}”`);
}

function checkSource(source: Source, known: Known, report: Report): void {
  const path = `sources.${source.id}`;
  const unknown = (source.url.match(/\{[^}]*\}/g) ?? []).find((part) => !/^\{(LL|ll|lll)\}$/.test(part));
  if (unknown) report(`${path}.url`, `“${unknown}” is none of {LL}, {ll} and {lll}`);
  const isMany = source.languages === 'all' || source.languages.length > 1;
  if (isMany && !/\{(LL|ll|lll)\}/.test(source.url)) report(`${path}.url`, 'the address has no place for the language');
  if (source.recitals && !known.sources.has(source.recitals)) {
    report(`${path}.recitals`, `there is no source “${source.recitals}”`);
  }
  for (const id of source.about ?? []) {
    if (!known.entries.has(id)) report(`${path}.about`, `there is no entry “${id}”`);
  }
}

/** Steps stand in the order of their days, and a law never falls back behind a stage that it has reached. */
function checkSteps(entry: Entry, known: Known, report: Report): void {
  let reached = -1;
  let isClosed = false;
  let isHeld = false;
  let before = '';
  entry.steps?.forEach((step, index) => {
    const path = `entries.${entry.id}.steps.${index}`;
    checkText(`${path}.what`, step.what, report);
    if (step.source) checkReference(`${path}.source`, step.source, known, report);
    if (step.told) checkCues(`${path}.told`, [{ all: step.told }], known, report);
    const day = firstDay(step.when);
    if (day < before) report(path, `${step.when} stands behind a later day`);
    before = day;
    if (step.stage === 'event') return;
    if (isClosed) report(path, `“${step.stage}” cannot follow a withdrawal or repeal`);
    isClosed = CLOSED.has(step.stage);
    if (step.stage === 'held') isHeld = true;
    if (step.stage === 'ended' && entry.kind === 'person') {
      if (!isHeld) report(path, 'an office ends that was not held');
      isHeld = false;
    }
    const rank = WAY.indexOf(step.stage);
    if (rank >= 0 && rank < reached) report(path, `“${step.stage}” cannot follow “${WAY[reached]}”`);
    reached = Math.max(reached, rank);
  });
}

function checkEntry(entry: Entry, known: Known, report: Report): void {
  const path = `entries.${entry.id}`;
  checkText(`${path}.what`, entry.what, report);
  checkText(`${path}.why`, entry.why, report);
  if (!entry.verified) report(`${path}.verified`, 'the day of the last check is missing');
  for (const reference of entry.sources ?? []) checkReference(`${path}.sources`, reference, known, report);
  const related = new Set<string>();
  for (const id of entry.related ?? []) {
    if (!known.entries.has(id)) report(`${path}.related`, `there is no entry “${id}”`);
    if (id === entry.id) report(`${path}.related`, 'an entry is not related to itself');
    if (related.has(id)) report(`${path}.related`, `“${id}” stands there twice`);
    related.add(id);
  }
  for (const [language, names] of Object.entries(entry.names)) {
    const title = names[0] as Name;
    if (expand(typeof title === 'string' ? title : title.text).length > 1) {
      report(`${path}.names.${language}.0`, 'the first name is the title and has no braces');
    }
  }
  checkCues(`${path}.cues`, entry.cues, known, report);
  checkSteps(entry, known, report);
}

function checkCues(path: string, cues: readonly Cue[] | undefined, known: Known, report: Report): void {
  checkPhrases(
    path,
    (cues ?? []).flatMap((cue) => [...cue.all.flat(), ...(cue.none ?? [])]),
    known,
    report,
  );
}

function checkPhrases(path: string, phrases: readonly string[], known: Known, report: Report): void {
  for (const phrase of phrases) {
    if (/^[#~]/.test(phrase) && !known.entries.has(phrase.slice(1))) {
      report(path, `there is no entry “${phrase.slice(1)}”`);
    }
  }
}

/** What is said of all cues is not said of one again. */
function checkNone(path: string, told: Fact | FactValue, never: readonly string[], known: Known, report: Report): void {
  checkPhrases(`${path}.none`, told.none ?? [], known, report);
  for (const phrase of (told.cues ?? []).flatMap(({ none }) => none ?? [])) {
    if (never.includes(phrase)) report(`${path}.cues`, `no cue here may have “${phrase}” beside it: once is enough`);
  }
}

/** Where no other value was ever right, every day has one between the first and the last. */
function checkWindows(fact: Fact, report: Report): void {
  fact.values.forEach((value, index) => {
    const path = `facts.${fact.id}.values.${index}`;
    if (value.never && (value.from || value.to)) report(path, 'what was never right has no days');
    if (value.from && value.to && value.from > value.to) report(path, `it ends on ${value.to}, before it begins`);
    const isTwin = (other: FactValue) =>
      value.value.is !== 'statement' &&
      !other.never === !value.never &&
      JSON.stringify(other.value) === JSON.stringify(value.value) &&
      (other.from ?? '') <= (value.to ?? LAST_DAY) &&
      (value.from ?? '') <= (other.to ?? LAST_DAY);
    if (fact.values.slice(0, index).some(isTwin)) report(path, 'the same value stands there twice for the same days');
  });
  if (!fact.exhaustive) return;
  const windows = fact.values
    .filter((value) => !value.never)
    .sort((a, b) => (a.from ?? '').localeCompare(b.from ?? ''));
  let until: string | null = windows[0]?.to ?? null;
  for (const { from, to } of windows.slice(1)) {
    if (until === null) return;
    if (from && from > dayAfter(until)) {
      report(
        `facts.${fact.id}.values`,
        `nothing is right from ${dayAfter(until)} until ${from}, and yet it is exhaustive`,
      );
    }
    until = to === null || to > until ? to : until;
  }
}

function checkFact(fact: Fact, known: Known, report: Report): void {
  const path = `facts.${fact.id}`;
  checkText(`${path}.question`, fact.question, report);
  checkCues(`${path}.cues`, fact.cues, known, report);
  checkNone(path, fact, fact.none ?? [], known, report);
  for (const id of fact.about) if (!known.entries.has(id)) report(`${path}.about`, `there is no entry “${id}”`);
  fact.values.forEach((value, index) => {
    const at = `${path}.values.${index}`;
    checkText(`${at}.says`, value.says, report);
    checkCues(`${at}.cues`, value.cues, known, report);
    checkNone(at, value, [...(fact.none ?? []), ...(value.none ?? [])], known, report);
    const isFollowUp = value.value.is === 'statement' && fact.values.some((other) => other.cues);
    if (!fact.cues && !value.cues && !isFollowUp)
      report(at, 'neither it nor its fact has cues: no sentence can say it');
    for (const reference of value.sources) checkReference(`${at}.sources`, reference, known, report);
    if (value.value.is === 'holder' && !known.entries.has(value.value.entry)) {
      report(`${at}.value`, `there is no entry “${value.value.entry}”`);
    }
  });
  checkWindows(fact, report);
}

interface Spelling {
  entry: Entry;
  text: string;
  /** Something nearby decides whether this entry is meant. */
  isDecided: boolean;
}

function spellingsOf(entry: Entry, language: LanguageCode): Spelling[] {
  return (entry.names[language] ?? []).flatMap((name) => {
    const { text, near } = fullName(name);
    const isDecided = near !== undefined || entry.near !== undefined;
    return expand(text).map((spelling) => ({ entry, text: spelling, isDecided }));
  });
}

/** On the pages of one language no two entries share a name, unless what stands nearby decides between them. */
function checkNames(entries: readonly Entry[], language: LanguageCode, report: Report): void {
  const own = entries.flatMap((entry) => spellingsOf(entry, language));
  const english = language === 'en' ? [] : entries.flatMap((entry) => spellingsOf(entry, 'en'));
  const keyOf = (spelling: Spelling) =>
    words(spelling.text)
      .map((word) => word.folded)
      .join(' ');
  const taken = new Map(english.map((spelling) => [keyOf(spelling), spelling]));
  for (const spelling of own) {
    const key = keyOf(spelling);
    const other = taken.get(key);
    if (!other) taken.set(key, spelling);
    else if (other.entry !== spelling.entry && !other.isDecided && !spelling.isDecided) {
      report(
        `entries.${spelling.entry.id}.names.${language}`,
        `“${spelling.text}” is also a name of “${other.entry.id}”; say with “near” when it is meant`,
      );
    }
  }
  const table = compilePhrases(own.map((spelling) => ({ text: spelling.text, payload: spelling })));
  for (const spelling of own) {
    const hits = findPhrases(table, spelling.text.replaceAll('*', ''));
    if (!hits.some((hit) => hit.payload === spelling)) {
      report(`entries.${spelling.entry.id}.names.${language}`, `“${spelling.text}” can never be found in a text`);
    }
  }
}

/**
 * Whether a glossary fits together: every reference leads somewhere, days and stages are in order, and names can be
 * found and tell entries apart. The shape of its parts is taken to be right already.
 *
 * @param glossary all entries, facts and sources
 * @returns the problems, in the order of the glossary; empty where there are none
 */
export function check(glossary: Glossary): Problem[] {
  const problems: Problem[] = [];
  const report: Report = (path, message) => problems.push({ path, message });
  const known: Known = {
    entries: new Set(glossary.entries.map((entry) => entry.id)),
    sources: new Set(glossary.sources.map((source) => source.id)),
  };
  checkIds(
    'entries',
    glossary.entries.map((entry) => entry.id),
    report,
  );
  checkIds(
    'sources',
    glossary.sources.map((source) => source.id),
    report,
  );
  checkIds(
    'facts',
    glossary.facts.map((fact) => fact.id),
    report,
  );
  for (const source of glossary.sources) checkSource(source, known, report);
  for (const entry of glossary.entries) checkEntry(entry, known, report);
  for (const fact of glossary.facts) checkFact(fact, known, report);
  const marked = glossary.entries.filter((entry) => !entry.unmarked);
  for (const language of allLanguages) checkNames(marked, language, report);
  return problems;
}
