import type { Step } from '../glossary/schema.ts';
import { firstDay, type Timeline } from '../glossary/timeline.ts';
import { layOut, tickRadius } from './timeline-layout.ts';
import { useWords } from './words.ts';

const WIDTH = 320;
/** Down from the top: the base line of the upper labels, the line, the base line of the lower labels, the end. */
const UPPER = 12;
const LINE = 32;
const LOWER = 53;
const HEIGHT = 56;

interface Props {
  line: Timeline;
  published: string | null;
}

/** Under a year of steps is told apart by months, more by years. */
function naming(steps: readonly Step[], day: (when: string, month: 'short') => string) {
  const first = firstDay((steps[0] as Step).when).slice(0, 4);
  const last = firstDay((steps.at(-1) as Step).when).slice(0, 4);
  return (when: string) => (first === last ? day(when.slice(0, 7), 'short') : when.slice(0, 4));
}

/**
 * The steps of an entry on a line, with the article's day and today. Drawn the same way everywhere; all that it shows
 * is also there in words.
 */
export function TimelinePicture({ line, published }: Props) {
  const { today, say, day } = useWords();
  if (line.steps.length === 0) return null;
  const words = { when: naming(line.steps, day), article: say('timeline.article'), today: say('timeline.today') };
  const at = layOut(line.steps, { published, today }, words, WIDTH);
  const split = Math.min(Math.max(at.today, at.line.from), at.line.to);
  const summary = say('timeline.summary', {
    count: line.steps.length,
    first: day((line.steps[0] as Step).when),
    last: day((line.steps.at(-1) as Step).when),
    today: day(today),
  });
  const where = published ? ` ${say('timeline.published', { day: day(published) })}` : '';
  return (
    <figure class="timeline">
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} width={WIDTH} height={HEIGHT} role="img" aria-label={summary + where}>
        <path class="past" d={`M${at.line.from} ${LINE}H${split}`} />
        {at.force.map((part) => (
          <path class="force" key={part.from} d={`M${part.from} ${LINE}H${part.to}`} />
        ))}
        <path class="future" d={`M${split} ${LINE}H${at.line.to}`} />
        {at.article !== null && at.above.article && (
          <>
            <path class="article" d={`M${at.article} ${UPPER + 4}V${LINE + 12}`} />
            <text x={at.above.article.x} y={UPPER}>
              {at.above.article.text}
            </text>
          </>
        )}
        <path class="today" d={`M${at.today} ${UPPER + 4}V${LINE + 12}`} />
        <text class="today" x={at.above.today.x} y={UPPER}>
          {at.above.today.text}
        </text>
        {at.ticks.map((tick) => (
          <g class={`tick${tick.filled ? ' is-filled' : ''}${tick.ahead ? ' is-ahead' : ''}`} key={tick.x}>
            <circle cx={tick.x} cy={LINE} r={tick.steps.length > 1 ? tickRadius + 2 : tickRadius} />
            {tick.steps.length > 1 && (
              <text class="count" x={tick.x} y={LINE + 3.5}>
                {tick.steps.length}
              </text>
            )}
          </g>
        ))}
        {at.below.map((label) => (
          <text class="when" key={label.text} x={label.x} y={LOWER}>
            {label.text}
          </text>
        ))}
      </svg>
    </figure>
  );
}
