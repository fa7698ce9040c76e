import { describe, expect, test } from 'vitest';
import type { Desk } from '#app/desk/desk.ts';
import { fillSnapshot } from '#app/domain/orders/fill-snapshot.server.ts';
import { reconcileOrders } from '#app/domain/orders/reconcile-orders.server.ts';
import { refreshOrder } from '#app/domain/orders/refresh-order.server.ts';
import { startFill } from '#app/domain/orders/start-fill.server.ts';
import { syncState } from '#app/domain/orders/sync-state.server.ts';
import { webhookTopics } from '#app/jobs/webhook-topics.server.ts';
import { days, hours, minutes } from '#app/platform/spans.ts';
import type { OpenSandbox } from '#sandbox/sandbox.ts';
import type { Order } from '#sandbox/state/orders/shapes.ts';
import { aDeskInSandbox, type DeskInSandbox } from '#tests/builders/a-sandbox.ts';
import { ordersInWorld, ordersKept } from '#tests/builders/the-world.ts';

interface Told {
  topic: string;
  body: string;
  at: Date;
}

/** A shop whose webhooks wait in a bag until somebody takes them out. */
async function aShopWithBag(): Promise<DeskInSandbox & { bag: Told[] }> {
  const bag: Told[] = [];
  const made = await aDeskInSandbox({
    deliver: async (request) => {
      bag.push({ topic: request.headers.get('x-shopify-topic')!, body: await request.text(), at: new Date(request.headers.get('x-shopify-triggered-at')!) });
      return new Response(null, { status: 200 });
    },
  });
  return { ...made, bag };
}

async function fill(desk: Desk, sandbox: OpenSandbox): Promise<void> {
  const runId = await desk.transaction(function begin(ledger) {
    return startFill(ledger, 'first_fill');
  });
  while ((await syncState(desk)).state === 'running') {
    await fillSnapshot(desk, runId);
    await sandbox.idle();
  }
}

/** A day in a shop: orders come, are shipped, scanned, delivered, refunded, cancelled, corrected. */
function aDay(sandbox: OpenSandbox, pass: (ms: number) => void): void {
  const { acts, shop, world } = sandbox;
  const orders = Array.from({ length: 6 }, (_, index) => acts.createOrder(shop, { paid: true, ...(index % 3 ? {} : { currency: 'USD' }) }) as unknown as Order);
  pass(hours(1));
  const parcels = orders.slice(0, 4).map((order, index) => acts.fulfill(shop, order.id, { boxes: index === 2 ? 2 : 1 }).id);
  const [line] = orders[4]!.lines;
  acts.fulfill(shop, orders[4]!.id, { lineItems: [{ id: line!.id, quantity: 1 }] });
  pass(hours(2));
  for (const parcel of parcels) acts.scan(shop, parcel, 'IN_TRANSIT', '간선 상차');
  pass(hours(3));
  acts.deliver(shop, parcels[0]!);
  acts.lose(shop, parcels[1]!);
  acts.scan(shop, parcels[2]!, 'DELAYED', '도로 통제로 지연');
  acts.refundInAdmin(shop, orders[0]!.id, { lineItems: [{ id: orders[0]!.lines[0]!.id, quantity: 1 }] });
  acts.refundInAdmin(shop, orders[1]!.id);
  acts.cancel(shop, orders[5]!.id);
  const edited = acts.createOrder(shop, { paid: true, currency: 'USD' }) as unknown as Order;
  const [gone, added] = [edited.lines[0]!, orders[0]!.lines[0]!];
  acts.editOrder(shop, edited.id, { remove: { lineItemId: gone.id, quantity: 1 }, add: { variantId: added.variantId!, quantity: 1 } });
  acts.editAddress(shop, orders[3]!.id, { address1: '책마을로 77', zip: '10881' });
  const old = [...world.all<Order>(shop, 'Order')].find((order) => order.displayFinancialStatus === 'PAID' && Date.parse(order.createdAt) > world.now().getTime() - days(40));
  acts.refundInAdmin(shop, old!.id, { amount: '1.00' });
  pass(minutes(5));
  acts.elapse(shop);
}

async function arrive(desk: Desk, { topic, body, at }: Told): Promise<void> {
  await webhookTopics[topic]?.take(desk, JSON.parse(body), at, 'told');
}

/** The readings that webhooks asked for; the queue runs them soon after. */
async function readAsked(desk: Desk, bag: Told[]): Promise<void> {
  const orders = new Set(bag.map(({ topic, body }) => orderIn(topic, JSON.parse(body))).filter((id) => id !== null));
  for (const id of orders) await refreshOrder(desk, id);
}

function orderIn(topic: string, body: { id: number; order_id?: number }): string | null {
  if (topic.startsWith('orders/')) return String(body.id);
  return body.order_id ? String(body.order_id) : null;
}

describe('what Mend keeps is what the store has', () => {
  test('after the first fill', async () => {
    const { sandbox, desk } = await aShopWithBag();
    await fill(desk, sandbox);
    const world = ordersInWorld(sandbox);
    expect(world.length).toBeGreaterThan(10);
    expect(world.some(({ parcels }) => parcels.length > 1)).toBe(true);
    expect(await ordersKept(desk)).toEqual(world);
  });

  test.each([
    ['in their order', (bag: Told[]) => bag],
    ['late and backwards', (bag: Told[]) => bag.toReversed()],
    ['each twice', (bag: Told[]) => bag.flatMap((told) => [told, told])],
  ])('after a day of webhooks: %s', async (_how, arrange) => {
    const { sandbox, desk, clock, bag } = await aShopWithBag();
    await fill(desk, sandbox);
    aDay(sandbox, clock.pass);
    await sandbox.webhooks.drain();
    expect(bag.length).toBeGreaterThan(20);
    for (const told of arrange(bag)) await arrive(desk, told);
    await readAsked(desk, bag);
    expect(await ordersKept(desk)).toEqual(ordersInWorld(sandbox));
  });

  test('after days whose webhooks were all lost, by the next night', async () => {
    const { sandbox, desk, clock } = await aShopWithBag();
    await fill(desk, sandbox);
    sandbox.webhooks.mode.lost = true;
    for (let day = 0; day < 3; day++) {
      clock.pass(hours(18));
      aDay(sandbox, clock.pass);
    }
    const underWay = (await ordersKept(desk)).find(({ parcels }) => parcels.some(({ deliveredAt }) => !deliveredAt))!;
    sandbox.world.remove(sandbox.shop, 'Order', `gid://shopify/Order/${underWay.id}`);
    expect(await ordersKept(desk)).not.toEqual(ordersInWorld(sandbox));
    await reconcileOrders(desk);
    expect(await ordersKept(desk)).toEqual(ordersInWorld(sandbox));
    expect((await syncState(desk)).repaired).toBeGreaterThan(10);
  });

  test('older orders come once Shopify shows them', async () => {
    const { sandbox, desk, clock } = await aShopWithBag();
    await fill(desk, sandbox);
    const all = { since: new Date(0) };
    expect((await ordersKept(desk, all)).length).toBeLessThan(ordersInWorld(sandbox, all).length);
    const scopes = [...sandbox.world.all(sandbox.shop, 'AppInstallation')][0]!['scopes'] as string[];
    sandbox.acts.changeScopes(sandbox.shop, [...scopes, 'read_all_orders']);
    clock.pass(minutes(1));
    await fill(desk, sandbox);
    expect(await ordersKept(desk, all)).toEqual(ordersInWorld(sandbox, all));
  });
});
