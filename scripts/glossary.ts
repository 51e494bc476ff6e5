import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import type { Glossary } from '../src/glossary/glossary.ts';
import { entrySchema, factFileSchema, sourceFileSchema } from '../src/glossary/schema.ts';

/** The folder of the glossary that ships. */
const glossaryFolder = fileURLToPath(new URL('../glossary', import.meta.url));

/** Everything that is wrong with the files of a glossary, one line each. */
export class GlossaryError extends Error {
  override name = 'GlossaryError';
  readonly lines: string[];

  constructor(lines: string[]) {
    super(`${lines.length} ${lines.length === 1 ? 'problem' : 'problems'} in the glossary:\n${lines.join('\n')}`);
    this.lines = lines;
  }
}

function jsonFiles(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => name.endsWith('.json'))
      .sort()
      .map((name) => join(folder, name));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

/**
 * Reads the folders `terms`, `facts` and `sources` of a glossary and checks the shape of every file. Whether what they
 * say fits together is the question of `src/glossary/check.ts`.
 *
 * @param folder the glossary's folder; by default the one that ships
 * @returns entries, facts and sources in the order of their file names; what a missing folder would hold is empty
 * @throws {GlossaryError} naming file and field of everything that is wrong
 */
export function loadGlossary(folder: string = glossaryFolder): Glossary {
  const problems: string[] = [];

  function readAll<Schema extends z.ZodType>(sub: string, schema: Schema): { file: string; data: z.output<Schema> }[] {
    return jsonFiles(join(folder, sub)).flatMap((path) => {
      const file = relative(folder, path);
      let json: unknown;
      try {
        json = JSON.parse(readFileSync(path, 'utf8'));
      } catch (error) {
        problems.push(`${file}: is not JSON: ${(error as Error).message}`);
        return [];
      }
      const result = schema.safeParse(json);
      if (result.success) return [{ file, data: result.data }];
      for (const issue of result.error.issues) {
        const at = z.core.toDotPath(issue.path);
        problems.push(`${file}: ${at ? `${at}: ` : ''}${issue.message}`);
      }
      return [];
    });
  }

  const terms = readAll('terms', entrySchema);
  const facts = readAll('facts', factFileSchema);
  const sources = readAll('sources', sourceFileSchema);
  for (const { file, data } of terms) {
    if (basename(file, '.json') !== data.id) {
      problems.push(`${file}: id: “${data.id}” is not the file's name; rename one of them`);
    }
  }
  if (problems.length > 0) throw new GlossaryError(problems);
  return {
    entries: terms.map((t) => t.data),
    facts: facts.flatMap((f) => f.data.facts),
    sources: sources.flatMap((s) => s.data.sources),
  };
}
