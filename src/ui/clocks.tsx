import type { Judgement, Verdict } from '../report/report.ts';
import { VerdictSign } from './sign.tsx';
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

/** The two clocks of a checked claim: how it stood on the article's day, and how it stands today. */
export function Clocks({ verdict }: { verdict: Verdict }) {
  const { say } = useWords();
  const { then, now, rightThen, rightNow, why } = verdict;
  const showThen = then !== null && then !== 'unchecked' && (then !== now || rightThen !== rightNow);
  return (
    <>
      <dl class="clocks">
        {showThen && <Clock judgement={then} right={rightThen} name={say('clock.then')} />}
        <Clock judgement={now} right={rightNow} name={say('clock.now')} />
      </dl>
      {!rightNow && why && <p class="why">{why}</p>}
    </>
  );
}
