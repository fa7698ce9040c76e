import type { Desk } from '#app/desk/desk.ts';
import { lockCustomer } from '#app/domain/customers/lock-customer.sql.server.ts';

/**
 * The first step of erasing somebody: from here on nothing of theirs is kept any
 * more, also of one whom we never knew, for news of them may still be on its way.
 * What came in before is found by reading their holdings after this.
 */
export async function closeToCustomer(desk: Desk, customerId: string): Promise<void> {
  const shopId = desk.shop.id;
  // A shop that was redacted itself keeps no row.
  if (!(await desk.db.shopSettings.findFirst({ where: { shopId }, select: { shopId: true } }))) return;
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
