import { render } from 'preact';
import { useMemo } from 'preact/hooks';
import type { LanguageCode } from '../language/code.ts';
import { messageLanguage } from '../language/message.ts';
import type { Span } from '../report/report.ts';
import { BrandSign } from './brand.tsx';
import { Chevron } from './chevron.tsx';
import { exportReport, formats, type SavedFile } from './exports.ts';
import './popup.css';
import { ArticleDay } from './popup-day.tsx';
import { ReportView } from './popup-report.tsx';
import { State } from './popup-state.tsx';
import type { PageReport, PopupPage } from './view.ts';
import { ReaderContext, useWords } from './words.ts';

export interface PopupProps {
  page: PopupPage;
  /** Nothing is done anywhere. */
  paused: boolean;
  /** Host of the tab; null where it has none. */
  host: string | null;
  /** Nothing is done on this host. */
  off: boolean;
  language: LanguageCode;
  /** `YYYY-MM-DD` */
  today: string;
  onPause(paused: boolean): void;
  onSite(host: string, off: boolean): void;
  onPublished(day: string | null): void;
  onReveal(span: Span): void;
  onOptions(): void;
  /** Asks the browser for access to this site. */
  onAccess(): void;
  /** Reads the page again after an error. */
  onRetry(): void;
  onSave(file: SavedFile): void;
}

function Switches({ paused, host, off, onPause, onSite }: PopupProps) {
  const { say } = useWords();
  return (
    <div class="switches">
      {host && !paused && (
        <label class="switch">
          {say('popup.onSite')}{' '}
          <input type="checkbox" class="toggle" checked={!off} onChange={() => onSite(host, !off)} />
        </label>
      )}
      <button class="plain" type="button" onClick={() => onPause(!paused)}>
        {say(paused ? 'popup.resume' : 'popup.pause')}
      </button>
    </div>
  );
}

function Foot({
  page,
  onSave,
  onOptions,
}: {
  page: PageReport | null;
  onSave: PopupProps['onSave'];
  onOptions(): void;
}) {
  const { say, language } = useWords();
  return (
    <footer class="popup-foot">
      {page && (
        <details class="export">
          <summary class="plain">
            {say('popup.export')} <Chevron />
          </summary>
          <ul>
            {formats.map((format) => (
              <li key={format}>
                <button class="plain link" type="button" onClick={() => onSave(exportReport(page, format, language))}>
                  {say(`export.${format}`)}
                </button>
              </li>
            ))}
          </ul>
        </details>
      )}
      <button class="plain settings" type="button" onClick={onOptions}>
        {say('popup.settings')}
      </button>
    </footer>
  );
}

function Popup(props: PopupProps) {
  const { page, paused, off, language, today } = props;
  const reader = useMemo(() => ({ language, today }), [language, today]);
  const read = !paused && !off && 'page' in page ? page.page : null;
  // With no article to name, our own name is the heading.
  const Brand = read ? 'p' : 'h1';
  return (
    <ReaderContext.Provider value={reader}>
      <div class="surface popup" lang={messageLanguage(language)} dir="ltr">
        <header class="popup-head">
          <div class="brand-line">
            <Brand class="brand">
              <BrandSign /> Rapporteur
            </Brand>
            <Switches {...props} />
          </div>
          {read && (
            <>
              <h1 lang={read.report.language}>{read.title || read.host}</h1>
              {read.state === 'read' && <ArticleDay page={read} onPublished={props.onPublished} />}
            </>
          )}
        </header>
        <main>
          {read?.state === 'read' ? <ReportView page={read} onReveal={props.onReveal} /> : <State {...props} />}
        </main>
        <Foot page={read?.state === 'read' ? read : null} onSave={props.onSave} onOptions={props.onOptions} />
      </div>
    </ReaderContext.Provider>
  );
}

/** Shows the popup; call it again with other props to change what it shows. */
export function renderPopup(container: HTMLElement, props: PopupProps): void {
  render(<Popup {...props} />, container);
}
