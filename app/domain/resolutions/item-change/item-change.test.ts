import { describe, expect, test } from 'vitest';
import { neededScopes } from '#app/domain/shops/needed-scopes.ts';
import { refreshShop } from '#app/domain/shops/refresh-shop.server.ts';
import type { ShopifyPort } from '#app/gateways/shopify/port.ts';
import { Problem } from '#app/platform/problem.ts';
import { minutes, seconds } from '#app/platform/spans.ts';
import type { MoneyBag } from '#sandbox/state/money.ts';
import { aRefundPlan, aScene, numeric, problemOf, type Scene, type SceneWanted } from '#tests/builders/a-resolution.ts';
import { confirmResolution, type OrderChanged } from '../confirm-resolution.server.ts';
import { outcomeVariables } from '../messages/outcome-variables.server.ts';
import { planResolution } from '../plan-resolution.server.ts';
import { resolution } from '../resolution.server.ts';
import { settleResolution } from '../settle-resolution.server.ts';
import type { ItemChangePlan } from './item-change-plan.ts';
import type { ItemChangeWish } from './item-change-wish.ts';

let keys = 0;

async function anEditableScene(wanted: SceneWanted = {}): Promise<Scene> {
  const scene = await aScene(wanted);
  scene.sandbox.acts.changeScopes(scene.store, [...Object.keys(neededScopes), 'write_order_edits']);
  await refreshShop(scene.job);
  return scene;
}

/** A variant that is not on the order, and is in stock. */
function another(scene: Scene, skip = 0): string {
  const there = new Set(scene.order().lines.map((line) => line.variantId));
  const found = [...scene.sandbox.world.all(scene.store, 'ProductVariant')].filter((one) => !there.has(one.id) && one['requiresShipping'] && Number(one['inventoryQuantity']) > 5);
  return numeric(found[skip]!.id);
}

function plan(scene: Scene, more: Partial<ItemChangeWish> = {}, desk = scene.desk) {
  const { issueId, ticketId, orderId, lineIds } = scene;
  const wish = { orderId, lines: [{ orderLineId: lineIds[0]!, quantity: 1 }], add: [{ variantId: another(scene), quantity: 1 }], restock: true, ...more };
  return planResolution(desk, { kind: 'item_change', wish, issueId, ticketId, key: `items-${++keys}` });
}

const confirm = (scene: Scene, row: { id: string; planHash: string }, desk = scene.desk) => confirmResolution(desk, row.id, row.planHash);
const due = (scene: Scene) => Number((scene.order().totalOutstandingSet as MoneyBag).presentmentMoney.amount);

