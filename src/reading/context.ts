import type { Place } from '../glossary/names.ts';
import type { Near } from '../glossary/schema.ts';
import { findPhrases, type Hit } from '../language/phrases.ts';
import type { Mention } from '../report/report.ts';
import type { Reader } from './reader.ts';
import { type Block, type Candidate, findNames } from './terms.ts';

/** What a page is about, as far as it matters here. */
export interface Subject {
  /** Words that speak for the European Union, and for another place. */
  eu: number;
  elsewhere: number;
  /** Names that can mean nothing but ours. */
  sure: number;
  /** EU AI policy is what the page is about, or one of the things. */
  isOurs: boolean;
}

/** Headlines say what a page is about. */
const TITLE_WEIGHT = 3;
/** A name that can only be ours outweighs a few mentions of other places. */
const SURE_WEIGHT = 2;
/** How far back a place reaches: "the Colorado AI Act", "South Korea's new AI Act". */
const ADJACENT = 24;

interface Places {
  eu: Hit<Place>[];
  elsewhere: Hit<Place>[];
  hasAi: boolean;
}

function sorted(hits: Hit<Place>[]): Places {
  return {
    eu: hits.filter((hit) => hit.payload === 'eu'),
    elsewhere: hits.filter((hit) => hit.payload === 'elsewhere'),
    hasAi: hits.some((hit) => hit.payload === 'ai'),
  };
}

/** How near a word must stand to say that something else is meant. A word that must stand nearby may stand in the block. */
const NEARBY = 200;

/** The words in a block that must, or must not, stand near a name: looked for when a name first asks. */
function nearPhrases(reader: Reader, block: Block): readonly Hit<string>[] {
  block.near ??= findPhrases(reader.near, block.text);
  return block.near;
}

/** Whether words near a candidate say that something else is meant. */
function nearForbids(reader: Reader, block: Block, near: Near | undefined, candidate: Candidate): boolean {
  if (!near?.not) return false;
  const { not } = near;
  const isNearby = (hit: Hit<string>) => hit.start < candidate.end + NEARBY && hit.end > candidate.start - NEARBY;
  return nearPhrases(reader, block).some((hit) => not.includes(hit.payload) && isNearby(hit));
}

/** Whether the words around a candidate let its name, or its entry, be meant. */
function nearAllows(reader: Reader, block: Block, near: Near | undefined, candidate: Candidate): boolean {
  if (!near) return true;
  if (nearForbids(reader, block, near, candidate)) return false;
  const { must } = near;
  return !must || nearPhrases(reader, block).some((hit) => must.includes(hit.payload));
}

/**
 * The entries that a title names. It is short, and the words that a name must have nearby may stand below it.
 *
 * @param reader a compiled pack
 * @param title the page's title
 * @returns their ids, in the order of the title
 */
export function titledEntries(reader: Reader, title: string): string[] {
  const block = findNames(reader, title);
  const isBorne = (c: Candidate) => {
    const { entry, near } = c.payload;
    return nearAllows(reader, block, near, c) && nearAllows(reader, block, reader.pack.entries[entry]?.near, c);
  };
  const kept = block.candidates.filter(
    (c) =>
      !nearForbids(reader, block, c.payload.near, c) &&
      !nearForbids(reader, block, reader.pack.entries[c.payload.entry]?.near, c),
  );
  // Of names that begin alike, the one whose nearby words stand in the title itself comes first.
  return kept
    .sort((a, b) => a.start - b.start || Number(isBorne(b)) - Number(isBorne(a)))
    .map((candidate) => candidate.payload.entry);
}

/** Whether a place that is not the EU owns the name: "Colorado's AI Act", "the UK AI bill". */
function belongsElsewhere(candidate: Candidate, places: Places): boolean {
  const before = (hit: Hit<Place>) => hit.end <= candidate.start && candidate.start - hit.end <= ADJACENT;
  const owner = places.elsewhere.filter(before).at(-1);
  if (!owner) return false;
  return !places.eu.some((hit) => before(hit) && hit.start > owner.start);
}

