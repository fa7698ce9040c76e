import { expect, test } from 'vitest';
import { aScene, numeric, problemOf } from '#tests/builders/a-resolution.ts';
import { planReplacement } from '#tests/builders/plans.ts';
import { confirmResolution } from '../confirm-resolution.server.ts';

test('of one line some go out as bought and some as another variant: each unit is taken once', async () => {
  const scene = await aScene();
  const { desk, issueId, ticketId, orderId, lineIds, sandbox, store } = scene;
  const there = new Set(scene.order().lines.map((line) => line.variantId));
  const other = [...sandbox.world.all(store, 'ProductVariant')].find((one) => !there.has(one.id) && one['requiresShipping'] && Number(one['inventoryQuantity']) > 5)!;
  const split = (same: number, key: string) => planReplacement(desk, {
    issueId, ticketId, orderId, shippingAddress: null, key,
    lines: [{ orderLineId: lineIds[0]!, quantity: same }, { orderLineId: lineIds[0]!, quantity: 1, variantId: numeric(other.id) }],
  });
  expect((await problemOf(split(2, 'too many'))).code).toBe('unit_already_compensated');
  const row = await split(1, 'both');
  expect(await confirmResolution(desk, row.id, row.planHash)).toMatchObject({ state: 'done' });
  const taken = await desk.db.compensatedUnit.findMany({ where: { shopId: desk.shop.id }, orderBy: { unit: 'asc' } });
  expect(taken.map(({ orderLineId, unit }) => [orderLineId, unit])).toEqual([[lineIds[0], 1], [lineIds[0], 2]]);
});
