import { allLanguages, type LanguageCode, languageCode } from '../language/code.ts';
import { browser } from './browser.ts';
import { readStorage, storageKeys } from './storage.ts';

/** What the reader can set. */
export interface Settings {
  /** Nothing is done on any page. */
  paused: boolean;
  /** Host names on which nothing is done. */
  offSites: string[];
  painter: 'highlights' | 'marks';
  /** Whether every mention is underlined, or the first in a section, or the first on the page. */
  density: 'all' | 'section' | 'page';
  /** Most mentions that are underlined on one page. */
  cap: number;
  /** Language of cards and pages of ours; `auto` is the browser's. */
  language: 'auto' | LanguageCode;
  /** How long the pointer rests on a mention before its card opens, in milliseconds. */
  hover: number;
}

export const defaultSettings: Settings = {
  paused: false,
  offSites: [],
  painter: 'highlights',
  density: 'all',
  cap: 2000,
  language: 'auto',
  hover: 300,
};

const VERSION = 1;

const isWithin = (value: unknown, least: number, most: number) =>
  typeof value === 'number' && Number.isFinite(value) && value >= least && value <= most;

/** Whether a stored value may be used. Written out by hand, since it runs on pages, where zod would weigh too much. */
const isValid: { [Key in keyof Settings]: (value: unknown) => boolean } = {
  paused: (value) => typeof value === 'boolean',
  offSites: (value) => Array.isArray(value) && value.every((host) => typeof host === 'string'),
  painter: (value) => value === 'highlights' || value === 'marks',
  density: (value) => value === 'all' || value === 'section' || value === 'page',
  cap: (value) => isWithin(value, 1, 100_000),
  language: (value) => value === 'auto' || (allLanguages as unknown[]).includes(value),
  hover: (value) => isWithin(value, 0, 10_000),
};

const keys = Object.keys(defaultSettings) as (keyof Settings)[];

function asRecord(stored: unknown): Record<string, unknown> {
  return typeof stored === 'object' && stored !== null && !Array.isArray(stored) ? { ...stored } : {};
}

/**
 * The settings that a stored value stands for.
 *
 * @param stored what storage holds, of any version; only what differs from the default is expected in it
 * @returns complete settings; the default wherever a value is missing or can't be used
 */
export function readSettings(stored: unknown): Settings {
  const record = asRecord(stored);
  const valid = keys.filter((key) => isValid[key](record[key])).map((key) => [key, record[key]]);
  return { ...defaultSettings, ...Object.fromEntries(valid) };
}

/**
 * What is to be stored after a change: only what differs from the default, so that a new default reaches everyone who
 * never chose, and whatever a newer version of the extension has stored beside it.
 */
export function writeSettings(stored: unknown, change: Partial<Settings>): Record<string, unknown> {
  const record = { version: VERSION, ...asRecord(stored), ...change };
  const isDefault = (key: string, value: unknown) =>
    key in defaultSettings && JSON.stringify(value) === JSON.stringify(defaultSettings[key as keyof Settings]);
  return Object.fromEntries(Object.entries(record).filter(([key, value]) => !isDefault(key, value)));
}

export async function loadSettings(): Promise<Settings> {
  return readSettings(await readStorage(storageKeys.settings));
}

/** Stores a change; other settings stay as they are. */
export async function changeSettings(change: Partial<Settings>): Promise<void> {
  const stored = await readStorage(storageKeys.settings);
  await browser.storage.local.set({ [storageKeys.settings]: writeSettings(stored, change) });
}

/** Whether nothing is to be done on a site. */
export function isOff(settings: Settings, host: string): boolean {
  return settings.paused || settings.offSites.includes(host);
}

/** The language in which the reader is spoken to. */
export function readerLanguage(settings: Settings): LanguageCode {
  if (settings.language !== 'auto') return settings.language;
  return languageCode(browser.i18n.getUILanguage()) ?? 'en';
}
