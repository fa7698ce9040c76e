import { buffer } from 'node:stream/consumers';
import { describe, expect, test } from 'vitest';
import { keepOrder } from '#app/domain/orders/keep-order.server.ts';
import { addMoney, type Money } from '#app/platform/money.ts';
import { seconds } from '#app/platform/spans.ts';
import { planReplacement } from '#tests/builders/plans.ts';
import { setRefundPace } from '#sandbox/state/refund-pace.ts';
import { aRefundPlan, aScene, problemOf, type Scene } from '#tests/builders/a-resolution.ts';
import { confirmResolution } from '../confirm-resolution.server.ts';
import { ledgerCsv } from './ledger-csv.server.ts';
import { ledgerLines } from './ledger-lines.server.ts';
import { monthPeriod } from './ledger-period.ts';
import { ledgerSums } from './ledger-sums.sql.server.ts';
import { ledger } from './ledger.server.ts';
import { openLines } from './open-lines.server.ts';
import { planResolution } from '../plan-resolution.server.ts';

const ever = { from: new Date(0), until: new Date('2099-01-01') };

async function refresh(scene: Scene) {
  await keepOrder(scene.desk, (await scene.desk.shopify.orderSnapshot(scene.orderId))!, { source: 'fill', readAt: scene.desk.clock.now() });
}

async function linesOf(scene: Scene) {
  const lines = [];
  for await (const line of ledgerLines(scene.desk, ever)) lines.push(line);
  return lines;
}

const sumOf = (money: Money[]) => money.reduce(addMoney, { amount: '0', currency: 'KRW' });

