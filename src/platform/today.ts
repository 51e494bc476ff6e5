import type { Day } from '../glossary/schema.ts';
import { browser } from './browser.ts';

/**
 * Today in the reader's time zone, `YYYY-MM-DD`. The test build takes a fixed day from storage, so that what tests
 * expect does not change overnight.
 */
export async function today(): Promise<Day> {
  if (import.meta.env.MODE === 'test') {
    const { today: fixed } = await browser.storage.local.get('today');
    if (typeof fixed === 'string') return fixed;
  }
  const now = new Date();
  const pad = (number: number) => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
}
