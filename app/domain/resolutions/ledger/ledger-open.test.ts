import { buffer } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { keepOrder } from '#app/domain/orders/keep-order.server.ts';
import type { RefundWish } from '#app/domain/resolutions/wish.ts';
import { addMoney } from '#app/platform/money.ts';
import { Problem } from '#app/platform/problem.ts';
import { seconds } from '#app/platform/spans.ts';
import { givenBack } from '#sandbox/state/orders/refund-order.ts';
import { aRefundPlan, aScene, type Scene } from '#tests/builders/a-resolution.ts';
import { confirmResolution } from '../confirm-resolution.server.ts';
import { ledgerCsv } from './ledger-csv.server.ts';
import { ledgerLines } from './ledger-lines.server.ts';
import { ledgerSums } from './ledger-sums.sql.server.ts';
import { ledger } from './ledger.server.ts';
import { openLines } from './open-lines.server.ts';

const ever = { from: new Date(0), until: new Date('2099-01-01') };

/** Refunds of an amount whose payments end so; the answer is lost where it is told to be. */
async function refund(scene: Scene, wish: Partial<RefundWish>, how: { lost?: boolean; ends?: string[] } = {}) {
  const plan = await aRefundPlan(scene, { lines: [], ...wish });
  const told = scene.desk.as(scene.desk.actor, { ...scene.desk.shopify, createRefund: async (order) => {
    await scene.desk.shopify.createRefund(order);
    if (how.ends) end(scene, how.ends);
    if (how.lost) throw new Problem('shopify_unknown');
    return (await scene.desk.shopify.refundsMarked(scene.orderId, order.key))[0]!;
  } });
  const row = await confirmResolution(told, plan.id, plan.planHash);
  scene.desk.clock.pass(seconds(1));
  return row;
}

function end(scene: Scene, ends: string[]): void {
  const order = structuredClone(scene.order());
  const last = order.refundDocs.at(-1)!;
  const back = order.payments.filter((one) => last.transactionIds.includes(one.id));
  back.forEach((one, index) => (one.status = ends[index] as never));
  last.totalRefundedSet = givenBack(order, back);
  order.totalRefundedSet = givenBack(order, order.payments.filter((one) => one.kind === 'REFUND'));
  scene.sandbox.world.put(scene.store, 'Order', order);
}

test.each(['KRW', 'USD'])('the ledger sums to Shopify’s figure while answers are missing, parts wait or came back, and credit was given (%s)', async (currency) => {
  const scene = await aScene({ currency, split: true, quantities: [4, 4] });
  const amount = (text: string) => ({ amount: { amount: text, currency } });
  const ways = ((await aRefundPlan(scene, { lines: [], ...amount('3') })).plan as unknown as { seen: { ways: { parentId: string }[] } }).seen.ways;
  const both = { ways: ways.map(({ parentId }) => ({ parentId, amount: '1' })) };
  const states = [
    await refund(scene, amount('3'), { lost: true }),
    await refund(scene, { ...amount('2'), ...both }, { ends: ['SUCCESS', 'PENDING'] }),
    await refund(scene, { ...amount('2'), ...both }, { ends: ['SUCCESS', 'FAILURE'] }),
    await refund(scene, amount('1'), { ends: ['FAILURE'] }),
    await refund(scene, { ...amount('4'), to: 'credit' }),
  ].map((row) => row.state);
  expect(states).toEqual(['unknown', 'done', 'done', 'failed', 'done']);
  scene.sandbox.acts.refundInAdmin(scene.store, scene.order().id, { lineItems: [{ id: scene.order().lines[1]!.id, quantity: 1 }] });
  await keepOrder(scene.desk, (await scene.desk.shopify.orderSnapshot(scene.orderId))!, { source: 'fill', readAt: scene.desk.clock.now() });
  const lines = [];
  for await (const line of ledgerLines(scene.desk, ever)) lines.push(line);
  const moved = lines.map((line) => line.moved).reduce(addMoney);
  const { totalRefunded } = await scene.desk.db.order.findFirstOrThrow({ where: { shopId: scene.desk.shop.id, id: scene.orderId } });
  expect(Number(moved.amount)).toBe(Number(totalRefunded));
  expect(Number((await ledgerSums(scene.desk, ever)).all.amount)).toBe(Number(totalRefunded));
  const page = await ledger(scene.desk, ever, null);
  expect(page.lines).toEqual(lines.toReversed());
  // The missing answer and the part that waits have no day yet; what went back of them already is among the lines.
  const open = await openLines(scene.desk, ever);
  expect(open.lines.map((line) => [line.state, Number(line.moved.amount)])).toEqual([['unknown', 0], ['done', 0]]);
  // What Shopify has not booked is not called done, in the file as on the page.
  const csv = (await buffer(await ledgerCsv(scene.desk, ever, 'en'))).toString('utf8');
  expect(csv.split('\r\n').filter((row) => row.includes('Still open')).map((row) => row.split(',')[5])).toEqual(['Checking', 'Waiting for Shopify']);
});
