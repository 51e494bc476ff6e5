import type { Source, Stage, Step } from '../glossary/schema.ts';
import type { Timeline } from '../glossary/timeline.ts';
import { Chevron } from './chevron.tsx';
import { sourceLinks } from './source-links.tsx';
import { inLanguage } from './text.ts';
import { TimelinePicture } from './timeline-picture.tsx';
import { useWords } from './words.ts';

/** How much each stage matters to a reader who wants to know what changed; those of the first rows matter most. */
const WEIGHT: readonly (readonly Stage[])[] = [
  ['in-force', 'withdrawn', 'repealed', 'held', 'ended'],
  ['adopted', 'amended'],
  ['applies', 'agreed', 'proposed'],
  ['published', 'considered'],
];

function weight(step: Step): number {
  const row = WEIGHT.findIndex((stages) => stages.includes(step.stage));
  return row < 0 ? WEIGHT.length : row;
}

/**
 * The steps that tell most, in their order.
 *
 * @param steps steps in order
 * @param count how many at most
 */
export function weightiest(steps: readonly Step[], count: number): Step[] {
  const ranked = steps.map((step, index) => ({ step, index }));
  ranked.sort((a, b) => weight(a.step) - weight(b.step) || b.index - a.index);
  const chosen = ranked.slice(0, count).sort((a, b) => a.index - b.index);
  return chosen.map(({ step }) => step);
}

type Sources = Record<string, Source>;

/** A step in words: its day, what happened, and where that is written. */
function StepLine({ step, sources }: { step: Step; sources: Sources }) {
  const { language, say, day } = useWords();
  const what = inLanguage(step.what, language);
  const source = step.source && sourceLinks([step.source], sources, language)[0];
  return (
    <>
      <time class="when" dateTime={step.when}>
        {day(step.when, 'short')}
      </time>{' '}
      <span lang={what.language}>{what.text}</span>
      {source && (
        <a class="step-source" href={source.url} target="_blank" rel="noopener noreferrer" title={source.label}>
          <span class="unseen">{say('source.of', { label: source.label })}</span>
          <svg class="arrow" viewBox="0 0 12 12" width="9" height="9" aria-hidden="true">
            <path d="M2.5 9.5 9.5 2.5M4 2.5h5.5V8" />
          </svg>
        </a>
      )}
    </>
  );
}

function StepList({ steps, sources, more = 0 }: { steps: readonly Step[]; sources: Sources; more?: number }) {
  const { say } = useWords();
  return (
    <ol class="steps">
      {steps.map((step, index) => (
        <li key={`${step.when} ${index}`}>
          <StepLine step={step} sources={sources} />
        </li>
      ))}
      {more > 0 && <li class="note">{say('card.moreSteps', { count: more })}</li>}
    </ol>
  );
}

/** Steps shown before the rest is folded away. */
const SHOWN = 4;

interface Props {
  line: Timeline;
  sources: Sources;
  published: string | null;
  /** There is no article to speak of. */
  outside: boolean;
}

/** The steps of an entry: the picture, what happened since the article, what comes next, and all of them. */
export function Steps({ line, sources, published, outside }: Props) {
  const { say } = useWords();
  const next = line.ahead[0];
  const since = weightiest(line.since, SHOWN);
  return (
    <section class="card-steps">
      <TimelinePicture line={line} published={published} />
      {!outside && published === null && <p class="note">{say('card.noDay')}</p>}
      {!outside && published !== null && (
        <>
          <h3>{say('card.since')}</h3>
          {since.length > 0 ? (
            <StepList steps={since} sources={sources} more={line.since.length - since.length} />
          ) : (
            <p class="note">{say('card.nothingSince')}</p>
          )}
        </>
      )}
      {next && (
        <>
          <h3>{say('card.next')}</h3>
          <StepList steps={[next]} sources={sources} />
        </>
      )}
      {line.steps.length > since.length + (next ? 1 : 0) && (
        <details>
          <summary class="plain">
            <Chevron /> {say('card.allSteps', { count: line.steps.length })}
          </summary>
          <StepList steps={line.steps} sources={sources} />
        </details>
      )}
    </section>
  );
}
