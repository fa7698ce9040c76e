import { describe, expect, test } from 'vitest';
import { seconds } from '#app/platform/spans.ts';
import { aRefundPlan, numeric, problemOf } from '#tests/builders/a-resolution.ts';
import { anExchangePlan, aProcessingPlan, aReturnWish, aSentScene, carriedOut, type SentScene } from '#tests/builders/a-return.ts';
import { outcomeVariables } from '../messages/outcome-variables.server.ts';
import { planResolution } from '../plan-resolution.server.ts';
import { resolution } from '../resolution.server.ts';
import { settleResolution } from '../settle-resolution.server.ts';
import { takenOn } from '../claims/taken-on.server.ts';
import type { ReturnProcessingPlan } from '../return-processing/return-processing-plan.ts';
import type { ExchangeOutcome, ExchangePlan } from './exchange-plan.ts';

const unitsOf = ({ desk }: SentScene) => desk.db.compensatedUnit.count({ where: { shopId: desk.shop.id } });

/** Another variant of the shop's, dearer or cheaper than the first line. */
function variantOf({ sandbox, store, order }: SentScene, dearer: boolean): string {
  const price = Number(order().lines[0]!.originalUnitPriceSet.shopMoney.amount);
  const found = [...sandbox.world.all(store, 'ProductVariant')].find((one) => one['requiresShipping'] && Number(one['inventoryQuantity']) > 5 && (dearer ? Number(one['price']) > price : Number(one['price']) < price));
  return numeric(found!.id);
}

/** Two units of the first line for two of another. */
function twoForTwo(scene: SentScene) {
  const { issueId, ticketId } = scene;
  const wish = { ...aReturnWish(scene, { lines: [{ ...aReturnWish(scene).lines[0]!, quantity: 2 }] }), exchanges: [{ variantId: variantOf(scene, true), quantity: 2 }] };
  return planResolution(scene.desk, { kind: 'exchange', wish, issueId, ticketId, key: 'two-for-two' });
}

