import type { CueList, PackedCue } from '../glossary/cue-list.ts';
import type { WordClass } from '../language/language.ts';
import type { Sentence } from './sentence.ts';

/** A cue whose groups are the numbers of what it asks for. */
export interface NumberedCue {
  all: readonly (readonly number[])[];
  none?: readonly number[];
  clause?: true;
  beside?: true;
}

/**
 * Cues by the items that they cannot do without. Items are phrases, word classes (`@ban`), entries (`#ai-act`) and what the
 * page is about where a sentence stands (`~ai-act`); all of them are numbers here, so that no text is compared or hashed
 * for each of the hundreds of things that the cues of one sentence ask for.
 */
export class CueIndex<Place> {
  /** What the cues are of, by their numbers. */
  readonly places: readonly Place[];
  readonly #list: CueList<Place>;
  readonly #filed: ReadonlyMap<number, readonly number[]>;
  readonly #numbers: Record<'@' | '#' | '~', Map<string, number>> = { '@': new Map(), '#': new Map(), '~': new Map() };
  readonly #cues: NumberedCue[] = [];
  /** What the sentence holds that was taken up last. */
  #held: number[] = [];
  readonly #isHeld: Uint8Array;

  /** @param list the cues, as they come in a pack */
  constructor(list: CueList<Place>) {
    this.places = list.places;
    this.#list = list;
    this.#filed = new Map(list.filed);
    this.#isHeld = new Uint8Array(list.items.length);
    // Phrases come first, and are known by their place.
    for (let number = list.items.length - 1; number >= 0; number--) {
      const item = list.items[number] as string;
      const numbers = this.#numbers[item[0] as '@' | '#' | '~'];
      if (!numbers) break;
      numbers.set(item.slice(1), number);
    }
  }

  /** The number of a word class; undefined where no cue asks for it. */
  classNumber(wordClass: WordClass): number | undefined {
    return this.#numbers['@'].get(wordClass);
  }

  /** The number of an entry; likewise. */
  entryNumber(entry: string): number | undefined {
    return this.#numbers['#'].get(entry);
  }

  /** Whether an item says what a sentence is about: an entry or a topic. */
  isSubject(number: number): boolean {
    const [sign] = this.#list.items[number] as string;
    return sign === '#' || sign === '~';
  }

  /** A cue by its number: put together when it is first asked for. */
  cue(number: number): NumberedCue {
    const known = this.#cues[number];
    if (known) return known;
    const { all, none, ...rest } = this.#list.cues[number] as PackedCue;
    const listed = (list: number) => this.#list.lists[list] as number[];
    const made = { ...rest, all: all.map(listed), ...(none !== undefined && { none: listed(none) }) };
    this.#cues[number] = made;
    return made;
  }

  /**
   * Takes up a sentence: until the next one is, questions are about it.
   *
   * @param sentence the sentence, with the phrases of this list's cues
   * @returns the numbers of the cues that it meets, in order
   */
  take({ classes, entries, topics, phraseHits }: Sentence): number[] {
    for (const number of this.#held) this.#isHeld[number] = 0;
    this.#held = [];
    const { '@': ofClass, '#': ofEntry, '~': ofTopic } = this.#numbers;
    for (const wordClass of classes) this.#hold(ofClass.get(wordClass));
    for (const entry of entries) this.#hold(ofEntry.get(entry));
    for (const topic of topics) this.#hold(ofTopic.get(topic));
    for (const { payload } of phraseHits) this.#hold(payload);
    const met: number[] = [];
    for (const number of this.#held) {
      const filed = this.#filed.get(number);
      if (filed) for (const cue of filed) if (this.isMet(cue)) met.push(cue);
    }
    if (met.length < 2) return met;
    return met.sort((a, b) => a - b).filter((cue, place) => cue !== met[place - 1]);
  }

  /** Lets the sentence that was taken up speak of an entry as well. */
  addEntry(entry: string): void {
    this.#hold(this.#numbers['#'].get(entry));
  }

  /** Whether the sentence that was taken up meets every group of a cue, and holds nothing that may not be there. */
  isMet(cue: number): boolean {
    const { all, none } = this.#list.cues[cue] as PackedCue;
    for (const group of all) if (!this.#holdsOneOf(group)) return false;
    return none === undefined || !this.#holdsOneOf(none);
  }

  #holdsOneOf(list: number): boolean {
    for (const number of this.#list.lists[list] as number[]) if (this.#isHeld[number] === 1) return true;
    return false;
  }

  #hold(number: number | undefined): void {
    if (number === undefined || this.#isHeld[number] === 1) return;
    this.#isHeld[number] = 1;
    this.#held.push(number);
  }
}