describe('an item change', () => {
  test.each(['KRW', 'USD'])('shows what it costs before and after, and does exactly that (%s)', async (currency) => {
    const scene = await anEditableScene({ currency });
    const row = await plan(scene);
    const frozen = row.plan as ItemChangePlan;
    expect(frozen).toMatchObject({ changed: [{ before: 2, after: 1 }], added: [{ quantity: 1, unit: { currency } }], lines: [], dueBefore: { currency } });
    expect(scene.order().edits).toBeUndefined();
    const done = await confirm(scene, row);
    expect(done).toMatchObject({ state: 'done', outcome: { due: frozen.dueAfter }, outcomeAt: expect.any(Date) });
    expect(due(scene)).toBe(Number(frozen.dueAfter.amount));
    expect(Number((scene.order().currentTotalPriceSet as MoneyBag).presentmentMoney.amount)).toBe(Number(frozen.totalAfter.amount));
    expect(scene.order().edits).toMatchObject([{ staffNote: expect.stringContaining(`mend:${row.id}`), appId: expect.any(String) }]);
    expect((await outcomeVariables(scene.desk, row.id)).itemChange).toMatchObject({ items: expect.any(String) });
    expect(await scene.desk.db.compensatedUnit.count({ where: { shopId: scene.desk.shop.id } })).toBe(0);
    expect((await confirm(scene, row)).state).toBe('done');
    expect(scene.order().edits).toHaveLength(1);
  });

  test('more of the same, and units off', async () => {
    const scene = await anEditableScene();
    const row = await plan(scene, { lines: [{ orderLineId: scene.lineIds[0]!, quantity: 3 }, { orderLineId: scene.lineIds[1]!, quantity: 0 }], add: [] });
    expect(await confirm(scene, row)).toMatchObject({ state: 'done' });
    expect(scene.order().lines.map((line) => line.currentQuantity)).toEqual([3, 0]);
  });

  test.each([
    ['nothing_chosen', (scene: Scene) => ({ lines: [{ orderLineId: scene.lineIds[0]!, quantity: 2 }], add: [] })],
    ['item_change_nothing_left', (scene: Scene) => ({ lines: scene.lineIds.map((orderLineId) => ({ orderLineId, quantity: 0 })), add: [] })],
    ['item_change_line_gone', () => ({ lines: [{ orderLineId: '1', quantity: 1 }] })],
    ['variant_gone', () => ({ add: [{ variantId: '1', quantity: 1 }] })],
  ])('refuses what cannot be: %s', async (words, wish) => {
    const scene = await anEditableScene();
    const problem = await problemOf(plan(scene, wish(scene)));
    expect(problem.details.words === words || (words === 'variant_gone' && problem.code === 'shopify_refused')).toBe(true);
    expect(await scene.desk.db.resolution.count({ where: { shopId: scene.desk.shop.id } })).toBe(0);
  });

  test('only what has not left, and only of an order that is not cancelled', async () => {
    const scene = await anEditableScene();
    scene.sandbox.acts.fulfill(scene.store, scene.order().id, { lineItems: [{ id: scene.order().lines[0]!.id, quantity: 2 }] });
    expect(await problemOf(plan(scene))).toMatchObject({ code: 'not_possible', details: { words: 'item_change_sent', values: { sent: 2 }, field: scene.lineIds[0] } });
    const cancelled = await anEditableScene();
    cancelled.sandbox.acts.cancel(cancelled.store, cancelled.order().id);
    expect((await problemOf(plan(cancelled))).details.words).toMatch(/change_cancelled|item_change_not_editable/);
  });

  test('what is not in stock is not put on', async () => {
    const scene = await anEditableScene();
    const out = [...scene.sandbox.world.all(scene.store, 'ProductVariant')].find((one) => Number(one['inventoryQuantity']) <= 0 && one['inventoryPolicy'] === 'DENY');
    const wish = out ? { add: [{ variantId: numeric(out.id), quantity: 1 }] } : { add: [{ variantId: another(scene), quantity: 900 }] };
    expect((await problemOf(plan(scene, wish))).details.words).toBe('out_of_stock');
  });

  test('what changed meanwhile is shown, and agreed to anew', async () => {
    const scene = await anEditableScene();
    const row = await plan(scene);
    scene.sandbox.acts.editOrder(scene.store, scene.order().id, { add: { variantId: `gid://shopify/ProductVariant/${another(scene, 1)}`, quantity: 1 } });
    const { differences, fresh } = (await problemOf(confirm(scene, row))).details.shown as OrderChanged;
    expect(differences.find(({ what }) => what === 'amount')!.figures.map(({ part }) => part)).toEqual(['total', 'due']);
    expect(await confirm(scene, fresh!)).toMatchObject({ state: 'done' });
  });

  test('two agents at once do not both change it', async () => {
    const scene = await anEditableScene();
    const colleague = await scene.deskOf('agent');
    const [one, other] = [await plan(scene), await plan(scene, {}, colleague)];
    const settled = await Promise.allSettled([confirm(scene, one), confirm(scene, other, colleague)]);
    expect(settled.filter((each) => each.status === 'fulfilled' && each.value.state === 'done')).toHaveLength(1);
    expect(scene.order().edits).toHaveLength(1);
  });

  test('without the permission nothing is asked of Shopify', async () => {
    const scene = await aScene();
    expect(await problemOf(plan(scene))).toMatchObject({ code: 'scope_missing', details: { shown: { capability: 'order_edits' } } });
  });

  test('waits until a refund of the order is known', async () => {
    const scene = await anEditableScene();
    const row = await plan(scene, { lines: [] });
    const refund = await aRefundPlan(scene);
    scene.sandbox.faults.arm({ kind: 'drop', operation: 'RefundCreate', times: 1 });
    expect(await confirm(scene, refund)).toMatchObject({ state: 'unknown' });
    expect((await problemOf(confirm(scene, row))).details.words).toBe('order_being_changed');
  });
});

const MOMENTS = [
  ['before', 'beginOrderEdit', 'failed'],
  ['before', 'commitOrderEdit', 'failed'],
  ['after', 'commitOrderEdit', 'done'],
] as const;

