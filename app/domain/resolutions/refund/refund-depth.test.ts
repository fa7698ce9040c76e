import { describe, expect, test } from 'vitest';
import { refreshShop } from '#app/domain/shops/refresh-shop.server.ts';
import { neededScopes } from '#app/domain/shops/needed-scopes.ts';
import { minutes, seconds } from '#app/platform/spans.ts';
import type { StoreCreditAccount } from '#sandbox/state/store-credit.ts';
import { aRefundPlan, aScene, numeric, problemOf, type Scene } from '#tests/builders/a-resolution.ts';
import { confirmResolution } from '../confirm-resolution.server.ts';
import { outcomeVariables } from '../messages/outcome-variables.server.ts';
import type { RefundPlan } from '../plan.ts';
import { resolution } from '../resolution.server.ts';
import { settleResolution } from '../settle-resolution.server.ts';
import type { RefundWish } from '../wish.ts';

const planOf = async (scene: Scene, more: Partial<RefundWish>) => {
  const row = await aRefundPlan(scene, { lines: [], ...more });
  return { row, plan: row.plan as RefundPlan };
};
const confirmed = (scene: Scene, { row }: { row: { id: string; planHash: string } }) => confirmResolution(scene.desk, row.id, row.planHash);
const unit = (scene: Scene, more: object = {}) => [{ orderLineId: scene.lineIds[0]!, quantity: 1, restock: false, ...more }];
const lastRefund = (scene: Scene) => scene.order().refundDocs.at(-1)!;
const wentBack = (scene: Scene) => scene.order().payments.filter((one) => one.kind === 'REFUND');

/** Round trips to the Admin API while `act` runs. */
async function callsDuring(scene: Scene, act: () => Promise<unknown>): Promise<number> {
  const { fetch } = scene.sandbox;
  let calls = 0;
  scene.sandbox.fetch = (request) => {
    calls += 1;
    return fetch(request);
  };
  await act().finally(() => (scene.sandbox.fetch = fetch));
  return calls;
}

describe('an amount of the agent’s own', () => {
  test('without items counts by amount, and is no more than what is left', async () => {
    const scene = await aScene();
    const wanted = await planOf(scene, { amount: { amount: '1234', currency: 'KRW' } });
    expect(wanted.plan).toMatchObject({ lines: [], presentmentAmount: { amount: '1234', currency: 'KRW' }, amount: { amount: '1234' } });
    expect(await confirmed(scene, wanted)).toMatchObject({ state: 'done', outcome: { amount: { currency: 'KRW' } } });
    expect(Number(lastRefund(scene).totalRefundedSet.shopMoney.amount)).toBe(1234);
    expect(await scene.desk.db.compensatedUnit.count({ where: { shopId: scene.desk.shop.id } })).toBe(0);
    scene.desk.clock.pass(seconds(1));
    const left = Number(scene.order().totalPriceSet.shopMoney.amount) - 1234;
    const beyond = await problemOf(planOf(scene, { amount: { amount: String(left + 1), currency: 'KRW' } }));
    expect(beyond.details).toMatchObject({ field: 'amount', words: 'amount_above_refundable', values: { most: expect.stringContaining(String(left)) } });
    expect(await confirmed(scene, await planOf(scene, { amount: { amount: String(left), currency: 'KRW' } }))).toMatchObject({ state: 'done' });
  });

  test('with items is at most what Shopify suggests for them, and takes their units', async () => {
    const scene = await aScene();
    const { plan: whole } = await planOf(scene, { lines: unit(scene) });
    const more = String(Number(whole.presentmentAmount.amount) + 1);
    expect((await problemOf(planOf(scene, { lines: unit(scene), amount: { amount: more, currency: 'KRW' } }))).details).toMatchObject({ field: 'amount', words: 'amount_above_suggestion' });
    const less = await planOf(scene, { lines: unit(scene), amount: { amount: '500', currency: 'KRW' } });
    expect(less.plan.seen!.suggested).toEqual(whole.presentmentAmount);
    expect(await confirmed(scene, less)).toMatchObject({ state: 'done' });
    expect(Number(lastRefund(scene).totalRefundedSet.shopMoney.amount)).toBe(500);
    expect(await scene.desk.db.compensatedUnit.count({ where: { shopId: scene.desk.shop.id } })).toBe(1);
  });

  test('is in the customer’s currency, whatever the shop counts in', async () => {
    const scene = await aScene({ currency: 'USD' });
    expect((await problemOf(planOf(scene, { amount: { amount: '5000', currency: 'KRW' } }))).details).toMatchObject({ field: 'amount', words: 'amount_other_currency', values: { currency: 'USD' } });
    const wanted = await planOf(scene, { amount: { amount: '3.5', currency: 'USD' } });
    expect(wanted.plan.presentmentAmount).toEqual({ amount: '3.50', currency: 'USD' });
    const done = await confirmed(scene, wanted);
    expect(Number(lastRefund(scene).totalRefundedSet.presentmentMoney.amount)).toBe(3.5);
    expect(Number((done.outcome as { amount: { amount: string } }).amount.amount)).toBe(Number(wanted.plan.amount.amount));
  });

  test('two of them at once never come to more than was paid', async () => {
    const scene = await aScene();
    const most = Number(scene.order().totalPriceSet.shopMoney.amount);
    const part = { amount: String(Math.ceil(most * 0.6)), currency: 'KRW' };
    const [one, two] = [await planOf(scene, { amount: part }), await planOf(scene, { amount: part })];
    const ends = await Promise.allSettled([confirmed(scene, one), confirmResolution(await scene.deskOf('agent'), two.row.id, two.row.planHash)]);
    expect(ends.filter((end) => end.status === 'fulfilled')).toHaveLength(1);
    expect(wentBack(scene)).toHaveLength(1);
  });
});

