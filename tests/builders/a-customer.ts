import type { Desk } from '#app/desk/desk.ts';
import { saveCustomer } from '#app/domain/customers/save-customer.server.ts';
import type { CustomerSnapshot } from '#app/gateways/shopify/port/customers.ts';

let last = 8_000_000_000;

/** A customer as Shopify tells of them; ids are new each time. */
export function aCustomerSnapshot(with_: Partial<CustomerSnapshot> = {}): CustomerSnapshot {
  const id = with_.id ?? String(++last);
  return {
    id,
    name: '김민지',
    email: `customer-${id}@example.com`,
    phone: null,
    locale: 'ko',
    orderCount: 1,
    updatedAt: new Date('2026-11-01T00:00:00Z'),
    ...with_,
  };
}

/** A customer kept in the desk's shop. */
export async function aCustomer(desk: Desk, with_: Partial<CustomerSnapshot> = {}): Promise<CustomerSnapshot> {
  const snapshot = aCustomerSnapshot(with_);
  await desk.transaction(async function keep(ledger) {
    await saveCustomer(ledger, snapshot);
  });
  return snapshot;
}
