import type { Pack } from '../glossary/pack.ts';
import type { LanguageCode } from '../language/code.ts';
import type { Citation, Claim, Mention, Report } from '../report/report.ts';
import { findCitations } from './citations.ts';
import { isClaim } from './claims.ts';
import { type Subject, settle, subjectOf } from './context.ts';
import { addSurroundings, type Feature, featuresOf, hasOfficialSpeaker } from './features.ts';
import { kindOf } from './kinds.ts';
import { completeLists } from './lists.ts';
import { primarySources } from './primary.ts';
import type { Reader } from './reader.ts';
import { type Sentence, sentencesOf } from './sentence.ts';
import { type Block, findNames } from './terms.ts';
import { resolveTopics } from './topic.ts';
import { judgeSentence } from './verdict.ts';

/** A text to read. */
export interface Document {
  title: string;
  /** The article's day, `YYYY-MM-DD`, or null where it is not known. */
  published: string | null;
  /** Today, `YYYY-MM-DD`. */
  today: string;
  /** The blocks of text, in reading order. */
  blocks: string[];
  /** The language of the person who reads: links and explanations come in it. The text's own without it. */
  reader?: LanguageCode;
}

/** The first law or programme that a title names. */
function titledEntry(reader: Reader, title: string): string | null {
  for (const candidate of findNames(reader, title).candidates) {
    const kind = reader.pack.entries[candidate.payload.entry]?.kind;
    if (kind === 'law' || kind === 'programme') return candidate.payload.entry;
  }
  return null;
}

/** A sentence and what speaks for or against its being a claim. */
export interface Weighed {
  sentence: Sentence;
  features: Set<Feature>;
}

/** Looks at sentences in order: who spoke last decides whom "she said" quotes. */
export function weigh(sentences: readonly Sentence[], pack: Pack): Weighed[] {
  let officialSpoke = false;
  const weighed = sentences.map((sentence) => {
    const features = featuresOf(sentence, pack, officialSpoke);
    if (sentence.classes.has('say') || sentence.hasQuote) officialSpoke = hasOfficialSpeaker(sentence, features);
    return { sentence, features };
  });
  addSurroundings(weighed.map((w) => w.features));
  return weighed;
}

/** What reading finds before it decides which sentences are claims. */
export interface Read {
  subject: Subject;
  mentions: Mention[];
  citations: Citation[];
  sentences: Sentence[];
}

/**
 * Finds names and citations, and cuts the text into sentences with all that later rules ask of them.
 *
 * @param reader a pack made ready, in the language of the text
 * @param document the text
 * @param blocks the candidates, where they have been looked for already
 */
export function readSentences(reader: Reader, document: Document, blocks?: Block[]): Read {
  const { title, published } = document;
  const read = blocks ?? document.blocks.map((text) => findNames(reader, text));
  const subject = subjectOf(reader, title, read);
  const mentions = settle(reader, title, read, subject);
  const citations = document.blocks.flatMap((text, index) =>
    findCitations(reader.pack, document.reader ?? reader.pack.language.code, index, text, subject.isOurs),
  );
  if (!subject.isOurs && subject.eu + subject.sure === 0) return { subject, mentions, citations, sentences: [] };
  const sentences = document.blocks.flatMap((text, index) =>
    sentencesOf(
      reader,
      index,
      text,
      mentions.filter((mention) => mention.block === index),
      citations.filter((citation) => citation.block === index),
      published,
    ),
  );
  resolveTopics(sentences, reader.pack, titledEntry(reader, title), published);
  completeLists(sentences);
  return { subject, mentions, citations, sentences };
}

/**
 * Reads a text: the names in it that are ours, the laws it cites, the sentences that can be checked, and how they stand
 * on the article's day and today. Pure: the same input gives the same report.
 *
 * @param reader a pack made ready, in the language of the text
 * @param document the text
 * @param blocks the candidates, where they have been looked for already
 */
export function read(reader: Reader, document: Document, blocks?: Block[]): Report {
  const { pack } = reader;
  const language: LanguageCode = pack.language.code;
  const { title, published, today, reader: person = language } = document;
  const { subject, mentions, citations, sentences } = readSentences(reader, document, blocks);
  const report: Report = { language, title, published, today, mentions, citations, claims: [] };
  const titled = titledEntry(reader, title);
  const topics = new Set(sentences.flatMap((sentence) => [...sentence.entries]));
  for (const { sentence, features } of weigh(sentences, pack)) {
    if (!isClaim(features, subject)) continue;
    const judged = judgeSentence(pack.facts, sentence, { published, today }, language, person);
    const kind = kindOf(sentence, features);
    const claim: Claim = {
      block: sentence.block,
      start: sentence.start,
      end: sentence.end,
      text: sentence.text,
      kind,
      entries: [...sentence.entries],
      sources: primarySources(pack, person, sentence, kind, features, judged, topics, titled, published),
      verdict: judged.verdict,
    };
    report.claims.push(claim);
  }
  return report;
}
