import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Day } from '../glossary/schema.ts';
import type { LanguageCode } from '../language/code.ts';
import { formatDay, type MessageKey, type MessageValues, message } from '../language/message.ts';

/** Whom a surface speaks to, and on which day. */
export interface Reader {
  language: LanguageCode;
  today: Day;
}

export const ReaderContext = createContext<Reader>({ language: 'en', today: '1970-01-01' });

/** What a component needs to speak to the reader. */
export function useWords() {
  const { language, today } = useContext(ReaderContext);
  return {
    language,
    today,
    say: (key: MessageKey, values?: MessageValues) => message(language, key, values),
    day: (when: string, month?: 'long' | 'short') => formatDay(language, when, month),
  };
}
