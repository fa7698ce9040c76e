import type { Ledger } from '#app/desk/desk.ts';
import type { Resolution } from '#app/platform/generated/prisma/client.ts';
import { claimsOn } from './claims-on.server.ts';
import { lockOrder } from './lock-order.sql.server.ts';
import { compensatedLines, type Plan } from '../plan.ts';

/**
 * Found after all: takes the units again that were freed too early. Where
 * somebody took them meanwhile, the clash is a fact that the issue shows; the
 * table cannot hold it, and need not.
 */
export async function reclaimUnits(ledger: Ledger, row: Resolution): Promise<void> {
  await lockOrder(ledger.db, ledger.shop.id, row.orderId);
  const claims = await claimsOn(ledger, row.orderId);
  const rows = compensatedLines(row.plan as unknown as Plan).flatMap((line) => {
    const taken = new Set((claims.get(line.orderLineId) ?? []).map((claim) => claim.unit));
    const free = Array.from({ length: line.bought }, (_, index) => index + 1).filter((unit) => !taken.has(unit));
    return free.slice(0, line.quantity).map((unit) => ({ shopId: ledger.shop.id, orderId: row.orderId, orderLineId: line.orderLineId, unit, resolutionId: row.id }));
  });
  await ledger.db.compensatedUnit.createMany({ data: rows, skipDuplicates: true });
}
