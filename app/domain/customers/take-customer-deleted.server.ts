import type { Desk } from '#app/desk/desk.ts';
import { CustomerDeletedPayload } from './customer-payload.ts';
import { forgetDeletedCustomer } from './forget-deleted-customer.server.ts';

/** customers/delete. @param at when Shopify told it @throws ZodError for a body of another shape */
export async function takeCustomerDeleted(desk: Desk, body: unknown, at: Date): Promise<void> {
  const { id } = CustomerDeletedPayload.parse(body);
  await desk.transaction(async function take(ledger) {
    await forgetDeletedCustomer(ledger, id, at);
  });
}
