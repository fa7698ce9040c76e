import { describe, expect, test } from 'vitest';
import { refreshOrder } from '#app/domain/orders/refresh-order.server.ts';
import { Problem } from '#app/platform/problem.ts';
import { days, minutes, seconds } from '#app/platform/spans.ts';
import type { Order } from '#sandbox/state/orders/shapes.ts';
import type { DraftOrder } from '#sandbox/state/orders/draft-shapes.ts';
import type { StaffDoc } from '#sandbox/types.ts';
import { aScene, numeric, type Scene, type SceneWanted } from '#tests/builders/a-resolution.ts';
import { confirmResolution, type OrderChanged } from '../confirm-resolution.server.ts';
import type { ReplacementPlan } from '../plan.ts';
import { planRefund, planReplacement, type ReplacementToPlan } from '#tests/builders/plans.ts';
import { outcomeVariables } from '../messages/outcome-variables.server.ts';
import { resolution } from '../resolution.server.ts';
import type { ReplacementOutcome } from '../resolution-row.ts';
import { resolutionsOfTicket } from '../resolutions-of-ticket.server.ts';
import { settleDue } from '../settle-due.server.ts';
import { settleResolution } from '../settle-resolution.server.ts';
import { watchReplacementOrder } from '../watch-replacement-order.server.ts';

let keys = 0;

function planned(scene: Scene, more: Partial<ReplacementToPlan> = {}) {
  const { issueId, ticketId, orderId, lineIds } = scene;
  return planReplacement(scene.desk, { issueId, ticketId, orderId, lines: [{ orderLineId: lineIds[0]!, quantity: 1 }], shippingAddress: null, key: `form-${++keys}`, ...more });
}

async function replaced(wanted: SceneWanted = {}, more: Partial<ReplacementToPlan> = {}): Promise<{ scene: Scene; id: string; order: Order; outcome: ReplacementOutcome }> {
  const scene = await aScene(wanted);
  const plan = await planned(scene, more);
  const done = await confirmResolution(scene.desk, plan.id, plan.planHash);
  expect(done).toMatchObject({ state: 'done', failure: null });
  const outcome = done.outcome as ReplacementOutcome;
  return { scene, id: plan.id, outcome, order: replacementsIn(scene).find((order) => order.id.endsWith(`/${outcome.orderId}`))! };
}

function replacementsIn(scene: Scene): Order[] {
  return [...scene.sandbox.world.all<Order>(scene.store, 'Order')].filter((order) => order.tags.includes('mend-replacement'));
}

function draftsIn(scene: Scene): DraftOrder[] {
  return [...scene.sandbox.world.all<DraftOrder>(scene.store, 'DraftOrder')].filter((draft) => draft.tags.includes('mend-replacement'));
}

async function problemOf(act: Promise<unknown>): Promise<Problem> {
  const problem = await act.then(() => null, (thrown: unknown) => thrown);
  if (problem instanceof Problem) return problem;
  throw problem ?? new Error('no problem was thrown');
}

