import type { Desk } from '#app/desk/desk.ts';
import { CustomerPayload } from './customer-payload.ts';
import { saveCustomer } from './save-customer.server.ts';

/** customers/create and customers/update: the body is all there is to know. @throws ZodError for a body of another shape */
export async function takeCustomer(desk: Desk, body: unknown): Promise<void> {
  const news = CustomerPayload.parse(body);
  await desk.transaction(async function take(ledger) {
    await saveCustomer(ledger, news);
  });
}
