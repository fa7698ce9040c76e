import { formatMoney, formatWhen } from '#sandbox/pages/format.ts';
import { link } from '#sandbox/pages/frame.ts';
import { type Html, html } from '#sandbox/pages/html.ts';
import { handleOf, numberOf, type Visit } from '#sandbox/pages/store.ts';
import type { Order } from '#sandbox/state/orders/shapes.ts';
import type { Doc } from '#sandbox/types.ts';
import { words as shared } from '#sandbox/pages/words.ts';
import { badge } from './badge.ts';
import { listPage } from './list-page.ts';
import { words } from './words.ts';

/** All orders, the newest first. */
export function ordersPage(visit: Visit): Html {
  const t = words[visit.locale];
  const { world } = visit.store.sandbox;
  const rows = newestFirst([...world.all<Order>(visit.shop, 'Order')]);
  return listPage(visit, {
    title: shared[visit.locale].orders,
    searchLabel: t.searchOrders,
    rows,
    empty: t.noOrders,
    text: (order) => `${order.name} ${order.email ?? ''} ${buyer(visit, order)}`,
    columns: [
      { label: t.order, cell: (order) => html`<a href="${link(visit, `/store/${handleOf(visit.shop)}/orders/${numberOf(order.id)}`)}"><strong>${order.name}</strong></a>` },
      { label: t.date, cell: (order) => formatWhen(order.createdAt, visit.locale) },
      { label: t.customer, cell: (order) => buyer(visit, order) },
      { label: t.total, number: true, cell: (order) => formatMoney(order.totalPriceSet.shopMoney.amount, order.totalPriceSet.shopMoney.currencyCode, visit.locale) },
      { label: t.payment, cell: (order) => badge(order.displayFinancialStatus, visit.locale) },
      { label: t.fulfilment, cell: (order) => badge(order.displayFulfillmentStatus, visit.locale) },
      { label: t.items, number: true, cell: (order) => order.lines.reduce((sum, line) => sum + line.quantity, 0) },
    ],
  });
}

/** All customers. */
export function customersPage(visit: Visit): Html {
  const t = words[visit.locale];
  const counts = ordersByCustomer(visit);
  return listPage(visit, {
    title: shared[visit.locale].customers,
    searchLabel: t.searchCustomers,
    rows: [...visit.store.sandbox.world.all(visit.shop, 'Customer')],
    empty: t.none,
    text: (customer) => `${nameOf(customer)} ${emailOf(customer) ?? ''} ${phoneOf(customer) ?? ''}`,
    columns: [
      { label: t.name, cell: (customer) => html`<a href="${link(visit, `/store/${handleOf(visit.shop)}/customers/${numberOf(customer.id)}`)}"><strong>${nameOf(customer)}</strong></a>` },
      { label: t.email, cell: (customer) => mailLink(visit, emailOf(customer)) },
      { label: t.phone, cell: (customer) => phoneOf(customer) ?? '–' },
      { label: t.language, cell: (customer) => String(customer.locale ?? '–') },
      { label: t.ordersCount, number: true, cell: (customer) => ordersLink(visit, customer, counts.get(customer.id) ?? 0) },
    ],
  });
}

/** All products. */
export function productsPage(visit: Visit): Html {
  const t = words[visit.locale];
  const front = `${visit.store.origins.storefront}${visit.locale === 'en' ? '/en' : ''}`;
  return listPage(visit, {
    title: shared[visit.locale].products,
    searchLabel: t.searchProducts,
    rows: [...visit.store.sandbox.world.all(visit.shop, 'Product')],
    empty: t.none,
    text: (product) => `${product.title} ${product.handle}`,
    columns: [
      { label: t.picture, cell: (product) => html`<img src="${visit.store.origins.storefront}/products/${String(product.handle)}.svg" alt="" width="44" height="44" loading="lazy" style="border-radius:8px" />` },
      { label: t.product, cell: (product) => html`<a href="${front}/products/${String(product.handle)}" target="_blank" rel="noopener">${String(product.title)}</a>` },
      { label: t.status, cell: (product) => badge(product.status, visit.locale) },
      { label: t.type, cell: (product) => String(product.productType ?? '') },
    ],
  });
}

/** A customer's name, or their address when they never gave one. */
export function nameOf(customer: Doc): string {
  const name = customer.displayName ?? [customer.firstName, customer.lastName].filter(Boolean).join(' ');
  return String(name || emailOf(customer) || numberOf(customer.id));
}

/** A customer's e-mail address: the plain field, or the one of `defaultEmailAddress`. */
export function emailOf(customer: Doc): string | null {
  const nested = customer.defaultEmailAddress as { emailAddress?: string } | null | undefined;
  return (customer.email as string | null | undefined) ?? nested?.emailAddress ?? null;
}

/** A customer's phone number, likewise. */
export function phoneOf(customer: Doc): string | null {
  const nested = customer.defaultPhoneNumber as { phoneNumber?: string } | null | undefined;
  return (customer.phone as string | null | undefined) ?? nested?.phoneNumber ?? null;
}

/** Who an order is for, as a list shows it. */
export function buyer(visit: Visit, order: Order): string {
  const customer = order.customerId ? visit.store.sandbox.world.get(visit.shop, 'Customer', order.customerId) : undefined;
  return customer ? nameOf(customer) : (order.shippingAddress?.name ?? order.email ?? '–');
}

function newestFirst(orders: Order[]): Order[] {
  return orders.sort((a, b) => b.createdAt.localeCompare(a.createdAt) || b.number - a.number);
}

function ordersByCustomer(visit: Visit): Map<string, number> {
  const counts = new Map<string, number>();
  for (const order of visit.store.sandbox.world.all<Order>(visit.shop, 'Order')) {
    if (order.customerId) counts.set(order.customerId, (counts.get(order.customerId) ?? 0) + 1);
  }
  return counts;
}

function ordersLink(visit: Visit, customer: Doc, count: number): Html {
  const query = encodeURIComponent(emailOf(customer) ?? nameOf(customer));
  return html`<a href="${link(visit, `/store/${handleOf(visit.shop)}/orders?query=${query}`)}">${count}</a>`;
}

function mailLink(visit: Visit, email: string | null): Html | string {
  return email ? html`<a href="${link(visit, `/mailbox/${encodeURIComponent(email)}`)}">${email}</a>` : '–';
}
