import type { FieldError } from './entry-draft.ts';
import { Cross } from './sign.tsx';
import { useWords } from './words.ts';

interface Props {
  id: string;
  label: string;
  note?: string;
  errors: readonly FieldError[];
  value: string;
  placeholder?: string;
  /** Which keys a touch screen offers. */
  keys?: 'text' | 'url';
  /** Lines of a longer text; one line without it. */
  rows?: number;
  onValue(value: string): void;
}

/** A labelled field that says below itself what is wrong with it. */
export function Field({ id, label, note, errors, value, placeholder = '', keys = 'text', rows, onValue }: Props) {
  const { say } = useWords();
  const error = errors.find((one) => one.field === id);
  const about = [note && `${id}-note`, error && `${id}-error`].filter(Boolean).join(' ');
  const said = {
    ...(error && { 'aria-invalid': 'true' as const }),
    ...(about && { 'aria-describedby': about }),
  };
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {rows ? (
        <textarea id={id} rows={rows} value={value} onInput={(event) => onValue(event.currentTarget.value)} {...said} />
      ) : (
        <input
          id={id}
          inputMode={keys}
          placeholder={placeholder}
          value={value}
          onInput={(event) => onValue(event.currentTarget.value)}
          {...said}
        />
      )}
      {note && (
        <p class="note" id={`${id}-note`}>
          {note}
        </p>
      )}
      {error && (
        <p class="error" id={`${id}-error`}>
          {say(error.key, error.values)}
        </p>
      )}
    </div>
  );
}

/** Takes a row out of a list of rows. */
export function RemoveRow({ label, onRemove }: { label: string; onRemove(): void }) {
  return (
    <button class="plain remove" type="button" aria-label={label} title={label} onClick={onRemove}>
      <Cross />
    </button>
  );
}
