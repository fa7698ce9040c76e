import { describe, expect, test } from 'vitest';
import { Problem } from '#app/platform/problem.ts';
import { days, minutes, seconds } from '#app/platform/spans.ts';
import { aScene, numeric, type Scene } from '#tests/builders/a-resolution.ts';
import { compensationOf } from './compensation-of.server.ts';
import { confirmResolution, type OrderChanged } from './confirm-resolution.server.ts';
import type { RefundPlan } from './plan.ts';
import { planRefund, type RefundToPlan } from './plan-refund.server.ts';
import { resolutionsOfTicket } from './resolutions-of-ticket.server.ts';
import { settleDue } from './settle-due.server.ts';
import { settleResolution } from './settle-resolution.server.ts';

let keys = 0;

function wish(scene: Scene, more: Partial<RefundToPlan> = {}): RefundToPlan {
  const { issueId, ticketId, orderId, lineIds } = scene;
  return { issueId, ticketId, orderId, lines: [{ orderLineId: lineIds[0]!, quantity: 1, restock: false }], shipping: null, key: `form-${++keys}`, ...more };
}

async function planned(scene: Scene, more: Partial<RefundToPlan> = {}) {
  return planRefund(scene.desk, wish(scene, more));
}

async function problemOf(act: Promise<unknown>): Promise<Problem> {
  const problem = await act.then(() => null, (thrown: unknown) => thrown);
  if (problem instanceof Problem) return problem;
  throw problem ?? new Error('no problem was thrown');
}

async function eventsOf(scene: Scene): Promise<string[]> {
  const rows = await scene.desk.db.event.findMany({ where: { shopId: scene.desk.shop.id, subjectKind: 'resolution' } });
  return rows.map((row) => row.kind).toSorted();
}

