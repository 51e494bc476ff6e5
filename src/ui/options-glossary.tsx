import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Source } from '../glossary/schema.ts';
import { EntryCard } from './entry-card.tsx';
import { EntryForm } from './entry-form.tsx';
import { allSources, byKind, type ListedEntry, listEntries, makeSearch, viewOf } from './library-index.ts';
import { Marked } from './marked.tsx';
import type { OptionsProps } from './options.tsx';
import { titleOf } from './text.ts';
import { useWords } from './words.ts';

interface ItemProps {
  listed: ListedEntry;
  query: string;
  current: boolean;
  onOpen(id: string): void;
}

function Item({ listed, query, current, onOpen }: ItemProps) {
  const { language, say } = useWords();
  const title = titleOf(listed.entry, language);
  const item = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (current) item.current?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  return (
    <li ref={item}>
      <button
        class={`plain item${listed.off ? ' is-off' : ''}`}
        type="button"
        aria-current={current ? 'true' : undefined}
        onClick={() => onOpen(listed.entry.id)}
      >
        <Marked text={title.text} language={title.language} search={query} />
        {listed.own && <span class="own">{say('card.own')}</span>}
        {listed.off && <span class="off">{say('options.off')}</span>}
      </button>
    </li>
  );
}

interface ListProps {
  all: readonly ListedEntry[];
  open: string | null;
  onOpen(id: string): void;
  onNew(): void;
}

type Filter = 'all' | 'own' | 'off';
const filters: Record<Filter, (listed: ListedEntry) => boolean> = {
  all: () => true,
  own: (listed) => listed.own !== null,
  off: (listed) => listed.off,
};

/** The glossary by kind, or what a search finds in it. */
function List({ all, open, onOpen, onNew }: ListProps) {
  const { language, say } = useWords();
  const [query, setQuery] = useState('');
  const [filter, setFilter] = useState<Filter>('all');
  const search = useMemo(() => makeSearch(all), [all]);
  const found = useMemo(
    () => (query.trim() ? search(query) : [...all]).filter(filters[filter]),
    [all, search, query, filter],
  );
  const item = (listed: ListedEntry) => (
    <Item
      key={listed.entry.id}
      listed={listed}
      query={query.trim()}
      current={listed.entry.id === open}
      onOpen={onOpen}
    />
  );
  return (
    <div class="list">
      <search class="find">
        <input
          type="search"
          aria-label={say('options.search')}
          placeholder={say('options.search')}
          value={query}
          onInput={(event) => setQuery(event.currentTarget.value)}
        />
        <select
          aria-label={say('options.filter')}
          value={filter}
          onChange={(event) => setFilter(event.currentTarget.value as Filter)}
        >
          {(Object.keys(filters) as Filter[]).map((name) => (
            <option key={name} value={name}>
              {say(`options.filter.${name}`)}
            </option>
          ))}
        </select>
      </search>
      <div class="count-line">
        <p role="status">{say('options.count', { count: found.length })}</p>
        <button class="button" type="button" onClick={onNew}>
          {say('options.add')}
        </button>
      </div>
      {query.trim() ? (
        <ul>{found.map(item)}</ul>
      ) : (
        byKind(found, language).map(([kind, list]) => (
          <section key={kind}>
            <h2>{say(`kinds.${kind}`)}</h2>
            <ul>{list.map(item)}</ul>
          </section>
        ))
      )}
      {found.length === 0 && <p class="note">{say(query.trim() ? 'options.none' : `options.none.${filter}`)}</p>}
    </div>
  );
}

interface ShownProps {
  listed: ListedEntry;
  all: readonly ListedEntry[];
  sources: Record<string, Source>;
  onOpen(id: string): void;
  onEdit(): void;
  onSwitch(): void;
  onDrop(): void;
  onCopy(text: string): Promise<void>;
}

