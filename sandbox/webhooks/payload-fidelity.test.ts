/** Our bodies against Shopify's example payloads, where a path to them is given: `SHOPIFY_WEBHOOK_EXAMPLES=…/shopify/webhooks`. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { askedShop } from '../admin-api/resolvers/asked-shop.ts';
import type { AskedShop } from '../admin-api/resolvers/asked-shop.ts';
import type { Fulfillment, Order } from '../state/orders/shapes.ts';
import { readRegistration } from './registration.ts';

const dir = process.env.SHOPIFY_WEBHOOK_EXAMPLES ? join(process.env.SHOPIFY_WEBHOOK_EXAMPLES, '2026-07') : '';
const given = dir !== '' && existsSync(dir);
/** What Mend reads; a body without it would be useless to it, example or not. */
const RELIED_ON: Record<string, string[]> = {
  'orders/create': [
    'id',
    'admin_graphql_api_id',
    'name',
    'created_at',
    'updated_at',
    'financial_status',
    'fulfillment_status',
    'tags',
    'customer',
    'line_items',
    'shipping_address',
    'email',
    'total_price_set',
    'current_total_price_set',
    'cancelled_at',
  ],
  'orders/updated': ['id', 'admin_graphql_api_id', 'updated_at', 'fulfillments', 'refunds'],
  'refunds/create': ['id', 'order_id', 'admin_graphql_api_id', 'note', 'refund_line_items', 'transactions', 'created_at'],
  'fulfillments/create': [
    'id',
    'order_id',
    'admin_graphql_api_id',
    'status',
    'tracking_numbers',
    'tracking_company',
    'tracking_urls',
    'shipment_status',
    'line_items',
    'updated_at',
  ],
  'fulfillment_events/create': ['id', 'fulfillment_id', 'order_id', 'status', 'happened_at', 'message'],
  'customers/update': ['id', 'admin_graphql_api_id', 'email', 'phone', 'first_name', 'last_name', 'updated_at'],
  'returns/approve': ['admin_graphql_api_id'],
  'returns/update': ['admin_graphql_api_id'],
  'app/scopes_update': ['current', 'previous'],
  'customers/redact': ['shop_id', 'shop_domain', 'customer', 'orders_to_redact'],
};
const COMPARED = [
  ...Object.keys(RELIED_ON),
  'orders/edited',
  'orders/cancelled',
  'orders/fulfilled',
  'fulfillments/update',
  'app/uninstalled',
  'customers/data_request',
  'shop/redact',
  'shop/update',
  'orders/paid',
  'orders/partially_fulfilled',
  'orders/delete',
  'fulfillment_events/delete',
  'customers/create',
  'customers/delete',
  'returns/request',
  'returns/decline',
  'returns/cancel',
  'returns/close',
  'returns/reopen',
];
/** Declared, but not held against an example: there is none, or it is an empty object. */
const NOT_COMPARED = ['bulk_operations/finish', 'returns/process'];
/** Arrays that are empty in an order's example are held against the example of their own topic. */
const ELSEWHERE: Record<string, string> = { refunds: 'refunds/create', fulfillments: 'fulfillments/create' };

let bodies: Map<string, any>;
let asked: AskedShop;

beforeAll(async () => {
  asked = await askedShop();
  const { sandbox, heard, ask } = asked;
  const { acts, shop, world } = sandbox;
  acts.changeScopes(shop, ['read_orders', 'write_orders', 'read_customers', 'write_customers', 'read_fulfillments', 'write_draft_orders', 'write_returns']);
  for (const topic of ['orders/fulfilled', 'orders/paid', 'orders/partially_fulfilled'])
    world.put(shop, 'WebhookSubscription', {
      id: `gid://shopify/WebhookSubscription/${topic}`,
      topic: topic.replace('/', '_').toUpperCase(),
      uri: 'https://mend-app.test/webhooks',
      includeFields: [],
      name: null,
    });
  const order = acts.createOrder(shop) as Order;
  const parcel = acts.fulfill(shop, order.id) as Fulfillment;
  acts.scan(shop, parcel.id, 'IN_TRANSIT', '이동 중');
  acts.refundInAdmin(shop, order.id, { lineItems: [{ id: order.lines[0]!.id, quantity: 1 }] });
  acts.deleteScan(shop, parcel.id);
  await returns(asked);
  const split = acts.createOrder(shop, { quantities: [2] }) as Order;
  acts.fulfill(shop, split.id, { lineItems: [{ id: split.lines[0]!.id, quantity: 1 }] });
  const { lines } = acts.createOrder(shop, { quantities: [2] }) as Order;
  acts.editOrder(shop, String([...world.all(shop, 'Order')].at(-1)!.id), { add: { variantId: lines[0]!.variantId!, quantity: 1 }, remove: { lineItemId: lines[0]!.id, quantity: 1 } });
  const regretted = acts.createOrder(shop).id;
  acts.cancel(shop, regretted);
  acts.deleteOrder(shop, regretted);
  acts.deleteCustomer(shop, acts.createCustomer(shop, { firstName: '서준', lastName: '박', email: 'seojun.park@mail.example' }).id);
  acts.closeStorefront(shop, true);
  await ask('mutation { tagsAdd(id: "' + String(order.customerId) + '", tags: ["vip2"]) { userErrors { message } } }');
  for (const topic of ['customers/data_request', 'customers/redact', 'shop/redact'] as const) acts.compliance(shop, topic);
  acts.uninstall(shop);
  bodies = new Map((await heard()).map((one) => [one.topic, one.body]));
});
afterAll(() => asked.sandbox.close());