describe('duties', () => {
  test('go back with their units, or all that are left', async () => {
    const scene = await aScene({ currency: 'EUR', quantities: [20] });
    const lines = [{ orderLineId: scene.lineIds[0]!, quantity: 5, restock: false }];
    const without = await planOf(scene, { lines });
    const withThem = await planOf(scene, { lines, duties: 'items' });
    expect(withThem.plan.duties).toMatchObject([{ type: 'proportional' }]);
    expect(Number(withThem.plan.dutiesAmount!.amount)).toBeGreaterThan(0);
    expect(Number(withThem.plan.presentmentAmount.amount)).toBeGreaterThan(Number(without.plan.presentmentAmount.amount));
    expect(await confirmed(scene, withThem)).toMatchObject({ state: 'done', outcome: { presentmentAmount: withThem.plan.presentmentAmount } });
    expect(lastRefund(scene).duties).toHaveLength(1);
    scene.desk.clock.pass(seconds(1));
    const all = await planOf(scene, { duties: 'all' });
    expect(all.plan.duties).toMatchObject([{ type: 'full' }]);
    expect(await confirmed(scene, all)).toMatchObject({ state: 'done' });
    expect((await problemOf(planOf(scene, { duties: 'all' }))).details.words).toBe('nothing_refundable');
  });
});

describe('several payments', () => {
  test('go back as Shopify suggests, or as the agent spreads them, the total unchanged', async () => {
    const scene = await aScene({ split: true });
    const { plan } = await planOf(scene, { amount: { amount: '3000', currency: 'KRW' } });
    const [points, card] = plan.seen!.ways;
    expect([points!.gateway, card!.gateway]).toEqual(['neul_points', 'garam_pay']);
    const shifted = await planOf(scene, { amount: { amount: '3000', currency: 'KRW' }, ways: [{ parentId: points!.parentId, amount: '1000' }, { parentId: card!.parentId, amount: '2000' }] });
    expect(shifted.plan.transactions.map((one) => [one.parentId, Number(one.presentmentAmount.amount)])).toEqual([[points!.parentId, 1000], [card!.parentId, 2000]]);
    expect(await confirmed(scene, shifted)).toMatchObject({ state: 'done', outcome: { amount: { amount: expect.stringMatching(/^3000/) } } });
    expect(wentBack(scene).map((one) => [numeric(one.parentId!), Number(one.amountSet.shopMoney.amount)])).toEqual([[points!.parentId, 1000], [card!.parentId, 2000]]);
  });

  test('a whole refund empties each of them', async () => {
    const scene = await aScene({ split: true });
    const most = { amount: scene.order().totalPriceSet.presentmentMoney.amount, currency: 'KRW' };
    await confirmed(scene, await planOf(scene, { amount: most }));
    expect(wentBack(scene)).toHaveLength(2);
    expect(scene.order().displayFinancialStatus).toBe('REFUNDED');
  });

  test.each([
    ['a sum that is another', (ids: string[]) => [{ parentId: ids[0]!, amount: '1000' }], 'ways', 'ways_sum'],
    ['more than went that way', (ids: string[]) => [{ parentId: ids[0]!, amount: '99999999' }], '', 'way_beyond'],
    ['a payment of another order', () => [{ parentId: '77', amount: '3000' }], 'ways.77', 'way_unknown'],
    ['too many decimals', (ids: string[]) => [{ parentId: ids[0]!, amount: '0.5' }], '', 'amount_too_fine'],
  ])('%s is refused beside its field', async (_what, ways, field, words) => {
    const scene = await aScene({ split: true });
    const ids = (await planOf(scene, { amount: { amount: '3000', currency: 'KRW' } })).plan.seen!.ways.map((way) => way.parentId);
    const refused = await problemOf(planOf(scene, { amount: { amount: '3000', currency: 'KRW' }, ways: ways(ids) }));
    expect(refused.details).toMatchObject({ field: field || `ways.${ids[0]}`, words });
  });
});

