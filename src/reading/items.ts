import type { WordClass } from '../language/language.ts';

/** A word class as features call it. */
export type ClassItem = `@${WordClass}`;

const classItems = new Map<WordClass, ClassItem>();

/** A word class as a feature. Always the same string: a new one would have to be hashed each time it is looked up. */
export function classItem(wordClass: WordClass): ClassItem {
  let item = classItems.get(wordClass);
  if (!item) {
    item = `@${wordClass}`;
    classItems.set(wordClass, item);
  }
  return item;
}
