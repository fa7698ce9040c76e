import type { Desk } from '#app/desk/desk.ts';
import { fillSnapshot } from '#app/domain/orders/fill-snapshot.server.ts';
import { refreshOrder } from '#app/domain/orders/refresh-order.server.ts';
import { startFill } from '#app/domain/orders/start-fill.server.ts';
import { storedOrder } from '#app/domain/orders/stored-order.server.ts';
import { syncState } from '#app/domain/orders/sync-state.server.ts';
import type { OpenSandbox } from '#sandbox/sandbox.ts';
import { aDesk, type TestDesk } from './a-desk.ts';

/** Starts the first fill. @returns its run */
export const beginFill = (desk: Desk) =>
  desk.transaction(function start(ledger) {
    return startFill(ledger, 'first_fill');
  });

/** What the queue would do: one piece after another, Shopify working meanwhile. */
export async function fillAll(desk: Desk, runId: string, sandbox: OpenSandbox): Promise<string[]> {
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
export async function keptOrders(desk: Desk) {
  const rows = await desk.db.order.findMany({ where: { shopId: desk.shop.id }, select: { id: true }, orderBy: { id: 'asc' } });
  return Promise.all(rows.map(async ({ id }) => ({ ...(await storedOrder(desk, id))!, asOf: null })));
}

/** The truth: each visible order read alone into a fresh shop. */
export async function trueOrders(desk: TestDesk): Promise<unknown[]> {
  const fresh = await aDesk({ shopify: desk.shopify, clock: desk.clock });
  for (const { id } of await keptOrders(desk)) await refreshOrder(fresh, id);
  return keptOrders(fresh);
}
