import { formatEnum, formatMoney, formatWhen } from '#sandbox/pages/format.ts';
import { html, type Html } from '#sandbox/pages/html.ts';
import { numberOf } from '#sandbox/pages/store.ts';
import { stateWord } from '#sandbox/shell/words.ts';
import type { Fulfillment, Order } from '#sandbox/state/orders/shapes.ts';
import type { Doc } from '#sandbox/types.ts';
import { layout } from './layout.ts';
import { ordersOf } from './objects/customer-object.ts';
import type { Shopper } from './shopper.ts';
import { words } from './words.ts';

const SHOWN = 30;

/** Choosing whom to be: the seeded customers, searchable. Sandbox only. */
export function signInPage(shopper: Shopper): Html {
  const t = words[shopper.locale];
  const query = (shopper.url.searchParams.get('query') ?? '').trim().toLowerCase();
  const people = [...shopper.store.sandbox.world.all(shopper.shop, 'Customer')].filter((one) => `${one.displayName} ${one.email}`.toLowerCase().includes(query));
  const body = html`<div class="narrow"><h1>${t.signInTitle}</h1><p>${t.signInText}</p>
    <form role="search">${shopper.url.searchParams.has('return_to') ? html`<input type="hidden" name="return_to" value="${shopper.url.searchParams.get('return_to')}" />` : null}<label for="query">${t.signInSearch}</label><input type="search" id="query" name="query" value="${query}" /> <button>${t.search}</button></form>
    <ul class="people">${people.slice(0, SHOWN).map((one) => person(shopper, one))}</ul></div>`;
  return layout(shopper, { title: t.signInTitle, body });
}

/** The signed-in customer's orders, the newest first. */
export function accountPage(shopper: Shopper, customer: Doc): Html {
  const t = words[shopper.locale];
  const orders = ordersOf(shopper, customer);
  const body = html`<h1>${t.accountTitle}</h1><p>${String(customer.displayName)} · ${String(customer.email)}</p>
    ${orders.length ? orderTable(shopper, orders) : html`<p>${t.noOrders}</p>`}
    <p><a href="${shopper.root}/pages/help">${t.askAbout}</a></p>`;
  return layout(shopper, { title: t.accountTitle, body });
}

function person(shopper: Shopper, customer: Doc): Html {
  return html`<li><form method="post" action="${shopper.root}/account/login${backOf(shopper)}"><span><strong>${String(customer.displayName)}</strong><br /><span class="soft">${String(customer.email)} · ${String(customer.locale)}</span></span>
    <button name="customer" value="${numberOf(customer.id)}" aria-label="${words[shopper.locale].chooseCustomer}: ${String(customer.displayName)}">${words[shopper.locale].signIn}</button></form></li>`;
}

/** Whoever was asked to sign in comes back to where that was. */
function backOf({ url }: Shopper): string {
  const back = url.searchParams.get('return_to');
  return back ? `?${new URLSearchParams({ return_to: back })}` : '';
}

function orderTable(shopper: Shopper, orders: Order[]): Html {
  const t = words[shopper.locale];
  const parcels = (order: Order) => order.fulfillmentIds.flatMap((id) => shopper.store.sandbox.world.get<Fulfillment>(shopper.shop, 'Fulfillment', id) ?? []);
  return html`<div class="scroll"><table class="stack"><thead><tr><th scope="col">${t.order}</th><th scope="col">${t.date}</th><th scope="col">${t.total}</th><th scope="col">${t.status}</th><th scope="col">${t.track}</th></tr></thead>
    <tbody>${orders.map((order) => html`<tr><td><a href="${shopper.root}/account/orders/${numberOf(order.id)}"><strong>${order.name}</strong></a></td><td>${formatWhen(order.createdAt, shopper.locale)}</td>
      <td>${formatMoney(order.totalPriceSet.presentmentMoney.amount, order.totalPriceSet.presentmentMoney.currencyCode, shopper.locale)}</td>
      <td>${state(order.displayFinancialStatus, shopper)}<br />${state(order.displayFulfillmentStatus, shopper)}</td>
      <td>${parcels(order).map((parcel) => html`${parcel.trackings.map((one) => `${one.company} ${one.number} `)}· ${state(parcel.displayStatus, shopper)}<br />`)}</td></tr>`)}</tbody></table></div>`;
}

function state(value: string, { locale }: Shopper): string {
  return stateWord(value, locale) ?? formatEnum(value);
}