describe('store credit', () => {
  const account = (scene: Scene) => [...scene.sandbox.world.all<StoreCreditAccount>(scene.store, 'StoreCreditAccount')][0];

  test('is given by the refund itself, with its last day, and takes units like any refund', async () => {
    const scene = await aScene();
    const wanted = await planOf(scene, { lines: unit(scene), to: 'credit', creditExpiresOn: '2099-12-31' });
    expect(wanted.plan).toMatchObject({ transactions: [], credit: { expiresOn: '2099-12-31', endsAt: '2099-12-31T15:00:00.000Z' }, seen: { balance: null } });
    expect(await confirmed(scene, wanted)).toMatchObject({ state: 'done', outcome: { pending: false, asCredit: true } });
    expect(account(scene)).toMatchObject({ customerId: scene.order().customerId, credits: [{ expiresAt: '2099-12-31T15:00:00.000Z' }] });
    expect(wentBack(scene).map((one) => [one.gateway, one.parentId])).toEqual([['shopify_store_credit', null]]);
    expect((await outcomeVariables(scene.desk, wanted.row.id)).refund!.method).toMatch(/적립금|store credit/);
    expect(await scene.desk.db.compensatedUnit.count({ where: { shopId: scene.desk.shop.id } })).toBe(1);
  });

  test('shows what the customer holds where the shop allows it, and works where it does not', async () => {
    const scene = await aScene();
    scene.sandbox.acts.changeScopes(scene.store, [...Object.keys(neededScopes), 'read_store_credit_accounts']);
    await refreshShop(scene.job);
    const first = await planOf(scene, { lines: unit(scene), to: 'credit' });
    expect(first.plan.seen!.balance).toEqual({ amount: '0', currency: 'KRW' });
    await confirmed(scene, first);
    scene.desk.clock.pass(seconds(1));
    const next = await planOf(scene, { lines: unit(scene), to: 'credit' });
    expect(Number(next.plan.seen!.balance!.amount)).toBe(Number(first.plan.presentmentAmount.amount));
    scene.sandbox.acts.changeScopes(scene.store, Object.keys(neededScopes));
    await refreshShop(scene.job);
    expect(await confirmed(scene, next)).toMatchObject({ state: 'done' });
  });

  test('needs a customer, and a day that is to come', async () => {
    const scene = await aScene();
    expect((await problemOf(planOf(scene, { lines: unit(scene), to: 'credit', creditExpiresOn: '2020-01-01' }))).details).toMatchObject({ field: 'creditExpiresOn', words: 'expiry_past' });
    scene.sandbox.world.put(scene.store, 'Order', { ...scene.order(), customerId: null });
    expect((await problemOf(planOf(scene, { lines: unit(scene), to: 'credit' }))).details).toMatchObject({ field: 'to', words: 'credit_without_customer' });
  });

  test('whose answer was lost is found, and not given twice', async () => {
    const scene = await aScene({ patience: 60 });
    const wanted = await planOf(scene, { lines: unit(scene), to: 'credit' });
    scene.sandbox.faults.arm({ kind: 'timeout_after_success', operation: 'RefundCreate', times: 1 });
    expect(await confirmed(scene, wanted)).toMatchObject({ state: 'unknown' });
    scene.desk.clock.pass(minutes(1));
    await settleResolution(scene.job, wanted.row.id);
    expect(await resolution(scene.desk, wanted.row.id)).toMatchObject({ state: 'done' });
    expect(account(scene)!.credits).toHaveLength(1);
  });
});

test('goods go back to the location that was chosen, also after they left', async () => {
  const scene = await aScene();
  scene.sandbox.acts.fulfill(scene.store, scene.order().id);
  await scene.job.shopify.liveOrder(scene.orderId);
  const { plan } = await planOf(scene, { lines: unit(scene, { restock: true }) });
  expect(plan.seen!.places.length).toBeGreaterThan(1);
  const other = plan.seen!.places.find((place) => place.id !== plan.lines[0]!.locationId)!;
  const wanted = await planOf(scene, { lines: unit(scene, { restock: true, locationId: other.id }) });
  expect(wanted.plan.lines[0]).toMatchObject({ restock: 'return', locationId: other.id, locationName: other.name });
  await confirmed(scene, wanted);
  expect(numeric(lastRefund(scene).refundLines[0]!.locationId!)).toBe(other.id);
});

