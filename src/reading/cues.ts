import type { WordClass } from '../language/language.ts';
import type { Stretch } from '../language/sentences.ts';
import type { CueIndex, NumberedCue } from './cue-index.ts';
import { beginsIn, clausesOf, type Sentence } from './sentence.ts';

/** Classes that name what a sentence is about say nothing about what is negated. */
const THEMES: WordClass[] = ['eu', 'ai', 'law', 'anaphora', 'commission', 'parliament', 'council', 'member-states'];

/** Things that a cue may ask for, by their numbers: one of each group. */
type Groups = readonly (readonly number[])[];

const asks = (groups: Groups, number: number | undefined): boolean =>
  number !== undefined && groups.some((group) => group.includes(number));

/** Where words that are asked for stand, those aside that only say what the sentence is about. */
function hitsOf(groups: Groups, { phraseHits, classHits }: Sentence, index: CueIndex<unknown>): Stretch[] {
  return [
    ...phraseHits.filter(({ payload }) => asks(groups, payload)),
    ...classHits.filter(({ payload }) => !THEMES.includes(payload) && asks(groups, index.classNumber(payload))),
  ];
}

/** Where names and words of a group stand. */
const placesOf = (group: readonly number[], sentence: Sentence, index: CueIndex<unknown>): Stretch[] => [
  ...sentence.mentions.filter(({ entry }) => asks([group], index.entryNumber(entry))),
  ...hitsOf([group], sentence, index),
];

/** "The Commission's executive vice-president for a Europe fit for the digital age, Margrethe Vestager". */
const APPOSITION = 60;
/** A blank, or a bracket or comma with it. */
const ADJACENT = 2;

/**
 * Whether words of two groups stand beside each other, without a word of saying in between. Words right before another
 * name are that one's: "In a letter to President …, Breton".
 */
function standBeside([one, other]: Groups, sentence: Sentence, index: CueIndex<unknown>): boolean {
  if (!one || !other) return false;
  const sayings = sentence.classHits.filter((hit) => hit.payload === 'say');
  const others = sentence.mentions.filter(({ entry }) => !asks([one, other], index.entryNumber(entry)));
  const isOthers = (place: Stretch) => others.some(({ start }) => start >= place.end && start - place.end <= ADJACENT);
  return placesOf(one, sentence, index).some((a) =>
    placesOf(other, sentence, index).some((b) => {
      if (isOthers(b)) return false;
      const between = { start: Math.min(a.end, b.end), end: Math.max(a.start, b.start) };
      return between.end - between.start <= APPOSITION && !sayings.some((say) => beginsIn(say, between));
    }),
  );
}

/** Whether a clause with a "not" holds words that the cue asks for. */
function isNegated({ all }: NumberedCue, sentence: Sentence, index: CueIndex<unknown>): boolean {
  if (sentence.negated.length === 0) return false;
  return hitsOf(all, sentence, index).some((hit) => sentence.negated.some((clause) => beginsIn(hit, clause)));
}

/** Classes whose phrases may hold a "not": "has not yet been adopted". */
const HOLDING_NEGATION: WordClass[] = ['await', 'ahead'];

/** Whether the cue asks for a negation itself, or for a phrase that holds one here. */
function speaksOfNegation({ all }: NumberedCue, sentence: Sentence, index: CueIndex<unknown>): boolean {
  const asksFor = (wordClass: WordClass) => asks(all, index.classNumber(wordClass));
  if (asksFor('negation')) return true;
  const holds = (of: { start: number; end: number }) =>
    sentence.classHits.some((hit) => hit.payload === 'negation' && hit.start >= of.start && hit.end <= of.end);
  return (
    sentence.phraseHits.some((hit) => asks(all, hit.payload) && holds(hit)) ||
    sentence.classHits.some((hit) => HOLDING_NEGATION.includes(hit.payload) && asksFor(hit.payload) && holds(hit))
  );
}

/** Whether one clause holds words of all groups, those aside that may be met by what the cue is about. */
function fitsInClause({ all }: NumberedCue, sentence: Sentence, index: CueIndex<unknown>): boolean {
  const themes = THEMES.map((theme) => index.classNumber(theme));
  const isTheme = (item: number) => index.isSubject(item) || themes.includes(item);
  const groups = all.filter((group) => !group.some(isTheme));
  const soon = index.classNumber('soon');
  const places = groups.map((group) => [
    ...hitsOf([group], sentence, index),
    // A time without its year is near by its day, not by a word.
    ...(asks([group], soon) ? sentence.dates.filter((date) => date.relative) : []),
  ]);
  return clausesOf(sentence).some((clause) => places.every((hits) => hits.some((hit) => beginsIn(hit, clause))));
}

/**
 * Whether a sentence that holds what a cue asks for says what it describes.
 *
 * A negated clause fits only a cue that speaks of negation itself: "does not ban" is not "bans".
 *
 * @param cue a cue all of whose groups the sentence meets
 * @param sentence the sentence
 * @param index the cues among which it is
 * @returns how many conditions it met (the more, the more specific), or 0 where it does not fit
 */
export function fits(cue: NumberedCue, sentence: Sentence, index: CueIndex<unknown>): number {
  // Who somebody is stays so, whatever the sentence denies.
  if (!cue.beside && isNegated(cue, sentence, index) && !speaksOfNegation(cue, sentence, index)) return 0;
  if (cue.clause && !fitsInClause(cue, sentence, index)) return 0;
  if (cue.beside && !standBeside(cue.all, sentence, index)) return 0;
  return cue.all.length;
}

/** Words of a cue that stand this close are shown as one. */
const TOGETHER = 16;

/**
 * The words of a sentence by which a cue knows it: what is marked as no longer right. Words that only say what the
 * sentence is about are left out.
 *
 * @param cue a cue that fits
 * @param sentence the sentence
 * @param index the cues among which it is
 * @returns the words, in order and disjoint
 */
export function decisiveWords(cue: NumberedCue, sentence: Sentence, index: CueIndex<unknown>): Stretch[] {
  const hits = hitsOf(cue.all, sentence, index).sort((a, b) => a.start - b.start);
  const words: Stretch[] = [];
  for (const { start, end } of hits) {
    const last = words[words.length - 1];
    if (last && start - last.end <= TOGETHER) last.end = Math.max(last.end, end);
    else words.push({ start, end });
  }
  return words;
}
