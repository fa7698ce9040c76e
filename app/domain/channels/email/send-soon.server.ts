import type { Ledger } from '#app/desk/desk.ts';

/** Queues the sending of one outbox mail; a second wish for the same mail replaces the first. */
export async function sendSoon(ledger: Ledger, mailId: string, delay = 0): Promise<void> {
  await ledger.enqueue('send-mail', { shopId: ledger.shop.id, mailId }, { key: `send-mail:${mailId}`, ...(delay ? { delay } : {}) });
}