test.each([
  ['items', (scene: Scene) => ({ lines: unit(scene) }), 1],
  ['items that go back into stock', (scene: Scene) => ({ lines: unit(scene, { restock: true }) }), 1],
  ['an amount', () => ({ amount: { amount: '5', currency: 'EUR' } }), 1],
  ['store credit', (scene: Scene) => ({ lines: unit(scene), to: 'credit' as const }), 1],
  ['items with part of the shipping, duties, and stock', (scene: Scene) => ({ lines: unit(scene, { restock: true }), shipping: '1000', duties: 'items' as const }), 2],
])('planning %s takes at most two round trips', async (_what, wish, trips) => {
  const scene = await aScene({ currency: 'EUR', quantities: [20] });
  expect(await callsDuring(scene, () => planOf(scene, wish(scene)))).toBe(trips);
});

describe('bad input is refused beside its field, and nothing is stored or sent:', () => {
  test.each<[string, (scene: Scene) => Partial<RefundWish>, string, string]>([
    ['no number', () => ({ amount: { amount: 'ten', currency: 'KRW' } }), 'amount', 'amount_unreadable'],
    ['below zero', () => ({ amount: { amount: '-10', currency: 'KRW' } }), 'amount', 'amount_negative'],
    ['nothing', () => ({ amount: { amount: '0', currency: 'KRW' } }), 'amount', 'amount_nothing'],
    ['too many decimals', () => ({ amount: { amount: '10.01', currency: 'KRW' } }), 'amount', 'amount_too_fine'],
    ['above what is refundable', () => ({ amount: { amount: '999999999', currency: 'KRW' } }), 'amount', 'amount_above_refundable'],
    ['a foreign currency', () => ({ amount: { amount: '10', currency: 'USD' } }), 'amount', 'amount_other_currency'],
    ['shipping below zero', () => ({ shipping: '-1' }), 'shipping', 'amount_negative'],
    ['shipping left empty', () => ({ shipping: '' }), 'shipping', 'amount_unreadable'],
    ['shipping with decimals', () => ({ shipping: '10.5' }), 'shipping', 'amount_too_fine'],
    ['more shipping than was paid', () => ({ shipping: '99999999' }), 'shipping', 'shipping_not_refundable'],
    ['a line of another order', () => ({ lines: [{ orderLineId: '77', quantity: 1, restock: false }] }), 'lines.77', 'line_of_other_order'],
    ['more than was bought', (scene) => ({ lines: unit(scene, { quantity: 3 }) }), 'lines.', 'quantity_beyond'],
    ['a line twice', (scene) => ({ lines: [...unit(scene), ...unit(scene)] }), 'lines.', 'line_twice'],
    ['a location that is none', (scene) => ({ lines: unit(scene, { restock: true, locationId: '1' }) }), 'lines.', 'restock_place_unknown'],
    ['nothing chosen', () => ({}), '', 'nothing_chosen'],
  ])('%s', async (_what, wish, field, words) => {
    const scene = await aScene();
    const { details } = await problemOf(planOf(scene, wish(scene)));
    expect(details.words).toBe(words);
    expect(details.field ?? '').toContain(field);
    expect(await scene.desk.db.resolution.count({ where: { shopId: scene.desk.shop.id } })).toBe(0);
    expect(scene.order().refundDocs).toEqual([]);
  });

  test('units that a colleague refunded meanwhile', async () => {
    const scene = await aScene();
    scene.sandbox.acts.refundInAdmin(scene.store, scene.order().id, { lineItems: [{ id: scene.order().lines[0]!.id, quantity: 2 }] });
    expect((await problemOf(planOf(scene, { lines: unit(scene) }))).details).toMatchObject({ field: `lines.${scene.lineIds[0]}`, words: 'units_already_refunded' });
  });

  test('a plan of another shop', async () => {
    const [one, two] = [await aScene(), await aScene()];
    const theirs = await planOf(one, { lines: unit(one) });
    expect((await problemOf(confirmResolution(two.desk, theirs.row.id, theirs.row.planHash))).code).toBe('not_found');
    expect((await problemOf(planOf(two, { orderId: '77', lines: unit(two) }))).code).toBe('not_possible');
    expect([one.order().refundDocs, two.order().refundDocs]).toEqual([[], []]);
  });
});
