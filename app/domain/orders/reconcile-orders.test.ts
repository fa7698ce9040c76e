import { describe, expect, test } from 'vitest';
import type { Desk } from '#app/desk/desk.ts';
import { house } from '#app/desk/house.server.ts';
import type { ShopifyPort } from '#app/gateways/shopify/port.ts';
import { Problem } from '#app/platform/problem.ts';
import { days, hours } from '#app/platform/spans.ts';
import { beginFill, fillAll, keptOrders, trueOrders } from '#tests/builders/a-fill.ts';
import { aDeskInSandbox } from '#tests/builders/a-sandbox.ts';
import { fillSnapshot } from './fill-snapshot.server.ts';
import { reconcileOrders } from './reconcile-orders.server.ts';
import { storedOrder } from './stored-order.server.ts';
import { syncState } from './sync-state.server.ts';

/** Runs whose next piece waits in the queue. */
async function waitingFills(desk: Desk): Promise<string[]> {
  const { rows } = await house().queue.query(
    `select j.payload->>'runId' as run from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
     where t.identifier = 'fill-snapshot' and j.payload->>'shopId' = $1 and j.run_at > now()`,
    [desk.shop.id],
  );
  return rows.map(({ run }) => run as string);
}

describe('the nightly reconciliation', () => {
  test('finds what webhooks lost and counts it; a second night finds nothing', async () => {
    const { sandbox, desk, clock } = await aDeskInSandbox();
    await fillAll(desk, await beginFill(desk), sandbox);
    clock.pass(hours(20));
    const order = sandbox.acts.createOrder(sandbox.shop, { paid: true });
    sandbox.acts.fulfill(sandbox.shop, order.id);
    const [refunded] = [...sandbox.world.all(sandbox.shop, 'Order')].filter((one) => one['displayFinancialStatus'] === 'PAID' && Date.parse(String(one['createdAt'])) > clock.now().getTime() - days(50));
    sandbox.acts.refundInAdmin(sandbox.shop, refunded!.id, { amount: '1000' });

    await reconcileOrders(desk);
    expect(await syncState(desk)).toMatchObject({ checkedAt: clock.now(), repaired: 2 });
    expect(await keptOrders(desk)).toEqual(await trueOrders(desk));
    const events = await desk.db.event.findMany({ where: { shopId: desk.shop.id } });
    expect(events.map(({ kind }) => kind)).toEqual(['order_refunded_elsewhere']);

    clock.pass(hours(24));
    await reconcileOrders(desk);
    expect(await syncState(desk)).toMatchObject({ checkedAt: clock.now(), repaired: 0 });
  });

  test('reads parcels under way, whose scans do not change the order', async () => {
    const { sandbox, desk, clock } = await aDeskInSandbox();
    const order = sandbox.acts.createOrder(sandbox.shop, { paid: true });
    const parcel = sandbox.acts.fulfill(sandbox.shop, order.id);
    await fillAll(desk, await beginFill(desk), sandbox);
    clock.pass(days(3));
    const before = sandbox.world.get(sandbox.shop, 'Order', order.id)!;
    sandbox.acts.deliver(sandbox.shop, parcel.id);
    sandbox.world.put(sandbox.shop, 'Order', { ...sandbox.world.get(sandbox.shop, 'Order', order.id)!, updatedAt: before['updatedAt'] });

    await reconcileOrders(desk);
    const [row] = await desk.db.fulfillment.findMany({ where: { shopId: desk.shop.id, id: parcel.id.split('/').at(-1)! } });
    expect(row!.deliveredAt).not.toBeNull();
    expect((await syncState(desk)).repaired).toBeGreaterThanOrEqual(1);
  });

  test('throttled, it fails nothing and goes on by itself', async () => {
    const { sandbox, desk, clock } = await aDeskInSandbox();
    await fillAll(desk, await beginFill(desk), sandbox);
    clock.pass(hours(24));
    const order = sandbox.acts.createOrder(sandbox.shop, { paid: true });
    // More often than one call tries, at the second call.
    const port = new Proxy(desk.shopify, {
      get: (target, name: keyof ShopifyPort) => (name === 'orderSnapshots' ? () => Promise.reject(new Problem('shopify_unavailable', { note: 'throttled', retry: true, retryAfter: 4 })) : target[name]),
    });
    await reconcileOrders(desk.as({ kind: 'system' }, port));
    const run = (await desk.db.syncRun.findFirst({ where: { shopId: desk.shop.id, kind: 'nightly' } }))!;
    expect(run).toMatchObject({ state: 'running', step: 'under_way', error: null });
    expect(await waitingFills(desk)).toEqual([run.id]);
    for (let piece = 0; piece < 50 && (await syncState(desk)).checkedAt?.getTime() !== clock.now().getTime(); piece++) await fillSnapshot(desk, run.id);
    expect(await syncState(desk)).toMatchObject({ checkedAt: clock.now() });
    expect((await storedOrder(desk, order.id.split('/').at(-1)!))!.name).toBe(order['name']);
  });

  test('a shop that was never filled is filled instead', async () => {
    const { desk } = await aDeskInSandbox();
    await reconcileOrders(desk);
    expect(await syncState(desk)).toMatchObject({ state: 'running', step: 'count', checkedAt: null });
  });
});
