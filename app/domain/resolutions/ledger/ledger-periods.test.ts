import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import type { Prisma, Resolution } from '#app/platform/generated/prisma/client.ts';
import { addMoney, compareMoney, type Money } from '#app/platform/money.ts';
import { aRefundPlan, aScene, type Scene } from '#tests/builders/a-resolution.ts';
import type { LedgerLine } from './ledger-line.server.ts';
import { ledgerLines } from './ledger-lines.server.ts';
import { monthPeriod, type Period } from './ledger-period.ts';
import { ledgerSums } from './ledger-sums.sql.server.ts';
import { ledger } from './ledger.server.ts';
import { openLines } from './open-lines.server.ts';

const MONTHS = ['2026-02', '2026-03', '2026-10', '2026-11', '2026-12'];
const ZONES = ['Asia/Seoul', 'America/New_York', 'Pacific/Auckland', 'UTC'] as const;

/** Moments close to where months end on some wall, clocks change, and anywhere. */
const edges = ZONES.flatMap((zone) => MONTHS.flatMap((month) => [monthPeriod(month, zone).from, monthPeriod(month, zone).until])).concat(new Date('2026-03-08T07:00:00Z'), new Date('2026-11-01T06:00:00Z'));
const moment = fc.oneof(
  fc.tuple(fc.constantFrom(...edges), fc.constantFrom(-3_600_000, -1000, -1, 0, 1, 1000, 3_600_000)).map(([edge, by]) => new Date(edge.getTime() + by)),
  fc.date({ min: new Date('2026-01-20T00:00:00Z'), max: new Date('2027-01-10T00:00:00Z'), noInvalidDate: true }),
);
const amount = fc.oneof(fc.constantFrom('0', '0.0', '0.00'), fc.integer({ min: 1, max: 900_000 }).map((cents) => (cents / 100).toFixed(2)));

interface Act {
  confirmed: Date;
  /** Null: still open. */
  booked: Date | null;
  state: 'done' | 'failed' | 'unknown';
  /** What Shopify booked for it, of which some may wait, or may have come back. */
  refunds: { at: Date; total: string }[];
}

const act: fc.Arbitrary<Act> = fc.record({
  confirmed: moment,
  booked: fc.option(moment, { freq: 3 }),
  state: fc.constantFrom('done', 'done', 'failed', 'unknown'),
  refunds: fc.array(fc.record({ at: moment, total: amount }), { maxLength: 2 }),
});
const others = fc.array(fc.record({ at: moment, total: amount }), { maxLength: 6 });

let scene: Scene;
let sample: Resolution;

beforeAll(async () => {
  scene = await aScene({ currency: 'USD' });
  const { id } = await aRefundPlan(scene);
  sample = await scene.desk.db.resolution.findFirstOrThrow({ where: { shopId: scene.desk.shop.id, id } });
});

test('whatever was done and whenever a month ends, the lines of its periods are the whole, and sum to Shopify’s refunds', { timeout: 60_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(act, { maxLength: 12 }), others, fc.constantFrom(...ZONES), fc.array(moment, { maxLength: 4 }), async (acts, elsewhere, zone, cuts) => {
      const refunds = await play(acts, elsewhere);
      await scene.desk.db.shopSettings.updateMany({ where: { shopId: scene.desk.shop.id }, data: { timeZone: zone, currency: 'USD' } });
      const ever = { from: new Date('2026-01-01T00:00:00Z'), until: new Date('2027-02-01T00:00:00Z') };
      const whole = await linesOf(ever);
      for (const periods of [cutBy(ever, cuts), cutBy(ever, MONTHS.flatMap((month) => Object.values(monthPeriod(month, zone)) as Date[]))]) {
        const parts: LedgerLine[] = [];
        const opened: string[] = [];
        for (const period of periods) {
          const lines = await linesOf(period);
          const atShopify = total(refunds.filter(({ at }) => at >= period.from && at < period.until).map((one) => one.total));
          expect(compareMoney(total(lines.map((line) => line.moved.amount)), atShopify)).toBe(0);
          const sums = await ledgerSums(scene.desk, period);
          expect([compareMoney(sums.all, atShopify), compareMoney(addMoney(sums.byMend, sums.elsewhere), atShopify)]).toEqual([0, 0]);
          expect(lines.every((line) => line.at >= period.from && line.at < period.until)).toBe(true);
          expect(await paged(period)).toEqual(lines.toReversed());
          parts.push(...lines);
          opened.push(...(await openLines(scene.desk, period, null, 100)).lines.map((line) => line.id));
        }
        expect(parts).toEqual(whole);
        // Each act is told: by its money, on its day, or as open. What is open is told as that, once.
        const told = new Set([...whole.map((line) => line.resolutionId), ...opened]);
        expect(await scene.desk.db.resolution.findMany({ where: { shopId: scene.desk.shop.id, confirmedAt: { not: null }, id: { notIn: [...told].filter((id) => id !== null) } } })).toEqual([]);
        expect(opened.length).toBe(acts.filter((one) => one.booked === null).length);
      }
    }),
    { numRuns: 12 },
  );
});

/** The rows as settling and Shopify's news leave them. @returns every refund of the shop */
async function play(acts: Act[], elsewhere: { at: Date; total: string }[]): Promise<{ at: Date; total: string }[]> {
  const { shop, db } = scene.desk;
  await db.orderRefund.deleteMany({ where: { shopId: shop.id } });
  await db.resolution.deleteMany({ where: { shopId: shop.id, id: { not: sample.id } } });
  const all: { at: Date; total: string }[] = [];
  for (const { confirmed, booked, state, refunds } of acts) {
    const id = scene.desk.newId();
    const row = { ...sample, id, planKey: id, state, confirmedAt: confirmed, confirmedBy: '1', startedAt: confirmed, settledAt: booked, accountedAt: booked, checkAt: null };
    await db.resolution.create({ data: { ...row, plan: row.plan as Prisma.InputJsonObject, outcome: undefined, failure: undefined, overBudget: undefined } as Prisma.ResolutionUncheckedCreateInput });
    for (const refund of refunds) await book(refund, id);
    all.push(...refunds);
  }
  for (const refund of elsewhere) await book(refund, null);
  return [...all, ...elsewhere];

  async function book({ at, total: sum }: { at: Date; total: string }, resolutionId: string | null) {
    count += 1;
    await db.orderRefund.create({ data: { shopId: shop.id, id: String(70_000 + count), orderId: scene.orderId, createdAt: at, total: sum, resolutionId } });
  }
}

let count = 0;

function cutBy({ from, until }: Period, cuts: Date[]): Period[] {
  const at = [from, ...cuts.toSorted((a, b) => a.getTime() - b.getTime()), until];
  return at.slice(1).map((end, index) => ({ from: at[index]!, until: end }));
}

async function linesOf(period: Period): Promise<LedgerLine[]> {
  const lines = [];
  for await (const line of ledgerLines(scene.desk, period)) lines.push(line);
  return lines;
}

/** As the page goes through them. */
async function paged(period: Period): Promise<LedgerLine[]> {
  const lines: LedgerLine[] = [];
  for (let cursor: string | null = null; ; ) {
    const page = await ledger(scene.desk, period, cursor, 3);
    lines.push(...page.lines);
    if (!page.next) return lines;
    cursor = page.next;
  }
}

function total(amounts: string[]): Money {
  return amounts.map((one) => ({ amount: one, currency: 'USD' })).reduce(addMoney, { amount: '0', currency: 'USD' });
}
