import Mark from 'mark.js';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { LanguageCode } from '../language/code.ts';

/** Words to mark, as offsets in the text (UTF-16 code units), and how they look. */
export interface MarkedRange {
  start: number;
  end: number;
  look: string;
}

interface Props {
  text: string;
  language: LanguageCode;
  as?: 'span' | 'blockquote';
  /** Disjoint ranges. */
  ranges?: readonly MarkedRange[];
  /** Words to mark wherever one begins with them: what was searched for. */
  search?: string;
}

/** A text in which words are marked. The marks are put into text that Preact does not look after. */
export function Marked({ text, language, as: Tag = 'span', ranges = [], search = '' }: Props) {
  const place = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    const element = place.current;
    if (!element) return;
    element.textContent = text;
    const mark = new Mark(element);
    for (const { start, end, look } of ranges) mark.markRanges([{ start, length: end - start }], { className: look });
    if (search) {
      mark.mark(search, {
        className: 'found',
        accuracy: { value: 'partially', limiters: [] },
        separateWordSearch: true,
      });
    }
  }, [text, ranges, search]);
  return <Tag class={Tag === 'blockquote' ? 'quote' : ''} lang={language} ref={place as never} />;
}
