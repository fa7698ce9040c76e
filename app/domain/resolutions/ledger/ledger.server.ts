import type { Desk } from '#app/desk/desk.ts';
import { addMoney, type Money } from '#app/platform/money.ts';
import { hasMoved, placedLines } from './ledger-lines.server.ts';
import type { LedgerLine, PlacedLine } from './ledger-line.server.ts';
import { ledgerPlaceOf, writtenLedgerPlace } from './ledger-place.ts';
import type { Period } from './ledger-period.ts';

export interface LedgerPage {
  /** Newest first. */
  lines: LedgerLine[];
  next: string | null;
}

export interface LedgerSums {
  /** Money that Mend gave back, and that others did; shop currency. Together what Shopify calls refunded. */
  byMend: Money;
  elsewhere: Money;
  all: Money;
  elsewhereCount: number;
}

const PAGE = 50;

/**
 * What Shopify booked in the period, newest first.
 * @param cursor `next` of the page before
 * @throws Problem bad_input (field page) for a cursor that is none
 */
export async function ledger(desk: Desk, period: Period, cursor: string | null, size = PAGE): Promise<LedgerPage> {
  const after = cursor === null ? null : ledgerPlaceOf(cursor);
  const found: PlacedLine[] = [];
  for await (const placed of placedLines(desk, period, { direction: 'desc', chunk: size + 1, after })) {
    if (found.push(placed) > size) break;
  }
  const lines = found.slice(0, size);
  return { lines: lines.map(({ line }) => line), next: found.length > size ? writtenLedgerPlace(lines.at(-1)!.place) : null };
}

/** What went back in the period, as Shopify told it: the sum of its lines. */
export async function ledgerSums({ shop, db }: Desk, { from, until }: Period): Promise<LedgerSums> {
  const [{ currency }, refunds] = await Promise.all([
    db.shopSettings.findFirstOrThrow({ where: { shopId: shop.id }, select: { currency: true } }),
    db.orderRefund.findMany({ where: { shopId: shop.id, createdAt: { gte: from, lt: until } }, select: { total: true, resolutionId: true } }),
  ]);
  const moved = refunds.filter(hasMoved);
  const sum = (some: { total: string }[]) => some.reduce((all: Money, { total }) => addMoney(all, { amount: total, currency }), { amount: '0', currency });
  const others = moved.filter((refund) => refund.resolutionId === null);
  return { byMend: sum(moved.filter((refund) => refund.resolutionId !== null)), elsewhere: sum(others), all: sum(moved), elsewhereCount: others.length };
}
