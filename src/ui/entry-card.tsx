import { useState } from 'preact/hooks';
import { referenceIn } from '../glossary/texts.ts';
import { type Timeline, timeline } from '../glossary/timeline.ts';
import type { LanguageCode } from '../language/code.ts';
import type { Claim } from '../report/report.ts';
import { CardFoot } from './card-foot.tsx';
import { Clocks, hasClocks } from './clocks.tsx';
import { Sign } from './sign.tsx';
import { SourceLinkList, sourceLinks } from './source-links.tsx';
import { statusSign, statusText } from './status.ts';
import { Steps } from './steps.tsx';
import { heading, inLanguage, type Spoken, titleOf } from './text.ts';
import type { EntryView } from './view.ts';
import { useWords } from './words.ts';

export interface EntryCardProps {
  view: EntryView;
  /** The checked claim in which the mention lies. */
  claim?: Claim | undefined;
  published: string | null;
  /** Id of the title, for the dialog that holds the card to be named by. */
  titleId?: string;
  /** Whether the card is being looked at outside an article, where there is no article's day to speak of. */
  outside?: boolean;
  onOpenEntry?: ((id: string) => void) | undefined;
  onBack?: (() => void) | undefined;
  onEdit?: ((id: string) => void) | undefined;
  onPin?: ((pinned: boolean) => void) | undefined;
  onCopy?: ((text: string) => Promise<void>) | undefined;
  onClose?: (() => void) | undefined;
}

/** Sources shown before the rest is folded away. */
const SHOWN = 4;

function Head({
  view,
  line,
  titleId,
  onBack,
}: Pick<EntryCardProps, 'view' | 'titleId' | 'onBack'> & { line: Timeline }) {
  const { language, say } = useWords();
  const title = titleOf(view.entry, language);
  const kind = say(`kind.${view.entry.kind}`);
  const reference = referenceIn(view.entry, language);
  return (
    <header class="card-head">
      {onBack && (
        <button class="plain back" type="button" onClick={onBack}>
          <svg class="chevron is-back" viewBox="0 0 12 12" width="10" height="10" aria-hidden="true">
            <path d="M8 2 4 6l4 4" />
          </svg>{' '}
          {say('card.back')}
        </button>
      )}
      <div class="card-title">
        <h2 id={titleId} lang={title.language}>
          {title.text}
        </h2>
        {line.now && (
          <p class={`chip is-${statusSign(line.now)}`}>
            <Sign name={statusSign(line.now)} /> {statusText(language, line.now)}
          </p>
        )}
      </div>
      <p class="card-kind">
        {reference ? say('card.kind', { kind, reference }) : kind}
        {view.own && <span class="own">{say('card.own')}</span>}
      </p>
    </header>
  );
}

function related(view: EntryView, language: LanguageCode) {
  const known = view.related ?? {};
  return (view.entry.related ?? []).flatMap((id) => {
    const title = known[id];
    return title ? [{ id, title: heading(inLanguage(title, language)) }] : [];
  });
}

/** Characters that fill about three lines. */
const SHORT = 150;

/** The context of an entry; a long one is cut until it is asked for. */
function Why({ text, language }: Spoken) {
  const { say } = useWords();
  const isLong = text.length > SHORT;
  const [all, setAll] = useState(false);
  return (
    <div class="card-why">
      <p class={`why${isLong && !all ? ' is-cut' : ''}`} lang={language}>
        {text}
      </p>
      {isLong && (
        <button class="plain link" type="button" aria-expanded={all} onClick={() => setAll(!all)}>
          {say(all ? 'card.less' : 'card.more')}
        </button>
      )}
    </div>
  );
}

/** All that is known of an entry, on one card of 352 px: what it is, how it stands, what changed since the article. */
export function EntryCard(props: EntryCardProps) {
  const { view, claim, published, outside = false, onOpenEntry } = props;
  const { language, today, say } = useWords();
  const [all, setAll] = useState(false);
  const line = timeline(view.entry, { published, today });
  const what = inLanguage(view.entry.what, language);
  const why = view.entry.why && inLanguage(view.entry.why, language);
  const links = sourceLinks(view.entry.sources ?? [], view.sources, language);
  const others = related(view, language);
  return (
    <>
      <Head view={view} line={line} onBack={props.onBack} {...(props.titleId && { titleId: props.titleId })} />
      <div class="card-text">
        <p class="what" lang={what.language}>
          {what.text}
        </p>
      </div>
      {claim && hasClocks(claim) && (
        <section class="card-claim">
          <h3>{say('card.claim')}</h3>
          <Clocks claim={claim} />
        </section>
      )}
      {why && <Why {...why} />}
      {line.steps.length > 0 && <Steps line={line} sources={view.sources} published={published} outside={outside} />}
      {(links.length > 0 || (others.length > 0 && onOpenEntry)) && (
        <div class="card-links">
          <SourceLinkList links={all ? links : links.slice(0, SHOWN)} />
          {links.length > SHOWN && (
            <button class="plain link" type="button" aria-expanded={all} onClick={() => setAll(!all)}>
              {all ? say('card.less') : say('source.more', { count: links.length - SHOWN })}
            </button>
          )}
          {others.length > 0 && onOpenEntry && (
            <p class="related">
              <span class="label">{say('card.related')}</span>{' '}
              {others.map(({ id, title }) => (
                <button
                  class="plain link"
                  type="button"
                  key={id}
                  data-entry={id}
                  lang={title.language}
                  onClick={() => onOpenEntry(id)}
                >
                  {title.text}
                </button>
              ))}
            </p>
          )}
        </div>
      )}
      <CardFoot view={view} onEdit={props.onEdit} onPin={props.onPin} onCopy={props.onCopy} onClose={props.onClose} />
    </>
  );
}
