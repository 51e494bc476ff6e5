import { allLanguages } from '../src/language/code.ts';
import { type MessageKey, message, messageLanguage } from '../src/language/message.ts';
import type { BuiltFile } from './data-files.ts';

/** Names in the manifest, and the messages that they stand for. */
const manifestKeys: Record<string, MessageKey> = {
  description: 'extension.description',
  next: 'command.next',
  previous: 'command.previous',
};

/** What the browser itself says of the extension, in every language that has messages, as `_locales` wants it. */
export function manifestMessages(): BuiltFile[] {
  return allLanguages
    .filter((language) => messageLanguage(language) === language)
    .map((language) => {
      const entries = Object.entries(manifestKeys).map(([name, key]) => [name, { message: message(language, key) }]);
      return { path: `_locales/${language}/messages.json`, contents: JSON.stringify(Object.fromEntries(entries)) };
    });
}