describe('a refund', () => {
  test('by line and quantity, in won', async () => {
    const scene = await aScene();
    const plan = await planned(scene, { lines: [{ orderLineId: scene.lineIds[0]!, quantity: 2, restock: false }] });
    expect(plan).toMatchObject({ state: 'draft', kind: 'refund', amount: { currency: 'KRW' } });
    const done = await confirmResolution(scene.desk, plan.id, plan.planHash);
    expect(done).toMatchObject({ state: 'done', outcome: { amount: plan.amount, pending: false }, confirmedBy: '7001' });
    const [refund] = scene.order().refundDocs;
    expect(Number(refund!.totalRefundedSet.shopMoney.amount)).toBe(Number(plan.amount.amount));
    expect(refund!.refundLines.map((line) => [numeric(line.lineItemId), line.quantity, line.restockType])).toEqual([[scene.lineIds[0], 2, 'NO_RESTOCK']]);
    expect(refund!.note).toContain(`mend:${plan.id}`);
    expect(refund!['notified']).toBe(false);
    expect(await eventsOf(scene)).toEqual(['outcome_reached', 'resolution_confirmed', 'resolution_done', 'resolution_planned']);
    expect(done.outcomeAt).toEqual(scene.desk.clock.now());
  });

  test('of an order that was paid in dollars: the buyer gets dollars, the shop counts won', async () => {
    const scene = await aScene({ currency: 'USD' });
    const plan = (await planned(scene, { shipping: null })).plan as RefundPlan;
    expect([plan.amount.currency, plan.presentmentAmount.currency]).toEqual(['KRW', 'USD']);
    const row = await planned(scene);
    const done = await confirmResolution(scene.desk, row.id, row.planHash);
    expect(done.outcome).toMatchObject({ amount: plan.amount, presentmentAmount: plan.presentmentAmount });
    expect(Number(scene.order().refundDocs[0]!.totalRefundedSet.presentmentMoney.amount)).toBe(Number(plan.presentmentAmount.amount));
    expect(Number(scene.order().refundDocs[0]!.totalRefundedSet.shopMoney.amount)).toBe(Number(plan.amount.amount));
  });

  test.each(['KRW', 'USD'])('of all shipping, and of part of it (%s)', async (currency) => {
    const scene = await aScene({ currency });
    const whole = (await scene.desk.shopify.suggestedRefund(scene.orderId, { lines: [], shipping: null })).shippingMaximum;
    const half = String(Math.floor(Number(whole.amount) / 2));
    const part = await planned(scene, { lines: [], shipping: half });
    const first = await confirmResolution(scene.desk, part.id, part.planHash);
    expect(first.state).toBe('done');
    scene.desk.clock.pass(seconds(1));
    const left = (await scene.desk.shopify.suggestedRefund(scene.orderId, { lines: [], shipping: null })).shippingMaximum;
    const rest = await planned(scene, { lines: [], shipping: left.amount });
    expect(await confirmResolution(scene.desk, rest.id, rest.planHash)).toMatchObject({ state: 'done' });
    expect((await scene.desk.shopify.suggestedRefund(scene.orderId, { lines: [], shipping: null })).shippingMaximum.amount).toMatch(/^0(\.0+)?$/);
    expect((await problemOf(planned(scene, { lines: [], shipping: '1' }))).details.words).toBe('shipping_not_refundable');
  });

  test('puts goods back into stock: cancelled before they left, returned after', async () => {
    const scene = await aScene();
    const cancelled = await planned(scene, { lines: [{ orderLineId: scene.lineIds[0]!, quantity: 1, restock: true }] });
    expect((cancelled.plan as RefundPlan).lines[0]).toMatchObject({ restock: 'cancel', locationId: expect.stringMatching(/^\d+$/) });
    expect(await confirmResolution(scene.desk, cancelled.id, cancelled.planHash)).toMatchObject({ state: 'done' });
    scene.sandbox.acts.fulfill(scene.store, scene.order().id);
    scene.desk.clock.pass(seconds(1));
    const returned = await planned(scene, { lines: [{ orderLineId: scene.lineIds[0]!, quantity: 1, restock: true }] });
    expect((returned.plan as RefundPlan).lines[0]!.restock).toBe('return');
    expect(await confirmResolution(scene.desk, returned.id, returned.planHash)).toMatchObject({ state: 'done' });
    expect(scene.order().refundDocs.map((refund) => refund.refundLines[0]!.restockType)).toEqual(['CANCEL', 'RETURN']);
  });

  test('Shopify writes to the customer when the shop chose so', async () => {
    const scene = await aScene({ settings: { shopifyNotifiesRefund: true } });
    const plan = await planned(scene);
    expect(plan.plan.notify).toBe(true);
    await confirmResolution(scene.desk, plan.id, plan.planHash);
    expect(scene.order().refundDocs[0]!['notified']).toBe(true);
  });

  test('counts towards what the customer was given', async () => {
    const scene = await aScene();
    const plan = await planned(scene);
    await confirmResolution(scene.desk, plan.id, plan.planHash);
    const { customerId } = await scene.desk.db.order.findFirstOrThrow({ where: { shopId: scene.desk.shop.id, id: scene.orderId } });
    expect(await compensationOf(scene.desk, customerId!)).toEqual([{ currency: 'KRW', refunded: { amount: String(Number(plan.amount.amount)), currency: 'KRW' }, replaced: { amount: '0', currency: 'KRW' }, count: 1 }]);
  });
});

