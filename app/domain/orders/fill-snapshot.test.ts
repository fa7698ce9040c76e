import { describe, expect, test } from 'vitest';
import type { Desk } from '#app/desk/desk.ts';
import { house } from '#app/desk/house.server.ts';
import type { ShopifyPort } from '#app/gateways/shopify/port.ts';
import { Problem } from '#app/platform/problem.ts';
import { days, hours } from '#app/platform/spans.ts';
import type { OpenSandbox } from '#sandbox/sandbox.ts';
import type { Doc } from '#sandbox/types.ts';
import { aDesk, type TestDesk } from '#tests/builders/a-desk.ts';
import { aDeskInSandbox } from '#tests/builders/a-sandbox.ts';
import { fillSnapshot } from './fill-snapshot.server.ts';
import { reconcileOrders } from './reconcile-orders.server.ts';
import { refreshOrder } from './refresh-order.server.ts';
import { startFill } from './start-fill.server.ts';
import { storedOrder } from './stored-order.server.ts';
import { syncState } from './sync-state.server.ts';
import { takeBulkFinished } from './take-bulk-finished.server.ts';

const begin = (desk: Desk) =>
  desk.transaction(function start(ledger) {
    return startFill(ledger, 'first_fill');
  });

/** What the queue would do: one piece after another, Shopify working meanwhile. */
async function fillAll(desk: Desk, runId: string, sandbox: OpenSandbox): Promise<string[]> {
  const steps: string[] = [];
  for (let piece = 0; piece < 500; piece++) {
    const { state, step } = await syncState(desk);
    if (state !== 'running') return steps;
    if (steps.at(-1) !== step) steps.push(step!);
    await fillSnapshot(desk, runId);
    await sandbox.idle();
  }
  throw new Error('The fill did not end');
}

/** Everything kept of a shop's orders, without the times of reading. */
async function kept(desk: Desk) {
  const rows = await desk.db.order.findMany({ where: { shopId: desk.shop.id }, select: { id: true }, orderBy: { id: 'asc' } });
  return Promise.all(rows.map(async ({ id }) => ({ ...(await storedOrder(desk, id))!, asOf: null })));
}

/** The truth: each visible order read alone into a fresh shop. */
async function truth(desk: TestDesk): Promise<unknown[]> {
  const fresh = await aDesk({ shopify: desk.shopify, clock: desk.clock });
  for (const { id } of await kept(desk)) await refreshOrder(fresh, id);
  return kept(fresh);
}

/** Runs whose next piece waits in the queue. */
async function waitingFills(desk: Desk): Promise<string[]> {
  const { rows } = await house().queue.query(
    `select j.payload->>'runId' as run from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
     where t.identifier = 'fill-snapshot' and j.payload->>'shopId' = $1 and j.run_at > now()`,
    [desk.shop.id],
  );
  return rows.map(({ run }) => run as string);
}

