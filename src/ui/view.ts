import type { Entry, Source, Text } from '../glossary/schema.ts';
import type { LanguageCode } from '../language/code.ts';
import type { Report } from '../report/report.ts';

/** What the reader's surfaces are given. Plain data, so that it can be sent from one part of the extension to another. */

/** An entry with all that a card shows of it. */
export interface EntryView {
  entry: Entry;
  /** The sources that the entry and its steps name, by id. */
  sources: Record<string, Source>;
  /** Written or changed by the reader. */
  own: boolean;
  /** Titles of the related entries that are there and not switched off, by id and language. */
  related?: Record<string, Text>;
}

/** Where the day of an article was read from. */
export type PublishedFrom = 'json-ld' | 'meta' | 'time' | 'address' | 'text' | 'reader';

/** The day of an article, `YYYY-MM-DD`. */
export interface Published {
  day: string;
  from: PublishedFrom;
  /** Day of the last change, where the page tells it apart. */
  modified?: string;
}

/** A page that was read. */
export interface PageReport {
  url: string;
  host: string;
  title: string;
  published: Published | null;
  report: Report;
  state: 'read' | 'nothing';
  /** Titles of the entries that are mentioned, by id; where one is missing the page's own words stand in. */
  titles?: Record<string, string>;
}

/** What the popup can say of the tab it was opened on. */
export type PopupPage =
  | { state: 'reading' }
  | { state: 'read' | 'nothing'; page: PageReport }
  | { state: 'browser' }
  | { state: 'pdf' }
  | { state: 'no-access' }
  | { state: 'error'; what: string };

/** What the reader can set. Times are in milliseconds. */
export interface SettingsView {
  paused: boolean;
  /** Host names on which nothing is done. */
  offSites: string[];
  painter: 'highlights' | 'marks';
  /** Whether every mention is underlined, or the first in a section, or the first on the page. */
  density: 'all' | 'section' | 'page';
  language: 'auto' | LanguageCode;
  hover: number;
}

/** Something that is not right in what the reader wrote or imported: where, what, and what to do about it. */
export interface Problem {
  where: string;
  what: string;
  fix?: string;
}
