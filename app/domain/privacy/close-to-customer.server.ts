import type { Desk } from '#app/desk/desk.ts';
import { lockCustomer } from '#app/domain/customers/lock-customer.sql.server.ts';
import { lockOrder } from '#app/domain/orders/lock-order.sql.server.ts';
import type { Person } from './person.ts';

/**
 * The first step of erasing somebody: from here on nothing of theirs is kept any
 * more, also of one whom we never knew and of orders that a fill has yet to
 * bring, for news of them may still be on its way. What came in before is found
 * by reading their holdings after this.
 */
export async function closeToCustomer(desk: Desk, { customerId, orderIds }: Person): Promise<void> {
  // A shop that was redacted itself keeps no row.
  if (!(await desk.db.shopSettings.findFirst({ where: { shopId: desk.shop.id }, select: { shopId: true } }))) return;
  if (customerId) await closeToOne(desk, customerId);
  // One at a time: whoever saves an order locks its customer next, and would wait for us.
  for (const orderId of orderIds) await closeToOrder(desk, orderId);
}

async function closeToOne(desk: Desk, customerId: string): Promise<void> {
  const shopId = desk.shop.id;
  await desk.transaction(async function close(ledger) {
    await lockCustomer(ledger, customerId);
    const at = ledger.clock.now();
    await ledger.db.customer.upsert({
      where: { shopId_id: { shopId, id: customerId } },
      create: { shopId, id: customerId, name: null, locale: null, updatedAt: at, redactedAt: at },
      update: { redactedAt: at },
    });
  });
}

async function closeToOrder(desk: Desk, orderId: string): Promise<void> {
  const shopId = desk.shop.id;
  await desk.transaction(async function close(ledger) {
    await lockOrder(ledger, orderId);
    await ledger.db.erasedOrder.createMany({ data: [{ shopId, orderId, erasedAt: ledger.clock.now() }], skipDuplicates: true });
  });
}