describe('a replacement', () => {
  test.each(['KRW', 'USD'])('is one order at nothing to pay, for the same person and door (%s)', async (currency) => {
    const { scene, id, order } = await replaced({ currency, quantities: [2, 1] }, {});
    const original = scene.order();
    expect(order).toMatchObject({ customerId: original.customerId, displayFinancialStatus: 'PAID', presentmentCurrencyCode: currency });
    expect(Number(order.totalPriceSet.shopMoney.amount)).toBe(0);
    expect(order.tags.toSorted()).toEqual(['mend-replacement', `mend:${id.replaceAll('-', '')}`]);
    expect(order.note).toContain(original.name);
    expect(order.lines.map((line) => [line.variantId, line.quantity])).toEqual([[original.lines[0]!.variantId, 1]]);
    for (const field of ['address1', 'city', 'zip', 'countryCodeV2', 'name', 'province'] as const) expect(order.shippingAddress![field]).toBe(original.shippingAddress![field]);
    await refreshOrder(scene.job, order.id.split('/').at(-1)!);
    expect(await scene.desk.db.order.findFirst({ where: { shopId: scene.desk.shop.id, id: order.id.split('/').at(-1)! } })).toMatchObject({ isReplacement: true });
  });

  test('Shopify confirms it by mail only when the shop chose so', async () => {
    const quiet = await replaced();
    const loud = await replaced({ settings: { shopifyNotifiesReplacement: true } });
    expect(draftsIn(quiet.scene)[0]!['input']).not.toHaveProperty('email');
    expect(draftsIn(loud.scene)[0]!['input']).toMatchObject({ email: loud.scene.order().email });
  });

  test('to another address is marked, and keeps that address', async () => {
    const scene = await aScene();
    const address = { name: '박서준', address1: '새주소로 12', address2: null, city: '수원시', province: null, zip: '16490', countryCode: 'KR', phone: '010-0000-4242' };
    const plan = await planned(scene, { shippingAddress: address });
    expect((plan.plan as ReplacementPlan).addressChanged).toBe(true);
    const done = await confirmResolution(scene.desk, plan.id, plan.planHash);
    const order = replacementsIn(scene).find((one) => one.id.endsWith((done.outcome as ReplacementOutcome).orderId))!;
    expect(order.shippingAddress).toMatchObject({ address1: '새주소로 12', city: '수원시', zip: '16490' });
    expect((await problemOf(planned(scene, { shippingAddress: { ...address, zip: ' ' } }))).details).toMatchObject({ words: 'address_incomplete', field: 'shippingAddress' });
  });

  test('shows stock by location, and is refused when there is not enough', async () => {
    const scene = await aScene();
    const { stock } = (await planned(scene)).plan as ReplacementPlan;
    expect(stock[0]!.locations.length).toBeGreaterThan(0);
    const empty = scene.desk.as(scene.desk.actor, { ...scene.desk.shopify, stock: async (ids) => (await scene.desk.shopify.stock(ids)).map((one) => ({ ...one, locations: one.locations.map((place) => ({ ...place, available: 0 })) })) });
    const { issueId, ticketId, orderId, lineIds } = scene;
    const wish = { issueId, ticketId, orderId, lines: [{ orderLineId: lineIds[0]!, quantity: 1 }], shippingAddress: null, key: 'stock' };
    expect((await problemOf(planReplacement(empty, wish))).details).toMatchObject({ words: 'out_of_stock', values: { left: 0 } });
    const gone = scene.desk.as(scene.desk.actor, { ...scene.desk.shopify, stock: async () => [] });
    expect((await problemOf(planReplacement(gone, wish))).details.words).toBe('variant_gone');
  });

  test('a stranger to the plan at confirming: the address moved, the order was cancelled', async () => {
    const moved = await aScene();
    const plan = await planned(moved);
    moved.sandbox.acts.editAddress(moved.store, moved.order().id, { address1: '다른로 7' });
    const { differences, fresh } = (await problemOf(confirmResolution(moved.desk, plan.id, plan.planHash))).details.shown as OrderChanged;
    expect(differences).toMatchObject([{ what: 'address', figures: [{ part: 'address1', before: { text: (plan.plan as ReplacementPlan).shippingAddress.address1 }, after: { text: '다른로 7' } }] }]);
    expect((fresh!.plan as ReplacementPlan).shippingAddress.address1).toBe('다른로 7');
    const cancelled = await aScene();
    const other = await planned(cancelled);
    cancelled.sandbox.acts.cancel(cancelled.store, cancelled.order().id);
    const shown = (await problemOf(confirmResolution(cancelled.desk, other.id, other.planHash))).details.shown as OrderChanged;
    expect([shown.differences[0]!.what, shown.fresh]).toEqual(['impossible', null]);
    expect(shown.differences[0]!.figures).toContainEqual({ part: 'order', before: { words: 'open' }, after: { words: 'cancelled' } });
  });
});

test('the customer of the order, or their address, changed since: nobody else is written to before an agent saw it', async () => {
  const scene = await aScene({ settings: { shopifyNotifiesReplacement: true } });
  const plan = await planned(scene);
  const { shopify } = scene.desk;
  const moved = scene.desk.as(scene.desk.actor, { ...shopify, liveOrder: async (id) => ({ ...(await shopify.liveOrder(id))!, email: 'new@customer.example' }) });
  const { differences, fresh } = (await problemOf(confirmResolution(moved, plan.id, plan.planHash))).details.shown as OrderChanged;
  expect(differences).toMatchObject([{ what: 'customer', figures: [{ part: 'email', after: { text: 'new@customer.example' } }] }]);
  expect(draftsIn(scene)).toEqual([]);
  await confirmResolution(moved, fresh!.id, fresh!.planHash);
  expect(draftsIn(scene)).toMatchObject([{ email: 'new@customer.example' }]);
});

