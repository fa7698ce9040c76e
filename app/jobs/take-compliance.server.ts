import { createHash } from 'node:crypto';
import type { Desk } from '#app/desk/desk.ts';
import { house } from '#app/desk/house.server.ts';
import { CustomerRedactPayload, DataRequestPayload, personIn } from '#app/domain/privacy/compliance-payload.ts';
import { openDataRequest } from '#app/domain/privacy/open-data-request.server.ts';
import { openReceipt, type ComplianceTopic } from '#app/platform/control/receipts.sql.server.ts';

/** customers/data_request: a receipt, and the row that the gathering fills. */
export async function takeDataRequest(desk: Desk, body: unknown, at: Date): Promise<void> {
  const { customer, orders_requested, data_request } = DataRequestPayload.parse(body);
  await openReceipt(house().control, receiptOf(desk, 'customers/data_request', data_request.id, at));
  await desk.transaction(async function open(ledger) {
    await openDataRequest(ledger, { requestKey: data_request.id, person: personIn(customer, orders_requested), at });
  });
}

/** customers/redact: a receipt and its job, which reads the body where it is kept. The key is a digest, for the receipt outlives the customer. */
export async function takeCustomerRedact(desk: Desk, body: unknown, at: Date, webhookId: string): Promise<void> {
  const { customer, orders_to_redact } = CustomerRedactPayload.parse(body);
  const person = personIn(customer, orders_to_redact);
  const key = createHash('sha256').update(JSON.stringify([desk.linkSecret, person.customerId ?? person.email ?? person.phone, at.toISOString()])).digest('base64url').slice(0, 32);
  await openReceipt(house().control, { ...receiptOf(desk, 'customers/redact', key, at), webhookId });
}

/** shop/redact, 48 hours after leaving. */
export async function takeShopRedact(desk: Desk, _body: unknown, at: Date): Promise<void> {
  await openReceipt(house().control, receiptOf(desk, 'shop/redact', at.toISOString(), at));
}

function receiptOf(desk: Desk, topic: ComplianceTopic, requestKey: string, receivedAt: Date) {
  return { id: desk.newId(), shopId: desk.shop.id, shopDomain: desk.shop.domain, topic, requestKey, receivedAt };
}
