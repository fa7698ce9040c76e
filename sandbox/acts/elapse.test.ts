import { describe, expect, test } from 'vitest';
import { askedShop } from '../admin-api/resolvers/asked-shop.ts';
import type { AskedShop } from '../admin-api/resolvers/asked-shop.ts';
import type { Fulfillment, Order } from '../state/orders/shapes.ts';
import { days, hours } from '../state/time.ts';

const CREATE = 'mutation ($input: DraftOrderInput!) { draftOrderCreate(input: $input) { draftOrder { id } userErrors { field message } } }';
const COMPLETE = 'mutation ($id: ID!) { draftOrderComplete(id: $id) { draftOrder { status order { id } } userErrors { field message } } }';

/** Time passes and the carriers move. */
function pass({ sandbox }: AskedShop, ms: number): void {
  sandbox.world.skip(ms);
  sandbox.acts.elapse(sandbox.shop);
}

async function replacement({ ask, sandbox }: AskedShop, customerId: string): Promise<string> {
  const variant = [...sandbox.world.all(sandbox.shop, 'ProductVariant')][0]!;
  const input = {
    lineItems: [{ variantId: variant.id, quantity: 1 }],
    appliedDiscount: { value: 100, valueType: 'PERCENTAGE', title: '재발송' },
    purchasingEntity: { customerId },
    useCustomerDefaultAddress: true,
  };
  const { data } = await ask(CREATE, { input });
  return (await ask(COMPLETE, { id: data.draftOrderCreate.draftOrder.id })).data.draftOrderComplete.draftOrder.order.id as string;
}

const parcelsOf = ({ sandbox }: AskedShop, id: string) => {
  const order = sandbox.world.get<Order>(sandbox.shop, 'Order', id)!;
  return { order, parcels: order.fulfillmentIds.map((one) => sandbox.world.get<Fulfillment>(sandbox.shop, 'Fulfillment', one)!) };
};

describe('time passes', () => {
  test.each(['ko', 'en'])('a replacement leaves a day later and arrives within two more (%s)', async (locale) => {
    const asked = await askedShop();
    const customer = [...asked.sandbox.world.all(asked.sandbox.shop, 'Customer')].find((one) => one.locale === locale)!;
    const id = await replacement(asked, customer.id);
    pass(asked, hours(23));
    expect(parcelsOf(asked, id).order.displayFulfillmentStatus).toBe('UNFULFILLED');
    pass(asked, hours(2));
    expect(parcelsOf(asked, id).order.displayFulfillmentStatus).toBe('FULFILLED');
    expect(parcelsOf(asked, id).parcels[0]!.trackings[0]!.number).toBeTruthy();
    pass(asked, days(2));
    expect(parcelsOf(asked, id).parcels[0]!.displayStatus).toBe('DELIVERED');
    const topics = (await asked.heard()).map((one) => one.topic);
    expect(topics).toEqual(
      expect.arrayContaining(['orders/create', 'fulfillments/create', 'fulfillment_events/create', 'fulfillments/update', 'orders/updated']),
    );
    await asked.sandbox.close();
  });

  test('days skipped at once end like days skipped one by one', async () => {
    const [slow, fast] = [
      await askedShop({ now: () => new Date('2026-11-21T03:00:00Z') }),
      await askedShop({ now: () => new Date('2026-11-21T03:00:00Z') }),
    ];
    for (let day = 0; day < 7; day++) pass(slow, days(1));
    pass(fast, days(7));
    const scans = ({ sandbox }: AskedShop) =>
      [...sandbox.world.all<Fulfillment>(sandbox.shop, 'Fulfillment')].map((one) => one.scans.map((scan) => `${scan.status} ${scan.happenedAt}`));
    expect(scans(slow)).toEqual(scans(fast));
    await Promise.all([slow.sandbox.close(), fast.sandbox.close()]);
  });

  test('a lost parcel is never scanned again; the others all arrive', async () => {
    const asked = await askedShop();
    const { sandbox } = asked;
    const lost = sandbox.acts.fulfill(sandbox.shop, sandbox.acts.createOrder(sandbox.shop).id) as Fulfillment;
    const sound = sandbox.acts.fulfill(sandbox.shop, sandbox.acts.createOrder(sandbox.shop).id) as Fulfillment;
    sandbox.acts.lose(sandbox.shop, lost.id);
    pass(asked, days(20));
    expect(sandbox.world.get<Fulfillment>(sandbox.shop, 'Fulfillment', lost.id)!.scans).toHaveLength(1);
    expect(sandbox.world.get<Fulfillment>(sandbox.shop, 'Fulfillment', sound.id)!.displayStatus).toBe('DELIVERED');
    const famous = [...sandbox.world.all<Order>(sandbox.shop, 'Order')].find((one) => one.name === '#1042')!;
    expect(parcelsOf(asked, famous.id).parcels[0]!.deliveredAt).toBeNull();
    await sandbox.close();
  });

  test('the slow carrier is late, says so, and then delivers', async () => {
    const asked = await askedShop();
    const { sandbox } = asked;
    const parcel = sandbox.acts.fulfill(sandbox.shop, sandbox.acts.createOrder(sandbox.shop).id, { company: '느루로지스' }) as Fulfillment;
    pass(asked, days(2));
    expect(sandbox.world.get<Fulfillment>(sandbox.shop, 'Fulfillment', parcel.id)!.displayStatus).toBe('DELAYED');
    pass(asked, days(4));
    expect(sandbox.world.get<Fulfillment>(sandbox.shop, 'Fulfillment', parcel.id)!.displayStatus).toBe('DELIVERED');
    await sandbox.close();
  });

  test('nothing happens twice', async () => {
    const asked = await askedShop();
    pass(asked, days(10));
    const count = (await asked.heard()).length;
    asked.sandbox.acts.elapse(asked.sandbox.shop);
    expect((await asked.heard()).length).toBe(count);
    await asked.sandbox.close();
  });
});
