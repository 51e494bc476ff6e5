import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { type LanguageCode, languageCode } from '../src/language/code.ts';

/** Labelled text: pages, and for each sentence what is named in it, whether it claims, and how it stands. */

const pageSchema = z.object({
  id: z.string(),
  lang: z.string(),
  published: z.string().nullable(),
  published_approx: z.string().nullish(),
  title: z.string().nullish(),
  paragraphs: z.array(z.string()),
});

const labelSchema = z.object({
  page: z.string(),
  sentence_index: z.int(),
  paragraph_index: z.int(),
  sentence: z.string(),
  terms: z.array(z.object({ text: z.string(), start: z.int(), end: z.int() })),
  claim: z.boolean(),
  claim_type: z.string().nullable(),
  primary_source: z.string().nullable(),
  verdict_today: z.enum(['still true', 'outdated', 'wrong', 'uncheckable']).nullable(),
});

/** A labelled sentence, with its place in its paragraph. */
export interface LabelledSentence extends z.infer<typeof labelSchema> {
  start: number;
  end: number;
}

export interface LabelledPage {
  id: string;
  language: LanguageCode;
  title: string;
  published: string | null;
  blocks: string[];
  sentences: LabelledSentence[];
}

/** The corpus of the project itself. */
export const ownCorpus = {
  pages: fileURLToPath(new URL('../tests/corpus/pages.jsonl', import.meta.url)),
  labels: fileURLToPath(new URL('../tests/corpus/labels.jsonl', import.meta.url)),
};

function lines<Schema extends z.ZodType>(file: string, schema: Schema): z.output<Schema>[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line, index) => {
      if (!line.trim()) return [];
      try {
        return [schema.parse(JSON.parse(line))];
      } catch (error) {
        throw new Error(`${file}, line ${index + 1}: ${(error as Error).message}`);
      }
    });
}

/**
 * Reads a labelled corpus.
 *
 * @param files the pages and the labels, one JSON object a line
 * @returns the pages with their sentences in order; of some only the month is known
 * @throws {Error} naming file and line where one cannot be read, or a sentence does not stand in its paragraph
 */
export function readCorpus(files: { pages: string; labels: string }): LabelledPage[] {
  const labels = Map.groupBy(lines(files.labels, labelSchema), (label) => label.page);
  return lines(files.pages, pageSchema).map((page) => {
    const cursor = new Map<number, number>();
    const sorted = (labels.get(page.id) ?? []).sort((a, b) => a.sentence_index - b.sentence_index);
    const sentences = sorted.map((label) => {
      const text = page.paragraphs[label.paragraph_index] ?? '';
      const start = text.indexOf(label.sentence, cursor.get(label.paragraph_index) ?? 0);
      if (start < 0) throw new Error(`${page.id}: “${label.sentence}” does not stand in its paragraph`);
      const end = start + label.sentence.length;
      cursor.set(label.paragraph_index, end);
      return { ...label, start, end };
    });
    return {
      id: page.id,
      language: languageCode(page.lang) ?? 'en',
      title: page.title ?? '',
      published: page.published ?? page.published_approx ?? null,
      blocks: page.paragraphs,
      sentences,
    };
  });
}
