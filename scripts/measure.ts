import type { Claim, Judgement, Report } from '../src/report/report.ts';
import type { LabelledPage, LabelledSentence } from './labelled.ts';

/** Right, too many, missed. */
export interface Tally {
  right: number;
  extra: number;
  missed: number;
}

export interface Measures {
  pages: number;
  mentions: Tally;
  claims: Tally;
  flags: Tally;
  kinds: { right: number; of: number };
  documents: { right: number; of: number };
  cleanPages: { flagged: number; of: number };
  /** One line for each thing that differs. */
  differences: string[];
}

interface Span {
  start: number;
  end: number;
}

const overlap = (a: Span, b: Span) => Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
const isFlag = (judgement: Judgement | undefined) => judgement === 'outdated' || judgement === 'wrong';
const shouldFlag = (label: LabelledSentence) => label.verdict_today === 'outdated' || label.verdict_today === 'wrong';

/** Entries whose names the labelling rules leave unlabelled: to mark them is neither right nor wrong. */
const LEFT_ALONE = new Set(
  [
    'european-commission european-parliament council-of-the-eu edpb edps cen-cenelec',
    'gdpr dsa dma data-act chips-act cyber-resilience-act machinery-regulation copyright-directive',
    'horizon-europe digital-europe annex-i annex-iii provider deployer ce-marking systemic-risk-threshold',
    'alice-recoque arrhenius daedalus deucalion discoverer jupiter karolina leonardo lumi marenostrum-5 meluxina vega',
    'chatgpt bard mistral-ai aleph-alpha',
  ].flatMap((ids) => ids.split(' ')),
);

/** Acts that are read as one text: the AI Act as published, as it stands, and the act that amends it. */
const AI_ACT = /^(ai act|regulation eu 2024 1689|regulation eu 2026 1744)( as published)?$/;

/** A source's name without what points inside it, so that two ways to write one document are the same. */
const documentOf = (label: string) =>
  label
    .toLowerCase()
    .replace(/\b(art(icle)?s?|annex|recital|chapter)\b.*$/, '')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
    .replace(AI_ACT, 'ai act');

/** How good a tally is: shares of 1. */
export function shares({ right, extra, missed }: Tally): { precision: number; recall: number; f1: number } {
  const precision = right + extra === 0 ? 1 : right / (right + extra);
  const recall = right + missed === 0 ? 1 : right / (right + missed);
  return { precision, recall, f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
}

function measureMentions(page: LabelledPage, report: Report, measures: Measures): void {
  const wanted = page.sentences.flatMap((sentence) =>
    sentence.terms.map((term) => ({
      block: sentence.paragraph_index,
      start: sentence.start + term.start,
      end: sentence.start + term.end,
      text: term.text,
      found: false,
    })),
  );
  const labelled = (span: Span & { block: number }) =>
    page.sentences.some((sentence) => sentence.paragraph_index === span.block && overlap(sentence, span) > 0);
  for (const mention of report.mentions.filter(labelled)) {
    const match = wanted.find(
      (want) =>
        !want.found &&
        want.block === mention.block &&
        overlap(want, mention) * 2 >= Math.max(want.end - want.start, mention.end - mention.start),
    );
    if (match) {
      match.found = true;
      measures.mentions.right++;
    } else if (!LEFT_ALONE.has(mention.entry)) {
      measures.mentions.extra++;
      measures.differences.push(`${page.id}: mention too many: “${mention.text}” (${mention.entry})`);
    }
  }
  for (const want of wanted.filter((w) => !w.found)) {
    measures.mentions.missed++;
    measures.differences.push(`${page.id}: mention missed: “${want.text}”`);
  }
}

function measureClaim(page: LabelledPage, label: LabelledSentence, claim: Claim, measures: Measures): void {
  measures.claims.right++;
  measures.kinds.of++;
  if (claim.kind === label.claim_type) measures.kinds.right++;
  if (label.primary_source) {
    measures.documents.of++;
    const wanted = documentOf(label.primary_source);
    if (claim.sources.some((source) => documentOf(source.label) === wanted)) measures.documents.right++;
    else measures.differences.push(`${page.id}: source missed: ${label.primary_source}: “${label.sentence}”`);
  }
  if (label.verdict_today === 'uncheckable') return;
  const flagged = isFlag(claim.verdict.now);
  if (flagged && shouldFlag(label)) measures.flags.right++;
  else if (flagged) {
    measures.flags.extra++;
    measures.differences.push(`${page.id}: false alarm (${claim.verdict.fact}): “${label.sentence}”`);
  } else if (shouldFlag(label)) {
    measures.flags.missed++;
    measures.differences.push(`${page.id}: flag missed: “${label.sentence}”`);
  }
}

function measureClaims(page: LabelledPage, report: Report, measures: Measures): void {
  const used = new Set<Claim>();
  for (const label of page.sentences) {
    const claim = report.claims.find(
      (c) => !used.has(c) && c.block === label.paragraph_index && overlap(label, c) * 2 >= label.end - label.start,
    );
    if (claim) used.add(claim);
    if (label.claim && claim) measureClaim(page, label, claim, measures);
    else if (label.claim) {
      measures.claims.missed++;
      if (shouldFlag(label)) measures.flags.missed++;
      measures.differences.push(`${page.id}: claim missed: “${label.sentence}”`);
    } else if (claim) {
      measures.claims.extra++;
      if (isFlag(claim.verdict.now)) measures.flags.extra++;
      measures.differences.push(`${page.id}: claim too many: “${label.sentence}”`);
    }
  }
  if (!page.sentences.some(shouldFlag)) {
    measures.cleanPages.of++;
    if (report.claims.some((claim) => isFlag(claim.verdict.now))) measures.cleanPages.flagged++;
  }
}

/**
 * Holds reports against labels.
 *
 * @param pages the labelled pages
 * @param reportOf the report of a page
 */
export function measure(pages: readonly LabelledPage[], reportOf: (page: LabelledPage) => Report): Measures {
  const tally = (): Tally => ({ right: 0, extra: 0, missed: 0 });
  const measures: Measures = {
    pages: pages.length,
    mentions: tally(),
    claims: tally(),
    flags: tally(),
    kinds: { right: 0, of: 0 },
    documents: { right: 0, of: 0 },
    cleanPages: { flagged: 0, of: 0 },
    differences: [],
  };
  for (const page of pages) {
    const report = reportOf(page);
    measureMentions(page, report, measures);
    measureClaims(page, report, measures);
  }
  return measures;
}
