import type { Order } from '../state/orders/shapes.ts';
import type { Acts, ShopState } from '../types.ts';
import { announce } from '../webhooks/announce.ts';
import { compliancePayload } from '../webhooks/payloads/compliance-payload.ts';
import type { Stage } from './stage.ts';

type Topic = Parameters<Acts['compliance']>[1];

/** The law's three topics, sent at once (Shopify waits two to ten days). Without a customer the first one is meant. */
export function compliance({ world, emit }: Stage, shop: ShopState, topic: Topic, customerId?: string): void {
  const [shopDoc] = world.all(shop, 'Shop');
  const customer = customerId ? world.get(shop, 'Customer', customerId) : [...world.all(shop, 'Customer')][0];
  const orders = [...world.all<Order>(shop, 'Order')].filter((order) => order.customerId === customer?.id).map((order) => order.id);
  announce(emit, shop, [[topic, compliancePayload(topic, shop, shopDoc!, customer, orders, world.nextId(shop, 'DataRequest'))]]);
}