describe('once', () => {
  test('the same form twice is one plan', async () => {
    const scene = await aScene();
    const [one, two] = await Promise.all([planned(scene, { key: 'same' }), planned(scene, { key: 'same' })]);
    expect(one.id).toBe(two.id);
  });

  test('pressed twice, and by two agents at once, money moves once', async () => {
    const scene = await aScene();
    const plan = await planned(scene);
    const colleague = await scene.deskOf('agent');
    const answers = await Promise.all([scene.desk, scene.desk, colleague].map((desk) => confirmResolution(desk, plan.id, plan.planHash)));
    expect(scene.order().refundDocs).toHaveLength(1);
    expect(answers.filter((answer) => answer.state === 'done').length).toBeGreaterThan(0);
    expect(await confirmResolution(colleague, plan.id, plan.planHash)).toMatchObject({ state: 'done', confirmedBy: expect.any(String) });
    expect((await eventsOf(scene)).filter((kind) => kind === 'resolution_done')).toHaveLength(1);
  });

  test('two plans for the same units at once: one goes, the other names the line', async () => {
    const scene = await aScene({ quantities: [1, 1] });
    const plans = [await planned(scene), await planned(scene)];
    const answers = await Promise.allSettled(plans.map((plan) => confirmResolution(scene.desk, plan.id, plan.planHash)));
    expect(scene.order().refundDocs).toHaveLength(1);
    const refused = answers.find((answer) => answer.status === 'rejected')!.reason as Problem;
    expect(['unit_already_compensated', 'order_changed']).toContain(refused.code);
  });

  test('two refunds of different units together never exceed what is refundable', async () => {
    const scene = await aScene({ quantities: [1, 1] });
    const most = (await scene.desk.shopify.suggestedRefund(scene.orderId, { lines: [], shipping: null })).maximum;
    // A colleague gave most of it back by amount alone: no unit says so.
    const all = await planned(scene, { lines: scene.lineIds.map((orderLineId) => ({ orderLineId, quantity: 1, restock: false })) });
    scene.sandbox.acts.refundInAdmin(scene.store, scene.order().id, { amount: String(Math.floor(Number(most.amount) * 0.6)) });
    const first = await planned(scene);
    const second = await planned(scene, { lines: [{ orderLineId: scene.lineIds[1]!, quantity: 1, restock: false }] });
    await Promise.allSettled([all, first, second].map((plan) => confirmResolution(scene.desk, plan.id, plan.planHash)));
    const { amount } = scene.order().totalRefundedSet.shopMoney;
    expect(Number(amount)).toBeLessThanOrEqual(Number(most.amount));
  });

  test('a refunded unit is not refunded again', async () => {
    const scene = await aScene({ quantities: [1, 1] });
    const plan = await planned(scene);
    await confirmResolution(scene.desk, plan.id, plan.planHash);
    scene.desk.clock.pass(seconds(1));
    expect((await problemOf(planned(scene))).details.words).toBe('units_already_refunded');
  });
});

describe('the order changed meanwhile', () => {
  test('a refund in the admin is shown, and the fresh plan can be confirmed', async () => {
    const scene = await aScene({ quantities: [2, 2] });
    const plan = await planned(scene);
    scene.sandbox.acts.refundInAdmin(scene.store, scene.order().id, { lineItems: [{ id: scene.order().lines[1]!.id, quantity: 1 }] });
    const problem = await problemOf(confirmResolution(scene.desk, plan.id, plan.planHash));
    const { differences, fresh } = problem.details.shown as OrderChanged;
    expect([problem.code, differences.map((one) => one.what)]).toEqual(['order_changed', ['refundable']]);
    expect(scene.order().refundDocs).toHaveLength(1);
    expect((await problemOf(confirmResolution(scene.desk, plan.id, plan.planHash))).code).toBe('order_changed');
    expect(await confirmResolution(scene.desk, fresh!.id, fresh!.planHash)).toMatchObject({ state: 'done', id: plan.id });
  });

  test('units that are gone make it impossible, and it says so', async () => {
    const scene = await aScene({ quantities: [1, 1] });
    const plan = await planned(scene);
    scene.sandbox.acts.refundInAdmin(scene.store, scene.order().id);
    const { differences, fresh } = (await problemOf(confirmResolution(scene.desk, plan.id, plan.planHash))).details.shown as OrderChanged;
    expect([differences[0]!.what, fresh]).toEqual(['impossible', null]);
    expect((await resolutionsOfTicket(scene.desk, scene.ticketId)).resolutions).toEqual([]);
  });

  test('a tag or a note changes nothing', async () => {
    const scene = await aScene();
    const plan = await planned(scene);
    await scene.desk.shopify.tagOrder(scene.orderId, ['seen']);
    expect(await confirmResolution(scene.desk, plan.id, plan.planHash)).toMatchObject({ state: 'done' });
  });
});

