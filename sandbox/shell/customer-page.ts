import { adminExtensions } from '#sandbox/extension-host/admin-extensions.ts';
import { formatMoney, formatWhen } from '#sandbox/pages/format.ts';
import { link } from '#sandbox/pages/frame.ts';
import { html, type Html } from '#sandbox/pages/html.ts';
import { handleOf, numberOf, type Visit } from '#sandbox/pages/store.ts';
import { words as shared } from '#sandbox/pages/words.ts';
import type { Address, Order } from '#sandbox/state/orders/shapes.ts';
import type { Doc } from '#sandbox/types.ts';
import { gesturesCard } from './gesture-pages.ts';
import { badge } from './badge.ts';
import { emailOf, nameOf, phoneOf } from './list-pages.ts';
import { words } from './words.ts';

/** One customer: how to reach them, where they live, what they ordered. */
export function customerPage(visit: Visit, customer: Doc): Html {
  const t = words[visit.locale];
  const email = emailOf(customer);
  const orders = [...visit.store.sandbox.world.all<Order>(visit.shop, 'Order')].filter((order) => order.customerId === customer.id).sort((a, b) => b.createdAt.localeCompare(a.createdAt));
  return html`<div class="head"><div><a class="small" href="${link(visit, `/store/${handleOf(visit.shop)}/customers`)}">‹ ${shared[visit.locale].customers}</a><h1>${nameOf(customer)}</h1></div></div>
    <div class="two"><div><section class="card"><h2>${shared[visit.locale].orders}</h2>${orders.length ? orderRows(visit, orders) : html`<p>${t.none}</p>`}</section>${gesturesCard(visit, customer)}${adminExtensions(visit, 'customer', customer)}</div>
    <section class="card">${email ? html`<p><a href="${link(visit, `/mailbox/${encodeURIComponent(email)}`)}">${email}</a></p>` : null}<p>${phoneOf(customer) ?? ''}</p>
      <h3>${t.address}</h3><p>${addressLines(customer.defaultAddress as Address | null, t.noAddress).map((line) => html`${line}<br />`)}</p></section></div>`;
}

/** An address line by line, a Korean one from the large to the small as on a Korean label; or the words for having none. */
export function addressLines(address: Address | null, none: string): string[] {
  if (!address) return [none];
  if (isKorean(address)) {
    const road = [address.province, address.city, address.address1].filter(Boolean).join(' ');
    return [address.name, road, address.address2, address.zip && `(${address.zip})`, address.phone].filter((line): line is string => Boolean(line));
  }
  const place = [address.zip, address.city, address.province].filter(Boolean).join(' ');
  return [address.name, address.address1, address.address2, place, address.country, address.phone].filter((line): line is string => Boolean(line));
}

/** In Korea, and written in Hangul. */
function isKorean({ countryCodeV2, address1 }: Address): boolean {
  return countryCodeV2 === 'KR' && /\p{Script=Hangul}/u.test(address1 ?? '');
}

function orderRows(visit: Visit, orders: Order[]): Html {
  return html`<div class="scroll"><table class="list"><tbody>${orders.map((order) => html`<tr>
    <td><a href="${link(visit, `/store/${handleOf(visit.shop)}/orders/${numberOf(order.id)}`)}"><strong>${order.name}</strong></a></td><td>${formatWhen(order.createdAt, visit.locale)}</td>
    <td>${badge(order.displayFinancialStatus, visit.locale)} ${badge(order.displayFulfillmentStatus, visit.locale)}</td>
    <td class="number">${formatMoney(order.totalPriceSet.shopMoney.amount, order.totalPriceSet.shopMoney.currencyCode, visit.locale)}</td></tr>`)}</tbody></table></div>`;
}
