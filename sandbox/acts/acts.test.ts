import { afterEach, describe, expect, test } from 'vitest';
import { askedShop } from '../admin-api/resolvers/asked-shop.ts';
import type { AskedShop } from '../admin-api/resolvers/asked-shop.ts';
import type { Fulfillment, Order } from '../state/orders/shapes.ts';
import { accountsOf } from '../state/store-credit.ts';

let asked: AskedShop;
const open = async () => (asked = await askedShop());
afterEach(() => asked.sandbox.close());

const stockOf = ({ sandbox }: AskedShop, variantId: string) => {
  const variant = sandbox.world.get(sandbox.shop, 'ProductVariant', variantId)!;
  const item = sandbox.world.get(sandbox.shop, 'InventoryItem', String(variant.inventoryItemId))!;
  const { available, committed, on_hand } = (item.levels as { stock: Record<string, number> }[])[0]!.stock;
  return { available: available!, committed: committed!, on_hand: on_hand! };
};
const again = (id: string) => asked.sandbox.world.get<Order>(asked.sandbox.shop, 'Order', id)!;
const topics = async () => (await asked.heard()).map((one) => one.topic);

describe('acts', () => {
  test('an order: next number, paid, stock committed, told', async () => {
    const { sandbox } = await open();
    const [variant] = [...sandbox.world.all(sandbox.shop, 'ProductVariant')];
    const before = stockOf(asked, variant!.id);
    const order = sandbox.acts.createOrder(sandbox.shop, { variantIds: [variant!.id], quantities: [2] }) as Order;
    expect(order.name).toBe('#1061');
    expect(order.displayFinancialStatus).toBe('PAID');
    expect(stockOf(asked, variant!.id)).toEqual({ available: before.available - 2, committed: before.committed + 2, on_hand: before.on_hand });
    expect(await topics()).toContain('orders/create');
    expect(sandbox.acts.createOrder(sandbox.shop, { currency: 'USD', paid: false }) as Order).toMatchObject({
      name: '#1062',
      presentmentCurrencyCode: 'USD',
      displayFinancialStatus: 'PENDING',
    });
  });

  test('ship in two parcels, scan, deliver', async () => {
    const { sandbox } = await open();
    const order = sandbox.acts.createOrder(sandbox.shop, { quantities: [3] }) as Order;
    const line = order.lines[0]!;
    const first = sandbox.acts.fulfill(sandbox.shop, order.id, { lineItems: [{ id: line.id, quantity: 1 }] }) as Fulfillment;
    expect(again(order.id).displayFulfillmentStatus).toBe('PARTIALLY_FULFILLED');
    expect(() => sandbox.acts.fulfill(sandbox.shop, order.id, { lineItems: [{ id: line.id, quantity: 3 }] })).toThrow(/2 of/);
    const second = sandbox.acts.fulfill(sandbox.shop, order.id) as Fulfillment;
    expect([first.name, second.name]).toEqual(['#1061-F1', '#1061-F2']);
    expect(again(order.id).displayFulfillmentStatus).toBe('FULFILLED');
    expect(stockOf(asked, line.variantId!).committed).toBe(stockOf(asked, line.variantId!).on_hand - stockOf(asked, line.variantId!).available);
    sandbox.acts.scan(sandbox.shop, first.id, 'OUT_FOR_DELIVERY');
    const arrived = sandbox.acts.deliver(sandbox.shop, first.id) as Fulfillment;
    expect(arrived.displayStatus).toBe('DELIVERED');
    expect(arrived.deliveredAt).not.toBeNull();
  });

  test('updatedAt moves on with every act, whatever the clock says', async () => {
    const { sandbox } = (asked = await askedShop({ now: () => new Date('2026-11-21T03:00:00Z') }));
    const order = sandbox.acts.createOrder(sandbox.shop) as Order;
    const seen = [order.updatedAt];
    const parcel = sandbox.acts.fulfill(sandbox.shop, order.id);
    seen.push(again(order.id).updatedAt);
    sandbox.acts.scan(sandbox.shop, parcel.id, 'IN_TRANSIT');
    seen.push(again(order.id).updatedAt);
    sandbox.acts.editAddress(sandbox.shop, order.id, { address1: '달무리로 1' });
    seen.push(again(order.id).updatedAt);
    expect(new Set(seen).size).toBe(4);
    expect(seen).toEqual([...seen].sort());
  });

  test('a colleague refunds: an amount, then the rest, then nothing is left', async () => {
    const { sandbox } = await open();
    const order = sandbox.acts.createOrder(sandbox.shop) as Order;
    const part = sandbox.acts.refundInAdmin(sandbox.shop, order.id, { amount: '1000' }) as Order;
    expect(part.displayFinancialStatus).toBe('PARTIALLY_REFUNDED');
    expect((sandbox.acts.refundInAdmin(sandbox.shop, order.id) as Order).displayFinancialStatus).toBe('REFUNDED');
    expect(() => sandbox.acts.refundInAdmin(sandbox.shop, order.id)).toThrow(/nothing left/);
    expect((await topics()).filter((one) => one === 'refunds/create')).toHaveLength(2);
  });

  test('a colleague gives the money back as store credit: no payment is touched', async () => {
    const { sandbox } = await open();
    const order = sandbox.acts.createOrder(sandbox.shop) as Order;
    const credited = sandbox.acts.refundInAdmin(sandbox.shop, order.id, { asCredit: true }) as Order;
    expect(credited.displayFinancialStatus).toBe('REFUNDED');
    expect(credited.payments.at(-1)).toMatchObject({ kind: 'REFUND', gateway: 'shopify_store_credit', parentId: null, amountSet: order.totalPriceSet });
    const [account] = accountsOf(sandbox.world, sandbox.shop, order.customerId!);
    expect(account!.balance.amount).toBe(order.totalPriceSet.presentmentMoney.amount);
    const stranger = sandbox.acts.createOrder(sandbox.shop, { email: 'somebody@mail.example' }) as Order;
    expect(() => sandbox.acts.refundInAdmin(sandbox.shop, stranger.id, { asCredit: true })).toThrow(/no customer/);
  });

  test('cancelling gives money and goods back, and is refused once shipped', async () => {
    const { sandbox } = await open();
    const order = sandbox.acts.createOrder(sandbox.shop) as Order;
    const variantId = order.lines[0]!.variantId!;
    const before = stockOf(asked, variantId);
    sandbox.acts.cancel(sandbox.shop, order.id);
    expect(again(order.id)).toMatchObject({
      displayFinancialStatus: 'REFUNDED',
      displayFulfillmentStatus: 'RESTOCKED',
      cancelReason: 'CUSTOMER',
      closed: true,
    });
    expect(stockOf(asked, variantId)).toEqual({ available: before.available + 1, committed: before.committed - 1, on_hand: before.on_hand });
    expect(await topics()).toContain('orders/cancelled');
    const sent = sandbox.acts.createOrder(sandbox.shop);
    sandbox.acts.fulfill(sandbox.shop, sent.id);
    expect(() => sandbox.acts.cancel(sandbox.shop, sent.id)).toThrow(/has left/);
  });

  test('units refunded without restocking are free again when the order is cancelled', async () => {
    const { acts, shop } = (await open()).sandbox;
    const order = acts.createOrder(shop, { quantities: [3] }) as Order;
    const { id, variantId } = order.lines[0]!;
    const ordered = stockOf(asked, variantId!);
    acts.refundInAdmin(shop, order.id, { lineItems: [{ id, quantity: 1 }] });
    expect(stockOf(asked, variantId!)).toEqual(ordered);
    acts.cancel(shop, order.id);
    expect(stockOf(asked, variantId!)).toEqual({ ...ordered, committed: ordered.committed - 3, available: ordered.available + 3 });
  });

  test('the app goes and comes back', async () => {
    const { sandbox, ask } = await open();
    expect((await ask('{ shop { name } }')).data.shop.name).toBe('온담');
    sandbox.acts.uninstall(sandbox.shop);
    expect(await topics()).toEqual(['app/uninstalled']);
    expect((await ask('{ shop { name } }')).errors).toBeDefined();
    sandbox.acts.createOrder(sandbox.shop);
    expect(await topics()).toEqual(['app/uninstalled']);
    sandbox.acts.install(sandbox.shop);
    sandbox.acts.createOrder(sandbox.shop);
    expect(await topics()).toContain('orders/create');
  });

  test('a storefront behind its password is so for the app, too', async () => {
    const { sandbox, ask } = await open();
    const asks = async () => (await ask('{ onlineStore { passwordProtection { enabled } } }')).data;
    expect(await asks()).toEqual({ onlineStore: { passwordProtection: { enabled: false } } });
    sandbox.acts.closeStorefront(sandbox.shop, true);
    expect(await asks()).toEqual({ onlineStore: { passwordProtection: { enabled: true } } });
    const [news] = await asked.heard();
    expect([news!.topic, news!.body.password_enabled]).toEqual(['shop/update', true]);
  });

  test('what is deleted is gone, told, and its number is not used again', async () => {
    const { sandbox } = await open();
    const { acts, shop, world } = sandbox;
    const order = acts.createOrder(shop) as Order;
    expect(() => acts.deleteOrder(shop, order.id)).toThrow(/open/);
    acts.cancel(shop, order.id);
    acts.deleteOrder(shop, order.id);
    expect(world.get(shop, 'Order', order.id)).toBeUndefined();
    expect((acts.createOrder(shop) as Order).name).toBe('#1062');
    expect(() => acts.deleteCustomer(shop, order.customerId!)).toThrow(/orders/);
    const newcomer = acts.createCustomer(shop, { firstName: 'Ada', lastName: 'Reed', email: 'ada.reed@mail.example', locale: 'en' });
    acts.deleteCustomer(shop, newcomer.id);
    expect(await topics()).toEqual(expect.arrayContaining(['orders/delete', 'customers/create', 'customers/delete']));
  });

  test('a scan taken back leaves the parcel where it was', async () => {
    const { sandbox } = await open();
    const { acts, shop } = sandbox;
    const parcel = acts.fulfill(shop, acts.createOrder(shop).id) as Fulfillment;
    acts.scan(shop, parcel.id, 'DELIVERED');
    const back = acts.deleteScan(shop, parcel.id) as Fulfillment;
    expect(back).toMatchObject({ deliveredAt: null, displayStatus: parcel.displayStatus });
    expect(await topics()).toContain('fulfillment_events/delete');
  });

  test('the law’s topics carry the customer and the orders', async () => {
    const { sandbox } = await open();
    const [customer] = [...sandbox.world.all(sandbox.shop, 'Customer')];
    sandbox.acts.compliance(sandbox.shop, 'customers/redact', customer!.id);
    const { body } = (await asked.heard())[0]!;
    expect(body.shop_domain).toBe(sandbox.shop.domain);
    expect(body.customer.email).toBe(customer!.email);
    expect(body.orders_to_redact.length).toBeGreaterThan(0);
  });
});
