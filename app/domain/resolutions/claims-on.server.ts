import type { Desk, Ledger } from '#app/desk/desk.ts';
import type { ResolutionState } from './resolution.ts';
import type { ClaimedUnit } from './units.ts';

/** The taken units of an order, by line. */
export async function claimsOn({ shop, db }: Pick<Desk | Ledger, 'shop' | 'db'>, orderId: string): Promise<Map<string, ClaimedUnit[]>> {
  const rows = await db.compensatedUnit.findMany({
    where: { shopId: shop.id, orderId },
    select: { orderLineId: true, unit: true, resolution: { select: { kind: true, state: true, settledAt: true } } },
  });
  const byLine = new Map<string, ClaimedUnit[]>();
  for (const { orderLineId, unit, resolution } of rows) {
    const claim = { unit, kind: resolution.kind, state: resolution.state as ResolutionState, settledAt: resolution.settledAt };
    byLine.set(orderLineId, [...(byLine.get(orderLineId) ?? []), claim]);
  }
  return byLine;
}