describe('refused', () => {
  test('by Shopify for a member who may not refund: nothing happens and the units are free', async () => {
    const scene = await aScene();
    const plan = await planned(scene);
    const partTimer = await scene.deskOf('part-timer');
    expect(await confirmResolution(partTimer, plan.id, plan.planHash)).toMatchObject({ state: 'failed', failure: { code: 'staff_not_permitted' } });
    expect(scene.order().refundDocs).toEqual([]);
    expect(await scene.desk.db.compensatedUnit.count({ where: { shopId: scene.desk.shop.id } })).toBe(0);
    const again = await planned(scene);
    expect(await confirmResolution(scene.desk, again.id, again.planHash)).toMatchObject({ state: 'done' });
  });

  test('by Mend for anybody who is not a person of the shop', async () => {
    const scene = await aScene();
    const plan = await planned(scene);
    expect((await problemOf(confirmResolution(scene.job, plan.id, plan.planHash))).code).toBe('not_allowed');
  });

  test('for an order that the issue is not about', async () => {
    const [one, two] = [await aScene(), await aScene()];
    expect((await problemOf(planRefund(one.desk, wish(one, { issueId: two.issueId })))).code).toBe('not_found');
  });
});

describe('the answer is lost', () => {
  test('after Shopify said yes: unknown, then found, never sent again', async () => {
    const scene = await aScene({ patience: 400 });
    const plan = await planned(scene);
    scene.sandbox.faults.arm({ kind: 'timeout_after_success', operation: 'refundCreate', times: 1 });
    expect(await confirmResolution(scene.desk, plan.id, plan.planHash)).toMatchObject({ state: 'unknown' });
    expect(await confirmResolution(scene.desk, plan.id, plan.planHash)).toMatchObject({ state: 'unknown' });
    scene.job.clock.pass(minutes(1));
    expect(await settleDue(scene.job)).toBe(1);
    await settleResolution(scene.job, plan.id);
    await settleResolution(scene.job, plan.id);
    const [settled] = (await resolutionsOfTicket(scene.desk, scene.ticketId)).resolutions;
    expect(settled).toMatchObject({ state: 'done', outcome: { amount: plan.amount } });
    expect(scene.order().refundDocs).toHaveLength(1);
    expect(await eventsOf(scene)).toEqual(['outcome_reached', 'resolution_confirmed', 'resolution_done', 'resolution_planned', 'resolution_unknown']);
  });

  test('before Shopify did anything: its units stay taken until it is certain, then it can be confirmed again', async () => {
    const scene = await aScene({ patience: 400, quantities: [1, 1] });
    const plan = await planned(scene);
    scene.sandbox.faults.arm({ kind: 'timeout', operation: 'refundCreate', times: 1 });
    expect(await confirmResolution(scene.desk, plan.id, plan.planHash)).toMatchObject({ state: 'unknown' });
    expect((await problemOf(planned(scene))).code).toBe('unit_already_compensated');
    scene.desk.clock.pass(minutes(5));
    await settleResolution(scene.job, plan.id);
    expect(await confirmResolution(scene.desk, plan.id, plan.planHash)).toMatchObject({ state: 'unknown' });
    scene.desk.clock.pass(minutes(6));
    await settleResolution(scene.job, plan.id);
    expect(await confirmResolution(scene.desk, plan.id, plan.planHash)).toMatchObject({ state: 'failed', failure: { words: 'resolution_not_sent', confirmAgain: true } });
    const again = await planned(scene);
    expect(await confirmResolution(scene.desk, again.id, again.planHash)).toMatchObject({ state: 'done' });
    expect(scene.order().refundDocs).toHaveLength(1);
  });

  test('and Shopify stays away: after an hour a person is asked, and reading goes on', async () => {
    const scene = await aScene({ patience: 400 });
    const plan = await planned(scene);
    scene.sandbox.faults.arm({ kind: 'timeout_after_success', operation: 'refundCreate', times: 1 });
    await confirmResolution(scene.desk, plan.id, plan.planHash);
    scene.sandbox.faults.arm({ kind: '500', operation: 'RefundNotes', times: 5 });
    scene.desk.clock.pass(minutes(61));
    await settleResolution(scene.job, plan.id);
    expect(await confirmResolution(scene.desk, plan.id, plan.planHash)).toMatchObject({ state: 'unknown', failure: { words: 'resolution_ask_a_person' } });
    scene.sandbox.faults.clear();
    scene.desk.clock.pass(minutes(60));
    await settleResolution(scene.job, plan.id);
    expect(await confirmResolution(scene.desk, plan.id, plan.planHash)).toMatchObject({ state: 'done', failure: null });
  });
});

