import type { Runtime } from 'webextension-polyfill';
import { browser } from './browser.ts';
import type { Replies, ToBackground, ToPage } from './messages.ts';

type Reply<Message extends { type: keyof Replies }> = Replies[Message['type']];

/** Sends a message to the background. Rejects where the extension was updated or removed under a page that stayed open. */
export function tellBackground<Message extends ToBackground>(message: Message): Promise<Reply<Message>> {
  return browser.runtime.sendMessage(message) as Promise<Reply<Message>>;
}

/**
 * Sends a message to the reader in a frame of a tab.
 *
 * @param tab the tab's id
 * @param frame the frame's id; by default the page itself
 * @throws {Error} where no reader is in that frame
 */
export function tellPage<Message extends ToPage>(tab: number, message: Message, frame = 0): Promise<Reply<Message>> {
  return browser.tabs.sendMessage(tab, message, { frameId: frame }) as Promise<Reply<Message>>;
}

interface Schema<Message> {
  safeParse(value: unknown): { success: true; data: Message } | { success: false };
}

/**
 * Answers messages of one direction. To be called once per context: with several listeners browsers disagree on whose
 * answer counts.
 *
 * @param schema what is listened to; anything else is left alone
 * @param answer what to answer, now or later
 * @param signal ends the listening
 */
export function answer<Message>(
  schema: Schema<Message>,
  answer: (message: Message, sender: Runtime.MessageSender) => Promise<unknown>,
  signal?: AbortSignal,
): void {
  const listener = (value: unknown, sender: Runtime.MessageSender) => {
    const result = schema.safeParse(value);
    return result.success ? answer(result.data, sender) : undefined;
  };
  // The polyfill's type has no room for a listener that answers some messages and leaves others alone.
  const typed = listener as Parameters<typeof browser.runtime.onMessage.addListener>[0];
  browser.runtime.onMessage.addListener(typed);
  signal?.addEventListener('abort', () => browser.runtime.onMessage.removeListener(typed), { once: true });
}

/**
 * Calls back when the page of a tab was read again. This listens in on what its reader tells the background, and answers
 * nothing.
 */
export function watchReading(tab: number, callback: () => void): void {
  browser.runtime.onMessage.addListener((value: unknown, sender: Runtime.MessageSender) => {
    const isCount = (value as { type?: unknown } | null)?.type === 'counted';
    if (isCount && sender.tab?.id === tab && sender.frameId === 0) callback();
    return undefined;
  });
}
