import type { Pack } from '../glossary/pack.ts';
import type { LanguageCode } from '../language/code.ts';
import { findPhrases } from '../language/phrases.ts';
import { finish, STRIDE } from '../language/steps.ts';
import type { Citation, Claim, Mention, Note, Report } from '../report/report.ts';
import { carryDays, putUnderDates, putUnderYears } from './carried-days.ts';
import { findCitations } from './citations.ts';
import { mayHoldClaims, type Standing, standingOf } from './claims.ts';
import { type Subject, settleInSteps, subjectInSteps, titledEntries } from './context.ts';
import { addSurroundings, type Feature, featuresOf } from './features.ts';
import { isLawOrProgramme, titlesOtherLaw } from './governing-law.ts';
import { kindOf } from './kinds.ts';
import { completeLists } from './lists.ts';
import { occasionsAround } from './occasion.ts';
import type { Page } from './page.ts';
import { linkTo, primarySources } from './primary.ts';
import type { Reader } from './reader.ts';
import { sensesOf } from './senses.ts';
import { type Sentence, sentencesOf } from './sentence.ts';
import { speakersOf } from './speakers.ts';
import { type Block, findNames, findNamesAndSenses } from './terms.ts';
import { resolveTopics } from './topic.ts';
import { type Addition, isFlag, judgeSentence } from './verdict.ts';
import { type Written, writtenIn } from './written.ts';

/** A text to read. */
export interface Document {
  title: string;
  /** The article's day, `YYYY-MM-DD`; its month, `YYYY-MM`, where no more is known; or null. */
  published: string | null;
  /** Today, `YYYY-MM-DD`. */
  today: string;
  /** The blocks of text, in reading order. */
  blocks: string[];
  /** The language of the person who reads: links and explanations come in it. The text's own without it. */
  reader?: LanguageCode;
}

/** The first law or programme that a title names. */
function titledEntry(pack: Pack, titled: readonly string[]): string | null {
  return titled.find((entry) => isLawOrProgramme(pack, entry)) ?? null;
}

/** The law or programme that a page names most; of several, the one that comes first. */
function mostNamed(pack: Pack, mentions: readonly Mention[]): string | null {
  const named = mentions.filter(({ entry }) => isLawOrProgramme(pack, entry));
  const groups = [...Map.groupBy(named, ({ entry }) => entry)];
  return groups.sort(([, a], [, b]) => b.length - a.length)[0]?.[0] ?? null;
}

/** A sentence and what speaks for or against its being a claim. */
export interface Weighed {
  sentence: Sentence;
  features: Set<Feature>;
}

/** Looks at sentences in order, some a step. */
export function* weigh(sentences: readonly Sentence[], pack: Pack): Generator<void, Weighed[]> {
  const speakers = yield* speakersOf(sentences, pack);
  const weighed: Weighed[] = [];
  for (const [index, sentence] of sentences.entries()) {
    const features = featuresOf(sentence, pack, speakers[index] ?? null);
    weighed.push({ sentence, features });
    if (index % STRIDE === 0) yield;
  }
  yield* addSurroundings(weighed.map((w) => w.features));
  return weighed;
}

/** What reading finds before it decides which sentences are claims. */
export interface Read {
  subject: Subject;
  /** When the text was written, or null. */
  written: Written | null;
  /** The entries that the title names, in order. */
  titled: string[];
  mentions: Mention[];
  citations: Citation[];
  sentences: Sentence[];
}

const byBlock = <T extends { block: number }>(list: readonly T[]) => Map.groupBy(list, (item) => item.block);

/** Looks through the blocks of a text: from the first law that it names on also for what claims are made of. */
function* look(reader: Reader, { blocks }: Document): Generator<void, Block[]> {
  const { entries } = reader.pack;
  const read: Block[] = [];
  let namesLaw = false;
  for (const text of blocks) {
    const block: Block = namesLaw ? findNamesAndSenses(reader, text) : findNames(reader, text);
    namesLaw ||= block.candidates.some(({ payload }) => entries[payload.entry]?.kind === 'law');
    if (read.push(block) % STRIDE === 0) yield;
  }
  return read;
}

/**
 * Finds names and citations, and cuts the text into sentences with all that later rules ask of them.
 *
 * @param reader a pack made ready, in the language of the text
 * @param document the text
 * @param blocks the candidates, where they have been looked for already
 */
