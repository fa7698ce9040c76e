import type { Desk } from '#app/desk/desk.ts';
import { keptRefunds } from './kept-refunds.server.ts';
import { elsewhereLine, ledgerLine, type LedgerLine } from './ledger-line.server.ts';
import type { Period } from './ledger-period.ts';

const AT_ONCE = 500;

/**
 * Every line of the period, a page of rows at a time: what Mend confirmed, then
 * refunds by others. The money of all lines of all time is what Shopify calls refunded.
 */
export async function* ledgerLines(desk: Desk, period: Period): AsyncGenerator<LedgerLine> {
  yield* ofMend(desk, period);
  yield* elsewhere(desk, period);
}

async function* ofMend(desk: Desk, { from, until }: Period): AsyncGenerator<LedgerLine> {
  for (let after: { at: Date; id: string } | null = null; ; ) {
    const rows: Awaited<ReturnType<typeof page>> = await page(after);
    const kept = await keptRefunds(desk, rows);
    yield* rows.map((row) => ledgerLine(row, kept.get(row.id)));
    if (rows.length < AT_ONCE) return;
    after = { at: rows.at(-1)!.confirmedAt!, id: rows.at(-1)!.id };
  }

  function page(after: { at: Date; id: string } | null) {
    return desk.db.resolution.findMany({
      where: { shopId: desk.shop.id, confirmedAt: { gte: after?.at ?? from, lt: until }, ...(after ? { OR: [{ confirmedAt: { gt: after.at } }, { id: { gt: after.id } }] } : {}) },
      orderBy: [{ confirmedAt: 'asc' }, { id: 'asc' }],
      include: { ticket: { select: { id: true, number: true } } },
      take: AT_ONCE,
    });
  }
}

async function* elsewhere({ shop, db }: Desk, { from, until }: Period): AsyncGenerator<LedgerLine> {
  for (let after: { at: Date; id: string } | null = null; ; ) {
    const rows: Awaited<ReturnType<typeof page>> = await page(after);
    yield* rows.filter((refund) => refund.resolutionId === null && /[1-9]/.test(refund.total)).map(elsewhereLine);
    if (rows.length < AT_ONCE) return;
    after = { at: rows.at(-1)!.createdAt, id: rows.at(-1)!.id };
  }

  function page(after: { at: Date; id: string } | null) {
    return db.orderRefund.findMany({
      where: { shopId: shop.id, createdAt: { gte: after?.at ?? from, lt: until }, ...(after ? { OR: [{ createdAt: { gt: after.at } }, { id: { gt: after.id } }] } : {}) },
      orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
      include: { order: { select: { name: true, currency: true } } },
      take: AT_ONCE,
    });
  }
}
