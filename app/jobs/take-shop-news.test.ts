import { expect, test } from 'vitest';
import type { Desk } from '#app/desk/desk.ts';
import { fillSnapshot } from '#app/domain/orders/fill-snapshot.server.ts';
import { startFill } from '#app/domain/orders/start-fill.server.ts';
import { syncState } from '#app/domain/orders/sync-state.server.ts';
import { days, minutes } from '#app/platform/spans.ts';
import type { OpenSandbox } from '#sandbox/sandbox.ts';
import { aDeskInSandbox, type SandboxWanted } from '#tests/builders/a-sandbox.ts';
import { takeShopNews } from './take-shop-news.server.ts';

const scopesOf = ({ world, shop }: OpenSandbox) => world.all(shop, 'AppInstallation')[Symbol.iterator]().next().value!['scopes'] as string[];

function runs({ shop, db }: Desk) {
  return db.syncRun.findMany({ where: { shopId: shop.id, kind: 'first_fill' }, orderBy: { startedAt: 'asc' }, select: { id: true, state: true, step: true } });
}

/** A shop whose scopes, without one of them, are known to us. */
async function aShopWithout(scope: string | null, wanted: SandboxWanted = {}) {
  const { sandbox, desk, clock } = await aDeskInSandbox(wanted);
  const all = [...scopesOf(sandbox), 'read_all_orders'];
  const grant = (left: string | null) => {
    clock.pass(minutes(1));
    sandbox.acts.changeScopes(sandbox.shop, all.filter((one) => one !== left));
  };
  grant(scope);
  await takeShopNews(desk);
  return { sandbox, desk, clock, grantAll: () => grant(null) };
}

async function fillAll(desk: Desk, sandbox: OpenSandbox): Promise<void> {
  const id = (await runs(desk)).findLast((run) => run.state === 'running')!.id;
  while ((await syncState(desk)).state === 'running') {
    await fillSnapshot(desk, id);
    await sandbox.idle();
  }
}

const count = ({ shop, db }: Desk) => db.order.count({ where: { shopId: shop.id } });
const withPerson = ({ shop, db }: Desk) => db.order.count({ where: { shopId: shop.id, customerId: { not: null } } });

test('read_all_orders granted after the fill: the old orders are fetched', async () => {
  const { sandbox, desk, clock, grantAll } = await aShopWithout('read_all_orders');
  clock.pass(days(40));
  await fillAll(desk, sandbox);
  const before = await count(desk);
  grantAll();
  await takeShopNews(desk);
  await fillAll(desk, sandbox);
  expect(await count(desk)).toBeGreaterThan(before);
  expect(await count(desk)).toBe([...sandbox.world.all(sandbox.shop, 'Order')].length);

  await takeShopNews(desk);
  expect(await runs(desk)).toHaveLength(2);
});

test('granted while a fill is under way: that one ends where it stands, and what it does yet changes nothing', async () => {
  const { sandbox, desk, grantAll } = await aShopWithout('read_all_orders');
  const [first] = await runs(desk);
  while ((await syncState(desk)).step !== 'parcels') {
    await fillSnapshot(desk, first!.id);
    await sandbox.idle();
  }
  grantAll();
  // The news comes in the middle of a piece.
  const late = { ...desk.shopify, orderSnapshots: async (ids: readonly string[]) => {
    await takeShopNews(desk);
    return desk.shopify.orderSnapshots(ids);
  } };
  await fillSnapshot(desk.as({ kind: 'system' }, late), first!.id);
  expect(await runs(desk)).toMatchObject([{ id: first!.id, state: 'failed', step: 'parcels' }, { state: 'running', step: 'count' }]);
  await fillAll(desk, sandbox);
  expect(await syncState(desk)).toMatchObject({ state: 'done', error: null });
  expect(await count(desk)).toBe([...sandbox.world.all(sandbox.shop, 'Order')].length);
});

test('read_customers granted later: the orders that are known already get their customers', async () => {
  const { sandbox, desk, grantAll } = await aShopWithout('read_customers');
  await fillAll(desk, sandbox);
  expect(await withPerson(desk)).toBe(0);
  grantAll();
  await takeShopNews(desk);
  await fillAll(desk, sandbox);
  expect(await syncState(desk)).toMatchObject({ state: 'done' });
  expect(await withPerson(desk)).toBeGreaterThan(10);
});

test('protected data approved later: names and addresses are fetched', async () => {
  const { sandbox, desk, clock } = await aShopWithout(null, { protectedDataApproved: false });
  await fillAll(desk, sandbox);
  const known = () => desk.db.order.count({ where: { shopId: desk.shop.id, email: { not: null } } });
  expect(await known()).toBe(0);
  sandbox.protectedDataApproved = true;
  clock.pass(minutes(1));
  await takeShopNews(desk);
  await fillAll(desk, sandbox);
  expect(await known()).toBeGreaterThan(10);
});

test('fewer scopes, or others, fetch nothing again', async () => {
  const { sandbox, desk } = await aShopWithout(null);
  await fillAll(desk, sandbox);
  sandbox.acts.changeScopes(sandbox.shop, scopesOf(sandbox).filter((scope) => scope !== 'read_all_orders'));
  await takeShopNews(desk);
  expect(await runs(desk)).toHaveLength(1);
  await desk.transaction(function begin(ledger) {
    return startFill(ledger, 'nightly');
  });
  expect(await runs(desk)).toHaveLength(1);
});
