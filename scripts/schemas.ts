import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { entrySchema, factFileSchema, glossaryFileSchema, sourceFileSchema } from '../src/glossary/schema.ts';

/** Where the JSON Schemas are that let editors complete and check glossary files. */
export const schemaFolder = fileURLToPath(new URL('../public/schema', import.meta.url));

/** File name → schema, and the title that an editor shows. */
const schemas: Record<string, [z.ZodType, string]> = {
  'entry.schema.json': [entrySchema, 'Rapporteur: a glossary entry'],
  'facts.schema.json': [factFileSchema, 'Rapporteur: a group of facts'],
  'sources.schema.json': [sourceFileSchema, 'Rapporteur: a group of sources'],
  'glossary.schema.json': [glossaryFileSchema, 'Rapporteur: a glossary file'],
};

/** The JSON Schemas as they follow from the zod schemas: file name → text. */
export function jsonSchemas(): Record<string, string> {
  const files = Object.entries(schemas).map(([file, [schema, title]]) => {
    const { $schema, ...rest } = z.toJSONSchema(schema, { io: 'input' });
    return [file, `${JSON.stringify({ $schema, title, ...rest }, null, 2)}\n`] as const;
  });
  return Object.fromEntries(files);
}

if (import.meta.main) {
  mkdirSync(schemaFolder, { recursive: true });
  for (const [file, text] of Object.entries(jsonSchemas())) writeFileSync(join(schemaFolder, file), text);
}
