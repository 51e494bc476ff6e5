import { useMemo } from 'preact/hooks';
import type { SourceLink } from '../glossary/links.ts';
import type { LanguageCode } from '../language/code.ts';
import type { Claim, Mention, Span } from '../report/report.ts';
import { Clocks } from './clocks.tsx';
import { Marked, type MarkedRange } from './marked.tsx';
import { SourceLinkList } from './source-links.tsx';
import { useWords } from './words.ts';

/** The words that decided; where nothing was decided, the terms. */
function marksIn(claim: Claim, mentions: readonly Mention[]): MarkedRange[] {
  const { words } = claim.verdict;
  const look = words?.length ? `words is-${claim.verdict.now}` : 'term';
  const inside = mentions.filter((m) => m.block === claim.block && m.start >= claim.start && m.end <= claim.end);
  return (words?.length ? words : inside).map(({ start, end }) => ({
    start: start - claim.start,
    end: end - claim.start,
    look,
  }));
}

/** The sources of a claim that do not stand in its notes already. */
const sourcesBeside = ({ sources, notes = [] }: Claim): SourceLink[] =>
  sources.filter(({ label }) => !notes.some(({ source }) => source?.label === label));

interface Props {
  claim: Claim;
  /** All mentions of the page. */
  mentions: readonly Mention[];
  /** The language of the page. */
  language: LanguageCode;
  onReveal(span: Span): void;
}

/** A claim: its sentence, the two clocks, its sources, and the way to it on the page. */
export function ClaimItem({ claim, mentions, language, onReveal }: Props) {
  const { say } = useWords();
  const ranges = useMemo(() => marksIn(claim, mentions), [claim, mentions]);
  return (
    <li class="claim">
      <Marked as="blockquote" text={claim.text} language={language} ranges={ranges} />
      <Clocks claim={claim} />
      <div class="claim-foot">
        <SourceLinkList links={sourcesBeside(claim)} />
        <span class="claim-tail">
          <span class="claim-kind">{say(`claim.${claim.kind}`)}</span>
          <button class="plain show" type="button" onClick={() => onReveal(claim)}>
            {say('popup.show')}
          </button>
        </span>
      </div>
    </li>
  );
}
