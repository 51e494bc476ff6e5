import type { Claim, Judgement } from '../report/report.ts';
import { VerdictSign } from './sign.tsx';
import { SourceAnchor } from './source-links.tsx';
import { useWords } from './words.ts';

function Clock({ judgement, right, name }: { judgement: Judgement; right: string | undefined; name: string }) {
  const { say } = useWords();
  const word = say(`clock.${judgement}`);
  return (
    <>
      <dt>{name}</dt>
      <dd>
        <VerdictSign judgement={judgement}>{right ? say('clock.with', { word }) : word}</VerdictSign> {right}
      </dd>
    </>
  );
}

/** Whether anything is known of a claim that its clocks can tell. */
export const hasClocks = ({ verdict, notes }: Claim): boolean => verdict.now !== 'unchecked' || notes !== undefined;

/**
 * The two clocks of a claim: how it stood on the article's day, and how it stands today; and what is worth knowing beside.
 * Nothing where nothing is known.
 */
export function Clocks({ claim }: { claim: Claim }) {
  const { say } = useWords();
  const { then, now, rightThen, rightNow, why } = claim.verdict;
  const { notes = [] } = claim;
  const isChecked = now !== 'unchecked';
  if (!hasClocks(claim)) return null;
  const showThen = isChecked && then !== null && then !== 'unchecked' && (then !== now || rightThen !== rightNow);
  return (
    <>
      <dl class="clocks">
        {showThen && <Clock judgement={then} right={rightThen} name={say('clock.then')} />}
        {isChecked && <Clock judgement={now} right={rightNow} name={say('clock.now')} />}
        {notes.length > 0 && <dt>{say('clock.note')}</dt>}
        {notes.map(({ fact, text, source }) => (
          <dd key={fact}>
            {text} {source && <SourceAnchor source={source} look="link" />}
          </dd>
        ))}
      </dl>
      {isChecked && !rightNow && why && <p class="why">{why}</p>}
    </>
  );
}
