/**
 * Lists of numbers by words, one list behind the other: an engine reads and keeps two long lists, not thousands of short
 * ones.
 */
export interface Filed {
  words: string[];
  /** Where the list of each word ends; it begins where the one before ends. */
  ends: number[];
  numbers: number[];
}

/**
 * Puts lists one behind the other.
 *
 * @param lists the lists by their words
 */
export function fileAll(lists: Iterable<readonly [word: string, numbers: readonly number[]]>): Filed {
  const filed: Filed = { words: [], ends: [], numbers: [] };
  for (const [word, numbers] of lists) {
    filed.words.push(word);
    for (const number of numbers) filed.numbers.push(number);
    filed.ends.push(filed.numbers.length);
  }
  return filed;
}

/**
 * One of the lists.
 *
 * @param filed all of them
 * @param index which one: the place of its word
 */
export function listAt({ ends, numbers }: Filed, index: number): number[] {
  return numbers.slice(index === 0 ? 0 : ends[index - 1], ends[index]);
}

/** Where words stand in a list of them. */
export function placesOf(words: readonly string[]): Map<string, number> {
  const places = new Map<string, number>();
  for (let place = 0; place < words.length; place++) places.set(words[place] as string, place);
  return places;
}