test('a token that Shopify no longer takes: nothing happened, and the way to sign in again passes through', async () => {
  const scene = await aScene();
  const plan = await planned(scene);
  const signIn = new Response(null, { status: 401 });
  const stale = scene.desk.as(scene.desk.actor, { ...scene.desk.shopify, createRefund: async () => { throw signIn; } });
  await expect(confirmResolution(stale, plan.id, plan.planHash)).rejects.toBe(signIn);
  expect(await confirmResolution(scene.desk, plan.id, plan.planHash)).toMatchObject({ state: 'failed', failure: { code: 'not_signed', confirmAgain: true } });
});

test('an order that Shopify hides meanwhile proves nothing', async () => {
  const scene = await aScene();
  const plan = await planned(scene);
  const cut = scene.desk.as(scene.desk.actor, { ...scene.desk.shopify, createRefund: async () => { throw new Problem('shopify_unknown'); } });
  await confirmResolution(cut, plan.id, plan.planHash);
  scene.desk.clock.pass(days(61));
  await settleResolution(scene.job, plan.id);
  expect(await confirmResolution(scene.desk, plan.id, plan.planHash)).toMatchObject({ state: 'unknown', failure: { words: 'resolution_ask_a_person' } });
});

test('a refund that the payment provider thinks about is settled later, or sent back', async () => {
  for (const verdict of ['SUCCESS', 'FAILURE'] as const) {
    const scene = await aScene();
    const tell = (status: 'PENDING' | typeof verdict) => {
      const order = structuredClone(scene.order());
      for (const payment of order.payments) if (payment.kind === 'REFUND') payment.status = status as never;
      scene.sandbox.world.put(scene.store, 'Order', order);
    };
    const slow = scene.desk.as(scene.desk.actor, { ...scene.desk.shopify, createRefund: async (wanted) => {
      await scene.desk.shopify.createRefund(wanted);
      tell('PENDING');
      return (await scene.desk.shopify.refundsMarked(scene.orderId, wanted.key))[0]!;
    } });
    const plan = await planned(scene);
    expect(await confirmResolution(slow, plan.id, plan.planHash)).toMatchObject({ state: 'done', outcomeAt: null, outcome: { pending: true, amount: plan.amount } });
    tell(verdict);
    scene.desk.clock.pass(minutes(31));
    await settleResolution(scene.job, plan.id);
    const row = await confirmResolution(scene.desk, plan.id, plan.planHash);
    if (verdict === 'SUCCESS') expect(row).toMatchObject({ state: 'done', outcomeAt: scene.desk.clock.now(), outcome: { pending: false } });
    else expect(row).toMatchObject({ state: 'failed', failure: { words: 'resolution_refund_bounced' } });
  }
});
