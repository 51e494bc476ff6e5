import { existsSync } from 'node:fs';
import { finish } from '../src/language/steps.ts';
import { isElsewhere } from '../src/reading/claims.ts';
import type { Feature } from '../src/reading/features.ts';
import { readSentences, weigh } from '../src/reading/read.ts';
import { type LabelledPage, type LabelledSentence, ownCorpus, readCorpus } from './labelled.ts';
import { shippedReaders } from './readers.ts';

/** Labelled sentences as weights are fitted on them. */

/** A labelled sentence with the features that reading gives it. */
export interface Featured {
  page: string;
  label: LabelledSentence;
  features: Feature[];
  /** A rule decides before any weight that it is no claim: it teaches them nothing of claims. */
  isRuledOut: boolean;
}

const TODAY = '2026-11-21';

/**
 * Reads labelled corpora.
 *
 * @param named paths of pages and labels by turns; the project's own corpus, where it is there, comes before them
 * @returns the sentences that reading finds as well, with their features
 * @throws {Error} where a file cannot be read
 */
export function featured(named: readonly string[]): Featured[] {
  const corpora = existsSync(ownCorpus.pages) ? [ownCorpus] : [];
  for (let i = 0; i + 1 < named.length; i += 2) {
    corpora.push({ pages: named[i] as string, labels: named[i + 1] as string });
  }
  const readerOf = shippedReaders();
  const featuredOf = (page: LabelledPage): Featured[] => {
    const reader = readerOf(page.language);
    const { subject, sentences } = finish(readSentences(reader, { ...page, today: TODAY }));
    const weighed = finish(weigh(sentences, reader.pack));
    return page.sentences.flatMap((label) => {
      const match = weighed.find(({ sentence }) => {
        const shared = Math.min(sentence.end, label.end) - Math.max(sentence.start, label.start);
        return sentence.block === label.paragraph_index && shared * 2 >= label.end - label.start;
      });
      if (!match) return [];
      const { features } = match;
      const isRuledOut = features.has('question') || features.has('alone') || isElsewhere(features, subject);
      return [{ page: page.id, label, features: [...features], isRuledOut }];
    });
  };
  return corpora.flatMap((corpus) => readCorpus(corpus).flatMap(featuredOf));
}

const FOLDS = 10;

/**
 * Parts rows for cross-validation: each tenth of the pages once as what is held back.
 *
 * @param rows anything of a page
 * @returns what to fit on and what to try, ten times
 */
export function folds<Row extends { page: string }>(rows: readonly Row[]): { fit: Row[]; held: Row[] }[] {
  const pages = [...new Set(rows.map((row) => row.page))];
  return Array.from({ length: FOLDS }, (_, fold) => {
    const held = new Set(pages.filter((__, index) => index % FOLDS === fold));
    return { fit: rows.filter((row) => !held.has(row.page)), held: rows.filter((row) => held.has(row.page)) };
  });
}

/**
 * A feature as a key in a table of weights.
 *
 * @param feature the feature
 * @returns its name, in quotation marks where code needs them
 */
export const keyOf = (feature: string) => (/^[a-z]+$/.test(feature) ? feature : `'${feature}'`);