function grantOldOrders({ acts, shop, world }: OpenSandbox): void {
  const [installation] = world.all(shop, 'AppInstallation');
  acts.changeScopes(shop, [...(installation!['scopes'] as string[]), 'read_all_orders']);
}

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
    const steps = await fillAll(desk, await begin(desk), sandbox);
    expect(steps).toEqual(['count', 'bulk', 'read', 'parcels', 'older_parcels']);
    expect(await kept(desk)).toHaveLength(await desk.shopify.ordersCount());
    expect(await kept(desk)).toEqual(await truth(desk));
    expect(await syncState(desk)).toMatchObject({ state: 'done', error: null, finishedAt: desk.clock.now() });
    expect(await desk.db.event.count({ where: { shopId: desk.shop.id } })).toBe(0);
  });

  test('a shop without orders is done at once', async () => {
    const { sandbox, desk } = await aDeskInSandbox({ size: 'empty' });
    expect(await syncState(desk)).toMatchObject({ state: 'none' });
    expect(await fillAll(desk, await begin(desk), sandbox)).toEqual(['count']);
    expect(await syncState(desk)).toMatchObject({ state: 'done', done: 0, total: 0 });
  });

  test.each([3])('dying at every %ird call, it goes on where it stood', async (every) => {
    const { sandbox, desk } = await aDeskInSandbox();
    const runId = await begin(desk);
    const frail = desk.as({ kind: 'system' }, dying(desk.shopify, every));
    for (let tries = 0; (await syncState(desk)).state === 'running' && tries < 300; tries++) {
      await fillSnapshot(frail, runId).catch((error: Problem) => expect(error.code).toBe('shopify_unavailable'));
      await sandbox.idle();
    }
    expect((await syncState(desk)).state).toBe('done');
    expect(await kept(desk)).toEqual(await truth(desk));
  });

  test('killed in the middle of the bulk result, it passes over what it has', async () => {
    const { sandbox, desk } = await aDeskInSandbox();
    const runId = await begin(desk);
    while ((await syncState(desk)).step !== 'read') {
      await fillSnapshot(desk, runId);
      await sandbox.idle();
    }
    await desk.db.syncRun.updateMany({ where: { shopId: desk.shop.id, id: runId }, data: { done: 10 } });
    await fillSnapshot(desk, runId);
    expect(await kept(desk)).toHaveLength((await desk.shopify.ordersCount()) - 10);
  });

  test('where Shopify refuses the bulk query, plain paging keeps the same', async () => {
    const { sandbox, desk } = await aDeskInSandbox({ protectedDataApproved: false });
    const steps = await fillAll(desk, await begin(desk), sandbox);
    expect(steps).toEqual(['count', 'bulk', 'pages']);
    expect(await kept(desk)).toEqual(await truth(desk));
    expect((await kept(desk)).every(({ email }) => email === null)).toBe(true);
  });

  test('a scope that is missing ends it, and says so; begun again, it is a new run', async () => {
    const { sandbox, desk } = await aDeskInSandbox();
    const runId = await begin(desk);
    sandbox.acts.changeScopes(sandbox.shop, ['read_products']);
    await fillSnapshot(desk, runId);
    expect(await syncState(desk)).toMatchObject({ state: 'failed', error: 'scope_missing' });
    expect(await begin(desk)).not.toBe(runId);
  });

  test('begun twice it is one run', async () => {
    const { desk } = await aDeskInSandbox();
    const [one, other] = [await begin(desk), await begin(desk)];
    expect(other).toBe(one);
  });

  test('the webhook of the finished result sends it on', async () => {
    const { sandbox, desk } = await aDeskInSandbox();
    const runId = await begin(desk);
    await fillSnapshot(desk, runId);
    const { bulkOperationId } = (await desk.db.syncRun.findFirst({ where: { shopId: desk.shop.id } }))!;
    await takeBulkFinished(desk, { admin_graphql_api_id: `gid://shopify/BulkOperation/${bulkOperationId}`, status: 'completed' });
    await sandbox.idle();
    await fillSnapshot(desk, runId);
    expect((await syncState(desk)).step).toBe('read');
  });
});

describe('the nightly reconciliation', () => {
  test('finds what webhooks lost and counts it; a second night finds nothing', async () => {
    const { sandbox, desk, clock } = await aDeskInSandbox();
    await fillAll(desk, await begin(desk), sandbox);
    clock.pass(hours(20));
    const order = sandbox.acts.createOrder(sandbox.shop, { paid: true });
    sandbox.acts.fulfill(sandbox.shop, order.id);
    const [refunded] = [...sandbox.world.all(sandbox.shop, 'Order')].filter((one) => one['displayFinancialStatus'] === 'PAID' && Date.parse(String(one['createdAt'])) > clock.now().getTime() - days(50));
    sandbox.acts.refundInAdmin(sandbox.shop, refunded!.id, { amount: '1000' });

    await reconcileOrders(desk);
    expect(await syncState(desk)).toMatchObject({ checkedAt: clock.now(), repaired: 2 });
    expect(await kept(desk)).toEqual(await truth(desk));
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
    await fillAll(desk, await begin(desk), sandbox);
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
    await fillAll(desk, await begin(desk), sandbox);
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
    await fillAll(desk, await begin(desk), sandbox);
    clock.pass(days(45));
    const known = new Set((await kept(desk)).map(({ id }) => id));
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
    await fillAll(desk, await begin(desk), sandbox);
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
