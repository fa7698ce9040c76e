import { adminExtensions } from '#sandbox/extension-host/admin-extensions.ts';
import { outcome } from '#sandbox/controls/outcome.ts';
import { formatMoney, formatWhen } from '#sandbox/pages/format.ts';
import { link } from '#sandbox/pages/frame.ts';
import { type Html, html, type Part } from '#sandbox/pages/html.ts';
import { handleOf, numberOf, type Visit } from '#sandbox/pages/store.ts';
import { subtract, zeroLike } from '#sandbox/state/money.ts';
import type { MoneyBag } from '#sandbox/state/money.ts';
import type { Fulfillment, Order } from '#sandbox/state/orders/shapes.ts';
import { actButton } from './act-button.ts';
import { badge } from './badge.ts';
import { addressLines } from './customer-page.ts';
import { buyer } from './list-pages.ts';
import { orderStory } from './order-story.ts';
import { returnsCard } from './returns-card.ts';
import { words } from './words.ts';

/** One order with everything that hangs on it, and buttons that do what a colleague or a carrier would. */
export function orderPage(visit: Visit, order: Order): Html {
  const t = words[visit.locale];
  return html`<div class="head"><div>
      <a href="${link(visit, `/store/${handleOf(visit.shop)}/orders`)}" class="small">‹ ${t.back}</a>
      <h1>${order.name} ${badge(order.displayFinancialStatus, visit.locale)} ${badge(order.displayFulfillmentStatus, visit.locale)}</h1>
      <p class="soft">${formatWhen(order.createdAt, visit.locale)} · ${buyer(visit, order)}</p></div></div>
    ${outcome(visit)}
    <div class="two"><div>
      ${linesCard(visit, order)}
      ${parcelsOf(visit, order).map((parcel) => parcelCard(visit, order, parcel))}
      ${order.payments.length ? paymentsCard(visit, order) : null}
      ${adminExtensions(visit, 'order', order)}
      ${storyCard(visit, order)}
    </div><div>${actsCard(visit, order)} ${returnsCard(visit, order)} ${buyerCard(visit, order)}</div></div>`;
}

/** The order's parcels. */
export function parcelsOf(visit: Visit, order: Order): Fulfillment[] {
  return order.fulfillmentIds.flatMap((id) => visit.store.sandbox.world.get<Fulfillment>(visit.shop, 'Fulfillment', id) ?? []);
}

function linesCard(visit: Visit, order: Order): Html {
  const t = words[visit.locale];
  const sum = (label: string, bag: MoneyBag | undefined) => (bag ? html`<dt>${label}</dt><dd>${both(bag, visit)}</dd>` : null);
  return html`<section class="card"><h2>${t.items}</h2><div class="scroll"><table class="goods"><tbody>
    ${order.lines.map((line) => html`<tr>
      <td>${line.image ? html`<img src="${line.image.url}" alt="" width="44" height="44" style="border-radius:8px" />` : null}</td>
      <td>${line.name}<br /><span class="soft small">${line.sku ?? ''}</span></td>
      <td class="number">${both(line.originalUnitPriceSet, visit)} × ${line.quantity}${line.currentQuantity < line.quantity ? html`<br /><span class="soft small">${t.remaining} ${line.currentQuantity}</span>` : null}</td>
      <td class="number">${both(line.paidTotalSet, visit)}</td></tr>`)}
    </tbody></table></div>
    <dl class="facts">${sum(t.subtotal, order.subtotalPriceSet)} ${sum(t.discounts, order.totalDiscountsSet)} ${sum(t.shipping, order.totalShippingPriceSet)}
      ${sum(t.duties, (order.originalTotalDutiesSet as MoneyBag | null) ?? undefined)} ${sum(t.tax, order.totalTaxSet)} ${sum(t.total, order.totalPriceSet)} ${sum(t.paidSum, order.totalReceivedSet)} ${sum(t.refundedSum, order.totalRefundedSet)} ${outstanding(visit, order, sum)}</dl></section>`;
}

/** What an edit left open, in one direction or the other. */
function outstanding(visit: Visit, order: Order, sum: (label: string, bag: MoneyBag) => Part): Part {
  const t = words[visit.locale];
  const open = order.totalOutstandingSet as MoneyBag;
  if (!order.edits || Number(open.shopMoney.amount) === 0) return null;
  return Number(open.shopMoney.amount) < 0 ? sum(t.owed, subtract(zeroLike(open), open)) : sum(t.outstanding, open);
}

