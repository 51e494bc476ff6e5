import { check } from '../src/glossary/check.ts';
import { GlossaryError, loadGlossary } from './glossary.ts';

/** Checks the glossary that ships: the shape of every file, and whether what they say fits together. */

try {
  const glossary = loadGlossary();
  const problems = check(glossary);
  if (problems.length > 0) throw new GlossaryError(problems.map(({ path, message }) => `${path}: ${message}`));
  const { entries, facts, sources } = glossary;
  console.log(`${entries.length} entries, ${facts.length} facts and ${sources.length} sources fit together.`);
} catch (error) {
  if (!(error instanceof GlossaryError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