describe('once', () => {
  test('pressed twice, and by two agents at once, it is one order', async () => {
    const scene = await aScene();
    const plan = await planned(scene);
    const colleague = await scene.deskOf('agent');
    const answers = await Promise.all([scene.desk, colleague, scene.desk].map((desk) => confirmResolution(desk, plan.id, plan.planHash)));
    expect(answers.some((answer) => answer.state === 'done')).toBe(true);
    expect([replacementsIn(scene).length, draftsIn(scene).length]).toEqual([1, 1]);
  });

  test('a replaced unit is neither refunded nor replaced again; the other one may be', async () => {
    const { scene } = await replaced({ quantities: [2] });
    scene.desk.clock.pass(seconds(1));
    const { issueId, ticketId, orderId, lineIds } = scene;
    const refund = (quantity: number) => planRefund(scene.desk, { issueId, ticketId, orderId, lines: [{ orderLineId: lineIds[0]!, quantity, restock: false }], shipping: null, key: `refund-${quantity}` });
    expect((await problemOf(refund(2))).code).toBe('unit_already_compensated');
    expect((await problemOf(planned(scene, { lines: [{ orderLineId: lineIds[0]!, quantity: 2 }] }))).code).toBe('unit_already_compensated');
    const rest = await refund(1);
    expect(await confirmResolution(scene.desk, rest.id, rest.planHash)).toMatchObject({ state: 'done' });
    scene.desk.clock.pass(seconds(1));
    expect((await problemOf(planned(scene))).code).toBe('unit_already_compensated');
  });

  test('a refund of a replaced unit in the admin shows as a clash', async () => {
    const { scene, id } = await replaced({ quantities: [1] });
    scene.sandbox.acts.refundInAdmin(scene.store, scene.order().id);
    await refreshOrder(scene.job, scene.orderId);
    const page = await resolutionsOfTicket(scene.desk, scene.ticketId);
    expect(page.refundsElsewhere).toMatchObject([{ orderId: scene.orderId, clashesWith: [id] }]);
  });
});

describe('refused or lost', () => {
  test('a member who may not make drafts: nothing is left behind', async () => {
    const scene = await aScene();
    const plan = await planned(scene);
    const member = [...scene.sandbox.world.all<StaffDoc>(scene.store, 'Staff')].find((one) => one['role'] === 'part-timer')!;
    // Without sight of products the replacement is refused while reading; with it, at the draft.
    expect((await problemOf(confirmResolution(await scene.deskOf('part-timer'), plan.id, plan.planHash))).code).toBe('order_changed');
    scene.sandbox.world.put(scene.store, 'Staff', { ...member, permissions: [...member.permissions, 'products'] });
    expect(await confirmResolution(await scene.deskOf('part-timer'), plan.id, plan.planHash)).toMatchObject({ state: 'failed', failure: { code: 'staff_not_permitted' } });
    expect([replacementsIn(scene), draftsIn(scene)]).toEqual([[], []]);
    expect(await scene.desk.db.compensatedUnit.count({ where: { shopId: scene.desk.shop.id } })).toBe(0);
  });

  test.each(['draftOrderCreate', 'draftOrderComplete'])('a time-out after Shopify said yes to %s comes to at most one order', async (operation) => {
    const scene = await aScene({ patience: 400 });
    const plan = await planned(scene);
    scene.sandbox.faults.arm({ kind: 'timeout_after_success', operation, times: 1 });
    expect(await confirmResolution(scene.desk, plan.id, plan.planHash)).toMatchObject({ state: 'unknown' });
    scene.desk.clock.pass(minutes(11));
    await settleResolution(scene.job, plan.id);
    const settled = await resolution(scene.desk, plan.id);
    if (operation === 'draftOrderComplete') {
      expect(settled.state).toBe('done');
      expect(replacementsIn(scene)).toHaveLength(1);
    } else {
      expect(settled).toMatchObject({ state: 'failed', failure: { words: 'resolution_not_sent' } });
      expect([replacementsIn(scene), draftsIn(scene)]).toEqual([[], []]);
    }
  });

  test('a draft that would cost something is never completed', async () => {
    const scene = await aScene();
    const plan = await planned(scene);
    const dear = scene.desk.as(scene.desk.actor, { ...scene.desk.shopify, createDraftOrder: async (draft) => ({ ...(await scene.desk.shopify.createDraftOrder(draft)), total: { amount: '3000', currency: 'KRW' } }) });
    expect(await confirmResolution(dear, plan.id, plan.planHash)).toMatchObject({ state: 'failed', failure: { words: 'replacement_not_free' } });
    expect([replacementsIn(scene), draftsIn(scene)]).toEqual([[], []]);
  });
});