function Shown({ listed, all, sources, onOpen, onEdit, onSwitch, onDrop, onCopy }: ShownProps) {
  const { say } = useWords();
  return (
    <div class="shown">
      <article class="card" aria-labelledby="shown-title">
        <EntryCard
          view={viewOf(listed, all, sources)}
          published={null}
          outside
          titleId="shown-title"
          onOpenEntry={onOpen}
          onCopy={onCopy}
        />
      </article>
      {listed.off && <p class="note">{say('options.isOff')}</p>}
      <p class="actions">
        <button class="button" type="button" onClick={onEdit}>
          {say('card.edit')}
        </button>
        <button class="plain" type="button" onClick={onSwitch}>
          {say(listed.off ? 'options.switchOn' : 'options.switchOff')}
        </button>
        {listed.own && (
          <button class="plain" type="button" onClick={onDrop}>
            {say(listed.own === 'changed' ? 'options.restore' : 'options.remove')}
          </button>
        )}
      </p>
    </div>
  );
}

/** Browse, search, add, edit, switch off, restore. */
export function GlossaryRoom({ shipped, library, entry: wanted, editing = false, onLibrary }: OptionsProps) {
  const { say } = useWords();
  const [open, setOpen] = useState<string | null>(wanted ?? null);
  const [mode, setMode] = useState<'show' | 'edit' | 'new'>(editing ? 'edit' : 'show');
  const [undo, setUndo] = useState<(() => void) | null>(null);
  const all = useMemo(() => listEntries(shipped, library), [shipped, library]);
  const sources = useMemo(() => allSources(shipped, library), [shipped, library]);
  useEffect(() => {
    if (wanted) setOpen(wanted);
  }, [wanted]);
  const detail = useRef<HTMLDivElement>(null);
  const before = useRef(mode);
  // Form and card take each other's place: the keyboard goes on inside what came.
  useLayoutEffect(() => {
    if (before.current !== mode) detail.current?.focus();
    before.current = mode;
  }, [mode]);
  const listed = all.find((one) => one.entry.id === open);

  const show = (id: string | null) => {
    setOpen(id);
    setMode('show');
    setUndo(null);
  };
  const switchOff = (id: string, off: boolean) =>
    onLibrary({ ...library, off: off ? [...library.off, id] : library.off.filter((other) => other !== id) });
  const drop = (id: string) => {
    const before = library;
    setUndo(() => () => {
      setUndo(null);
      void onLibrary(before);
    });
    void onLibrary({ ...library, entries: library.entries.filter((entry) => entry.id !== id) });
  };
  const taken = useMemo(() => new Set([...all.map((one) => one.entry.id), ...Object.keys(sources)]), [all, sources]);

  return (
    <div class={`glossary-room${listed || mode === 'new' ? ' has-open' : ''}`}>
      <List all={all} open={open} onOpen={show} onNew={() => setMode('new')} />
      <div class="detail" ref={detail} tabIndex={-1}>
        {(listed || mode === 'new') && (
          <button class="plain back" type="button" onClick={() => show(null)}>
            {say('options.backToList')}
          </button>
        )}
        {undo && (
          <p class="undone" role="status">
            {say('options.removed')}{' '}
            <button class="plain link" type="button" onClick={undo}>
              {say('options.undo')}
            </button>
          </p>
        )}
        {mode !== 'show' && (mode === 'new' || listed) ? (
          <EntryForm
            key={mode === 'new' ? '' : open}
            entry={mode === 'new' ? null : (listed?.entry ?? null)}
            sources={sources}
            taken={taken}
            onCancel={() => setMode('show')}
            onDone={async (entry, fresh) => {
              await onLibrary({
                ...library,
                entries: [...library.entries.filter((other) => other.id !== entry.id), entry],
                sources: [...library.sources, ...fresh],
              });
              show(entry.id);
            }}
          />
        ) : listed ? (
          <Shown
            key={listed.entry.id}
            listed={listed}
            all={all}
            sources={sources}
            onOpen={show}
            onEdit={() => setMode('edit')}
            onSwitch={() => switchOff(listed.entry.id, !listed.off)}
            onDrop={() => drop(listed.entry.id)}
            onCopy={(text) => navigator.clipboard.writeText(text)}
          />
        ) : (
          <p class="note empty">{say('options.choose')}</p>
        )}
      </div>
    </div>
  );
}
