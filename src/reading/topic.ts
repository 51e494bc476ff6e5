import type { WordClass } from '../language/language.ts';
import { STRIDE } from '../language/steps.ts';
import type { CueIndex } from './cue-index.ts';
import { fits } from './cues.ts';
import { GoverningLaw, isLawOrProgramme } from './governing-law.ts';
import type { Reader } from './reader.ts';
import type { Sentence } from './sentence.ts';

/** The law that an article on EU AI policy speaks of when it names none. */
const DEFAULT_LAW = 'ai-act';
/** The proposal for it is of this day; an older page speaks of no law yet. */
const DEFAULT_SINCE = '2021-04-01';

const INSTITUTIONS: WordClass[] = ['parliament', 'council', 'member-states', 'commission'];
const STAGES: WordClass[] = ['ahead', 'await', 'negotiate', 'vote', 'adopt', 'agree', 'publish'];

/**
 * Whether it tells of a law's way without a word for the law: "Ministers are expected to follow." What firms are about
 * ("Shareholders will vote"), or another file, is none.
 */
function tellsOfStage({ classes }: Sentence): boolean {
  if (classes.has('other-file')) return false;
  const isOfLawmakers = INSTITUTIONS.some((institution) => classes.has(institution));
  if (classes.has('ahead')) return isOfLawmakers || !classes.has('private');
  return isOfLawmakers && STAGES.some((stage) => classes.has(stage));
}

/**
 * Adds to a sentence the entries that it speaks of without a name.
 *
 * @param sentence the sentence; its entries are filled in place
 * @param cues the ways of speaking of each entry
 * @returns the entries that were not there before
 */
function addDescribed(sentence: Sentence, cues: CueIndex<string>): string[] {
  const { entries } = sentence;
  const before = entries.size;
  for (const number of cues.take(sentence)) {
    // What an entry before it added may rule it out.
    if (!cues.isMet(number) || fits(cues.cue(number), sentence, cues) === 0) continue;
    const entry = cues.places[number] as string;
    entries.add(entry);
    cues.addEntry(entry);
  }
  return entries.size === before ? [] : [...entries].slice(before);
}

/**
 * Adds to each sentence the entries that "the law", "the rules", "this project" stand for: the law or programme named
 * last, and before any is named the one that the page is about; and the entries that it speaks of without a name. What
 * the page is about where a sentence stands becomes its topics, whether or not a word stands for it: what the title
 * names, or else the text first; and what was named or described last.
 *
 * @param sentences the page's sentences in order; entries and topics are filled in place
 * @param reader the pack made ready
 * @param titled the entries that the title names, in order
 * @param titlesOtherLaw whether the title speaks of another law without naming an entry
 * @param published the article's day, or null
 */
export function* resolveTopics(
  sentences: readonly Sentence[],
  { pack, described }: Reader,
  titled: readonly string[],
  titlesOtherLaw: boolean,
  published: string | null,
): Generator<void, void> {
  // "The law", "the plan", "it" can stand for them.
  const isNamedByPronoun = (entry: string) => isLawOrProgramme(pack, entry);
  const fallback = published !== null && published < DEFAULT_SINCE ? null : DEFAULT_LAW;
  const cues = described();
  let current = titled.filter(isNamedByPronoun);
  let first: readonly string[] | null = current.length > 0 ? [] : null;
  let topics = [...new Set(titled)];
  const law = new GoverningLaw(pack, titled, titlesOtherLaw, sentences);
  const turnTo = (spokenOf: readonly string[]) => {
    first ??= spokenOf;
    topics = [...new Set([...titled, ...first, ...spokenOf])];
  };
  for (const [index, sentence] of sentences.entries()) {
    if (index % STRIDE === 0) yield;
    const named = sentence.mentions.map(({ entry }) => entry).filter(isNamedByPronoun);
    sentence.otherLaw = law.next(sentence);
    if (sentence.otherLaw) sentence.classes.add('other-file');
    const isStage = named.length === 0 && tellsOfStage(sentence);
    if (isStage || (named.length === 0 && sentence.classes.has('anaphora'))) {
      const ours = current[0] ?? (isStage || sentence.classes.has('law') ? fallback : null);
      const stands = sentence.otherLaw ? sentence.otherLaw[0] : ours;
      if (stands && pack.entries[stands]) sentence.entries.add(stands);
    }
    if (named.length > 0) {
      current = named;
      turnTo(named);
    }
    sentence.topics = topics;
    const added = addDescribed(sentence, cues).filter(isNamedByPronoun);
    // What is described in passing leaves "the law" to what was named.
    if (named.length === 0 && added.length > 0) turnTo([...current, ...added]);
  }
}
