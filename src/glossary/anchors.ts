import type { WordClass } from '../language/language.ts';
import type { Cue } from './schema.ts';

/** Classes of words that a date belongs to. */
const ANCHORS: WordClass[] = [
  'enter-force',
  'apply',
  'propose',
  'agree',
  'adopt',
  'vote',
  'sign',
  'publish',
  'launch',
  'select',
  'withdraw',
];

/**
 * The words that a date of a fact must stand by, as far as its cues ask for them.
 *
 * @param cues the fact's own cues
 * @returns the classes of such words; none where a date may stand anywhere
 */
export function anchorsOf(cues: readonly Cue[]): WordClass[] {
  const asked = new Set(cues.flatMap((cue) => cue.all.flat()));
  return ANCHORS.filter((anchor) => asked.has(`@${anchor}`));
}
