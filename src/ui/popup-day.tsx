import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { PageReport } from './view.ts';
import { useWords } from './words.ts';

interface Props {
  page: PageReport;
  /** Sets the article's day, or with null goes back to what the page says. */
  onPublished(day: string | null): void;
}

/** The article's day and where it was read from; where it is not known, or not right, the reader sets it. */
export function ArticleDay({ page, onPublished }: Props) {
  const { say, day, today } = useWords();
  const [editing, setEditing] = useState(false);
  const { published } = page;
  const place = useRef<HTMLElement>(null);
  const wasEditing = useRef(false);
  // What was pressed is gone: the keyboard goes on where it stood.
  useLayoutEffect(() => {
    if (editing !== wasEditing.current) place.current?.querySelector<HTMLElement>('input, button')?.focus();
    wasEditing.current = editing;
  }, [editing]);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const value = new FormData(event.currentTarget as HTMLFormElement).get('day');
    if (!value) return;
    setEditing(false);
    onPublished(String(value));
  };
  if (!published || editing) {
    return (
      <form class="day-form" onSubmit={submit} ref={place as RefObject<HTMLFormElement>}>
        {!published && <p>{say('popup.dayAsk')}</p>}
        <label>
          {say('popup.day')}{' '}
          <input type="date" name="day" required min="1990-01-01" max={today} defaultValue={published?.day ?? ''} />
        </label>
        <button class="button" type="submit">
          {say('popup.daySet')}
        </button>
        {editing && (
          <button class="plain" type="button" onClick={() => setEditing(false)}>
            {say('popup.dayCancel')}
          </button>
        )}
      </form>
    );
  }
  return (
    <p class="day" ref={place as RefObject<HTMLParagraphElement>}>
      {say('popup.published', { day: day(published.day) })} · {say(`published.${published.from}`)}
      {published.modified && published.modified > published.day && (
        <> · {say('popup.modified', { day: day(published.modified) })}</>
      )}{' '}
      <button class="plain link" type="button" onClick={() => setEditing(true)}>
        {say('popup.dayChange')}
      </button>
      {published.from === 'reader' && (
        <button class="plain link" type="button" onClick={() => onPublished(null)}>
          {say('popup.dayReset')}
        </button>
      )}
    </p>
  );
}
