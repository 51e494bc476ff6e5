import type { Pack } from '../glossary/pack.ts';
import type { WordClass } from '../language/language.ts';
import type { Sentence } from './sentence.ts';

/** What counts for or against a sentence being a claim. Each is there or not. */
export type Feature =
  | `@${WordClass}`
  | 'names-law'
  | 'names-practice'
  | 'names-programme'
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
  | 'colon-end';

const KIND: Record<string, Feature> = {
  law: 'names-law',
  provision: 'names-practice',
  practice: 'names-practice',
  concept: 'names-practice',
  programme: 'names-programme',
  machine: 'names-programme',
  body: 'names-body',
  person: 'names-person',
};

const SPEAKERS: WordClass[] = ['official', 'commission', 'parliament', 'council'];
const SHORT = 5;

/** Whether somebody of the EU speaks in the sentence, by name, office or institution. */
export function hasOfficialSpeaker(sentence: Sentence, features: ReadonlySet<Feature>): boolean {
  return features.has('names-person') || SPEAKERS.some((speaker) => sentence.classes.has(speaker));
}

/**
 * The features of a sentence.
 *
 * @param sentence the sentence with its entries resolved
 * @param pack the pack
 * @param officialSpoke whether the last speaker before was of the EU: "she said" goes on for them
 */
export function featuresOf(sentence: Sentence, pack: Pack, officialSpoke: boolean): Set<Feature> {
  const features = new Set<Feature>();
  for (const wordClass of sentence.classes) features.add(`@${wordClass}`);
  for (const mention of sentence.mentions) {
    const kind = KIND[pack.entries[mention.entry]?.kind ?? ''];
    if (kind) features.add(kind);
  }
  if (sentence.citations.length > 0) features.add('cites');
  if (sentence.dates.some((date) => date.when.length === 10)) features.add('day');
  if (sentence.dates.length > 0) features.add('time');
  for (const amount of sentence.amounts) if (amount.is !== 'flop') features.add(amount.is);
  if (sentence.isQuestion) features.add('question');
  if (sentence.hasQuote) features.add('quotes');
  if (sentence.classes.has('say') || sentence.hasQuote) {
    const isOfficial = hasOfficialSpeaker(sentence, features) || (officialSpoke && sentence.classes.has('say'));
    if (sentence.classes.has('say')) features.add(isOfficial ? 'official-speaks' : 'other-speaks');
  }
  const words = sentence.text.split(/\s+/).length;
  if (words <= SHORT) features.add('short');
  if (!/[.!?…。]["”’»“)\]]*$/u.test(sentence.text)) features.add(sentence.text.endsWith(':') ? 'colon-end' : 'heading');
  return features;
}