describe('the ledger', () => {
  test.each(['KRW', 'USD'])('sums to what Shopify calls refunded, ours and others’ (%s)', async (currency) => {
    const scene = await aScene({ currency, quantities: [3, 2] });
    const plan = await aRefundPlan(scene, { lines: [{ orderLineId: scene.lineIds[0]!, quantity: 1, restock: false }] });
    await confirmResolution(scene.desk, plan.id, plan.planHash);
    scene.sandbox.acts.refundInAdmin(scene.store, scene.order().id, { lineItems: [{ id: scene.order().lines[1]!.id, quantity: 1 }] });
    scene.desk.clock.pass(seconds(1));
    const sent = await planReplacement(scene.desk, { issueId: scene.issueId, ticketId: scene.ticketId, orderId: scene.orderId, lines: [{ orderLineId: scene.lineIds[0]!, quantity: 1 }], shippingAddress: null, key: 'again' });
    await confirmResolution(scene.desk, sent.id, sent.planHash);
    await refresh(scene);
    const lines = await linesOf(scene);
    expect(lines.map(({ source, kind, state }) => [source, kind, state]).toSorted()).toEqual([['elsewhere', 'refund', 'done'], ['mend', 'refund', 'done'], ['mend', 'replacement', 'done']]);
    const atShopify = (await scene.desk.db.order.findFirstOrThrow({ where: { shopId: scene.desk.shop.id, id: scene.orderId } })).totalRefunded;
    expect(Number(sumOf(lines.map((line) => line.moved)).amount)).toBe(Number(atShopify));
    const sums = await ledgerSums(scene.desk, ever);
    expect(Number(sums.all.amount)).toBe(Number(atShopify));
    expect(Number(sums.byMend.amount)).toBe(Number(plan.amount.amount));
    expect(sums.elsewhereCount).toBe(1);
  });

  test('counts what a cancellation gave back once, though Shopify marks that refund with no word of ours', async () => {
    const scene = await aScene();
    const wish = { orderId: scene.orderId, reason: 'customer', money: 'original', creditExpiresAt: null, restock: true } as const;
    const plan = await planResolution(scene.desk, { kind: 'cancellation', wish, issueId: scene.issueId, ticketId: scene.ticketId, key: 'cancel' });
    await confirmResolution(scene.desk, plan.id, plan.planHash);
    await refresh(scene);
    const atShopify = (await scene.desk.db.order.findFirstOrThrow({ where: { shopId: scene.desk.shop.id, id: scene.orderId } })).totalRefunded;
    const lines = await linesOf(scene);
    expect(lines.map(({ source, kind }) => [source, kind])).toEqual([['mend', 'cancellation']]);
    expect(Number(sumOf(lines.map((line) => line.moved)).amount)).toBe(Number(atShopify));
    expect(await ledgerSums(scene.desk, ever)).toMatchObject({ elsewhereCount: 0 });
  });

  test('counts no money that the payment provider has not confirmed', async () => {
    const scene = await aScene();
    setRefundPace(scene.sandbox.world, scene.store, true);
    const plan = await aRefundPlan(scene);
    expect((await confirmResolution(scene.desk, plan.id, plan.planHash)).outcome).toMatchObject({ pending: true });
    await refresh(scene);
    expect(await linesOf(scene)).toEqual([]);
    const { lines: [line] } = await openLines(scene.desk, ever);
    expect(line).toMatchObject({ kind: 'refund', moved: { amount: '0' }, presentmentMoved: null, resolutionId: plan.id });
    expect(Number((await ledgerSums(scene.desk, ever)).all.amount)).toBe(0);
  });

  test('goes through months on the shop’s wall, and refuses what is no month', async () => {
    expect(monthPeriod('2026-12', 'Asia/Seoul')).toEqual({ from: new Date('2026-11-30T15:00:00Z'), until: new Date('2026-12-31T15:00:00Z') });
    for (const wrong of ['2026-13', '2026-1', 'november', '']) expect((await problemOf(Promise.resolve().then(() => monthPeriod(wrong, 'Asia/Seoul')))).details.field).toBe('month');
    const scene = await aScene();
    expect((await problemOf(ledger(scene.desk, ever, 'x_y'))).details.field).toBe('page');
  });

  test('comes as a file that a spreadsheet reads, and that runs nothing there', async () => {
    const scene = await aScene();
    const plan = await aRefundPlan(scene);
    await confirmResolution(scene.desk, plan.id, plan.planHash);
    await scene.desk.db.agent.deleteMany({ where: { shopId: scene.desk.shop.id } });
    await scene.desk.db.agent.create({ data: { shopId: scene.desk.shop.id, id: '7001', name: '=HYPERLINK("https://x.example")', locale: 'ko', lastSeenAt: scene.desk.clock.now() } });
    // Not by text(), which takes the mark away.
    const csv = (await buffer(await ledgerCsv(scene.desk, ever, 'ko'))).toString('utf8');
    const [head, line, rest] = csv.split('\r\n');
    expect(csv.startsWith('\u{FEFF}')).toBe(true);
    expect(head).toContain('돌려준 금액');
    expect(line).toContain(`'=HYPERLINK`);
    expect(line).toContain(plan.id);
    expect(line!.split(',')).toContain(plan.amount.amount);
    expect(rest).toBe('');
  });

  test('ends with an error where its rows cannot be read any more, and not as if it were whole', async () => {
    const scene = await aScene();
    const db = new Proxy(scene.desk.db, { get: (rows, name) => (name === 'orderRefund' ? { findMany: async () => Promise.reject(new Error('the database is away')) } : Reflect.get(rows, name)) });
    await expect(ledgerCsv({ ...scene.desk, db }, ever, 'ko').then(buffer)).rejects.toThrow('the database is away');
  });

  test('is read a page at a time, none twice and none left out', async () => {
    const scene = await aScene();
    const plan = await aRefundPlan(scene);
    await confirmResolution(scene.desk, plan.id, plan.planHash);
    const row = await scene.desk.db.resolution.findFirstOrThrow({ where: { shopId: scene.desk.shop.id, id: plan.id } });
    await scene.desk.db.resolution.createMany({ data: Array.from({ length: 120 }, (_, index) => ({ ...row, id: scene.desk.newId(), planKey: `copy ${index}`, plan: row.plan as never, outcome: row.outcome as never, failure: undefined, overBudget: undefined, earlierPlans: undefined })) });
    const seen: string[] = [];
    for (let cursor: string | null = null, pages = 0; pages < 5; pages++) {
      const page = await ledger(scene.desk, ever, cursor);
      seen.push(...page.lines.map((line) => line.id));
      if (!page.next) break;
      cursor = page.next;
    }
    expect([seen.length, new Set(seen).size]).toEqual([121, 121]);
    expect((await linesOf(scene)).length).toBe(121);
  });
});