/** Between a name and whose it is: "the AI Act of the EU", "der «AI Act» der EU", "l'AI Act de l'UE". */
const OF =
  /^[»”"’'\s]*(?:\s(?:of|of the|der|des|de|de la|du|della|del|van|van de|da|do|i|av)|\s(?:de l|dell)['’])?\s*$/u;
const OF_REACH = 12;

/** Whether the words around the name say whose it is: "the EU's AI Act", "the AI Act of the EU". */
function belongsToEu(candidate: Candidate, places: Places, text: string): boolean {
  return places.eu.some((hit) => {
    if (hit.end <= candidate.start) return candidate.start - hit.end <= 3;
    const apart = hit.start - candidate.end;
    return apart > 0 && apart <= OF_REACH && OF.test(text.slice(candidate.end, hit.start));
  });
}

/** Things of which there is one: the press says "the AI Act" and means the EU's where no other country is in sight. */
const SPEAKING = new Set(['law', 'programme']);

/** How many names in a block speak for the EU although they could be another's. */
function speaking(reader: Reader, block: Block): number {
  const candidates = block.candidates.filter(
    ({ payload }) => !payload.sure && SPEAKING.has(reader.pack.entries[payload.entry]?.kind ?? ''),
  );
  if (candidates.length === 0) return 0;
  const places = sorted(block.places);
  return candidates.filter(
    (c) =>
      !belongsElsewhere(c, places) &&
      nearAllows(reader, block, c.payload.near, c) &&
      nearAllows(reader, block, reader.pack.entries[c.payload.entry]?.near, c),
  ).length;
}

/**
 * What a page is about.
 *
 * @param reader a compiled pack
 * @param title the page's title
 * @param blocks its blocks with their candidates
 * @returns a step for each block with candidates; the last brings the subject
 */
export function* subjectInSteps(reader: Reader, title: string, blocks: Iterable<Block>): Generator<void, Subject> {
  const head = sorted(findNames(reader, title).places);
  let eu = head.eu.length * TITLE_WEIGHT;
  let elsewhere = head.elsewhere.length * TITLE_WEIGHT;
  let sure = 0;
  let named = 0;
  let hasAi = head.hasAi;
  for (const block of blocks) {
    for (const { payload } of block.places) {
      if (payload === 'eu') eu++;
      else if (payload === 'elsewhere') elsewhere++;
      else hasAi = true;
    }
    if (block.candidates.length === 0) continue;
    for (const { payload } of block.candidates) if (payload.sure) sure++;
    named += speaking(reader, block);
    yield;
  }
  const ours = eu + sure * SURE_WEIGHT + named;
  return { eu, elsewhere, sure, isOurs: hasAi && ours >= elsewhere && ours > 0 };
}

/**
 * Decides which candidates are ours: whether "AI Act" is the EU's or Colorado's, "AI factories" the public ones or a
 * chip maker's.
 *
 * @param reader a compiled pack
 * @param blocks the blocks with their candidates, in reading order
 * @param subject what the page is about
 * @returns a step for each block; the last brings the mentions, in reading order, disjoint within a block
 */
export function* settleInSteps(reader: Reader, blocks: readonly Block[], subject: Subject): Generator<void, Mention[]> {
  const mentions: Mention[] = [];
  const introduced = new Set<string>();
  for (const [index, block] of blocks.entries()) {
    if (block.candidates.length === 0) continue;
    yield;
    const places = sorted(block.places);
    for (const candidate of block.candidates) {
      const previous = mentions[mentions.length - 1];
      if (previous?.block === index && candidate.start < previous.end) continue;
      const { entry: id, sure, near, exact } = candidate.payload;
      const entry = reader.pack.entries[id];
      if (!entry) continue;
      const text = block.text.slice(candidate.start, candidate.end);
      // "Breton" is also a pancake; "Virkkunen" is nobody else.
      const isPlain = entry.kind === 'person' && exact === true && !/[\s\u00a0]/u.test(text);
      const isIntroduced = introduced.has(id);
      const isEus = belongsToEu(candidate, places, block.text);
      if (!isEus && !nearAllows(reader, block, near, candidate)) continue;
      if (!isEus && !isIntroduced && !nearAllows(reader, block, entry.near, candidate)) continue;
      if (!sure && !isEus) {
        if (isPlain && !isIntroduced) continue;
        if (!subject.isOurs && !(places.eu.length > places.elsewhere.length && places.hasAi)) continue;
        if (belongsElsewhere(candidate, places)) continue;
      }
      introduced.add(id);
      // The page is about something else and only this block speaks of the EU.
      const isUnsure = !sure && !isEus && !subject.isOurs;
      mentions.push({
        block: index,
        start: candidate.start,
        end: candidate.end,
        text,
        entry: id,
        ...(isUnsure && { unsure: true as const }),
      });
    }
  }
  return mentions;
}