function parcelCard(visit: Visit, order: Order, parcel: Fulfillment): Html {
  const t = words[visit.locale];
  const done = parcel.displayStatus === 'DELIVERED' || parcel.status === 'CANCELLED';
  return html`<section class="card"><h2>${parcel.name} ${badge(parcel.displayStatus, visit.locale)} ${parcel.lost ? html`<span class="badge bad">${t.lost}</span>` : null}</h2>
    ${parcel.trackings.map((one) => html`<p>${t.tracking}: ${one.company} ${one.number}</p>`)}
    <p class="soft small">${parcel.lines.map((part) => `${order.lines.find((line) => line.id === part.lineItemId)?.name ?? part.lineItemId} × ${part.quantity}`).join(', ')}</p>
    <ol class="story">${parcel.scans.map((scan) => html`<li>${badge(scan.status, visit.locale)} <span class="soft small">${formatWhen(scan.happenedAt, visit.locale)}</span> ${scan.message ?? ''}</li>`)}</ol>
    ${done ? null : html`<div class="row">${actButton(visit, 'deliver', { fulfillmentId: parcel.id }, t.deliver)}
      ${actButton(visit, 'scan', { fulfillmentId: parcel.id, status: 'IN_TRANSIT' }, t.scan)}
      ${parcel.lost ? null : actButton(visit, 'lose', { fulfillmentId: parcel.id }, t.lose, 'grave')}</div>`}</section>`;
}

function paymentsCard(visit: Visit, order: Order): Html {
  const t = words[visit.locale];
  return html`<section class="card"><h2>${t.payments}</h2><div class="scroll"><table class="money"><tbody>
    ${order.payments.map((payment) => html`<tr><td>${badge(payment.kind, visit.locale)}</td><td>${payment.formattedGateway}</td>
      <td>${formatWhen(payment.processedAt, visit.locale)}</td><td>${paymentState(visit, payment)}</td><td class="number">${both(payment.amountSet, visit)}</td></tr>`)}
    </tbody></table></div></section>`;
}

/** A refund that is pending waits for the provider, not for the buyer's money. */
function paymentState(visit: Visit, { kind, status }: Order['payments'][number]): Html {
  const word = kind === 'REFUND' ? words[visit.locale].refundStates[status as 'PENDING' | 'FAILURE'] : undefined;
  return word ? html`<span class="badge ${status === 'PENDING' ? 'wait' : 'bad'}">${word}</span>` : badge(status, visit.locale);
}

function storyCard(visit: Visit, order: Order): Html {
  return html`<section class="card"><h2>${words[visit.locale].timeline}</h2>
    <ol class="story">${orderStory(visit, order, parcelsOf(visit, order)).map((moment) => html`<li>${moment.text}<br /><span class="soft small">${formatWhen(moment.at, visit.locale)}</span></li>`)}</ol></section>`;
}

function actsCard(visit: Visit, order: Order): Html {
  const t = words[visit.locale];
  const open = order.lines.some((line) => line.unfulfilledQuantity > 0) && !order.cancelledAt;
  const amount = html`<div><label for="amount">${t.refundAmount}</label><input id="amount" name="amount" inputmode="decimal" size="12" /></div>`;
  const nothing = !open && !order.refundable;
  return html`<section class="card"><h2>${t.act}</h2><p class="soft small">${nothing ? t.nothingToDo : t.confirmActs}</p>
    ${open ? actButton(visit, 'fulfill', { orderId: order.id }, t.fulfil) : null}
    ${order.refundable ? actButton(visit, 'refund', { orderId: order.id }, t.refundAll, 'grave', amount) : null}
    ${order.cancelledAt || order.lines.some((line) => line.fulfilledQuantity > 0) ? null : actButton(visit, 'cancel', { orderId: order.id }, t.cancel, 'grave')}</section>`;
}

function buyerCard(visit: Visit, order: Order): Html {
  const t = words[visit.locale];
  return html`<section class="card"><h2>${t.customer}</h2><p>${order.customerId ? html`<a href="${link(visit, `/store/${handleOf(visit.shop)}/customers/${numberOf(order.customerId)}`)}">${buyer(visit, order)}</a>` : buyer(visit, order)}</p>
    ${order.email ? html`<p><a href="${link(visit, `/mailbox/${encodeURIComponent(order.email)}`)}">${order.email}</a></p>` : null}
    <h3>${t.address}</h3><p>${addressLines(order.shippingAddress, t.noAddress).map((line) => html`${line}<br />`)}</p>
    ${order.note ? html`<h3>${t.note}</h3><p>${order.note}</p>` : null}
    ${order.tags.length ? html`<h3>${t.tags}</h3><p>${order.tags.map((tag) => html`<span class="badge">${tag}</span> `)}</p>` : null}</section>`;
}

/** The shop's money, and the buyer's beside it when it is another currency. */
function both(bag: MoneyBag, visit: Visit): string {
  const shop = formatMoney(bag.shopMoney.amount, bag.shopMoney.currencyCode, visit.locale);
  if (bag.shopMoney.currencyCode === bag.presentmentMoney.currencyCode) return shop;
  return `${shop} (${formatMoney(bag.presentmentMoney.amount, bag.presentmentMoney.currencyCode, visit.locale)})`;
}
