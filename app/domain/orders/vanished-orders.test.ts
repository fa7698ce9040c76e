import { describe, expect, test } from 'vitest';
import type { Desk } from '#app/desk/desk.ts';
import { days, hours } from '#app/platform/spans.ts';
import type { OpenSandbox } from '#sandbox/sandbox.ts';
import type { Doc } from '#sandbox/types.ts';
import { beginFill, fillAll, keptOrders } from '#tests/builders/a-fill.ts';
import { aDeskInSandbox } from '#tests/builders/a-sandbox.ts';
import { reconcileOrders } from './reconcile-orders.server.ts';
import { refreshOrder } from './refresh-order.server.ts';
import { storedOrder } from './stored-order.server.ts';
import { syncState } from './sync-state.server.ts';

function grantOldOrders({ acts, shop, world }: OpenSandbox): void {
  const [installation] = world.all(shop, 'AppInstallation');
  acts.changeScopes(shop, [...(installation!['scopes'] as string[]), 'read_all_orders']);
}

describe('orders that vanish while webhooks are lost', () => {
  /** Deleted at Shopify, and nobody told us. */
  function deleteQuietly(sandbox: OpenSandbox, orders: readonly { id: string }[]): void {
    sandbox.webhooks.mode = { lost: true };
    for (const { id } of orders) sandbox.world.remove(sandbox.shop, 'Order', id);
  }
  const marked = async (desk: Desk) => (await desk.db.order.findMany({ where: { shopId: desk.shop.id, deletedAt: { not: null } }, select: { id: true } })).map(({ id }) => id).toSorted();
  const ids = (orders: readonly { id: string }[]) => orders.map(({ id }) => id.split('/').at(-1)!).toSorted();
  const byAge = (sandbox: OpenSandbox) => [...sandbox.world.all(sandbox.shop, 'Order')].toSorted((a, b) => String(b['createdAt']).localeCompare(String(a['createdAt'])));
  const isYoung = (order: Doc, now: Date) => Date.parse(String(order['createdAt'])) > now.getTime() - days(59);

  /** A month of orders, all read; then a month and a half goes by, so that some are hidden without read_all_orders. */
  async function aFilledShop() {
    const { sandbox, desk, clock } = await aDeskInSandbox();
    await fillAll(desk, await beginFill(desk), sandbox);
    clock.pass(days(45));
    const known = new Set((await keptOrders(desk)).map(({ id }) => id));
    return { sandbox, desk, clock, orders: byAge(sandbox).filter((order) => known.has(ids([order])[0]!)) };
  }

  test('every order of the last sixty days is missed, shipped or not, and older ones are left alone where they may be hidden', async () => {
    const { sandbox, desk, clock, orders } = await aFilledShop();
    const young = orders.filter((order) => isYoung(order, clock.now()));
    const lost = [young.at(0)!, young.at(-1)!, young.at(young.length >> 1)!];
    deleteQuietly(sandbox, [...lost, orders.at(-1)!]);
    await reconcileOrders(desk);
    expect(await marked(desk)).toEqual(ids(lost));
    expect(await syncState(desk)).toMatchObject({ checkedAt: clock.now(), repaired: 3 });
    clock.pass(hours(24));
    await reconcileOrders(desk);
    expect(await syncState(desk)).toMatchObject({ repaired: 0 });
  });

  test('with read_all_orders the old ones are missed as well', async () => {
    const { sandbox, desk, clock, orders } = await aFilledShop();
    grantOldOrders(sandbox);
    const lost = orders.slice(-3);
    expect(lost.some((order) => isYoung(order, clock.now()))).toBe(false);
    deleteQuietly(sandbox, lost);
    await reconcileOrders(desk);
    expect(await marked(desk)).toEqual(ids(lost));
  });

  test('a mark that was a mistake goes', async () => {
    const { sandbox, desk, clock } = await aDeskInSandbox();
    await fillAll(desk, await beginFill(desk), sandbox);
    const order = byAge(sandbox).at(-1);
    await desk.db.order.updateMany({ where: { shopId: desk.shop.id, id: ids([order!])[0]! }, data: { deletedAt: clock.now() } });
    clock.pass(hours(20));
    await reconcileOrders(desk);
    expect(await marked(desk)).toEqual([]);
  });
});

test('an order that is gone is marked; one that is only hidden for its age is not', async () => {
  const { sandbox, desk, clock } = await aDeskInSandbox();
  const order = sandbox.acts.createOrder(sandbox.shop, { paid: true });
  const id = order.id.split('/').at(-1)!;
  await refreshOrder(desk, id);
  clock.pass(days(70));
  await refreshOrder(desk, id);
  expect((await storedOrder(desk, id))!.deletedAt).toBeNull();

  const other = sandbox.acts.createOrder(sandbox.shop, { paid: true });
  const otherId = other.id.split('/').at(-1)!;
  await refreshOrder(desk, otherId);
  sandbox.world.remove(sandbox.shop, 'Order', other.id);
  await refreshOrder(desk, otherId);
  expect((await storedOrder(desk, otherId))!.deletedAt).toEqual(clock.now());
});
