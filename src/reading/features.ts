import type { Pack } from '../glossary/pack.ts';
import { isWholeDay } from '../language/dates.ts';
import type { WordClass } from '../language/language.ts';
import { endMark } from '../language/sentences.ts';
import { STRIDE } from '../language/steps.ts';
import type { Sentence } from './sentence.ts';
import type { Speaker } from './speakers.ts';

/** A word class as features call it. */
type ClassItem = `@${WordClass}`;

const classItems = new Map<WordClass, ClassItem>();

/** A word class as a feature. Always the same string: a new one would have to be hashed each time it is looked up. */
function classItem(wordClass: WordClass): ClassItem {
  let item = classItems.get(wordClass);
  if (!item) {
    item = `@${wordClass}`;
    classItems.set(wordClass, item);
  }
  return item;
}

/** What counts for or against a sentence being a claim. Each is there or not. */
export type Feature =
  | ClassItem
  | 'names-law'
  | 'names-practice'
  | 'names-programme'
  /** A programme is named, or "the project" stands for one. */
  | 'about-programme'
  | 'names-body'
  | 'names-person'
  | 'cites'
  | 'day'
  | 'time'
  | 'money'
  | 'percent'
  | 'count'
  | 'official-speaks'
  | 'other-speaks'
  | 'quotes'
  | 'question'
  | 'heading'
  | 'short'
  | 'item'
  | 'colon-end'
  | 'anchored'
  | 'asserts'
  | 'anchored-asserts'
  /** The sentence before is anchored and asserts: this one goes on with it. */
  | 'goes-on'
  /** No sentence around it, up to the next heading, says that it is about us: a disclaimer, a line about the author. */
  | 'alone'
  /** Most sentences of the page are anchored and assert: it is news, not talk. */
  | 'dense-page';

/** What the name of an entry says, by the entry's kind. */
export const KIND: Record<string, Feature> = {
  law: 'names-law',
  provision: 'names-practice',
  practice: 'names-practice',
  concept: 'names-practice',
  programme: 'names-programme',
  machine: 'names-programme',
  body: 'names-body',
  person: 'names-person',
};

/** More than the few words of a heading or a scrap: five and one more. */
const LONG = /^(?:\S+\s+){5}/;

/** Words that do what laws, institutions and programmes do. */
const ASSERTIONS = new Set<WordClass>([
  'ban',
  'oblige',
  'allow',
  'except',
  'cover',
  'define',
  'fine',
  'label',
  'enforce',
  'propose',
  'negotiate',
  'agree',
  'vote',
  'adopt',
  'publish',
  'enter-force',
  'apply',
  'amend',
  'delay',
  'withdraw',
  'await',
  'sign',
  'launch',
  'fund',
  'build',
  'select',
]);

/** Shorter words that stand for something ("it", "they") stand for anything. */
const PRONOUN = 5;

/** Whether the sentence says what it is about, and that is ours. */
function isAnchored(sentence: Sentence, features: ReadonlySet<Feature>): boolean {
  const has = (feature: Feature) => features.has(feature);
  if (has('names-law') || has('names-practice') || has('names-programme') || has('names-body') || has('cites'))
    return true;
  if (has('names-person') || has('@commission') || has('@parliament') || has('@official')) return true;
  if (has('@eu') && (has('@law') || has('@ai') || has('@council') || has('@member-states'))) return true;
  if (has('@ai') && has('@law')) return true;
  return sentence.classHits.some((hit) => hit.payload === 'anaphora' && hit.end - hit.start > PRONOUN);
}

/**
 * The features of a sentence.
 *
 * @param sentence the sentence with its entries resolved
 * @param pack the pack
 * @param speaker who speaks in it, or null
 */
export function featuresOf(sentence: Sentence, pack: Pack, speaker: Speaker | null): Set<Feature> {
  const features = new Set<Feature>();
  let asserts = false;
  for (const wordClass of sentence.classes) {
    features.add(classItem(wordClass));
    asserts ||= ASSERTIONS.has(wordClass);
  }
  for (const mention of sentence.mentions) {
    const kind = KIND[pack.entries[mention.entry]?.kind ?? ''];
    if (kind) features.add(kind);
  }
  for (const entry of sentence.entries) {
    if (pack.entries[entry]?.kind === 'programme') features.add('about-programme');
  }
  if (sentence.citations.length > 0) features.add('cites');
  if (sentence.dates.some(({ when }) => isWholeDay(when))) features.add('day');
  if (sentence.dates.length > 0) features.add('time');
  for (const amount of sentence.amounts) if (amount.is !== 'flop') features.add(amount.is);
  if (sentence.isQuestion) features.add('question');
  if (sentence.hasQuote) features.add('quotes');
  if (speaker) features.add(speaker === 'official' ? 'official-speaks' : 'other-speaks');
  const anchored = isAnchored(sentence, features);
  if (asserts) features.add('asserts');
  if (anchored) features.add('anchored');
  if (asserts && anchored) features.add('anchored-asserts');
  if (sentence.isItem) features.add('item');
  else {
    if (!LONG.test(sentence.text)) features.add('short');
    if (endMark(sentence.text) === '') features.add(sentence.text.endsWith(':') ? 'colon-end' : 'heading');
  }
  return features;
}

/** From this share of sentences that are anchored and assert a page is dense. */
const DENSE = 0.45;

/** Too common to say that a sentence is ours, and yet a sign that a text on our matters has not ended. */
const SIGNS: Feature[] = ['anchored', '@member-states', '@council', '@ahead', '@fine', '@ban'];

/** Which sentences are anchored or go on from one that is: a heading or a scrap ends what a text was about. */
function* reached(page: readonly Set<Feature>[], from: number, by: 1 | -1): Generator<void, boolean[]> {
  const found = new Array<boolean>(page.length).fill(false);
  let isOurs = false;
  for (let at = from; at >= 0 && at < page.length; at += by) {
    const features = page[at] as Set<Feature>;
    const wasOurs = isOurs;
    isOurs = SIGNS.some((sign) => features.has(sign));
    if (!isOurs && wasOurs) isOurs = !features.has('heading') && !features.has('short');
    found[at] = isOurs || wasOurs;
    if (at % STRIDE === 0) yield;
  }
  return found;
}

/**
 * Adds to each sentence's features what the sentences around it say.
 *
 * @param page the features of the page's sentences, in order; changed in place
 * @returns steps of some sentences each
 */
export function* addSurroundings(page: readonly Set<Feature>[]): Generator<void, void> {
  const firm = page.filter((features) => features.has('anchored-asserts')).length;
  const isDense = firm >= page.length * DENSE;
  yield;
  const isLed = yield* reached(page, 0, 1);
  const isFollowed = yield* reached(page, page.length - 1, -1);
  let isBeforeFirm = false;
  for (const [index, features] of page.entries()) {
    if (isBeforeFirm) features.add('goes-on');
    isBeforeFirm = features.has('anchored-asserts');
    if (!isLed[index] && !isFollowed[index]) features.add('alone');
    if (isDense) features.add('dense-page');
    if (index % STRIDE === 0) yield;
  }
}
