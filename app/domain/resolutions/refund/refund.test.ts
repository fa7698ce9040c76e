import { describe, expect, test } from 'vitest';
import type { Problem } from '#app/platform/problem.ts';
import { seconds } from '#app/platform/spans.ts';
import { aRefundPlan, aRefundWish, aScene, numeric, problemOf, resolutionEvents } from '#tests/builders/a-resolution.ts';
import { compensationOf } from '../compensation-of.server.ts';
import { confirmResolution, type OrderChanged } from '../confirm-resolution.server.ts';
import type { RefundPlan } from '../plan.ts';
import { planRefund } from '#tests/builders/plans.ts';
import { resolutionsOfTicket } from '../resolutions-of-ticket.server.ts';

describe('a refund', () => {
  test('by line and quantity, in won', async () => {
    const scene = await aScene();
    const plan = await aRefundPlan(scene, { lines: [{ orderLineId: scene.lineIds[0]!, quantity: 2, restock: false }] });
    expect(plan).toMatchObject({ state: 'draft', kind: 'refund', amount: { currency: 'KRW' } });
    const done = await confirmResolution(scene.desk, plan.id, plan.planHash);
    expect(done).toMatchObject({ state: 'done', outcome: { amount: plan.amount, pending: false }, confirmedBy: '7001' });
    const [refund] = scene.order().refundDocs;
    expect(Number(refund!.totalRefundedSet.shopMoney.amount)).toBe(Number(plan.amount.amount));
    expect(refund!.refundLines.map((line) => [numeric(line.lineItemId), line.quantity, line.restockType])).toEqual([[scene.lineIds[0], 2, 'NO_RESTOCK']]);
    expect(refund!.note).toContain(`mend:${plan.id}`);
    expect(refund!['notified']).toBe(false);
    expect(await resolutionEvents(scene)).toEqual(['outcome_reached', 'resolution_confirmed', 'resolution_done', 'resolution_planned', 'resolution_started']);
    expect(done.outcomeAt).toEqual(scene.desk.clock.now());
  });

  test('of an order that was paid in dollars: the buyer gets dollars, the shop counts won', async () => {
    const scene = await aScene({ currency: 'USD' });
    const plan = (await aRefundPlan(scene, { shipping: null })).plan as RefundPlan;
    expect([plan.amount.currency, plan.presentmentAmount.currency]).toEqual(['KRW', 'USD']);
    const row = await aRefundPlan(scene);
    const done = await confirmResolution(scene.desk, row.id, row.planHash);
    expect(done.outcome).toMatchObject({ amount: plan.amount, presentmentAmount: plan.presentmentAmount });
    expect(Number(scene.order().refundDocs[0]!.totalRefundedSet.presentmentMoney.amount)).toBe(Number(plan.presentmentAmount.amount));
    expect(Number(scene.order().refundDocs[0]!.totalRefundedSet.shopMoney.amount)).toBe(Number(plan.amount.amount));
  });

  test.each(['KRW', 'USD'])('of all shipping, and of part of it (%s)', async (currency) => {
    const scene = await aScene({ currency });
    const whole = (await scene.desk.shopify.suggestedRefund(scene.orderId, { lines: [], shipping: null })).shippingMaximum;
    const half = String(Math.floor(Number(whole.amount) / 2));
    const part = await aRefundPlan(scene, { lines: [], shipping: half });
    const first = await confirmResolution(scene.desk, part.id, part.planHash);
    expect(first.state).toBe('done');
    scene.desk.clock.pass(seconds(1));
    const left = (await scene.desk.shopify.suggestedRefund(scene.orderId, { lines: [], shipping: null })).shippingMaximum;
    const rest = await aRefundPlan(scene, { lines: [], shipping: left.amount });
    expect(await confirmResolution(scene.desk, rest.id, rest.planHash)).toMatchObject({ state: 'done' });
    expect((await scene.desk.shopify.suggestedRefund(scene.orderId, { lines: [], shipping: null })).shippingMaximum.amount).toMatch(/^0(\.0+)?$/);
    expect((await problemOf(aRefundPlan(scene, { lines: [], shipping: '1' }))).details).toMatchObject({ words: 'shipping_not_refundable', values: { left: '0 KRW' } });
  });

  test('puts goods back into stock: cancelled before they left, returned after', async () => {
    const scene = await aScene();
    const cancelled = await aRefundPlan(scene, { lines: [{ orderLineId: scene.lineIds[0]!, quantity: 1, restock: true }] });
    expect((cancelled.plan as RefundPlan).lines[0]).toMatchObject({ restock: 'cancel', locationId: expect.stringMatching(/^\d+$/) });
    expect(await confirmResolution(scene.desk, cancelled.id, cancelled.planHash)).toMatchObject({ state: 'done' });
    scene.sandbox.acts.fulfill(scene.store, scene.order().id);
    scene.desk.clock.pass(seconds(1));
    const returned = await aRefundPlan(scene, { lines: [{ orderLineId: scene.lineIds[0]!, quantity: 1, restock: true }] });
    expect((returned.plan as RefundPlan).lines[0]!.restock).toBe('return');
    expect(await confirmResolution(scene.desk, returned.id, returned.planHash)).toMatchObject({ state: 'done' });
    expect(scene.order().refundDocs.map((refund) => refund.refundLines[0]!.restockType)).toEqual(['CANCEL', 'RETURN']);
  });

  test('Shopify writes to the customer when the shop chose so', async () => {
    const scene = await aScene({ settings: { shopifyNotifiesRefund: true } });
    const plan = await aRefundPlan(scene);
    expect(plan.plan.notify).toBe(true);
    await confirmResolution(scene.desk, plan.id, plan.planHash);
    expect(scene.order().refundDocs[0]!['notified']).toBe(true);
  });

  test('counts towards what the customer was given', async () => {
    const scene = await aScene();
    const plan = await aRefundPlan(scene);
    await confirmResolution(scene.desk, plan.id, plan.planHash);
    const { customerId } = await scene.desk.db.order.findFirstOrThrow({ where: { shopId: scene.desk.shop.id, id: scene.orderId } });
    expect(await compensationOf(scene.desk, customerId!)).toEqual([{ currency: 'KRW', refunded: { amount: String(Number(plan.amount.amount)), currency: 'KRW' }, replaced: { amount: '0', currency: 'KRW' }, given: { amount: '0', currency: 'KRW' }, count: 1 }]);
  });
});

