import type { Published } from '../ui/view.ts';

/**
 * The day on which an article was published, as its page gives it.
 *
 * @param _document the page
 * @returns null where the page does not say
 */
export function publishedOn(_document: Document): Published | null {
  return null;
}
