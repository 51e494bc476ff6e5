import type { Step } from '../glossary/schema.ts';
import { firstDay, isEnd, isInForce } from '../glossary/timeline.ts';

/** Where everything stands in the timeline picture. Lengths are in px of the picture, from its start. */

/** One or several steps that would touch. */
export interface Tick {
  x: number;
  steps: Step[];
  /** Filled where something is in force, hollow otherwise and to come. */
  filled: boolean;
  ahead: boolean;
}

/** A label is centred on `x`. */
export interface Label {
  x: number;
  text: string;
}

export interface TimelineLayout {
  width: number;
  ticks: Tick[];
  /** From the first step to the last, or to today. */
  line: { from: number; to: number };
  /** The parts of the line on which something is or was in force, up to today. */
  force: { from: number; to: number }[];
  today: number;
  /** null where the article's day is not known. */
  article: number | null;
  below: Label[];
  /** Labels of the article's day and of today; where they would touch they move apart. */
  above: { article: Label | null; today: Label };
}

export const tickRadius = 5;
const MARGIN = 18;
/** Centres closer than this are merged. */
const APART = 14;
const GAP = 6;
/** A generous mean width of a character of the labels' 11 px type. */
const CHARACTER = 6.6;

const MILLISECONDS_PER_DAY = 86_400_000;
const dayNumber = (when: string) => Date.parse(firstDay(when)) / MILLISECONDS_PER_DAY;
const labelWidth = (text: string) => text.length * CHARACTER;

/** Keeps a label inside the picture. */
function clamp(x: number, text: string, width: number): number {
  const half = labelWidth(text) / 2;
  return Math.min(Math.max(x, half), width - half);
}

/** Labels under the ticks: the first and the last are the most telling, then as many between as fit. */
function labels(ticks: readonly Tick[], name: (when: string) => string, width: number): Label[] {
  const order = [0, ticks.length - 1, ...ticks.keys()];
  const placed: Label[] = [];
  for (const index of order) {
    const tick = ticks[index];
    if (!tick) continue;
    const text = name((tick.steps[0] as Step).when);
    const x = clamp(tick.x, text, width);
    const isFree = placed.every(
      (other) => Math.abs(other.x - x) >= (labelWidth(other.text) + labelWidth(text)) / 2 + GAP && other.text !== text,
    );
    if (isFree) placed.push({ x, text });
  }
  return placed.sort((a, b) => a.x - b.x);
}

/** The labels of the two clocks, the earlier one first. */
function above(
  article: number | null,
  today: number,
  words: { article: string; today: string },
  width: number,
): TimelineLayout['above'] {
  const todayLabel = { x: clamp(today, words.today, width), text: words.today };
  if (article === null) return { article: null, today: todayLabel };
  const articleLabel = { x: clamp(article, words.article, width), text: words.article };
  const [first, second] = article <= today ? [articleLabel, todayLabel] : [todayLabel, articleLabel];
  const apart = (labelWidth(first.text) + labelWidth(second.text)) / 2 + GAP;
  if (second.x - first.x < apart) {
    first.x = Math.max((first.x + second.x - apart) / 2, labelWidth(first.text) / 2);
    second.x = clamp(first.x + apart, second.text, width);
    first.x = second.x - apart;
  }
  return { article: articleLabel, today: todayLabel };
}

/** The stretches between a tick in which something comes into force and one in which it ends. */
function inForce(ticks: readonly Tick[], today: number): TimelineLayout['force'] {
  const parts: TimelineLayout['force'] = [];
  let from: number | null = null;
  for (const tick of ticks) {
    if (tick.ahead) break;
    const isOver = isEnd(tick.steps.at(-1) as Step);
    if (from !== null && isOver) parts.push({ from, to: tick.x });
    if (isOver) from = null;
    else if (tick.filled) from ??= tick.x;
  }
  if (from !== null) parts.push({ from, to: today });
  return parts;
}

/**
 * Lays out the timeline picture.
 *
 * @param steps the steps in order; at least one
 * @param days the article's day or null, and today; `YYYY-MM-DD`
 * @param words labels: the name of a date under its tick, and the words for the article's day and today
 * @param width width of the picture in px, at least 120
 */
export function layOut(
  steps: readonly Step[],
  days: { published: string | null; today: string },
  words: { when: (when: string) => string; article: string; today: string },
  width: number,
): TimelineLayout {
  const all = [...steps.map((step) => step.when), days.today, ...(days.published ? [days.published] : [])];
  const numbers = all.map(dayNumber);
  const from = Math.min(...numbers);
  const span = Math.max(...numbers) - from || 1;
  const place = (when: string) => MARGIN + ((dayNumber(when) - from) / span) * (width - 2 * MARGIN);

  const ticks: Tick[] = [];
  for (const step of steps) {
    const ahead = firstDay(step.when) > days.today;
    const filled = !ahead && isInForce(step);
    // What is to come stands clear of today's line, however near it is.
    const x = ahead ? Math.max(place(step.when), place(days.today) + tickRadius + 3) : place(step.when);
    const last = ticks.at(-1);
    if (!last || x - last.x >= APART) {
      ticks.push({ x, steps: [step], filled, ahead });
    } else if (last.ahead === ahead) {
      last.steps.push(step);
      last.filled ||= filled;
    } else {
      // What has happened is never merged with what is to come: it moves on a little instead.
      ticks.push({ x: last.x + APART, steps: [step], filled, ahead });
    }
  }

  const today = place(days.today);
  const article = days.published ? place(days.published) : null;
  const ends = [...ticks.map((tick) => tick.x), today];
  return {
    width,
    ticks,
    line: { from: Math.min(...ends), to: Math.max(...ends) },
    force: inForce(ticks, today),
    today,
    article,
    below: labels(ticks, words.when, width),
    above: above(article, today, words, width),
  };
}
