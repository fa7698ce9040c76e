import { formatMoney, formatWhen } from '#sandbox/pages/format.ts';
import { link } from '#sandbox/pages/frame.ts';
import { html, type Html, type Part } from '#sandbox/pages/html.ts';
import { handleOf, numberOf, type Visit } from '#sandbox/pages/store.ts';
import { words as shared } from '#sandbox/pages/words.ts';
import { discountStatus, type CodeDiscount } from '#sandbox/state/discounts.ts';
import { isExpired, lastCharacters, type GiftCard } from '#sandbox/state/gift-cards.ts';
import { accountsOf } from '#sandbox/state/store-credit.ts';
import type { Doc } from '#sandbox/types.ts';
import { badge } from './badge.ts';
import { listPage } from './list-page.ts';
import { nameOf } from './list-pages.ts';
import { words } from './words.ts';

/** All discount codes, the newest first. */
export function discountsPage(visit: Visit): Html {
  const t = words[visit.locale];
  return listPage(visit, {
    title: shared[visit.locale].discounts,
    searchLabel: t.searchCodes,
    rows: discountsOf(visit),
    empty: t.noDiscounts,
    text: (one) => `${one.code} ${one.title} ${(one.customerIds ?? []).map((id) => customerName(visit, id)).join(' ')}`,
    columns: [
      { label: t.code, cell: (one) => html`<strong>${one.code}</strong><br /><span class="soft small">${one.title}</span>` },
      { label: t.worth, number: true, cell: (one) => worthOf(visit, one) },
      { label: t.forWhom, cell: (one) => (one.customerIds ? one.customerIds.map((id) => customerLink(visit, id)) : t.everybody) },
      { label: t.expires, cell: (one) => (one.endsAt ? formatWhen(one.endsAt, visit.locale) : t.never) },
      { label: t.status, cell: (one) => badge(stateOfCode(visit, one), visit.locale) },
    ],
  });
}

/** All gift cards, the newest first. Their codes are not shown: Shopify shows the last characters alone. */
export function giftCardsPage(visit: Visit): Html {
  const t = words[visit.locale];
  return listPage(visit, {
    title: shared[visit.locale].giftCards,
    searchLabel: t.searchCodes,
    rows: giftCardsOf(visit),
    empty: t.noGiftCards,
    text: (one) => `${lastCharacters(one)} ${one.note ?? ''} ${one.customerId ? customerName(visit, one.customerId) : ''}`,
    columns: [
      { label: t.code, cell: (one) => html`•••• ${lastCharacters(one)}<br /><span class="soft small">${one.note ?? ''}</span>` },
      { label: t.worth, number: true, cell: (one) => formatMoney(one.initialValue.amount, one.initialValue.currencyCode, visit.locale) },
      { label: t.forWhom, cell: (one) => (one.customerId ? customerLink(visit, one.customerId) : t.everybody) },
      { label: t.expires, cell: (one) => one.expiresOn ?? t.never },
      { label: t.status, cell: (one) => badge(stateOf(visit, one), visit.locale) },
    ],
  });
}

/** What a customer was given beside refunds: store credit, codes, gift cards. Nothing when there is none. */
export function gesturesCard(visit: Visit, customer: Doc): Html | null {
  const t = words[visit.locale];
  const { world } = visit.store.sandbox;
  const rows: [Part, Part][] = [
    ...accountsOf(world, visit.shop, customer.id).map((one): [Part, Part] => [t.credit, formatMoney(one.balance.amount, one.balance.currencyCode, visit.locale)]),
    ...discountsOf(visit).filter((one) => one.customerIds?.includes(customer.id)).map((one): [Part, Part] => [one.code, worthOf(visit, one)]),
    ...giftCardsOf(visit).filter((one) => one.customerId === customer.id).map((one): [Part, Part] => [`${shared[visit.locale].giftCards} •••• ${lastCharacters(one)}`, formatMoney(one.initialValue.amount, one.initialValue.currencyCode, visit.locale)]),
  ];
  if (!rows.length) return null;
  return html`<section class="card"><h2>${t.gestures}</h2><table class="money"><tbody>${rows.map(([what, worth]) => html`<tr><td>${what}</td><td class="number">${worth}</td></tr>`)}</tbody></table></section>`;
}

function discountsOf(visit: Visit): CodeDiscount[] {
  return [...visit.store.sandbox.world.all<CodeDiscount>(visit.shop, 'DiscountCodeNode')].reverse();
}

function giftCardsOf(visit: Visit): GiftCard[] {
  return [...visit.store.sandbox.world.all<GiftCard>(visit.shop, 'GiftCard')].reverse();
}

function worthOf(visit: Visit, { value }: CodeDiscount): string {
  if ('percentage' in value) return new Intl.NumberFormat(visit.locale, { style: 'percent', maximumFractionDigits: 1 }).format(value.percentage);
  return formatMoney(value.amount.amount, value.amount.currencyCode, visit.locale);
}

/** A product is active as well, in another word. */
function stateOfCode(visit: Visit, one: CodeDiscount): string {
  const status = discountStatus(one, visit.store.sandbox.world.now());
  return status === 'ACTIVE' ? 'ENABLED' : status;
}

function stateOf(visit: Visit, one: GiftCard): string {
  if (one.deactivatedAt) return 'DEACTIVATED';
  return isExpired(one, visit.store.sandbox.world.now()) ? 'EXPIRED' : 'ENABLED';
}

function customerName(visit: Visit, id: string): string {
  const customer = visit.store.sandbox.world.get(visit.shop, 'Customer', id);
  return customer ? nameOf(customer) : '–';
}

function customerLink(visit: Visit, id: string): Html {
  return html`<a href="${link(visit, `/store/${handleOf(visit.shop)}/customers/${numberOf(id)}`)}">${customerName(visit, id)}</a> `;
}