describe('an exchange', () => {
  test('claims its units, shows the difference, and ends when the goods are swapped', async () => {
    const scene = await aSentScene({ quantities: [2, 1] });
    const variantId = variantOf(scene, true);
    const row = await anExchangePlan(scene, variantId);
    const plan = row.plan as ExchangePlan;
    expect(plan.exchanges).toMatchObject([{ variantId, quantity: 1 }]);
    expect(Number(plan.difference.shop.amount)).toBe(Number(plan.cost.shop.amount) - Number(plan.value.shop.amount));
    expect(plan.stock[0]!.locations.length).toBeGreaterThan(0);
    const done = await carriedOut(scene, row);
    expect(done).toMatchObject({ state: 'done', outcome: { kind: 'exchange', given: 0 }, outcomeAt: null });
    expect(await unitsOf(scene)).toBe(1);
    expect((await outcomeVariables(scene.desk, row.id)).exchange).toMatchObject({ newItems: expect.any(String), difference: expect.stringMatching(/₩/) });

    // The other unit is free, this one is not.
    expect([...(await takenOn(scene.desk, scene.orderId)).values()].flatMap((line) => line.by)).toMatchObject([{ kind: 'exchange', count: 1 }]);
    const both = aRefundPlan(scene, { lines: [{ orderLineId: scene.lineIds[0]!, quantity: 2, restock: false }] });
    expect((await problemOf(both)).code).toBe('unit_already_compensated');

    scene.desk.clock.pass(seconds(1));
    const taking = await aProcessingPlan(scene, (done.outcome as ExchangeOutcome).returnId);
    const intake = taking.plan as ReturnProcessingPlan;
    expect(intake).toMatchObject({ lines: [], amount: { amount: '0' } });
    expect(Number(intake.owed!.shop.amount)).toBe(Number(plan.difference.shop.amount));
    expect(await carriedOut(scene, taking)).toMatchObject({ state: 'done' });
    expect(await unitsOf(scene)).toBe(1);
    expect(scene.order().lines).toHaveLength(3);
    await settleResolution(scene.job, row.id);
    expect(await resolution(scene.desk, row.id)).toMatchObject({ state: 'done', outcome: { given: 1 }, outcomeAt: expect.any(Date) });
    scene.desk.clock.pass(seconds(1));
    expect(await aRefundPlan(scene, { lines: [{ orderLineId: scene.lineIds[0]!, quantity: 1, restock: false }] })).toMatchObject({ state: 'draft' });
  });

  test('for something cheaper pays the difference back when it comes in, and no unit twice', async () => {
    const scene = await aSentScene({ quantities: [1, 1] });
    const dear = await anExchangePlan(scene, variantOf(scene, true));
    expect(Number((dear.plan as ExchangePlan).difference.shop.amount)).toBeGreaterThan(0);
    const cheap = variantOf(scene, false);
    const done = await carriedOut(scene, await anExchangePlan(scene, cheap));
    scene.desk.clock.pass(seconds(1));
    const taking = await aProcessingPlan(scene, (done.outcome as ExchangeOutcome).returnId);
    expect(Number(taking.amount.amount)).toBeGreaterThan(0);
    expect(await carriedOut(scene, taking)).toMatchObject({ state: 'done', outcome: { amount: taking.amount } });
    expect(Number(scene.order().refundDocs[0]!.totalRefundedSet.shopMoney.amount)).toBe(Number(taking.amount.amount));
    expect(await unitsOf(scene)).toBe(1);
  });

  test('of an order paid in dollars: new goods and old are told in them, before and when they come in', async () => {
    const scene = await aSentScene({ currency: 'USD' });
    const row = await anExchangePlan(scene, variantOf(scene, true));
    const plan = row.plan as ExchangePlan;
    expect(plan.cost.presentment.currency).toBe('USD');
    expect(Number(plan.difference.presentment.amount)).toBeCloseTo(Number(plan.cost.presentment.amount) - Number(plan.value.presentment.amount), 2);
    const done = await carriedOut(scene, row);
    scene.desk.clock.pass(seconds(1));
    const intake = (await aProcessingPlan(scene, (done.outcome as ExchangeOutcome).returnId)).plan as ReturnProcessingPlan;
    expect(Number(intake.newGoods!.presentment.amount)).toBeCloseTo(Number(plan.cost.presentment.amount), 2);
    expect(Number(intake.owed!.presentment.amount)).toBeCloseTo(Number(plan.difference.presentment.amount), 2);
    expect(intake.taxOnTop === null).toBe(scene.order().taxesIncluded);
  });

  test('closed before the new goods went onto the order: failed, and the units are free', async () => {
    const scene = await aSentScene({ quantities: [1, 1] });
    const row = await carriedOut(scene, await anExchangePlan(scene, variantOf(scene, true)));
    scene.sandbox.acts.changeReturn(scene.store, scene.returns()[0]!.id, 'close');
    await settleResolution(scene.job, row.id);
    expect(await resolution(scene.desk, row.id)).toMatchObject({ state: 'failed', failure: { words: 'resolution_exchange_not_given' } });
    expect(await unitsOf(scene)).toBe(0);
  });

  test('given in part and closed: what was kept is free, and claimed again by whoever takes it in after all', async () => {
    const scene = await aSentScene({ quantities: [2, 1] });
    const row = await carriedOut(scene, await twoForTwo(scene));
    const [made] = scene.returns();
    const of = { return: numeric(made!.lines[0]!.id), exchange: numeric(made!.exchanges[0]!.id) };
    const one = { lines: [{ returnLineId: of.return, quantity: 1, restock: false }], exchanges: [{ exchangeLineId: of.exchange, quantity: 1 }] };
    scene.desk.clock.pass(seconds(1));
    expect(await carriedOut(scene, await aProcessingPlan(scene, numeric(made!.id), one))).toMatchObject({ state: 'done' });
    expect(await unitsOf(scene)).toBe(2);
    scene.sandbox.acts.changeReturn(scene.store, made!.id, 'close');
    scene.desk.clock.pass(seconds(1));
    await settleResolution(scene.job, row.id);
    expect(await resolution(scene.desk, row.id)).toMatchObject({ state: 'done', outcome: { given: 1 }, outcomeAt: expect.any(Date) });
    expect(await unitsOf(scene)).toBe(1);
    scene.desk.clock.pass(seconds(1));
    expect(await aRefundPlan(scene, { lines: [{ orderLineId: scene.lineIds[0]!, quantity: 1, restock: false }] })).toMatchObject({ state: 'draft' });
    scene.sandbox.acts.changeReturn(scene.store, made!.id, 'reopen');
    const rest = await aProcessingPlan(scene, numeric(made!.id), one);
    expect((rest.plan as ReturnProcessingPlan).lines).toMatchObject([{ quantity: 1 }]);
    await carriedOut(scene, rest);
    expect(await unitsOf(scene)).toBe(2);
  });

  test('its answer was lost and a colleague closed it since: nothing was given, and the units are free', async () => {
    const scene = await aSentScene({ patience: 200 });
    const row = await anExchangePlan(scene, variantOf(scene, true));
    scene.sandbox.faults.arm({ kind: 'timeout_after_success', operation: 'returnCreate', times: 1 });
    expect(await carriedOut(scene, row)).toMatchObject({ state: 'unknown' });
    scene.sandbox.acts.changeReturn(scene.store, scene.returns()[0]!.id, 'close');
    await settleResolution(scene.job, row.id);
    expect(await resolution(scene.desk, row.id)).toMatchObject({ state: 'failed', failure: { words: 'resolution_exchange_not_given' } });
    expect(await unitsOf(scene)).toBe(0);
  });

  test('names what is sold out, and what is chosen without goods to go out', async () => {
    const scene = await aSentScene();
    const variant = [...scene.sandbox.world.all(scene.store, 'ProductVariant')].find((one) => one['requiresShipping'] && one['inventoryPolicy'] === 'DENY' && Number(one['inventoryQuantity']) <= 0);
    if (variant) expect((await problemOf(anExchangePlan(scene, numeric(variant.id)))).details.words).toBe('exchange_sold_out');
    expect((await problemOf(anExchangePlan(scene, '1'))).code).toMatch(/not_possible/);
    const variantId = variantOf(scene, true);
    const twice = { ...aReturnWish(scene), exchanges: [{ variantId, quantity: 1 }, { variantId, quantity: 1 }] };
    expect((await problemOf(planResolution(scene.desk, { kind: 'exchange', wish: twice, issueId: scene.issueId, ticketId: scene.ticketId, key: 'twice' }))).details.words).toBe('line_twice');
  });

  test('a colleague’s exchange, taken in by us, makes its units good', async () => {
    const scene = await aSentScene({ quantities: [1, 1] });
    const made = scene.sandbox.acts.addReturn(scene.store, scene.order().id, { exchangeFor: `gid://shopify/ProductVariant/${variantOf(scene, true)}` });
    const taking = await aProcessingPlan(scene, numeric(made.id));
    expect((taking.plan as ReturnProcessingPlan).lines).toHaveLength(1);
    expect(await carriedOut(scene, taking)).toMatchObject({ state: 'done' });
    expect(await unitsOf(scene)).toBe(1);
  });
});
