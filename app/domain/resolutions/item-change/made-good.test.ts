import { describe, expect, test } from 'vitest';
import { neededScopes } from '#app/domain/shops/needed-scopes.ts';
import { refreshShop } from '#app/domain/shops/refresh-shop.server.ts';
import type { ShopifyPort } from '#app/gateways/shopify/port.ts';
import { Problem } from '#app/platform/problem.ts';
import { hours, minutes } from '#app/platform/spans.ts';
import { aScene, numeric, problemOf, type Scene, type SceneWanted } from '#tests/builders/a-resolution.ts';
import { planReplacement } from '#tests/builders/plans.ts';
import { confirmResolution } from '../confirm-resolution.server.ts';
import { planResolution } from '../plan-resolution.server.ts';
import { resolution } from '../resolution.server.ts';
import { settleResolution } from '../settle-resolution.server.ts';
import type { ItemChangeWish } from './item-change-wish.ts';

let keys = 0;

async function anEditableScene(wanted: SceneWanted = {}): Promise<Scene> {
  const scene = await aScene(wanted);
  scene.sandbox.acts.changeScopes(scene.store, [...Object.keys(neededScopes), 'write_order_edits']);
  await refreshShop(scene.job);
  return scene;
}

/** So many units of each line, and these besides. */
function plan({ desk, issueId, ticketId, orderId, lineIds }: Scene, units: number[], add: ItemChangeWish['add'] = []) {
  const lines = units.map((quantity, index) => ({ orderLineId: lineIds[index]!, quantity }));
  return planResolution(desk, { kind: 'item_change', wish: { orderId, lines, add, restock: true }, issueId, ticketId, key: `made-good-${++keys}` });
}

function replace({ desk, issueId, ticketId, orderId, lineIds }: Scene, quantity: number) {
  return planReplacement(desk, { issueId, ticketId, orderId, lines: [{ orderLineId: lineIds[0]!, quantity }], shippingAddress: null, key: `sent-${++keys}` });
}

const confirm = ({ desk }: Scene, row: { id: string; planHash: string }, port = desk.shopify) => confirmResolution(desk.as(desk.actor, port), row.id, row.planHash);

/** Commits, and the answer is lost. */
function losing({ desk }: Scene): ShopifyPort {
  const commitOrderEdit: ShopifyPort['commitOrderEdit'] = async (...given) => {
    await desk.shopify.commitOrderEdit(...given);
    throw new Problem('shopify_unknown');
  };
  return { ...desk.shopify, commitOrderEdit };
}

describe('units that goods were sent for', () => {
  test('are not taken off, which would make them owed in money as well', async () => {
    const scene = await anEditableScene();
    const early = await plan(scene, [0]);
    await confirm(scene, await replace(scene, 1));
    expect(await problemOf(plan(scene, [0]))).toMatchObject({ code: 'unit_already_compensated', details: { field: scene.lineIds[0], shown: { left: 1 } } });
    expect((await problemOf(confirm(scene, early))).code).toBe('unit_already_compensated');
    expect(scene.order().edits).toBeUndefined();
    expect(await confirm(scene, await plan(scene, [1]))).toMatchObject({ state: 'done' });
    expect((await problemOf(replace(scene, 1))).code).toBe('unit_already_compensated');
  });

  test('are not sent on the strength of a look before they were taken off', async () => {
    const scene = await anEditableScene();
    const sent = await replace(scene, 2);
    const edit = await plan(scene, [0]);
    const stock: ShopifyPort['stock'] = async (ids) => {
      expect(await confirm(scene, edit)).toMatchObject({ state: 'done' });
      return scene.desk.shopify.stock(ids);
    };
    expect(await problemOf(confirm(scene, sent, { ...scene.desk.shopify, stock }))).toMatchObject({ code: 'not_possible', details: { words: 'order_being_changed' } });
    expect([...scene.sandbox.world.all(scene.store, 'DraftOrder')].filter((draft) => (draft['tags'] as string[]).includes('mend-replacement'))).toEqual([]);
  });
});

