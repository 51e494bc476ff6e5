import { render } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import type { Glossary } from '../glossary/glossary.ts';
import type { Library } from '../glossary/merge.ts';
import type { LanguageCode } from '../language/code.ts';
import { messageLanguage } from '../language/message.ts';
import { BrandSign } from './brand.tsx';
import type { SavedFile } from './exports.ts';
import './options.css';
import { FileRoom } from './options-file.tsx';
import { GlossaryRoom } from './options-glossary.tsx';
import { SetAsideNotes } from './options-set-aside.tsx';
import { SettingsRoom } from './options-settings.tsx';
import type { Problem, SettingsView } from './view.ts';
import { ReaderContext, useWords } from './words.ts';

/** A store that could not be read and was kept. */
export interface SetAsideView {
  key: string;
  /** ISO 8601 time. */
  found: string;
  why: 'damaged' | 'newer';
  data: unknown;
}

export interface OptionsProps {
  language: LanguageCode;
  /** `YYYY-MM-DD` */
  today: string;
  shipped: Glossary;
  library: Library;
  settings: SettingsView;
  setAside: readonly SetAsideView[];
  /** Id of the entry to open, where the reader came for one. */
  entry?: string | undefined;
  /** Whether that entry is opened to be edited. */
  editing?: boolean;
  /** The part that is shown first. */
  room?: Room;
  /** Stores the library in place of the one before; rejects where it can't be stored. */
  onLibrary(library: Library): Promise<void>;
  onSettings(change: Partial<SettingsView>): Promise<void>;
  /** Throws away what was set aside. */
  onDiscard(key: string): void;
  /** Reads a glossary file: what it holds, or all that is wrong with it. */
  readFile(text: string): { library: Library } | { problems: Problem[] };
  /** The library as the text of a glossary file. */
  writeFile(library: Library): string;
  onSave(file: SavedFile): void;
}

const rooms = ['glossary', 'settings', 'file'] as const;
type Room = (typeof rooms)[number];

function Rooms({ room, onRoom }: { room: Room; onRoom(room: Room): void }) {
  const { say } = useWords();
  return (
    <nav aria-label={say('options.rooms')}>
      {rooms.map((name) => (
        <button
          key={name}
          class="plain room"
          type="button"
          aria-current={name === room ? 'page' : undefined}
          onClick={() => onRoom(name)}
        >
          {say(`options.${name}`)}
        </button>
      ))}
    </nav>
  );
}

function Options(props: OptionsProps) {
  const { language, today } = props;
  const reader = useMemo(() => ({ language, today }), [language, today]);
  const [room, setRoom] = useState<Room>(props.room ?? 'glossary');
  return (
    <ReaderContext.Provider value={reader}>
      <div class="surface options" lang={messageLanguage(language)} dir="ltr">
        <header class="options-head">
          <h1 class="brand">
            <BrandSign size={20} /> Rapporteur
          </h1>
          <Rooms room={room} onRoom={setRoom} />
        </header>
        <SetAsideNotes {...props} />
        <main>
          {room === 'glossary' && <GlossaryRoom {...props} />}
          {room === 'settings' && <SettingsRoom {...props} />}
          {room === 'file' && <FileRoom {...props} />}
        </main>
      </div>
    </ReaderContext.Provider>
  );
}

/** Shows the options; call it again with other props to change what it shows. */
export function renderOptions(container: HTMLElement, props: OptionsProps): void {
  render(<Options {...props} />, container);
}
