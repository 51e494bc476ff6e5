import type { Cue } from '../glossary/schema.ts';
import type { WordClass } from '../language/language.ts';
import type { Stretch } from '../language/sentences.ts';
import type { Items } from './items.ts';
import { beginsIn, clausesOf, type Sentence } from './sentence.ts';

/** Classes that name what a sentence is about say nothing about what is negated. */
const THEMES: WordClass[] = ['eu', 'ai', 'law', 'anaphora', 'commission', 'parliament', 'council', 'member-states'];

function standsOneOf(group: readonly string[], items: Items): boolean {
  for (const item of group) if (items.has(item)) return true;
  return false;
}

/** Where words that are asked for stand, those aside that only say what the sentence is about. */
function hitsOf(items: readonly string[], { phraseHits, classHits }: Sentence): Stretch[] {
  const asked = new Set(items);
  return [
    ...phraseHits.filter((hit) => asked.has(hit.payload)),
    ...classHits.filter((hit) => !THEMES.includes(hit.payload) && asked.has(`@${hit.payload}`)),
  ];
}

/** Where names and words of a group stand. */
const placesOf = (group: readonly string[], sentence: Sentence): Stretch[] => [
  ...sentence.mentions.filter(({ entry }) => group.includes(`#${entry}`)),
  ...hitsOf(group, sentence),
];

/** "The Commission's executive vice-president for a Europe fit for the digital age, Margrethe Vestager". */
const APPOSITION = 60;
/** A blank, or a bracket or comma with it. */
const ADJACENT = 2;

/**
 * Whether words of two groups stand beside each other, without a word of saying in between. Words right before another
 * name are that one's: "In a letter to President …, Breton".
 */
function standBeside([one, other]: readonly (readonly string[])[], sentence: Sentence): boolean {
  if (!one || !other) return false;
  const sayings = sentence.classHits.filter((hit) => hit.payload === 'say');
  const others = sentence.mentions.filter(({ entry }) => !one.includes(`#${entry}`) && !other.includes(`#${entry}`));
  const isOthers = (place: Stretch) => others.some(({ start }) => start >= place.end && start - place.end <= ADJACENT);
  return placesOf(one, sentence).some((a) =>
    placesOf(other, sentence).some((b) => {
      if (isOthers(b)) return false;
      const between = { start: Math.min(a.end, b.end), end: Math.max(a.start, b.start) };
      return between.end - between.start <= APPOSITION && !sayings.some((say) => beginsIn(say, between));
    }),
  );
}

/** Whether a clause with a "not" holds words that the cue asks for. */
function isNegated(cue: Cue, sentence: Sentence): boolean {
  if (sentence.negated.length === 0) return false;
  return hitsOf(cue.all.flat(), sentence).some((hit) => sentence.negated.some((clause) => beginsIn(hit, clause)));
}

/** Classes whose phrases may hold a "not": "has not yet been adopted". */
const HOLDING_NEGATION: WordClass[] = ['await', 'ahead'];

/** Whether the cue asks for a negation itself, or for a phrase that holds one here. */
function speaksOfNegation(cue: Cue, sentence: Sentence): boolean {
  const asked = new Set(cue.all.flat());
  if (asked.has('@negation')) return true;
  const holds = (of: { start: number; end: number }) =>
    sentence.classHits.some((hit) => hit.payload === 'negation' && hit.start >= of.start && hit.end <= of.end);
  return (
    sentence.phraseHits.some((hit) => asked.has(hit.payload) && holds(hit)) ||
    sentence.classHits.some(
      (hit) => HOLDING_NEGATION.includes(hit.payload) && asked.has(`@${hit.payload}`) && holds(hit),
    )
  );
}

const THEME_ITEMS = new Set(THEMES.map((theme) => `@${theme}`));

const isTheme = (item: string) => item.startsWith('#') || item.startsWith('~') || THEME_ITEMS.has(item);

/** Whether one clause holds words of all groups, those aside that may be met by what the cue is about. */
function fitsInClause(cue: Cue, sentence: Sentence): boolean {
  const groups = cue.all.filter((group) => !group.some(isTheme));
  const places = groups.map((group) => [
    ...hitsOf(group, sentence),
    // A time without its year is near by its day, not by a word.
    ...(group.includes('@soon') ? sentence.dates.filter((date) => date.relative) : []),
  ]);
  return clausesOf(sentence).some((clause) => places.every((hits) => hits.some((hit) => beginsIn(hit, clause))));
}

/**
 * Whether a sentence says what a cue describes.
 *
 * A negated clause fits only a cue that speaks of negation itself: "does not ban" is not "bans".
 *
 * @param cue the cue
 * @param sentence the sentence
 * @returns how many conditions it met (the more, the more specific), or 0 where it does not fit
 */
export function fits(cue: Cue, sentence: Sentence): number {
  // First what most cues fail at.
  for (const group of cue.all) if (!standsOneOf(group, sentence.items)) return 0;
  if (cue.none && standsOneOf(cue.none, sentence.items)) return 0;
  // Who somebody is stays so, whatever the sentence denies.
  if (!cue.beside && isNegated(cue, sentence) && !speaksOfNegation(cue, sentence)) return 0;
  if (cue.clause && !fitsInClause(cue, sentence)) return 0;
  if (cue.beside && !standBeside(cue.all, sentence)) return 0;
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
 * @returns the words, in order and disjoint
 */
export function decisiveWords(cue: Cue, sentence: Sentence): { start: number; end: number }[] {
  const hits = hitsOf(cue.all.flat(), sentence).sort((a, b) => a.start - b.start);
  const words: { start: number; end: number }[] = [];
  for (const { start, end } of hits) {
    const last = words[words.length - 1];
    if (last && start - last.end <= TOGETHER) last.end = Math.max(last.end, end);
    else words.push({ start, end });
  }
  return words;
}
