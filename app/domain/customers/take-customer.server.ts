import type { Desk } from '#app/desk/desk.ts';
import { CustomerPayload } from './customer-payload.ts';
import { normalEmail } from './normal-email.ts';
import { queueJoin } from './queue-join.ts';
import { saveCustomer } from './save-customer.server.ts';

/** customers/create and customers/update: the body is all there is to know. @throws ZodError for a body of another shape */
export async function takeCustomer(desk: Desk, body: unknown): Promise<void> {
  const news = CustomerPayload.parse(body);
  const value = normalEmail(news.email);
  await desk.transaction(async function take(ledger) {
    const known = value ? await ledger.db.customerClaim.findFirst({ where: { shopId: ledger.shop.id, kind: 'email', value, customerId: news.id } }) : null;
    await saveCustomer(ledger, news);
    // An address that is new to us: somebody may have written from it before.
    if (value && !known) await queueJoin(ledger, [news.id]);
  });
}
