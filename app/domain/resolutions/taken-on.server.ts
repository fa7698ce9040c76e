import type { Desk, Ledger } from '#app/desk/desk.ts';
import type { ResolutionState } from './resolution.ts';
import type { Outcome } from './resolution-row.ts';
import type { ClaimedUnit } from './units.ts';

/** What one resolution has taken of a line of the order. */
export interface TakenUnits {
  kind: 'refund' | 'replacement';
  /** `running` also while the payment provider has not confirmed it. */
  state: 'done' | 'running' | 'unknown';
  count: number;
  /** Name of the replacement order, once there is one. */
  orderName: string | null;
  at: Date | null;
}

export interface TakenLine {
  units: ClaimedUnit[];
  by: TakenUnits[];
}

/** What of this order is taken and by which resolution, whatever ticket that belongs to; by line. */
export async function takenOn({ shop, db }: Pick<Desk | Ledger, 'shop' | 'db'>, orderId: string): Promise<Map<string, TakenLine>> {
  const rows = await db.compensatedUnit.findMany({
    where: { shopId: shop.id, orderId },
    select: { orderLineId: true, unit: true, resolution: { select: { id: true, kind: true, state: true, settledAt: true, outcome: true } } },
    orderBy: [{ orderLineId: 'asc' }, { unit: 'asc' }],
  });
  const lines = new Map<string, TakenLine>();
  for (const line of new Set(rows.map((row) => row.orderLineId))) {
    const own = rows.filter((row) => row.orderLineId === line);
    const byResolution = Map.groupBy(own, (row) => row.resolution.id);
    lines.set(line, {
      units: own.map(({ unit, resolution: { kind, state, settledAt } }) => ({ unit, kind, state: state as ResolutionState, settledAt })),
      by: [...byResolution.values()].map((units) => taken(units[0]!.resolution, units.length)),
    });
  }
  return lines;
}

function taken({ kind, state, settledAt, outcome }: { kind: string; state: string; settledAt: Date | null; outcome: unknown }, count: number): TakenUnits {
  const came = outcome as Outcome | null;
  const pending = came?.kind === 'refund' && came.pending;
  return {
    kind: kind as TakenUnits['kind'],
    state: state === 'unknown' ? 'unknown' : state === 'done' && !pending ? 'done' : 'running',
    count,
    orderName: came?.kind === 'replacement' ? came.orderName : null,
    at: settledAt,
  };
}
