import type { SourceLink } from '../glossary/links.ts';
import type { LanguageCode } from '../language/code.ts';

/** What was found on a page. Offsets are UTF-16 code units inside the block of that index. */
export interface Span {
  block: number;
  start: number;
  end: number;
}

/** A name of an entry, found on the page. */
export interface Mention extends Span {
  text: string;
  entry: string;
  /** Nothing on the page says for certain that ours is meant; it is shown more quietly. */
  unsure?: true;
}

/** A reference to a law or document in the page's own words: "Article 5(1)(f)", "COM(2021) 206". */
export interface Citation extends Span {
  text: string;
  source: SourceLink;
}

/** What kind of thing a claim asserts. */
export type ClaimKind =
  | 'prohibition'
  | 'obligation'
  | 'scope'
  | 'date-or-status'
  | 'figure'
  | 'penalty'
  | 'attribution'
  | 'programme'
  | 'other';

/** `holds`: right. `outdated`: was right, is not any more. `wrong`: not what the source says. `unchecked`: not covered. */
export type Judgement = 'holds' | 'outdated' | 'wrong' | 'unchecked';

export interface Verdict {
  /** On the article's day; null where that day is not known. */
  then: Judgement | null;
  now: Judgement;
  /** The fact that decided, by id. */
  fact: string | null;
  /** One sentence that a lay reader understands, with dates. Empty where nothing was checked. */
  why: string;
  /** What was right on the article's day, and what is right today; in the words of the fact. */
  rightThen?: string;
  rightNow?: string;
  /** The day of the step between the two. */
  changed?: string;
  /** The words that decided, inside the sentence's block. */
  words?: { start: number; end: number }[];
}

/** What a reader should know beside the verdict: what a claim leaves out, or what its sources do not settle. */
export interface Note {
  /** The fact that knows it, by id. */
  fact: string;
  text: string;
  source?: SourceLink;
}

/** A sentence that asserts something checkable about EU AI policy. */
export interface Claim extends Span {
  text: string;
  kind: ClaimKind;
  entries: string[];
  sources: SourceLink[];
  verdict: Verdict;
  /** At least one, or none at all. */
  notes?: Note[];
}

export interface Report {
  language: LanguageCode;
  title: string;
  /** Day of the article, `YYYY-MM-DD`, or null. */
  published: string | null;
  today: string;
  mentions: Mention[];
  citations: Citation[];
  claims: Claim[];
}
