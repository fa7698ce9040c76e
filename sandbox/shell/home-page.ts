import { link } from '#sandbox/pages/frame.ts';
import { type Html, html } from '#sandbox/pages/html.ts';
import { handleOf, type Visit } from '#sandbox/pages/store.ts';
import { words as shared } from '#sandbox/pages/words.ts';
import type { Fulfillment, Order } from '#sandbox/state/orders/shapes.ts';
import { words } from './words.ts';

/** The store's first page: what is under way, and the ways on. */
export function homePage(visit: Visit): Html {
  const t = words[visit.locale];
  const { world } = visit.store.sandbox;
  const orders = [...world.all<Order>(visit.shop, 'Order')];
  const waiting = orders.filter((order) => !order.cancelledAt && order.lines.some((line) => line.requiresShipping && line.unfulfilledQuantity > 0)).length;
  const moving = [...world.all<Fulfillment>(visit.shop, 'Fulfillment')].filter((one) => one.status === 'SUCCESS' && !one.lost && one.displayStatus !== 'DELIVERED').length;
  const figure = (count: number, label: string) => html`<section class="card"><h2>${count.toLocaleString(visit.locale)}</h2><p class="soft">${label}</p></section>`;
  const root = `/store/${handleOf(visit.shop)}`;
  const front = `${visit.store.origins.storefront}${visit.locale === 'en' ? '/en' : ''}`;
  return html`<div class="head"><h1>${shared[visit.locale].home}</h1></div>
    <section class="card"><p>${t.homeIntro}</p><div class="row">
      <a class="button main" href="${link(visit, `${root}/apps/mend`)}">${t.openMend}</a>
      <a class="button" href="${front}/pages/help" target="_blank" rel="noopener">${t.seeStorefront} ↗</a>
      <a class="button" href="${link(visit, '/mailbox')}">${t.readMail}</a>
      <a class="button" href="${link(visit, '/controls')}">${t.makeHappen}</a></div></section>
    <div class="grid">${figure(orders.length, t.sum)} ${figure(waiting, t.waiting)} ${figure(moving, t.onTheWay)}</div>`;
}
