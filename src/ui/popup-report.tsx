import type { LanguageCode } from '../language/code.ts';
import { type MessageKey, message } from '../language/message.ts';
import type { Claim, Judgement, Report, Span } from '../report/report.ts';
import { Chevron } from './chevron.tsx';
import { ClaimItem } from './claim-item.tsx';
import { CoverageBar, countJudgements } from './coverage-bar.tsx';
import { Terms } from './popup-terms.tsx';
import { Rich } from './rich.tsx';
import type { PageReport } from './view.ts';
import { useWords } from './words.ts';

const LARGEST_WORD = 12;

/** A number that begins a sentence: in words up to twelve. */
function numberWord(language: LanguageCode, count: number): string {
  return message(language, count >= 1 && count <= LARGEST_WORD ? (`number.${count}` as MessageKey) : 'number.other', {
    count,
  });
}

function Summary({ claims, hasDay }: { claims: readonly Claim[]; hasDay: boolean }) {
  const { say, language } = useWords();
  const counts = countJudgements(claims);
  const checked = claims.length - counts.unchecked;
  const parts = [say('popup.checked', { count: claims.length, checked })];
  if (checked > 0) {
    // What was outdated on its own day already has not changed since.
    const changed = claims.filter(({ verdict }) => verdict.then === 'holds' && verdict.now === 'outdated').length;
    const flags = { changed, outdated: counts.outdated - changed, wrong: counts.wrong };
    for (const [name, count] of Object.entries(flags) as [keyof typeof flags, number][]) {
      if (count > 0) parts.push(say(`popup.${name}`, { count, number: numberWord(language, count) }));
    }
    if (counts.outdated + counts.wrong === 0) parts.push(say('popup.allHold', { count: checked }));
  }
  return (
    <section class="summary">
      <p class="sentence">
        <Rich text={parts.join(' ')} />
      </p>
      <CoverageBar counts={counts} />
      {!hasDay && <p class="note">{say('popup.onlyNow')}</p>}
    </section>
  );
}

interface GroupProps {
  judgement: Judgement;
  claims: readonly Claim[];
  open: boolean;
  report: Report;
  onReveal(span: Span): void;
}

function Group({ judgement, claims, open, report, onReveal }: GroupProps) {
  const { say } = useWords();
  if (claims.length === 0) return null;
  return (
    <details class="group" open={open}>
      <summary>
        <h2>
          <Chevron /> {say(`group.${judgement}`, { count: claims.length })}
        </h2>
      </summary>
      {judgement === 'unchecked' && <p class="note">{say('popup.notCovered')}</p>}
      <ul class="claims">
        {claims.map((claim) => (
          <ClaimItem
            key={`${claim.block} ${claim.start}`}
            claim={claim}
            mentions={report.mentions}
            language={report.language}
            onReveal={onReveal}
          />
        ))}
      </ul>
    </details>
  );
}

const ORDER: readonly Judgement[] = ['outdated', 'wrong', 'holds', 'unchecked'];
/** Groups of what holds that are longer than this begin folded. */
const LONG = 3;

interface Props {
  page: PageReport;
  onReveal(span: Span): void;
}

/** What was found on a page: the sentence and the bar, then the claims by verdict, then the terms. */
export function ReportView({ page, onReveal }: Props) {
  const { claims } = page.report;
  const { say } = useWords();
  return (
    <>
      {claims.length > 0 ? (
        <Summary claims={claims} hasDay={page.published !== null} />
      ) : (
        <section class="summary">
          <p class="sentence">{say('popup.noClaims')}</p>
        </section>
      )}
      {ORDER.map((judgement) => {
        const group = claims.filter((claim) => claim.verdict.now === judgement);
        const flagged = judgement === 'outdated' || judgement === 'wrong';
        const open = flagged || (judgement === 'holds' && group.length <= LONG);
        return (
          <Group
            key={judgement}
            judgement={judgement}
            claims={group}
            open={open}
            report={page.report}
            onReveal={onReveal}
          />
        );
      })}
      <Terms page={page} onReveal={onReveal} />
    </>
  );
}
