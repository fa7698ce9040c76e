import { formatWhen } from '#sandbox/pages/format.ts';
import { type Html, html, type Part } from '#sandbox/pages/html.ts';
import type { Visit } from '#sandbox/pages/store.ts';
import type { Order } from '#sandbox/state/orders/shapes.ts';
import { returnableLines, returnsOf } from '#sandbox/state/returns/returnable.ts';
import { reasonOf } from '#sandbox/state/returns/return-reasons.ts';
import type { Return } from '#sandbox/state/returns/shapes.ts';
import { actButton } from './act-button.ts';

const words = {
  en: {
    title: 'Returns', open: 'Open a return', request: 'Request as the customer', label: 'Way back', exchange: 'Goes out',
    status: { REQUESTED: 'Requested', OPEN: 'Open', CLOSED: 'Closed', DECLINED: 'Declined', CANCELED: 'Cancelled' },
    acts: { approve: 'Approve', decline: 'Decline', process: 'Take in and refund', close: 'Close', reopen: 'Reopen', cancel: 'Cancel' },
  },
  ko: {
    title: '반품', open: '반품 등록', request: '고객으로 요청', label: '반송', exchange: '보낼 상품',
    status: { REQUESTED: '요청됨', OPEN: '진행 중', CLOSED: '종료', DECLINED: '거절됨', CANCELED: '취소됨' },
    acts: { approve: '승인', decline: '거절', process: '입고하고 환불', close: '종료', reopen: '다시 열기', cancel: '취소' },
  },
};

const NEXT: Record<Return['status'], (keyof (typeof words)['en']['acts'])[]> = { REQUESTED: ['approve', 'decline'], OPEN: ['process', 'close', 'cancel'], CLOSED: ['reopen'], DECLINED: [], CANCELED: [] };

/** The order's returns and what a colleague can make of them; nothing for goods that were never sent. */
export function returnsCard(visit: Visit, order: Order): Part {
  const { world } = visit.store.sandbox;
  const returns = returnsOf(world, visit.shop, order.id);
  const left = returnableLines(world, visit.shop, order).some((one) => one.quantity > 0);
  if (returns.length === 0 && !left) return null;
  const t = words[visit.locale];
  return html`<section class="card"><h2>${t.title}</h2>
    ${returns.map((doc) => oneReturn(visit, order, doc))}
    ${left ? html`${actButton(visit, 'open-return', { orderId: order.id }, t.open)}${actButton(visit, 'request-return', { orderId: order.id }, t.request)}` : null}</section>`;
}

function oneReturn(visit: Visit, order: Order, doc: Return): Html {
  const t = words[visit.locale];
  const acts = NEXT[doc.status].filter((act) => act !== 'cancel' || doc.lines.every((line) => line.processedQuantity === 0));
  return html`<h3>${doc.name} <span class="badge">${t.status[doc.status]}</span></h3><p class="soft small">${formatWhen(doc.createdAt, visit.locale)}</p>
    ${doc.lines.map((line) => html`<p>${order.lines.find((one) => one.id === line.lineItemId)?.name ?? line.lineItemId} × ${line.quantity}<br /><span class="soft small">${[reasonOf(line.reasonId)?.[visit.locale], line.returnReasonNote, line.customerNote].filter(Boolean).join(' · ')}</span></p>`)}
    ${doc.exchanges.map((one) => html`<p>${t.exchange}: ${one.title} ${one.variantTitle ?? ''} × ${one.quantity}</p>`)}
    ${(doc.reverse?.deliveries ?? []).map((way) => html`<p class="soft small">${t.label}: ${way.tracking?.number ?? way.label?.publicFileUrl ?? ''}</p>`)}
    ${acts.map((act) => actButton(visit, 'change-return', { orderId: order.id, returnId: doc.id, change: act }, t.acts[act], act === 'cancel' || act === 'decline' ? 'grave' : ''))}`;
}
