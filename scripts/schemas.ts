import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { entrySchema, factFileSchema, glossaryFileSchema, sourceFileSchema } from '../src/glossary/schema.ts';

/** Writes the JSON Schemas that let editors complete and check glossary files. */

const folder = fileURLToPath(new URL('../public/schema', import.meta.url));

/** File name → its schema and the title an editor shows. */
const schemas = {
  entry: [entrySchema, 'Rapporteur: a glossary entry'],
  facts: [factFileSchema, 'Rapporteur: a group of facts'],
  sources: [sourceFileSchema, 'Rapporteur: a group of sources'],
  glossary: [glossaryFileSchema, 'Rapporteur: a glossary file'],
} as const;

mkdirSync(folder, { recursive: true });
for (const [name, [schema, title]] of Object.entries(schemas)) {
  const path = join(folder, `${name}.schema.json`);
  const { $schema, ...rest } = z.toJSONSchema(schema, { io: 'input' });
  writeFileSync(path, `${JSON.stringify({ $schema, title, ...rest }, null, 2)}\n`);
  console.log(path);
}
