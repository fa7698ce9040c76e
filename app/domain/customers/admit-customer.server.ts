import type { Ledger } from '#app/desk/desk.ts';
import { queueJoin } from './queue-join.ts';
import { saveCustomer, type CustomerNews } from './save-customer.server.ts';

/** Keeps a customer, and has the tickets looked through that may have come from an address which is new to us. */
export async function admitCustomer(ledger: Ledger, news: CustomerNews): Promise<void> {
  if (await saveCustomer(ledger, news)) await queueJoin(ledger, [news.id]);
}
