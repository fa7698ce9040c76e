import { formatEnum, formatMoney } from '#sandbox/pages/format.ts';
import type { Locale } from '#sandbox/pages/locale.ts';
import type { Visit } from '#sandbox/pages/store.ts';
import type { Fulfillment, Order, OrderEdit, Refund } from '#sandbox/state/orders/shapes.ts';
import { stateWord, words } from './words.ts';

export interface Moment {
  at: string;
  text: string;
}

/** Everything that happened to an order, the latest first. */
export function orderStory(visit: Visit, order: Order, parcels: Fulfillment[]): Moment[] {
  const t = words[visit.locale];
  const money = (amount: { amount: string; currencyCode: string }) => formatMoney(amount.amount, amount.currencyCode, visit.locale);
  const moments: Moment[] = [
    { at: order.createdAt, text: order.draftOrderId ? `${t.placed} · ${t.replacementOf}` : t.placed },
    ...order.payments.filter((one) => one.kind !== 'REFUND').map((one) => ({ at: one.processedAt, text: `${stateWord(one.kind, visit.locale) ?? formatEnum(one.kind)} ${money(one.amountSet.presentmentMoney)}` })),
    ...order.refundDocs.map((one) => ({ at: one.createdAt, text: refundText(order, one, visit.locale) })),
    ...parcels.map((one) => ({ at: one.createdAt, text: `${t.parcelMade} ${one.name}` })),
    ...parcels.flatMap((one) => one.scans.map((scan) => ({ at: scan.happenedAt, text: `${one.name}: ${stateWord(scan.status, visit.locale) ?? formatEnum(scan.status)}` }))),
  ];
  for (const edit of order.edits ?? []) moments.push({ at: edit.at, text: `${t.editedOrder}: ${editText(order, edit)}` });
  if (order.cancelledAt) moments.push({ at: order.cancelledAt, text: t.cancelled });
  // Of one second, what was noted later happened later.
  return moments.sort((a, b) => a.at.localeCompare(b.at)).reverse();
}

/** Each way back with what became of it: a refund that waits, or was turned down, has given nothing. */
function refundText(order: Order, refund: Refund, locale: Locale): string {
  const ways = order.payments.filter((one) => refund.transactionIds.includes(one.id)).map(({ amountSet: { presentmentMoney }, status }) => {
    const amount = formatMoney(presentmentMoney.amount, presentmentMoney.currencyCode, locale);
    return status === 'SUCCESS' ? amount : `${amount} (${words[locale].refundStates[status as 'PENDING' | 'FAILURE'] ?? status})`;
  });
  return [`${words[locale].refunded} ${ways.join(', ')}`.trim(), refund.note].filter(Boolean).join(' · ');
}

function editText(order: Order, { additions, removals }: OrderEdit): string {
  const part = (sign: string) => (one: { lineItemId: string; quantity: number }) => `${sign}${one.quantity} ${order.lines.find((line) => line.id === one.lineItemId)?.name ?? one.lineItemId}`;
  return [...additions.map(part('+')), ...removals.map(part('−'))].join(', ');
}
