import type { State, Status } from '../glossary/timeline.ts';
import type { LanguageCode } from '../language/code.ts';
import { formatDay, message } from '../language/message.ts';
import type { SignName } from './sign.tsx';

/** The signs of a status: something holds, is on its way, or is over. */
const SIGNS: Record<Status, SignName> = {
  considered: 'ahead',
  proposed: 'ahead',
  agreed: 'ahead',
  adopted: 'ahead',
  published: 'ahead',
  'in-force': 'check',
  'partly-applies': 'check',
  applies: 'check',
  'applies-later': 'ahead',
  withdrawn: 'dash',
  repealed: 'dash',
  held: 'check',
  'held-until': 'dash',
  ended: 'dash',
};

/** The sign that stands with a status. */
export function statusSign(state: State): SignName {
  return SIGNS[state.status];
}

/**
 * A state in a few words: "In force, partly applies", "Held until 16 September 2024".
 *
 * @param language the reader's language
 */
export function statusText(language: LanguageCode, state: State): string {
  return message(language, `status.${state.status}`, { day: formatDay(language, state.when) });
}
