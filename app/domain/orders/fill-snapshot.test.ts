import { describe, expect, test } from 'vitest';
import type { ShopifyPort } from '#app/gateways/shopify/port.ts';
import { Problem } from '#app/platform/problem.ts';
import { beginFill, fillAll, keptOrders, trueOrders } from '#tests/builders/a-fill.ts';
import { aDeskInSandbox } from '#tests/builders/a-sandbox.ts';
import { fillSnapshot } from './fill-snapshot.server.ts';
import { syncState } from './sync-state.server.ts';
import { takeBulkFinished } from './take-bulk-finished.server.ts';

/** The same port, whose calls die now and then as they would with a killed process or a dead line. */
function dying(port: ShopifyPort, every: number): ShopifyPort {
  let calls = 0;
  return new Proxy(port, {
    get(target, name: keyof ShopifyPort) {
      const member = target[name] as (...args: unknown[]) => unknown;
      return (...args: unknown[]) => {
        if (++calls % every === 0) throw new Problem('shopify_unavailable', { retry: true });
        return member(...args);
      };
    },
  });
}

describe('the first fill', () => {
  test('keeps every order with lines by bulk, then parcels, scans and refunds', async () => {
    const { sandbox, desk } = await aDeskInSandbox();
    const steps = await fillAll(desk, await beginFill(desk), sandbox);
    expect(steps).toEqual(['count', 'bulk', 'read', 'parcels', 'older_parcels']);
    expect(await keptOrders(desk)).toHaveLength(await desk.shopify.ordersCount());
    expect(await keptOrders(desk)).toEqual(await trueOrders(desk));
    expect(await syncState(desk)).toMatchObject({ state: 'done', error: null, finishedAt: desk.clock.now() });
    expect(await desk.db.event.count({ where: { shopId: desk.shop.id } })).toBe(0);
  });

  test('a shop without orders is done at once', async () => {
    const { sandbox, desk } = await aDeskInSandbox({ size: 'empty' });
    expect(await syncState(desk)).toMatchObject({ state: 'none' });
    expect(await fillAll(desk, await beginFill(desk), sandbox)).toEqual(['count']);
    expect(await syncState(desk)).toMatchObject({ state: 'done', done: 0, total: 0 });
  });

  test.each([3])('dying at every %ird call, it goes on where it stood', async (every) => {
    const { sandbox, desk } = await aDeskInSandbox();
    const runId = await beginFill(desk);
    const frail = desk.as({ kind: 'system' }, dying(desk.shopify, every));
    for (let tries = 0; (await syncState(desk)).state === 'running' && tries < 300; tries++) {
      await fillSnapshot(frail, runId).catch((error: Problem) => expect(error.code).toBe('shopify_unavailable'));
      await sandbox.idle();
    }
    expect((await syncState(desk)).state).toBe('done');
    expect(await keptOrders(desk)).toEqual(await trueOrders(desk));
  });

  test('killed in the middle of the bulk result, it passes over what it has', async () => {
    const { sandbox, desk } = await aDeskInSandbox();
    const runId = await beginFill(desk);
    while ((await syncState(desk)).step !== 'read') {
      await fillSnapshot(desk, runId);
      await sandbox.idle();
    }
    await desk.db.syncRun.updateMany({ where: { shopId: desk.shop.id, id: runId }, data: { done: 10 } });
    await fillSnapshot(desk, runId);
    expect(await keptOrders(desk)).toHaveLength((await desk.shopify.ordersCount()) - 10);
  });

  test('where Shopify refuses the bulk query, plain paging keeps the same', async () => {
    const { sandbox, desk } = await aDeskInSandbox({ protectedDataApproved: false });
    const steps = await fillAll(desk, await beginFill(desk), sandbox);
    expect(steps).toEqual(['count', 'bulk', 'pages']);
    expect(await keptOrders(desk)).toEqual(await trueOrders(desk));
    expect((await keptOrders(desk)).every(({ email }) => email === null)).toBe(true);
  });

  test('a scope that is missing ends it, and says so; begun again, it is a new run', async () => {
    const { sandbox, desk } = await aDeskInSandbox();
    const runId = await beginFill(desk);
    sandbox.acts.changeScopes(sandbox.shop, ['read_products']);
    await fillSnapshot(desk, runId);
    expect(await syncState(desk)).toMatchObject({ state: 'failed', error: 'scope_missing' });
    expect(await beginFill(desk)).not.toBe(runId);
  });

  test('begun twice it is one run', async () => {
    const { desk } = await aDeskInSandbox();
    const [one, other] = [await beginFill(desk), await beginFill(desk)];
    expect(other).toBe(one);
  });

  test('the webhook of the finished result sends it on', async () => {
    const { sandbox, desk } = await aDeskInSandbox();
    const runId = await beginFill(desk);
    await fillSnapshot(desk, runId);
    const { bulkOperationId } = (await desk.db.syncRun.findFirst({ where: { shopId: desk.shop.id } }))!;
    await takeBulkFinished(desk, { admin_graphql_api_id: `gid://shopify/BulkOperation/${bulkOperationId}`, status: 'completed' });
    await sandbox.idle();
    await fillSnapshot(desk, runId);
    expect((await syncState(desk)).step).toBe('read');
  });
});
