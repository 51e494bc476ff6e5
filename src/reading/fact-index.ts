import type { FactCue } from '../glossary/cue-list.ts';
import type { PackFact, PackValue } from '../glossary/pack.ts';
import type { CueIndex, NumberedCue } from './cue-index.ts';
import { fits } from './cues.ts';
import type { Sentence } from './sentence.ts';

/** What a cue tells of: a fact as a whole, or one of its values. */
type Told = PackFact | PackValue;

/** The cue that fits best, and how many conditions it met: the more, the more specific. */
export interface Fit {
  cue: NumberedCue;
  groups: number;
}

/** What a sentence speaks of. */
export interface Spoken {
  /** The facts whose cues fit; of those without cues of their own, those of which a value's do. In their order. */
  facts: Set<PackFact>;
  /** By fact and value: of several cues that fit alike, the first. */
  fits: Map<Told, Fit>;
  /** The cues among which they were looked for. */
  index: CueIndex<FactCue>;
}

/**
 * Finds what a sentence speaks of. Every cue is filed by itself: of a fact with fifty only the one or two that matter are
 * looked at.
 *
 * @param facts the facts of a pack
 * @param index their cues
 * @param sentence the sentence, with the phrases of facts that stand in it
 */
export function spokenOf(facts: readonly PackFact[], index: CueIndex<FactCue>, sentence: Sentence): Spoken {
  const spoken: Spoken = { facts: new Set(), fits: new Map(), index };
  for (const number of index.take(sentence)) {
    const [of, value] = index.places[number] as FactCue;
    const fact = facts[of] as PackFact;
    const told = value < 0 ? fact : (fact.values[value] as PackValue);
    const cue = index.cue(number);
    const groups = fits(cue, sentence, index);
    if (groups === 0) continue;
    if (told === fact || !fact.cued) spoken.facts.add(fact);
    if (groups > (spoken.fits.get(told)?.groups ?? 0)) spoken.fits.set(told, { cue, groups });
  }
  return spoken;
}
