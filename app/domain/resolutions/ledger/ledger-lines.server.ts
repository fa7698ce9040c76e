import type { Desk } from '#app/desk/desk.ts';
import { actLine, refundLine, type LedgerLine, type LedgerRefund, type LedgerResolution, type PlacedLine } from './ledger-line.server.ts';
import type { LedgerPlace } from './ledger-place.ts';
import type { Period } from './ledger-period.ts';

const CHUNK = 100;

/**
 * The ledger goes by one date: when Shopify booked the money, or the goods. So
 * each refund is a line of its own, and the lines of a period sum to what
 * Shopify says was refunded in it. What Mend did that moved no money stands
 * among them with nothing. What is open has no date yet (open-lines.server.ts).
 */
export interface Order {
  direction: 'asc' | 'desc';
  /** Rows that are read at once. */
  chunk: number;
  /** Begins behind it. */
  after?: LedgerPlace | null;
}

/** Every line of the period, a chunk of rows at a time, in the order of time. */
export async function* ledgerLines(desk: Desk, period: Period): AsyncGenerator<LedgerLine> {
  for await (const { line } of placedLines(desk, period, { direction: 'asc', chunk: CHUNK })) yield line;
}

/** The same with the place of each, from either end, from any place on. */
export async function* placedLines(desk: Desk, period: Period, order: Order): AsyncGenerator<PlacedLine> {
  const [refunds, acts] = [refundLines(desk, period, order), actLines(desk, period, order)];
  let [refund, act] = [await refunds.next(), await acts.next()];
  while (!refund.done || !act.done) {
    if (act.done || (!refund.done && isFirst(refund.value.place.at, act.value.place.at, order))) {
      yield refund.value!;
      refund = await refunds.next();
    } else {
      yield act.value;
      act = await acts.next();
    }
  }
}

/** At the same instant a refund stands before an act in time. */
function isFirst(refundAt: Date, actAt: Date, { direction }: Order): boolean {
  return direction === 'asc' ? refundAt <= actAt : refundAt > actAt;
}

async function* refundLines(desk: Desk, period: Period, order: Order): AsyncGenerator<PlacedLine> {
  const { shop, db } = desk;
  for (let last = order.after ?? null; ; ) {
    const rows: LedgerRefund[] = await db.orderRefund.findMany({
      where: { shopId: shop.id, ...behind('createdAt', 'refund', period, last, order) },
      orderBy: [{ createdAt: order.direction }, { id: order.direction }],
      include: { order: { select: { name: true, currency: true } } },
      take: order.chunk,
    });
    const causes = await causesOf(desk, rows);
    yield* rows.filter(hasMoved).map((refund) => refundLine(refund, causes.get(refund.resolutionId ?? '') ?? null));
    if (rows.length < order.chunk) return;
    last = { at: rows.at(-1)!.createdAt, of: 'refund', id: rows.at(-1)!.id };
  }
}

/** What moved money is told by its refunds. */
async function* actLines(desk: Desk, period: Period, order: Order): AsyncGenerator<PlacedLine> {
  const { shop, db } = desk;
  for (let last = order.after ?? null; ; ) {
    const rows: LedgerResolution[] = await db.resolution.findMany({
      where: { shopId: shop.id, confirmedAt: { not: null }, ...behind('accountedAt', 'act', period, last, order) },
      orderBy: [{ accountedAt: order.direction }, { id: order.direction }],
      include: { ticket: { select: { id: true, number: true } } },
      take: order.chunk,
    });
    const told = await toldByRefunds(desk, rows);
    yield* rows.filter((row) => !told.has(row.id)).map((row) => actLine(row, row.accountedAt!));
    if (rows.length < order.chunk) return;
    last = { at: rows.at(-1)!.accountedAt!, of: 'act', id: rows.at(-1)!.id };
  }
}

/** In the period and behind the place, as an index reads it: the range of the time first. */
function behind<C extends 'createdAt' | 'accountedAt'>(column: C, of: LedgerPlace['of'], { from, until }: Period, place: LedgerPlace | null, { direction }: Order): object {
  if (!place) return { [column]: { gte: from, lt: until } };
  const [further, id] = direction === 'asc' ? ['gt', { gt: place.id }] : ['lt', { lt: place.id }];
  const beside = of === place.of ? [{ [column]: place.at, id }] : (of === 'act') === (direction === 'asc') ? [{ [column]: place.at }] : [];
  return {
    [column]: direction === 'asc' ? { gte: place.at, lt: until } : { gte: from, lte: place.at },
    OR: [{ [column]: { [further as 'gt']: place.at } }, ...beside],
  };
}

/** One that waits for the payment provider, or came back from it, has given nothing. */
export function hasMoved({ total }: { total: string }): boolean {
  return /[1-9]/.test(total);
}

/** The resolutions behind refunds of ours, by id. */
async function causesOf({ shop, db }: Desk, refunds: readonly LedgerRefund[]): Promise<Map<string, LedgerResolution>> {
  const ids = [...new Set(refunds.flatMap((refund) => refund.resolutionId ?? []))];
  if (ids.length === 0) return new Map();
  const rows = await db.resolution.findMany({ where: { shopId: shop.id, id: { in: ids } }, include: { ticket: { select: { id: true, number: true } } } });
  return new Map(rows.map((row) => [row.id, row]));
}

async function toldByRefunds({ shop, db }: Desk, rows: readonly LedgerResolution[]): Promise<Set<string | null>> {
  if (rows.length === 0) return new Set();
  const orders = [...new Set(rows.map((row) => row.orderId))];
  const refunds = await db.orderRefund.findMany({ where: { shopId: shop.id, orderId: { in: orders }, resolutionId: { not: null } }, select: { resolutionId: true, total: true } });
  return new Set(refunds.filter(hasMoved).map((refund) => refund.resolutionId));
}
