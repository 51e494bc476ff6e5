import type { MessageKey } from '../language/message.ts';
import type { PopupProps } from './popup.tsx';
import { useWords } from './words.ts';

/** Why there is no report to show, and what the reader can do about it. */
export function State({ page, paused, off, host, onPause, onSite, onAccess, onRetry }: PopupProps) {
  const { say } = useWords();
  const state = paused ? 'paused' : off ? 'off' : page.state;
  const values = { host: host ?? '', what: 'what' in page ? page.what : '' };
  const acts: Partial<Record<typeof state, () => void>> = {
    paused: () => onPause(false),
    off: () => host && onSite(host, false),
    'no-access': onAccess,
    error: onRetry,
  };
  const act = acts[state];
  if (state === 'read') return null;
  return (
    <section class="state" aria-busy={state === 'reading'}>
      <p class="sentence" role="status">
        {say(`state.${state}`, values)}
      </p>
      <p class="note">{say(`state.${state}.more`, values)}</p>
      {act && (
        <button class="button" type="button" onClick={act}>
          {say(`state.${state}.act` as MessageKey, values)}
        </button>
      )}
    </section>
  );
}
