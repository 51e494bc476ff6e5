import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { daySchema } from '../src/glossary/schema.ts';
import { type LanguageCode, languageCode } from '../src/language/code.ts';
import { detectLanguage } from '../src/language/detect.ts';
import { read } from '../src/reading/read.ts';
import type { Report } from '../src/report/report.ts';
import { type Article, articleFromHtml, articleFromText } from './article.ts';
import { printReport } from './print.ts';
import { shippedReaders } from './readers.ts';

const USAGE = `usage: npm run -s scan -- [--json] [--published DAY] [--today DAY] [--lang CODE] FILE…
       npm run -s scan -- --jsonl [--today DAY] < documents.jsonl
  FILE is .html or .txt. DAY is YYYY-MM-DD; of --published also YYYY-MM, where only the month is known. CODE is one of the 24 official languages of the EU.`;

const monthSchema = z
  .string()
  .regex(/^\d{4}-\d{2}$/, 'a month is written as YYYY-MM')
  .refine((month) => daySchema.safeParse(`${month}-01`).success, 'there is no such month in the calendar');

const lineSchema = z.object({
  id: z.union([z.string(), z.number()]),
  lang: z.string().nullish(),
  published: daySchema.nullish(),
  published_approx: monthSchema.nullish(),
  title: z.string().nullish(),
  paragraphs: z.array(z.string()),
});

interface Overrides {
  today: string;
  published: string | null;
  language: LanguageCode | null;
}

const readerOf = shippedReaders();

function scan(article: Article, overrides: Overrides): Report {
  return read(readerOf(overrides.language ?? article.language), {
    title: article.title,
    published: overrides.published ?? article.published,
    today: overrides.today,
    blocks: article.blocks,
  });
}

/** A report in the form that others build on. */
function contract(id: string | number, report: Report) {
  const { language, published, today, mentions, claims } = report;
  return {
    id,
    language,
    published,
    today,
    terms: mentions.map(({ block, start, end, text, entry }) => ({ paragraph: block, start, end, text, entry })),
    claims: claims.map(({ block, start, end, text, kind, entries, sources, verdict }) => ({
      paragraph: block,
      start,
      end,
      text,
      kind,
      entries,
      sources,
      verdict: { then: verdict.then, now: verdict.now, fact: verdict.fact, why: verdict.why },
    })),
  };
}

async function write(line: string): Promise<void> {
  if (!process.stdout.write(`${line}\n`)) await once(process.stdout, 'drain');
}

/** What is wrong with a line, in words. */
function reason(error: unknown): string {
  if (error instanceof z.ZodError) {
    return error.issues.map((issue) => `${z.core.toDotPath(issue.path) || 'the line'}: ${issue.message}`).join('; ');
  }
  return (error as Error).message;
}

function parseLine(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch (error) {
    throw new Error(`is not JSON: ${(error as Error).message}`);
  }
}

/** Reads documents from standard input, one JSON object a line, and answers each in order. */
async function scanLines(overrides: Overrides): Promise<boolean> {
  let number = 0;
  let isGood = true;
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    number++;
    if (!line.trim()) continue;
    try {
      const document = lineSchema.parse(parseLine(line));
      const published = document.published ?? document.published_approx ?? null;
      const text = document.paragraphs.join('\n');
      const article: Article = {
        title: document.title ?? '',
        language: languageCode(document.lang) ?? detectLanguage(text),
        published,
        blocks: document.paragraphs,
      };
      await write(JSON.stringify(contract(document.id, scan(article, overrides))));
    } catch (error) {
      isGood = false;
      console.error(`line ${number}: ${reason(error)}`);
    }
  }
  return isGood;
}

async function scanFiles(files: string[], overrides: Overrides, asJson: boolean): Promise<boolean> {
  let isGood = true;
  for (const file of files) {
    try {
      const contents = readFileSync(file, 'utf8');
      const article = /\.x?html?$/i.test(file)
        ? articleFromHtml(contents, overrides.today)
        : articleFromText(contents, overrides.today);
      const report = scan(article, overrides);
      await write(asJson ? JSON.stringify(contract(file, report)) : printReport(file, report));
    } catch (error) {
      isGood = false;
      console.error(`${file}: ${(error as Error).message}`);
    }
  }
  return isGood;
}

/** A day given on the command line. */
function dayOption(name: string, value: string | undefined, schema: z.ZodType<string> = daySchema): string | null {
  if (value === undefined) return null;
  const day = schema.safeParse(value);
  if (!day.success) throw new Error(`--${name} ${value}: ${day.error.issues[0]?.message}`);
  return day.data;
}

async function main(): Promise<boolean> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      json: { type: 'boolean' },
      jsonl: { type: 'boolean' },
      published: { type: 'string' },
      today: { type: 'string' },
      lang: { type: 'string' },
    },
  });
  const language = values.lang ? languageCode(values.lang) : null;
  if (values.lang && !language) throw new Error(`--lang ${values.lang}: is none of the 24 official languages`);
  const overrides: Overrides = {
    today: dayOption('today', values.today) ?? new Date().toISOString().slice(0, 10),
    published: dayOption('published', values.published, values.published?.length === 7 ? monthSchema : daySchema),
    language,
  };
  if (values.jsonl) return scanLines(overrides);
  if (positionals.length === 0) throw new Error(USAGE);
  return scanFiles(positionals, overrides, values.json ?? false);
}

try {
  process.exitCode = (await main()) ? 0 : 1;
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
