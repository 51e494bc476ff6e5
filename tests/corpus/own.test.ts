import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { type LabelledPage, ownCorpus, readCorpus } from '../../scripts/labelled.ts';
import { type Measures, measure, shares } from '../../scripts/measure.ts';
import { shippedReaders } from '../../scripts/readers.ts';
import { read } from '../../src/reading/read.ts';

/** The day for which the labels say what holds. */
const today = '2026-11-21';

/** A corpus that may lie beside the project; it is not part of it. */
const besideIt = {
  pages: fileURLToPath(new URL('../../../shared/corpus/pages.jsonl', import.meta.url)),
  labels: fileURLToPath(new URL('../../../shared/corpus/labels.jsonl', import.meta.url)),
};

interface Floors {
  mentionsPrecision: number;
  mentionsRecall: number;
  claimsF1: number;
  flagsPrecision: number;
  flagsRecall: number;
  sources: number;
}

/** Making the readers of sixteen languages takes its time. */
const timeout = 60_000;

const readerOf = shippedReaders();
const measured = (pages: readonly LabelledPage[]) =>
  measure(pages, (page) => read(readerOf(page.language), { ...page, today }));

function figures({ mentions, claims, flags, documents }: Measures): Floors {
  return {
    mentionsPrecision: shares(mentions).precision,
    mentionsRecall: shares(mentions).recall,
    claimsF1: shares(claims).f1,
    flagsPrecision: shares(flags).precision,
    flagsRecall: shares(flags).recall,
    sources: documents.right / documents.of,
  };
}

/** The figures that fell below their floor. */
function fallen(pages: readonly LabelledPage[], floors: Floors): string[] {
  const got = figures(measured(pages));
  return (Object.keys(floors) as (keyof Floors)[])
    .filter((name) => got[name] < floors[name])
    .map((name) => `${name} ${got[name].toFixed(3)} < ${floors[name]}`);
}

describe('our own corpus', () => {
  const pages = readCorpus(ownCorpus);
  const sentences = pages.flatMap((page) => page.sentences.map((sentence) => ({ ...sentence, page })));

  it('has enough sentences in enough languages', () => {
    expect(pages.length).toBeGreaterThanOrEqual(80);
    expect(sentences.length).toBeGreaterThanOrEqual(600);
    expect(new Set(pages.map((page) => page.language)).size).toBeGreaterThanOrEqual(8);
  });

  it('labels every sentence of every page, in order and without overlap', () => {
    for (const page of pages) {
      const unlabelled = page.blocks.map((block, index) =>
        page.sentences
          .filter((sentence) => sentence.paragraph_index === index)
          .reduceRight((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), block)
          .trim(),
      );
      expect(unlabelled.filter(Boolean), page.id).toEqual([]);
      expect(
        page.sentences.map((sentence) => sentence.sentence_index),
        page.id,
      ).toEqual(page.sentences.map((_, index) => index));
    }
  });

  it('marks terms where they stand', () => {
    for (const { sentence, terms } of sentences) {
      for (const { text, start, end } of terms) expect(sentence.slice(start, end)).toBe(text);
    }
  });

  it('gives a kind and a verdict to claims only', () => {
    for (const { sentence, claim, claim_type, verdict_today } of sentences) {
      expect([claim_type !== null, verdict_today !== null], sentence).toEqual([claim, claim]);
    }
  });

  it('is read no worse than it was', { timeout }, () => {
    const floors = {
      mentionsPrecision: 0.95,
      mentionsRecall: 0.91,
      claimsF1: 0.89,
      flagsPrecision: 0.9,
      flagsRecall: 0.34,
      sources: 0.83,
    };
    expect(fallen(pages, floors)).toEqual([]);
  });
});

describe('the corpus beside the project', () => {
  const there = existsSync(besideIt.pages);
  it.skipIf(!there)(there ? 'is read well enough' : 'is absent: ../shared/corpus was not read', { timeout }, () => {
    const floors = {
      mentionsPrecision: 0.93,
      mentionsRecall: 0.88,
      claimsF1: 0.8,
      flagsPrecision: 0.95,
      flagsRecall: 0.72,
      sources: 0.7,
    };
    expect(fallen(readCorpus(besideIt), floors)).toEqual([]);
  });
});