describe('webhook bodies', () => {
  test('every topic the app declares was sent and is compared', () => {
    const declared = [...new Set(readRegistration('shopify.app.toml').subscriptions.map((one) => one.topic))];
    expect(declared.filter((topic) => !COMPARED.includes(topic)).sort()).toEqual(NOT_COMPARED);
    expect(COMPARED.filter((topic) => !bodies.has(topic))).toEqual([]);
  });

  test.each(Object.entries(RELIED_ON))('%s has what Mend relies on', (topic, keys) => {
    const missing = keys.filter((key) => !(key in (bodies.get(topic) ?? {})));
    expect(missing).toEqual([]);
  });

  test.skipIf(!given).each(COMPARED)('%s: every key stands in Shopify’s example, of the same type (skipped without SHOPIFY_WEBHOOK_EXAMPLES)', (topic) => {
    expect(bodies.get(topic), `${topic} was sent`).toBeDefined();
    expect(differences(bodies.get(topic), example(topic), topic)).toEqual([]);
  });

  test.skipIf(!given).each(COMPARED)('%s: every key of Shopify’s example is sent (skipped without SHOPIFY_WEBHOOK_EXAMPLES)', (topic) => {
    expect(Object.keys(example(topic) as object).filter((key) => !(key in bodies.get(topic)))).toEqual([]);
  });
});

/** One return through its whole life, one declined, one cancelled with a unit taken off before. */
async function returns({ sandbox: { acts, shop, world }, ask }: AskedShop): Promise<void> {
  const order = acts.createOrder(shop, { quantities: [5] });
  acts.fulfill(shop, order.id);
  const lived = acts.addReturn(shop, order.id, { requested: true });
  acts.changeReturn(shop, lived.id, 'approve');
  acts.processReturn(shop, lived.id);
  acts.changeReturn(shop, lived.id, 'close');
  acts.changeReturn(shop, lived.id, 'reopen');
  acts.changeReturn(shop, acts.addReturn(shop, order.id, { requested: true }).id, 'decline');
  const sent = world.get<Fulfillment>(shop, 'Fulfillment', world.get<Order>(shop, 'Order', order.id)!.fulfillmentIds[0]!)!.lines[0]!.id;
  const two = acts.addReturn(shop, order.id, { lines: [{ fulfillmentLineItemId: sent, quantity: 2 }] }) as unknown as { id: string; lines: { id: string }[] };
  await ask('mutation ($id: ID!, $line: ID!) { removeFromReturn(returnId: $id, returnLineItems: [{ returnLineItemId: $line, quantity: 1 }]) { userErrors { code } } }', { id: two.id, line: two.lines[0]!.id });
  acts.changeReturn(shop, two.id, 'cancel');
}

function example(topic: string): unknown {
  return JSON.parse(readFileSync(join(dir, `${topic}.json`), 'utf8')).response;
}

/** Keys of ours that the example lacks, and values of another type; null fits everything, an empty list says nothing of its items. */
function differences(ours: unknown, theirs: unknown, at: string): string[] {
  if (ours === null || theirs === null || theirs === undefined) return [];
  if (Array.isArray(ours) && Array.isArray(theirs)) {
    const item = theirs[0] ?? (ELSEWHERE[at.split('.').at(-1)!] ? example(ELSEWHERE[at.split('.').at(-1)!]!) : undefined);
    return item === undefined ? [] : ours.flatMap((one) => differences(one, item, `${at}[]`));
  }
  if (typeof ours !== typeof theirs || Array.isArray(ours) !== Array.isArray(theirs)) return [`${at}: ${typeof ours} instead of ${typeof theirs}`];
  if (typeof ours !== 'object') return [];
  return Object.entries(ours as object).flatMap(([key, value]) =>
    key in (theirs as object) ? differences(value, (theirs as Record<string, unknown>)[key], `${at}.${key}`) : [`${at}.${key}: not in the example`],
  );
}
