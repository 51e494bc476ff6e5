import { render } from 'preact';
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Day } from '../glossary/schema.ts';
import type { LanguageCode } from '../language/code.ts';
import { messageLanguage } from '../language/message.ts';
import type { Claim, Mention } from '../report/report.ts';
import style from './card.css?inline';
import { EntryCard } from './entry-card.tsx';
import type { EntryView } from './view.ts';
import { ReaderContext } from './words.ts';

export interface CardProps {
  view: EntryView;
  mention: Mention;
  /** The claim in which the mention lies, where one was checked. */
  claim?: Claim | undefined;
  published: Day | null;
  today: Day;
  language: LanguageCode;
  /** Looks up a related entry, which is then shown in the same card; null where it is not there. */
  onOpenEntry(id: string): Promise<EntryView | null>;
  onClose(): void;
  /** Opens the options at an entry. */
  onOptions(id: string): void;
  /** Keeps the card open until it is closed; without it there is nothing to pin. */
  onPin?: ((pinned: boolean) => void) | undefined;
}

/** The id of the card's title inside its container, for `aria-labelledby`. */
export const cardTitleId = 'rapporteur-card-title';

const copy = (text: string) => navigator.clipboard.writeText(text);

function Card(props: CardProps) {
  const [path, setPath] = useState<EntryView[]>([]);
  const shown = path.at(-1) ?? props.view;
  const reader = useMemo(() => ({ language: props.language, today: props.today }), [props.language, props.today]);
  const open = async (id: string) => {
    const view = await props.onOpenEntry(id);
    if (view) setPath((before) => [...before, view]);
  };
  const card = useRef<HTMLElement>(null);
  const left = useRef<EntryView[]>([]);
  // What was pressed is gone. Before the reader can press again, the keyboard is at the way back,
  // or at the name of the entry that was come back from.
  useLayoutEffect(() => {
    const from = left.current[path.length]?.entry.id;
    left.current = path;
    if (path.length === 0 && !from) return;
    card.current?.querySelector<HTMLElement>(from ? `[data-entry="${from}"]` : '.back')?.focus();
  }, [path]);
  return (
    <ReaderContext.Provider value={reader}>
      <article class="surface card" ref={card} lang={messageLanguage(props.language)} dir="ltr">
        <EntryCard
          key={`${path.length} ${shown.entry.id}`}
          view={shown}
          claim={path.length === 0 ? props.claim : undefined}
          published={props.published}
          titleId={cardTitleId}
          onOpenEntry={open}
          onBack={path.length > 0 ? () => setPath(path.slice(0, -1)) : undefined}
          onEdit={props.onOptions}
          onPin={props.onPin}
          onCopy={copy}
          onClose={props.onClose}
        />
      </article>
    </ReaderContext.Provider>
  );
}

/** The style sheet of the card, for the shadow root that it stands in. */
export const cardStyle: string = style;

/**
 * Shows the card of an entry, in place of the one shown before.
 *
 * @param container where the card goes; `cardStyle` must hold there
 * @param props what is shown, and what happens when the reader acts
 * @returns removes the card
 */
export function renderCard(container: ShadowRoot | HTMLElement, props: CardProps): () => void {
  // A new key for each mention: the card of another mention starts afresh.
  const { block, start } = props.mention;
  render(<Card key={`${props.view.entry.id} ${block} ${start}`} {...props} />, container);
  return () => render(null, container);
}