describe('once', () => {
  test('the same form twice is one plan', async () => {
    const scene = await aScene();
    const [one, two] = await Promise.all([aRefundPlan(scene, { key: 'same' }), aRefundPlan(scene, { key: 'same' })]);
    expect(one.id).toBe(two.id);
  });

  test('pressed twice, and by two agents at once, money moves once', async () => {
    const scene = await aScene();
    const plan = await aRefundPlan(scene);
    const colleague = await scene.deskOf('agent');
    const answers = await Promise.all([scene.desk, scene.desk, colleague].map((desk) => confirmResolution(desk, plan.id, plan.planHash)));
    expect(scene.order().refundDocs).toHaveLength(1);
    expect(answers.filter((answer) => answer.state === 'done').length).toBeGreaterThan(0);
    expect(await confirmResolution(colleague, plan.id, plan.planHash)).toMatchObject({ state: 'done', confirmedBy: expect.any(String) });
    expect((await resolutionEvents(scene)).filter((kind) => kind === 'resolution_done')).toHaveLength(1);
  });

  test('two plans for the same units at once: one goes, the other names the line', async () => {
    const scene = await aScene({ quantities: [1, 1] });
    const plans = [await aRefundPlan(scene), await aRefundPlan(scene)];
    const answers = await Promise.allSettled(plans.map((plan) => confirmResolution(scene.desk, plan.id, plan.planHash)));
    expect(scene.order().refundDocs).toHaveLength(1);
    const refused = answers.find((answer) => answer.status === 'rejected')!.reason as Problem;
    expect(['unit_already_compensated', 'order_changed']).toContain(refused.code);
  });

  test('two refunds of different units together never exceed what is refundable', async () => {
    const scene = await aScene({ quantities: [1, 1] });
    const most = (await scene.desk.shopify.suggestedRefund(scene.orderId, { lines: [], shipping: null })).maximum;
    // A colleague gave most of it back by amount alone: no unit says so.
    const all = await aRefundPlan(scene, { lines: scene.lineIds.map((orderLineId) => ({ orderLineId, quantity: 1, restock: false })) });
    scene.sandbox.acts.refundInAdmin(scene.store, scene.order().id, { amount: String(Math.floor(Number(most.amount) * 0.6)) });
    const first = await aRefundPlan(scene);
    const second = await aRefundPlan(scene, { lines: [{ orderLineId: scene.lineIds[1]!, quantity: 1, restock: false }] });
    await Promise.allSettled([all, first, second].map((plan) => confirmResolution(scene.desk, plan.id, plan.planHash)));
    const { amount } = scene.order().totalRefundedSet.shopMoney;
    expect(Number(amount)).toBeLessThanOrEqual(Number(most.amount));
  });

  test('a refunded unit is not refunded again', async () => {
    const scene = await aScene({ quantities: [1, 1] });
    const plan = await aRefundPlan(scene);
    await confirmResolution(scene.desk, plan.id, plan.planHash);
    scene.desk.clock.pass(seconds(1));
    expect((await problemOf(aRefundPlan(scene))).details.words).toBe('units_already_refunded');
  });
});