export function* readSentences(reader: Reader, document: Document, blocks?: Block[]): Generator<void, Read> {
  const { title } = document;
  const written = writtenIn(document.published);
  const { pack } = reader;
  const read = blocks ?? (yield* look(reader, document));
  const subject = yield* subjectInSteps(reader, title, read);
  const mentions = yield* settleInSteps(reader, read, subject);
  const person = document.reader ?? pack.language.code;
  const citations: Citation[] = [];
  for (const [index, text] of document.blocks.entries()) {
    citations.push(...findCitations(pack, person, index, text, subject.isOurs));
    if (index % STRIDE === 0) yield;
  }
  const sentences: Sentence[] = [];
  const titled = titledEntries(reader, title);
  if (!mayHoldClaims(pack, subject, read, mentions))
    return { subject, written, titled, mentions, citations, sentences };
  const table = reader.senses();
  yield;
  const mentionsOf = byBlock(mentions);
  const citationsOf = byBlock(citations);
  for (const [index, text] of document.blocks.entries()) {
    const own = [mentionsOf.get(index) ?? [], citationsOf.get(index) ?? []] as const;
    const senses = read[index]?.senses ?? sensesOf(findPhrases(table, text));
    sentences.push(...sentencesOf(pack.language, senses, index, text, ...own, written));
    yield;
  }
  putUnderYears(sentences, written);
  carryDays(sentences);
  putUnderDates(sentences, reader.days(), written);
  yield;
  const titlesOther = titlesOtherLaw(sensesOf(findPhrases(table, title)).classes);
  yield* resolveTopics(sentences, reader, titled, titlesOther, written?.day ?? null);
  yield;
  completeLists(sentences);
  yield;
  return { subject, written, titled, mentions, citations, sentences };
}

const notesOf = (page: Page, additions: readonly Addition[]): Note[] =>
  additions.map(({ fact, text, source: reference }) => {
    const source = reference && linkTo(page, reference);
    return { fact, text, ...(source && { source }) };
  });

/** What claims are held against is large, and made ready only where there is a claim. */
function* readyForClaims(reader: Reader): Generator<void, void> {
  yield;
  reader.cues();
  yield;
  reader.facts();
  yield;
}

/**
 * Reads a text in small steps, so that a page can breathe between them.
 *
 * @param reader a pack made ready, in the language of the text
 * @param document the text
 * @param blocks the candidates, where they have been looked for already
 * @returns steps of well under a few milliseconds each; the last brings the report
 */
export function* readInSteps(reader: Reader, document: Document, blocks?: Block[]): Generator<void, Report> {
  const { pack } = reader;
  const language: LanguageCode = pack.language.code;
  const { title, published, today, reader: person = language } = document;
  const found = yield* readSentences(reader, document, blocks);
  const { subject, written, mentions, citations, sentences } = found;
  const report: Report = { language, title, published, today, mentions, citations, claims: [] };
  const topics = new Set<string>();
  for (const { entries } of sentences) for (const entry of entries) topics.add(entry);
  const titled = titledEntry(pack, found.titled);
  const topic = titled ?? mostNamed(pack, mentions);
  // What came out in the month of an article may be what it is about.
  const until = written?.to ?? null;
  const occasions = occasionsAround(pack, topics, titled, until);
  const page: Page = { pack, person, published: until, topic, occasions, links: new Map() };
  const weighed = yield* weigh(sentences, pack);
  const standings: Standing[] = [];
  for (const { features } of weighed) {
    standings.push(standingOf(features, subject));
    if (standings.length % STRIDE === 0) yield;
  }
  // A page without its day says too little of when what is nearly a claim was meant.
  const takesNear = published !== null && standings.includes('claim');
  for (const [index, { sentence, features }] of weighed.entries()) {
    const standing = standings[index];
    if (standing === 'none' || (standing === 'near' && !takesNear)) continue;
    if (report.claims.length === 0) yield* readyForClaims(reader);
    const judged = judgeSentence(reader, sentence, { written, today }, person);
    yield;
    if (standing === 'near' && !(judged.verdict.fact && isFlag(judged.verdict.now))) continue;
    const kind = kindOf(features);
    const claim: Claim = {
      block: sentence.block,
      start: sentence.start,
      end: sentence.end,
      text: sentence.text,
      kind,
      entries: [...sentence.entries],
      sources: primarySources(page, sentence, kind, features, judged),
      verdict: judged.verdict,
      ...(judged.additions.length > 0 && { notes: notesOf(page, judged.additions) }),
    };
    report.claims.push(claim);
  }
  return report;
}

/**
 * Reads a text: the names in it that are ours, the laws it cites, the sentences that can be checked, and how they stand
 * on the article's day and today. Pure: the same input gives the same report.
 *
 * @param reader a pack made ready, in the language of the text
 * @param document the text
 */
export function read(reader: Reader, document: Document): Report {
  return finish(readInSteps(reader, document));
}
