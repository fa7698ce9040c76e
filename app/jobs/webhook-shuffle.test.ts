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

type Story = ((sandbox: OpenSandbox, orderId: string, parcel: { id?: string }) => void)[];

/** Everything that may happen to an order, one thing after another. */
const story: Story = [
  ({ acts, shop }, orderId, parcel) => void (parcel.id = acts.fulfill(shop, orderId).id),
  ({ acts, shop }, _, parcel) => void acts.scan(shop, parcel.id!, 'IN_TRANSIT', '간선 상차'),
  ({ acts, shop }, orderId) => acts.editAddress(shop, orderId, { address1: '책마을로 77', zip: '10881' }),
  ({ acts, shop }, _, parcel) => void acts.scan(shop, parcel.id!, 'OUT_FOR_DELIVERY', '배송 출발'),
  ({ acts, shop }, _, parcel) => void acts.deleteScan(shop, parcel.id!),
  ({ acts, shop }, orderId) => void acts.refundInAdmin(shop, orderId, { amount: '1000' }),
  ({ acts, shop }, _, parcel) => void acts.deliver(shop, parcel.id!),
];

/** And then it is deleted, as only a cancelled one can be. */
const endOfStory: Story = [
  ({ acts, shop }, orderId) => void acts.cancel(shop, orderId),
  ({ acts, shop }, orderId) => void acts.deleteOrder(shop, orderId),
];

test('webhooks late, doubled, shuffled and lost, with readings in between, end in what Shopify has', async () => {
  await shuffled(12, async ({ sandbox, desk, pick, sent, pass }) => {
    const orderId = sandbox.acts.createOrder(sandbox.shop, { paid: true }).id;
    await play(story, sandbox, desk, orderId, sent, pass, pick);
    await refreshOrder(desk, numericId(orderId));
    expect(await told(desk, orderId)).toEqual(await toldFresh(desk, orderId));
    expect(await eventsOf(desk, orderId)).toEqual(['order_refunded_elsewhere', 'parcel_delivered']);
  });
});

test('an order that is deleted ends as deleted, whatever comes after that news or instead of it', async () => {
  await shuffled(8, async ({ sandbox, desk, pick, sent, pass }) => {
    const orderId = sandbox.acts.createOrder(sandbox.shop, { paid: true }).id;
    await refreshOrder(desk, numericId(orderId));
    await play([story[2]!, ...endOfStory], sandbox, desk, orderId, sent, pass, pick);
    await refreshOrder(desk, numericId(orderId));
    expect(await told(desk, orderId)).toMatchObject({ deletedAt: expect.any(Date) });
  });
});

test('a customer who is deleted stays forgotten, whatever was told of them arrives later', async () => {
  await shuffled(8, async ({ sandbox, desk, pick, sent, pass }) => {
    const { acts, shop } = sandbox;
    const { id } = acts.createCustomer(shop, { lastName: '홍', firstName: '가람', email: 'garam@mail.example' });
    await sandbox.webhooks.drain();
    const [created] = sent;
    pass(1000);
    const changed = { ...JSON.parse(created!.body), phone: '+821000004321', updated_at: new Date(created!.at.getTime() + 1000).toISOString() };
    sent.push({ topic: 'customers/update', body: JSON.stringify(changed), at: created!.at });
    pass(1000);
    acts.deleteCustomer(shop, id);
    await sandbox.webhooks.drain();
    expect(sent.map(({ topic }) => topic)).toEqual(['customers/create', 'customers/update', 'customers/delete']);
    while (sent.length) await arrive(desk, take(sent, pick));
    const customers = await desk.db.customer.findMany({ where: { shopId: desk.shop.id }, select: { id: true, name: true, claims: true } });
    expect(customers).toEqual([{ id: numericId(id), name: null, claims: [] }]);
  });
});

interface Play {
  sandbox: OpenSandbox;
  desk: Desk;
  /** What Shopify sent and has not arrived yet. */
  sent: Sent[];
  pass(milliseconds: number): void;
  pick(below: number): number;
}

/** One shop for each of so many ways in which chance may deal. */
async function shuffled(numRuns: number, run: (play: Play) => Promise<void>): Promise<void> {
  await fc.assert(
    fc.asyncProperty(fc.infiniteStream(fc.nat({ max: 999 })), async (chance) => {
      const sent: Sent[] = [];
      const { sandbox, desk, clock } = await aDeskInSandbox({
        deliver: async (request) => {
          sent.push({ topic: request.headers.get('x-shopify-topic')!, body: await request.text(), at: new Date(request.headers.get('x-shopify-triggered-at')!) });
          return new Response(null, { status: 200 });
        },
      });
      await run({ sandbox, desk, sent, pass: clock.pass, pick: (below) => chance.next().value! % below });
      await sandbox.close();
    }),
    { numRuns },
  );
}

/** The story goes on while what was sent arrives in any order, some of it twice, several at once. */
async function play(acts: Story, sandbox: OpenSandbox, desk: Desk, orderId: string, sent: Sent[], pass: (ms: number) => void, pick: (below: number) => number): Promise<void> {
  const parcel: { id?: string } = {};
  for (const act of acts) {
    pass(pick(3) * 700);
    act(sandbox, orderId, parcel);
    await sandbox.webhooks.drain();
    // The sandbox has no editor of orders; the body names the order and nothing else that we read.
    if (act === story[2]) sent.push({ topic: 'orders/edited', body: JSON.stringify({ order_edit: { order_id: Number(numericId(orderId)) } }), at: new Date(0) });
    // Shopify gives some up.
    if (sent.length && !pick(6)) sent.splice(pick(sent.length), 1);
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
