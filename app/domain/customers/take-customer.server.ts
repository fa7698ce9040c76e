import type { Desk } from '#app/desk/desk.ts';
import { admitCustomer } from './admit-customer.server.ts';
import { CustomerPayload } from './customer-payload.ts';

/** customers/create and customers/update: the body is all there is to know. @throws ZodError for a body of another shape */
export async function takeCustomer(desk: Desk, body: unknown): Promise<void> {
  const news = CustomerPayload.parse(body);
  await desk.transaction(function take(ledger) {
    return admitCustomer(ledger, news);
  });
}
