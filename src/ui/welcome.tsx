import { render } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import type { LanguageCode } from '../language/code.ts';
import { messageLanguage } from '../language/message.ts';
import { BrandSign } from './brand.tsx';
import { EntryCard } from './entry-card.tsx';
import './options.css';
import type { EntryView } from './view.ts';
import { ReaderContext, useWords } from './words.ts';

export interface WelcomeProps {
  language: LanguageCode;
  /** `YYYY-MM-DD` */
  today: string;
  /** The entry of the AI Act, to be tried out; null where it is not there. */
  view: EntryView | null;
  onOptions(): void;
}

function Welcome({ language, today, view, onOptions }: WelcomeProps) {
  const reader = useMemo(() => ({ language, today }), [language, today]);
  return (
    <ReaderContext.Provider value={reader}>
      <div class="surface welcome" lang={messageLanguage(language)} dir="ltr">
        <WelcomeText view={view} onOptions={onOptions} />
      </div>
    </ReaderContext.Provider>
  );
}

/** The day of the sample sentence: the Act was agreed and not yet adopted. */
const SAMPLE_DAY = '2024-01-24';

/** A sentence to try the card on, dated, with its term in square brackets. */
function Sample({ view }: { view: EntryView }) {
  const { say, day } = useWords();
  const [open, setOpen] = useState(false);
  const [before = '', term = '', after = ''] = say('welcome.sample').split(/[[\]]/);
  return (
    <section class="sample">
      <h2>{say('welcome.try')}</h2>
      <blockquote>
        {before}
        <button class="mention" type="button" aria-expanded={open} onClick={() => setOpen(!open)}>
          {term}
        </button>
        {after}
      </blockquote>
      <p class="note">{say('welcome.sampleDay', { day: day(SAMPLE_DAY) })}</p>
      {open && (
        <article class="card">
          <EntryCard view={view} published={SAMPLE_DAY} />
        </article>
      )}
    </section>
  );
}

function WelcomeText({ view, onOptions }: Pick<WelcomeProps, 'view' | 'onOptions'>) {
  const { say } = useWords();
  return (
    <main>
      <p class="brand">
        <BrandSign size={20} /> Rapporteur
      </p>
      <h1>{say('welcome.title')}</h1>
      <p>{say('welcome.clocks')}</p>
      {view && <Sample view={view} />}
      <p>{say('welcome.how')}</p>
      <p class="note">{say('welcome.privacy')}</p>
      <p class="actions">
        <button class="button" type="button" onClick={onOptions}>
          {say('welcome.options')}
        </button>
      </p>
    </main>
  );
}

/** Shows the page that greets a new reader. */
export function renderWelcome(container: HTMLElement, props: WelcomeProps): void {
  render(<Welcome {...props} />, container);
}