describe('an answer that was lost while staging', () => {
  test('leaves nothing to look for: nobody commits that session', async () => {
    const scene = await anEditableScene();
    scene.sandbox.faults.arm({ kind: 'drop', operation: 'OrderEditSetQuantity', times: 1 });
    expect((await problemOf(plan(scene, [1]))).code).toBe('shopify_unavailable');
    const row = await plan(scene, [1]);
    let looks = 0;
    const setEditQuantity: ShopifyPort['setEditQuantity'] = async (...given) => {
      if (++looks === 2) throw new Problem('shopify_unknown');
      return scene.desk.shopify.setEditQuantity(...given);
    };
    expect(await confirm(scene, row, { ...scene.desk.shopify, setEditQuantity })).toMatchObject({ state: 'failed', failure: { code: 'shopify_unavailable', confirmAgain: true } });
    expect(scene.order().edits).toBeUndefined();
  });
});

test('many changes at once stay within a shop’s bucket', async () => {
  const scene = await anEditableScene({ quantities: Array.from({ length: 8 }, () => 2) });
  const add = scene.order().lines.map((line) => ({ variantId: numeric(line.variantId!), quantity: 1 }));
  const row = await plan(scene, scene.lineIds.map(() => 1), add);
  expect(await confirm(scene, row)).toMatchObject({ state: 'done', plan: { changed: { length: 8 }, added: { length: 8 } } });
  expect(scene.order().lines.filter((line) => line.currentQuantity === 1)).toHaveLength(16);
});

describe('an edit whose answer was lost', () => {
  test('is found beside another one of the same second', async () => {
    const scene = await anEditableScene();
    const one = await plan(scene, [1]);
    expect(await confirm(scene, one)).toMatchObject({ state: 'done' });
    scene.desk.clock.pass(10);
    const next = await plan(scene, [1, 2]);
    expect(await confirm(scene, next, losing(scene))).toMatchObject({ state: 'unknown' });
    const [first, second] = await Promise.all([one, next].map(({ id }) => resolution(scene.desk, id)));
    expect(Math.floor(first!.settledAt!.getTime() / 1000)).toBe(Math.floor(second!.startedAt!.getTime() / 1000));
    expect(first!.settledAt!.getTime()).toBeLessThan(second!.startedAt!.getTime());
    await settleResolution(scene.job, next.id);
    expect(await resolution(scene.desk, next.id)).toMatchObject({ state: 'done' });
  });

  test.each([minutes(3), -minutes(3)])('is found by Shopify’s clock, however ours goes (%i ms)', async (apart) => {
    const scene = await anEditableScene();
    const row = await plan(scene, [1]);
    const commitOrderEdit: ShopifyPort['commitOrderEdit'] = async (...given) => {
      scene.desk.clock.pass(-apart);
      await scene.desk.shopify.commitOrderEdit(...given).finally(() => scene.desk.clock.pass(apart));
      throw new Problem('shopify_unknown');
    };
    scene.desk.clock.pass(minutes(10));
    const again = await plan(scene, [1]);
    expect(again.id).not.toBe(row.id);
    expect(await confirm(scene, again, { ...scene.desk.shopify, commitOrderEdit })).toMatchObject({ state: 'unknown' });
    await settleResolution(scene.job, again.id);
    expect(await resolution(scene.desk, again.id)).toMatchObject({ state: 'done' });
  });

  test('of an order that was deleted since, ends', async () => {
    const scene = await anEditableScene();
    const row = await plan(scene, [1]);
    scene.sandbox.faults.arm({ kind: 'drop', operation: 'OrderEditCommit', times: 1 });
    expect(await confirm(scene, row)).toMatchObject({ state: 'unknown' });
    scene.sandbox.world.remove(scene.store, 'Order', scene.order().id);
    for (const pause of [minutes(1), hours(2)]) {
      scene.desk.clock.pass(pause);
      await settleResolution(scene.job, row.id);
    }
    expect(await resolution(scene.desk, row.id)).toMatchObject({ state: 'failed', checkAt: null, failure: { words: 'change_order_deleted' } });
  });
});
