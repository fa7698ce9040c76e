import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Desk } from '#app/desk/desk.ts';
import { refreshOrder } from '#app/domain/orders/refresh-order.server.ts';
import { storedOrder } from '#app/domain/orders/stored-order.server.ts';
import type { OpenSandbox } from '#sandbox/sandbox.ts';
import { aDesk } from '#tests/builders/a-desk.ts';
import { aDeskInSandbox } from '#tests/builders/a-sandbox.ts';
import { webhookTopics } from './webhook-topics.server.ts';

interface Sent {
  topic: string;
  body: string;
  at: Date;
}

const numericId = (gid: string) => gid.split('/').at(-1)!;

/** Everything that may happen to an order, one thing after another. */
const story: ((sandbox: OpenSandbox, orderId: string, parcel: { id?: string }) => void)[] = [
  ({ acts, shop }, orderId, parcel) => void (parcel.id = acts.fulfill(shop, orderId).id),
  ({ acts, shop }, _, parcel) => void acts.scan(shop, parcel.id!, 'IN_TRANSIT', '간선 상차'),
  ({ acts, shop }, orderId) => acts.editAddress(shop, orderId, { address1: '책마을로 77', zip: '10881' }),
  ({ acts, shop }, _, parcel) => void acts.scan(shop, parcel.id!, 'OUT_FOR_DELIVERY', '배송 출발'),
  ({ acts, shop }, orderId) => void acts.refundInAdmin(shop, orderId, { amount: '1000' }),
  ({ acts, shop }, _, parcel) => void acts.deliver(shop, parcel.id!),
];

test('webhooks late, doubled and shuffled, with readings in between, end in what Shopify has', async () => {
  await fc.assert(
    fc.asyncProperty(fc.infiniteStream(fc.nat({ max: 999 })), async (chance) => {
      const pick = (below: number): number => chance.next().value! % below;
      const sent: Sent[] = [];
      const { sandbox, desk, clock } = await aDeskInSandbox({
        deliver: async (request) => {
          sent.push({ topic: request.headers.get('x-shopify-topic')!, body: await request.text(), at: new Date(request.headers.get('x-shopify-triggered-at')!) });
          return new Response(null, { status: 200 });
        },
      });
      const orderId = sandbox.acts.createOrder(sandbox.shop, { paid: true }).id;
      await play(sandbox, desk, orderId, sent, clock.pass, pick);
      await refreshOrder(desk, numericId(orderId));

      expect(await told(desk, orderId)).toEqual(await toldFresh(desk, orderId));
      expect(await eventsOf(desk, orderId)).toEqual(['order_refunded_elsewhere', 'parcel_delivered']);
      await sandbox.close();
    }),
    { numRuns: 12 },
  );
});

/** The story goes on while what was sent arrives in any order, some of it twice, several at once. */
async function play(sandbox: OpenSandbox, desk: Desk, orderId: string, sent: Sent[], pass: (ms: number) => void, pick: (below: number) => number): Promise<void> {
  const parcel: { id?: string } = {};
  for (const act of story) {
    pass(pick(3) * 700);
    act(sandbox, orderId, parcel);
    await sandbox.webhooks.drain();
    while (sent.length && pick(3)) {
      const some = Array.from({ length: 1 + pick(3) }, () => (sent.length ? take(sent, pick) : null)).filter((one) => one !== null);
      const readings = pick(2) ? [refreshOrder(desk, numericId(orderId))] : [];
      await Promise.all([...some.map((one) => arrive(desk, one)), ...readings]);
    }
  }
  while (sent.length) await arrive(desk, take(sent, pick));
}

/** One of three stays in the air and arrives again. */
function take(sent: Sent[], pick: (below: number) => number): Sent {
  const at = pick(sent.length);
  return pick(3) ? sent.splice(at, 1)[0]! : sent[at]!;
}

async function arrive(desk: Desk, { topic, body, at }: Sent): Promise<void> {
  await webhookTopics[topic]?.take(desk, JSON.parse(body), at, 'shuffled');
}

async function told(desk: Desk, orderId: string) {
  const { asOf: _asOf, ...order } = (await storedOrder(desk, numericId(orderId)))!;
  return order;
}

/** What a shop that never got a webhook reads. */
async function toldFresh(desk: Desk, orderId: string) {
  const fresh = await aDesk({ shopify: desk.shopify });
  await refreshOrder(fresh, numericId(orderId));
  return told(fresh, orderId);
}

async function eventsOf(desk: Desk, orderId: string): Promise<string[]> {
  const events = await desk.db.event.findMany({ where: { shopId: desk.shop.id, subjectKind: 'order', subjectId: numericId(orderId) } });
  return events.map(({ kind }) => kind).toSorted();
}
