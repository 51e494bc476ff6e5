import type { Claim, Judgement } from '../report/report.ts';
import { VerdictSign } from './sign.tsx';
import { useWords } from './words.ts';

export const judgements: readonly Judgement[] = ['holds', 'outdated', 'wrong', 'unchecked'];

/** How many claims have each verdict today. */
export function countJudgements(claims: readonly Claim[]): Record<Judgement, number> {
  const counts = { holds: 0, outdated: 0, wrong: 0, unchecked: 0 };
  for (const claim of claims) counts[claim.verdict.now]++;
  return counts;
}

/** One bar in four parts, and the same in words. */
export function CoverageBar({ counts }: { counts: Record<Judgement, number> }) {
  const { say } = useWords();
  return (
    <div class="coverage">
      <div class="bar" aria-hidden="true">
        {judgements.map(
          (judgement) =>
            counts[judgement] > 0 && (
              <span class={`part is-${judgement}`} key={judgement} style={{ flexGrow: String(counts[judgement]) }} />
            ),
        )}
      </div>
      <ul class="legend">
        {judgements.map((judgement) => (
          <li key={judgement}>
            <VerdictSign judgement={judgement}>
              {say(`coverage.${judgement}`, { count: counts[judgement] })}
            </VerdictSign>
          </li>
        ))}
      </ul>
    </div>
  );
}