describe('the order changed meanwhile', () => {
  test('a refund in the admin is shown, and the fresh plan can be confirmed', async () => {
    const scene = await aScene({ quantities: [2, 2] });
    const plan = await aRefundPlan(scene);
    scene.sandbox.acts.refundInAdmin(scene.store, scene.order().id, { lineItems: [{ id: scene.order().lines[1]!.id, quantity: 1 }] });
    const problem = await problemOf(confirmResolution(scene.desk, plan.id, plan.planHash));
    const { differences, fresh } = problem.details.shown as OrderChanged;
    expect([problem.code, differences.map((one) => one.what)]).toEqual(['order_changed', ['refundable']]);
    expect(differences[0]!.figures).toEqual([{ before: { money: (plan.plan as RefundPlan).presentmentMaximum }, after: { money: (fresh!.plan as RefundPlan).presentmentMaximum } }]);
    expect(scene.order().refundDocs).toHaveLength(1);
    expect((await problemOf(confirmResolution(scene.desk, plan.id, plan.planHash))).code).toBe('order_changed');
    expect(await confirmResolution(scene.desk, fresh!.id, fresh!.planHash)).toMatchObject({ state: 'done', id: plan.id });
  });

  test('units that are gone make it impossible, and it says so', async () => {
    const scene = await aScene({ quantities: [1, 1] });
    const plan = await aRefundPlan(scene);
    scene.sandbox.acts.refundInAdmin(scene.store, scene.order().id);
    const { differences, fresh } = (await problemOf(confirmResolution(scene.desk, plan.id, plan.planHash))).details.shown as OrderChanged;
    expect([differences[0]!.what, fresh]).toEqual(['impossible', null]);
    expect((await resolutionsOfTicket(scene.desk, scene.ticketId)).resolutions).toEqual([]);
  });

  test('a tag or a note changes nothing', async () => {
    const scene = await aScene();
    const plan = await aRefundPlan(scene);
    await scene.desk.shopify.tagOrder(scene.orderId, ['seen']);
    expect(await confirmResolution(scene.desk, plan.id, plan.planHash)).toMatchObject({ state: 'done' });
  });
});

describe('refused', () => {
  test('by Shopify for a member who may not refund: nothing happens and the units are free', async () => {
    const scene = await aScene();
    const plan = await aRefundPlan(scene);
    const partTimer = await scene.deskOf('part-timer');
    expect(await confirmResolution(partTimer, plan.id, plan.planHash)).toMatchObject({ state: 'failed', failure: { code: 'staff_not_permitted' } });
    expect(scene.order().refundDocs).toEqual([]);
    expect(await scene.desk.db.compensatedUnit.count({ where: { shopId: scene.desk.shop.id } })).toBe(0);
    const again = await aRefundPlan(scene);
    expect(await confirmResolution(scene.desk, again.id, again.planHash)).toMatchObject({ state: 'done' });
  });

  test('where Shopify names no payment that all of it could go back to', async () => {
    const scene = await aScene();
    const { shopify } = scene.desk;
    const half = scene.desk.as(scene.desk.actor, { ...shopify, suggestedRefund: async (...asked) => ({ ...(await shopify.suggestedRefund(...asked)), transactions: [] }) });
    expect((await problemOf(planRefund(half, aRefundWish(scene)))).details.words).toBe('refund_without_payment');
    const plan = await aRefundPlan(scene);
    const shown = (await problemOf(confirmResolution(half, plan.id, plan.planHash))).details.shown as OrderChanged;
    expect([shown.differences[0]!.what, shown.fresh, scene.order().refundDocs]).toEqual(['impossible', null, []]);
  });

  test('by Mend for anybody who is not a person of the shop', async () => {
    const scene = await aScene();
    const plan = await aRefundPlan(scene);
    expect((await problemOf(confirmResolution(scene.job, plan.id, plan.planHash))).code).toBe('not_allowed');
  });

  test('for an order that the issue is not about', async () => {
    const [one, two] = [await aScene(), await aScene()];
    expect((await problemOf(planRefund(one.desk, aRefundWish(one, { issueId: two.issueId })))).code).toBe('not_found');
  });
});
