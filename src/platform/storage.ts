import { browser } from './browser.ts';

/** Keys of the extension's local storage. */
export const storageKeys = {
  settings: 'settings',
  /** The reader's own glossary. */
  library: 'library',
  /** Names of own entries, as the gate looks for them: those that ship it knows from its own code. */
  ownNames: 'own-names',
} as const;

export type StorageKey = (typeof storageKeys)[keyof typeof storageKeys];

/** The value under a key; `undefined` where nothing was stored. */
export async function readStorage(key: StorageKey): Promise<unknown> {
  return (await browser.storage.local.get(key))[key];
}

/** Calls back whenever one of some keys changes, in any part of the extension, until the signal aborts. */
export function watchStorage(keys: StorageKey[], callback: () => void, signal?: AbortSignal): void {
  const listener = (changes: Record<string, unknown>, area: string) => {
    if (area === 'local' && keys.some((key) => key in changes)) callback();
  };
  browser.storage.onChanged.addListener(listener);
  signal?.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener), { once: true });
}
