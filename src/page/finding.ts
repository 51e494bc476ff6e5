import type { Citation, Claim, Mention } from '../report/report.ts';
import type { FoundBlock } from './found.ts';
import type { PaintStyle, Stroke } from './paint/painter.ts';

/** What stands behind underlined words. At least one is there. */
export interface Finding {
  mention: Mention | null;
  claim: Claim | null;
  citation: Citation | null;
}

interface Part {
  start: number;
  end: number;
}

const overlaps = (a: Part, b: Part) => a.start < b.end && b.start < a.end;

/** The words of a claim that are underlined because of its verdict today. */
function judgedWords(claim: Claim): Stroke[] {
  const { now, words } = claim.verdict;
  if (now !== 'outdated' && now !== 'wrong') return [];
  const parts = words && words.length > 0 ? words : [claim];
  return parts.map(({ start, end }) => ({ start, end, style: now }));
}

/**
 * What to underline in a block. Where several things stand in one place the weightiest is drawn: a verdict, a citation,
 * a mention.
 *
 * @param found the block
 * @param isChosen whether a mention is to be underlined, asked in order for every mention that nothing else covers
 * @returns the strokes in order, disjoint
 */
export function strokesOf(found: FoundBlock, isChosen: (found: FoundBlock['mentions'][number]) => boolean): Stroke[] {
  const strokes: Stroke[] = [];
  const put = (part: Part, style: PaintStyle) => {
    if (!strokes.some((stroke) => overlaps(stroke, part))) strokes.push({ start: part.start, end: part.end, style });
  };
  for (const claim of found.claims) for (const stroke of judgedWords(claim)) put(stroke, stroke.style);
  for (const mention of found.mentions) if (isChosen(mention)) put(mention, mention.unsure ? 'unsure' : 'mention');
  for (const citation of found.citations) put(citation, 'citation');
  return strokes.sort((a, b) => a.start - b.start);
}

/**
 * What stands behind a part of a block.
 *
 * @param found the block
 * @param part the underlined words, or any others
 */
export function findingAt(found: FoundBlock, part: Part): Finding | null {
  const mention = found.mentions.find((candidate) => overlaps(candidate, part)) ?? null;
  const citation = found.citations.find((candidate) => overlaps(candidate, part)) ?? null;
  const claim = found.claims.find((candidate) => overlaps(candidate, part)) ?? null;
  return mention || claim || citation ? { mention, claim, citation } : null;
}
