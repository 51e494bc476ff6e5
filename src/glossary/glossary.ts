import type { Entry, Fact, Source } from './schema.ts';

/** All that is known: what ships, what the reader subscribed to and what the reader wrote, merged. */
export interface Glossary {
  entries: Entry[];
  sources: Source[];
  facts: Fact[];
}
