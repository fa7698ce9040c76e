import type { Desk, Ledger } from '#app/desk/desk.ts';
import type { Resolution } from '#app/platform/generated/prisma/client.ts';
import type { ResolutionKind } from '../kinds.ts';
import type { ResolutionState } from '../resolution.ts';
import type { Outcome } from '../resolution-row.ts';
import type { ClaimedUnit } from './units.ts';

/** What one resolution has taken of a line of the order. */
export interface TakenUnits {
  kind: ResolutionKind;
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
    select: { orderLineId: true, unit: true, resolution: { select: { id: true, kind: true, state: true, settledAt: true, outcomeAt: true, outcome: true } } },
    orderBy: [{ orderLineId: 'asc' }, { unit: 'asc' }],
  });
  return new Map([...Map.groupBy(rows, (row) => row.orderLineId)].map(([line, own]) => [line, lineOf(own)]));
}

interface UnitRow {
  unit: number;
  resolution: Pick<Resolution, 'id' | 'kind' | 'state' | 'settledAt' | 'outcomeAt' | 'outcome'>;
}

function lineOf(rows: UnitRow[]): TakenLine {
  return {
    units: rows.map(({ unit, resolution: { kind, state, settledAt, outcomeAt } }) => ({ unit, kind, state: state as ResolutionState, settledAt: kind === 'exchange' || kind === 'cancellation' ? outcomeAt : settledAt })),
    by: [...Map.groupBy(rows, (row) => row.resolution.id).values()].map((units) => taken(units[0]!.resolution, units.length)),
  };
}

function taken({ kind, state, settledAt, outcome }: UnitRow['resolution'], count: number): TakenUnits {
  const came = outcome as unknown as Outcome | null;
  const pending = (came?.kind === 'refund' || came?.kind === 'return_processing' || came?.kind === 'cancellation') && came.pending;
  return {
    kind: kind as ResolutionKind,
    state: state === 'unknown' ? 'unknown' : state === 'done' && !pending ? 'done' : 'running',
    count,
    orderName: came?.kind === 'replacement' ? came.orderName : null,
    at: settledAt,
  };
}