describe('until it arrives', () => {
  test('delivered: the outcome is in', async () => {
    const { scene, id, order, outcome } = await replaced();
    const parcel = scene.sandbox.acts.fulfill(scene.store, order.id);
    await refreshOrder(scene.job, outcome.orderId);
    scene.desk.clock.pass(days(1));
    await watchReplacementOrder(scene.job, outcome.orderId);
    expect((await resolution(scene.desk, id)).outcomeAt).toBeNull();
    scene.sandbox.acts.deliver(scene.store, (parcel as { id: string }).id);
    await refreshOrder(scene.job, outcome.orderId);
    await watchReplacementOrder(scene.job, outcome.orderId);
    await watchReplacementOrder(scene.job, outcome.orderId);
    expect(await resolution(scene.desk, id)).toMatchObject({ state: 'done', outcomeAssumed: false, outcomeAt: expect.any(Date) });
    expect(await scene.desk.db.event.count({ where: { shopId: scene.desk.shop.id, kind: 'outcome_reached', subjectId: id } })).toBe(1);
    await watchReplacementOrder(scene.job, scene.orderId);
  });

  test('ten days without a scan count as arrived, and say that it is assumed', async () => {
    const { scene, id, order, outcome } = await replaced();
    scene.sandbox.acts.fulfill(scene.store, order.id);
    await refreshOrder(scene.job, outcome.orderId);
    for (let day = 1; day <= 11; day++) {
      scene.desk.clock.pass(days(1));
      expect(await settleDue(scene.job)).toBeLessThanOrEqual(1);
      await settleResolution(scene.job, id);
      expect((await resolution(scene.desk, id)).outcomeAt === null).toBe(day < 10);
    }
    expect(await resolution(scene.desk, id)).toMatchObject({ outcomeAssumed: true });
    expect(await settleDue(scene.job)).toBe(0);
  });

  test('one that has not left is never assumed to have come', async () => {
    const { scene, id, outcome } = await replaced();
    await refreshOrder(scene.job, outcome.orderId);
    scene.desk.clock.pass(days(30));
    await settleResolution(scene.job, id);
    expect(await resolution(scene.desk, id)).toMatchObject({ state: 'done', outcomeAt: null });
  });

  test('cancelled in the admin: it failed, and the units are free', async () => {
    const { scene, id, order, outcome } = await replaced();
    scene.sandbox.acts.cancel(scene.store, order.id);
    await refreshOrder(scene.job, outcome.orderId);
    await settleResolution(scene.job, id);
    expect(await resolution(scene.desk, id)).toMatchObject({ state: 'failed', failure: { words: 'resolution_replacement_cancelled' } });
    expect(await scene.desk.db.compensatedUnit.count({ where: { shopId: scene.desk.shop.id } })).toBe(0);
  });
});

describe('a replacement by another variant', () => {
  const another = (scene: Scene) => {
    const there = new Set(scene.order().lines.map((line) => line.variantId));
    return [...scene.sandbox.world.all(scene.store, 'ProductVariant')].find((one) => !there.has(one.id) && one['requiresShipping'] && Number(one['inventoryQuantity']) > 5)!;
  };
  const wish = (scene: Scene, variantId: string) => ({ issueId: scene.issueId, ticketId: scene.ticketId, orderId: scene.orderId, lines: [{ orderLineId: scene.lineIds[0]!, quantity: 1, variantId }], shippingAddress: null, key: `other-${variantId}` });

  test('sends that one, takes the bought unit, and tells what goes out', async () => {
    const scene = await aScene();
    const variant = another(scene);
    const row = await planReplacement(scene.desk, wish(scene, numeric(variant.id)));
    expect(row.plan.lines).toMatchObject([{ orderLineId: scene.lineIds[0], variantId: numeric(variant.id), unitPrice: String(variant['price']), instead: { title: expect.any(String) } }]);
    const done = await confirmResolution(scene.desk, row.id, row.planHash);
    const made = scene.sandbox.world.get<Order>(scene.store, 'Order', `gid://shopify/Order/${(done.outcome as { orderId: string }).orderId}`)!;
    expect(made.lines.map((line) => [line.variantId, line.quantity])).toEqual([[variant.id, 1]]);
    const { replacement } = await outcomeVariables(scene.desk, row.id);
    expect(replacement!.items).toContain(made.lines[0]!.title.slice(0, 3));
    expect(await scene.desk.db.compensatedUnit.count({ where: { shopId: scene.desk.shop.id, orderLineId: scene.lineIds[0]! } })).toBe(1);
  });

  test('that is gone, or no longer sold, is refused', async () => {
    const scene = await aScene();
    expect((await problemOf(planReplacement(scene.desk, wish(scene, '1')))).details.words).toBe('variant_not_on_sale');
    const variant = another(scene);
    const product = scene.sandbox.world.get(scene.store, 'Product', String(variant['productId']))!;
    scene.sandbox.world.put(scene.store, 'Product', { ...product, status: 'ARCHIVED' });
    expect((await problemOf(planReplacement(scene.desk, wish(scene, numeric(variant.id))))).details.words).toBe('variant_not_on_sale');
  });
});
