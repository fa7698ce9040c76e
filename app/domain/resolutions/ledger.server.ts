import type { Desk } from '#app/desk/desk.ts';
import { addMoney, type Money } from '#app/platform/money.ts';
import { timePlaceOf, writtenPlace } from '#app/platform/time-place.ts';
import { keptRefunds } from './kept-refunds.server.ts';
import { ledgerLine, type LedgerLine } from './ledger-line.server.ts';
import type { Period } from './ledger-period.ts';

export interface LedgerPage {
  /** Newest first; refunds by others are in the sums, and in the file. */
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
 * What was confirmed in the period, newest first.
 * @param cursor `next` of the page before
 * @throws Problem bad_input for a cursor that is none
 */
export async function ledger(desk: Desk, { from, until }: Period, cursor: string | null): Promise<LedgerPage> {
  const place = cursor === null ? null : timePlaceOf(cursor);
  const found = await desk.db.resolution.findMany({
    where: {
      shopId: desk.shop.id,
      confirmedAt: { gte: from, lt: until, ...(place ? { lte: place.at } : {}) },
      ...(place ? { OR: [{ confirmedAt: { lt: place.at } }, { id: { lt: place.id } }] } : {}),
    },
    orderBy: [{ confirmedAt: 'desc' }, { id: 'desc' }],
    include: { ticket: { select: { id: true, number: true } } },
    take: PAGE + 1,
  });
  const rows = found.slice(0, PAGE);
  const last = rows.at(-1);
  const kept = await keptRefunds(desk, rows);
  return { lines: rows.map((row) => ledgerLine(row, kept.get(row.id))), next: found.length > PAGE && last ? writtenPlace({ at: last.confirmedAt!, id: last.id }) : null };
}

/** What went back in the period, as Shopify told it. */
export async function ledgerSums({ shop, db }: Desk, { from, until }: Period): Promise<LedgerSums> {
  const [{ currency }, refunds] = await Promise.all([
    db.shopSettings.findFirstOrThrow({ where: { shopId: shop.id }, select: { currency: true } }),
    db.orderRefund.findMany({ where: { shopId: shop.id, createdAt: { gte: from, lt: until } }, select: { total: true, resolutionId: true } }),
  ]);
  const sum = (some: { total: string }[]) => some.reduce((all: Money, { total }) => addMoney(all, { amount: total, currency }), { amount: '0', currency });
  // One that waits for the payment provider, or came back from it, has given nothing.
  const others = refunds.filter((refund) => refund.resolutionId === null && /[1-9]/.test(refund.total));
  return { byMend: sum(refunds.filter((refund) => refund.resolutionId !== null)), elsewhere: sum(others), all: sum(refunds), elsewhereCount: others.length };
}
