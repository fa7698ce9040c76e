import { formatEnum, formatWhen } from '#sandbox/pages/format.ts';
import { accountExtensions } from '#sandbox/extension-host/account-extensions.ts';
import { html, type Html } from '#sandbox/pages/html.ts';
import { stateWord } from '#sandbox/shell/words.ts';
import type { Order } from '#sandbox/state/orders/shapes.ts';
import { layout } from './layout.ts';
import type { Shopper } from './shopper.ts';

/**
 * An order's status page, for its customer, or for whoever opens it by the link of a mail (`?by=link`, a stand-in for
 * the key that Shopify puts into that address). Null for anybody else.
 */
export function orderStatusPage(shopper: Shopper, number: string): Html | null {
  const order = shopper.store.sandbox.world.get<Order>(shopper.shop, 'Order', `gid://shopify/Order/${number}`);
  const byLink = !shopper.customer && shopper.url.searchParams.get('by') === 'link';
  if (!order || !(byLink || (shopper.customer && order.customerId === shopper.customer.id))) return null;
  const state = (value: string) => stateWord(value, shopper.locale) ?? formatEnum(value);
  const body = html`<div class="narrow"><h1>${order.name}</h1><p>${formatWhen(order.createdAt, shopper.locale)} · ${state(order.displayFinancialStatus)} · ${state(order.displayFulfillmentStatus)}</p>
    <ul>${order.lines.map((line) => html`<li>${line.name} × ${line.quantity}</li>`)}</ul>${accountExtensions(shopper, order)}</div>`;
  return layout(shopper, { title: order.name, body });
}