describe.each(MOMENTS)('an item change whose process dies %s %s', (when, call, ends) => {
  test(`is ${ends} in the end`, async () => {
    const scene = await anEditableScene();
    const row = await plan(scene);
    let died!: () => void;
    const death = new Promise<void>((resolve) => (died = resolve));
    let calls = 0;
    const die = async (...given: unknown[]) => {
      // The first session is that of the last look.
      if (call === 'beginOrderEdit' && ++calls === 1) return (scene.desk.shopify[call] as (...args: unknown[]) => Promise<unknown>)(...given);
      if (when === 'after') await (scene.desk.shopify[call] as (...args: unknown[]) => Promise<unknown>)(...given);
      died();
      return new Promise(() => {});
    };
    void confirm(scene, row, scene.desk.as(scene.desk.actor, { ...scene.desk.shopify, [call]: die } as ShopifyPort));
    await death;
    for (const pause of [2, 3, 6]) {
      scene.desk.clock.pass(minutes(pause));
      await settleResolution(scene.job, row.id);
    }
    expect(await resolution(scene.desk, row.id)).toMatchObject({ state: ends });
    expect(scene.order().edits?.length ?? 0).toBe(ends === 'done' ? 1 : 0);
  });
});

test('an edit of ours that Shopify made otherwise than planned is told as that: neither done nor nothing', async () => {
  const scene = await anEditableScene();
  const row = await plan(scene);
  const { commitOrderEdit, addEditVariant } = scene.desk.shopify;
  const otherwise: ShopifyPort['commitOrderEdit'] = async (editId, wanted) => {
    await addEditVariant(editId, another(scene, 1), 1);
    await commitOrderEdit(editId, wanted);
    throw new Problem('shopify_unknown');
  };
  expect(await confirm(scene, row, scene.desk.as(scene.desk.actor, { ...scene.desk.shopify, commitOrderEdit: otherwise }))).toMatchObject({ state: 'unknown' });
  scene.desk.clock.pass(minutes(3));
  await settleResolution(scene.job, row.id);
  expect(await resolution(scene.desk, row.id)).toMatchObject({ state: 'unknown' });
  scene.desk.clock.pass(minutes(8));
  await settleResolution(scene.job, row.id);
  expect(await resolution(scene.desk, row.id)).toMatchObject({ state: 'failed', failure: { words: 'item_change_otherwise', confirmAgain: false } });
});

test('an edit of a colleague is not taken for ours, and ours is found beside it', async () => {
  const scene = await anEditableScene();
  const row = await plan(scene, { lines: [{ orderLineId: scene.lineIds[0]!, quantity: 1 }], add: [] });
  scene.sandbox.faults.arm({ kind: 'drop', operation: 'OrderEditCommit', times: 1 });
  expect(await confirm(scene, row)).toMatchObject({ state: 'unknown' });
  scene.sandbox.acts.editOrder(scene.store, scene.order().id, { remove: { lineItemId: scene.order().lines[0]!.id, quantity: 1 } });
  scene.desk.clock.pass(minutes(1));
  await settleResolution(scene.job, row.id);
  expect(await resolution(scene.desk, row.id)).toMatchObject({ state: 'unknown' });
  scene.desk.clock.pass(minutes(10));
  await settleResolution(scene.job, row.id);
  expect(await resolution(scene.desk, row.id)).toMatchObject({ state: 'failed', failure: { words: 'resolution_not_sent' } });
  scene.desk.clock.pass(seconds(5));
  const again = await plan(scene, { lines: [{ orderLineId: scene.lineIds[1]!, quantity: 2 }], add: [] });
  const { commitOrderEdit } = scene.desk.shopify;
  const lost: ShopifyPort['commitOrderEdit'] = async (...given) => {
    await commitOrderEdit(...given);
    throw new Problem('shopify_unknown');
  };
  expect(await confirm(scene, again, scene.desk.as(scene.desk.actor, { ...scene.desk.shopify, commitOrderEdit: lost }))).toMatchObject({ state: 'unknown' });
  scene.sandbox.acts.editOrder(scene.store, scene.order().id, { remove: { lineItemId: scene.order().lines[1]!.id, quantity: 1 } });
  scene.desk.clock.pass(minutes(1));
  await settleResolution(scene.job, again.id);
  expect(await resolution(scene.desk, again.id)).toMatchObject({ state: 'done', outcome: { editId: expect.any(String) } });
});
