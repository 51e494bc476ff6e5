import type { WordClass } from '../language/language.ts';

/**
 * What cues may ask a sentence for, in one set: phrases as they are written, classes as `@ban`, entries as `#ai-act`,
 * what the page is about where the sentence stands as `~ai-act`. One question to one set answers whether it is there.
 */
export type Items = Set<string>;

/** A word class as cues and features call it. */
export type ClassItem = `@${WordClass}`;

const classItems = new Map<WordClass, ClassItem>();

/** A word class as an item. Always the same string: a new one would have to be hashed each time it is looked up. */
export function classItem(wordClass: WordClass): ClassItem {
  let item = classItems.get(wordClass);
  if (!item) {
    item = `@${wordClass}`;
    classItems.set(wordClass, item);
  }
  return item;
}

/** What of a sentence its items are made of. */
interface Holder {
  classes: Set<WordClass>;
  entries: Set<string>;
  items: Items;
}

/** Lets a sentence hold a word class. */
export function addClass({ classes, items }: Holder, wordClass: WordClass): void {
  classes.add(wordClass);
  items.add(classItem(wordClass));
}

/** Lets a sentence speak of an entry. */
export function addEntry({ entries, items }: Holder, entry: string): void {
  entries.add(entry);
  items.add(`#${entry}`);
}

/** An entry that the page is about, as an item. */
export const topicItem = (entry: string): string => `~${entry}`;
