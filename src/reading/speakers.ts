import type { Pack } from '../glossary/pack.ts';
import { LETTERS } from '../language/characters.ts';
import type { WordClass } from '../language/language.ts';
import type { Stretch } from '../language/sentences.ts';
import { STRIDE } from '../language/steps.ts';
import type { Sentence } from './sentence.ts';

/** Who says what a sentence says: somebody of the EU, or somebody else. */
export type Speaker = 'official' | 'other';

const OPENING = '“„«‘';
const CLOSING = '”“»’';
const PLAIN = '"';
const LETTER = new RegExp(`[${LETTERS}]`);
const MARK = /["“”„«»‘’]/;
/** A shorter quotation is a phrase that somebody uses, not what somebody says. */
const SAYING = 24;

/** The quoted stretches of a sentence; what opens here or was open before may go on over its end. */
function quotedIn(text: string, wasOpen: boolean): { quoted: Stretch[]; isOpen: boolean } {
  const quoted: Stretch[] = [];
  if (!wasOpen && !MARK.test(text)) return { quoted, isOpen: false };
  let from = wasOpen ? 0 : -1;
  for (let at = 0; at < text.length; at++) {
    const char = text[at] as string;
    const isApostrophe = char === '’' && LETTER.test(text[at - 1] ?? '') && LETTER.test(text[at + 1] ?? '');
    if (isApostrophe) continue;
    if (from < 0 && (OPENING.includes(char) || char === PLAIN)) from = at;
    else if (from >= 0 && (CLOSING.includes(char) || char === PLAIN)) {
      quoted.push({ start: from, end: at + 1 });
      from = -1;
    }
  }
  if (from >= 0) quoted.push({ start: from, end: text.length });
  return { quoted: quoted.filter(({ start, end }) => end - start >= SAYING), isOpen: from >= 0 && from < text.length };
}

const OFFICIAL: WordClass[] = ['official', 'commission', 'parliament', 'council', 'member-states'];

/** Who stands nearest to a word of saying. */
function speakerIn(sentence: Sentence, pack: Pack, quoted: readonly Stretch[]): Speaker | null {
  if (!sentence.classes.has('say')) return null;
  const isFree = ({ start }: Stretch) =>
    !quoted.some((q) => start - sentence.start >= q.start && start - sentence.start < q.end);
  const sayings = sentence.classHits.filter((hit) => hit.payload === 'say' && isFree(hit));
  if (sayings.length === 0) return null;
  const people = sentence.mentions.filter((mention) => pack.entries[mention.entry]?.kind === 'person');
  const offices = sentence.classHits.filter((hit) => OFFICIAL.includes(hit.payload));
  const others = sentence.classHits.filter((hit) => hit.payload === 'private');
  const by = (speaker: Speaker, hits: readonly Stretch[]) => hits.filter(isFree).map((hit) => ({ hit, speaker }));
  const voices = [...by('official', people), ...by('official', offices), ...by('other', others)];
  const apart = (hit: Stretch) =>
    Math.min(...sayings.map((say) => Math.max(say.start - hit.end, hit.start - say.end, 0)));
  const nearest = voices.sort((a, b) => apart(a.hit) - apart(b.hit))[0];
  return nearest?.speaker ?? 'other';
}

/** How many sentences a quotation may run on before it is said whose it is. */
const AHEAD = 3;

/**
 * Who speaks in each sentence of a page: whoever stands by a word of saying; in a quotation without one, whoever is named
 * after it in the same block, else whoever spoke last. Some sentences a step.
 *
 * @param sentences the sentences in order
 * @param pack the pack
 * @returns for each sentence its speaker, or null where the page itself speaks
 */
export function* speakersOf(sentences: readonly Sentence[], pack: Pack): Generator<void, (Speaker | null)[]> {
  let isOpen = false;
  const looked: { own: Speaker | null; quotes: boolean }[] = [];
  for (const [index, sentence] of sentences.entries()) {
    const goesOn = isOpen && sentences[index - 1]?.block === sentence.block;
    const found = quotedIn(sentence.text, goesOn);
    isOpen = found.isOpen;
    looked.push({ own: speakerIn(sentence, pack, found.quoted), quotes: found.quoted.length > 0 });
    if (index % STRIDE === 0) yield;
  }
  let last: Speaker | null = null;
  return looked.map(({ own, quotes }, index) => {
    if (own) {
      last = own;
      return own;
    }
    if (!quotes) return null;
    for (let next = index + 1; next <= index + AHEAD; next++) {
      if (sentences[next]?.block !== sentences[index]?.block) break;
      const later = looked[next]?.own;
      if (later) return later;
    }
    return last;
  });
}
