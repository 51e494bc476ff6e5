import type { Pack, PackEntry } from '../glossary/pack.ts';
import type { WordClass } from '../language/language.ts';
import { type CueIndex, indexCues, mayFit } from './cue-index.ts';
import { bestFit } from './cues.ts';
import type { Sentence } from './sentence.ts';

/** The law that an article on EU AI policy speaks of when it names none. */
const DEFAULT_LAW = 'ai-act';
/** The proposal for it is of this day; an older page speaks of no law yet. */
const DEFAULT_SINCE = '2021-04-01';

/** Kinds of entries that "the law", "the plan", "it" can stand for. */
const NAMED_BY_PRONOUN = new Set(['law', 'programme']);

const INSTITUTIONS: WordClass[] = ['parliament', 'council', 'member-states', 'commission'];
const STAGES: WordClass[] = ['ahead', 'await', 'negotiate', 'vote', 'adopt', 'agree', 'publish'];

/** Whether it tells of a law's way without a word for the law: "Ministers are expected to follow." */
function tellsOfStage({ classes }: Sentence): boolean {
  return classes.has('ahead') || (INSTITUTIONS.some((i) => classes.has(i)) && STAGES.some((s) => classes.has(s)));
}

type Described = [id: string, entry: PackEntry];

const indexes = new WeakMap<Pack, CueIndex<Described>>();

/** The entries that can be spoken of without their names. */
function describedIn(pack: Pack): CueIndex<Described> {
  let index = indexes.get(pack);
  if (!index) {
    const described = Object.entries(pack.entries).filter(([, entry]) => entry.cues);
    index = indexCues(described, ([, entry]) => entry.cues ?? [], pack.language.code);
    indexes.set(pack, index);
  }
  return index;
}

/**
 * Adds to each sentence the entries that "the law", "the rules", "this project" stand for: the law or programme named
 * last, and before any is named the one that the page is about; and the entries that it speaks of without a name. What
 * the page is about where a sentence stands becomes its topics, whether or not a word stands for it.
 *
 * @param sentences the page's sentences in order; `entries` and `topics` are filled in place
 * @param pack the pack
 * @param titled the entries named in the title, in order
 * @param published the article's day, or null
 */
export function* resolveTopics(
  sentences: readonly Sentence[],
  pack: Pack,
  titled: readonly string[],
  published: string | null,
): Generator<void, void> {
  const isNamedByPronoun = (entry: string) => NAMED_BY_PRONOUN.has(pack.entries[entry]?.kind ?? '');
  const fallback = published !== null && published < DEFAULT_SINCE ? null : DEFAULT_LAW;
  const described = describedIn(pack);
  let current: readonly string[] = titled.filter(isNamedByPronoun);
  for (const sentence of sentences) {
    const named = sentence.mentions.map((mention) => mention.entry).filter(isNamedByPronoun);
    const isStage = tellsOfStage(sentence);
    if (named.length === 0 && (isStage || sentence.classes.has('anaphora'))) {
      const stands = current[0] ?? (isStage || sentence.classes.has('law') ? fallback : null);
      if (stands && pack.entries[stands]) sentence.entries.add(stands);
    }
    if (named.length > 0) current = named;
    for (const topic of [...titled, ...current]) sentence.topics.add(topic);
    for (const [id, entry] of mayFit(described, sentence)) {
      if (bestFit(entry.cues, sentence, pack.language.code) > 0) sentence.entries.add(id);
    }
    yield;
  }
}
