import { returnsOf } from '#sandbox/state/returns/returnable.ts';
import { RETURN_REASONS } from '#sandbox/state/returns/return-reasons.ts';
import type { Return } from '#sandbox/state/returns/shapes.ts';
import type { Store } from '#sandbox/pages/store.ts';
import type { ShopState } from '#sandbox/types.ts';
import type { Control } from './control.ts';
import { BadInput, chosen, optionalText } from './input.ts';
import type { Input } from './input.ts';
import { orderOf, variantOf } from './lookup.ts';

const order: Control['fields'][number] = { name: 'orderId', kind: 'text', required: true, label: { ko: '주문번호', en: 'Order number' } };
const name: Control['fields'][number] = { name: 'returnId', kind: 'text', label: { ko: '반품 번호 (비우면 마지막 반품)', en: 'Return (its last one when empty)' } };
const REASONS = RETURN_REASONS.filter((one) => !one.deleted).map(({ handle, ko, en }) => ({ value: handle, ko, en }));
const TRACES = [
  { value: 'kept', ko: '메모와 앱 모두 남김', en: 'Keeps the note and the app' },
  { value: 'noteless', ko: '앱만 남김', en: 'Keeps the app alone' },
  { value: 'nameless', ko: '아무것도 남기지 않음', en: 'Keeps neither' },
] as const;
const CHANGES = [
  { value: 'approve', ko: '요청 승인', en: 'Approve the request' },
  { value: 'decline', ko: '요청 거절', en: 'Decline the request' },
  { value: 'process', ko: '입고하고 환불', en: 'Take it in and refund' },
  { value: 'close', ko: '종료', en: 'Close' },
  { value: 'reopen', ko: '다시 열기', en: 'Reopen' },
  { value: 'cancel', ko: '취소', en: 'Cancel' },
] as const;

/** Returns made in the shop's admin or asked for by a shopper, without the app. */
export const returnControls: Record<string, Control> = {
  'request-return': {
    group: 'orders',
    name: { ko: '고객이 반품 요청', en: 'Ask for a return' },
    does: { ko: '고객이 받은 상품 하나의 반품을 요청합니다. 쇼핑몰이 승인하거나 거절해야 합니다.', en: 'A customer asks to send one item back; the shop approves or declines.' },
    fields: [order, { name: 'reason', kind: 'choice', choices: REASONS, label: { ko: '사유', en: 'Reason' } }, { name: 'note', kind: 'text', label: { ko: '고객 메모 (선택)', en: 'Customer’s note (optional)' } }],
    run: (store, shop, input) => store.sandbox.acts.addReturn(shop, orderOf(store, shop, input).id, { requested: true, ...wordsOf(input) }),
  },
  'open-return': {
    group: 'orders',
    name: { ko: '동료가 반품 등록', en: 'Open a return behind our back' },
    does: { ko: '다른 직원이 상품 하나의 반품을 등록합니다. SKU를 적으면 그 상품으로 교환합니다.', en: 'A colleague opens a return of one item; with a SKU it is exchanged for that.' },
    fields: [order, { name: 'reason', kind: 'choice', choices: REASONS, label: { ko: '사유', en: 'Reason' } }, { name: 'sku', kind: 'text', label: { ko: '교환할 SKU (선택)', en: 'SKU to exchange for (optional)' } }],
    run: (store, shop, input) => {
      const sku = optionalText(input, 'sku');
      return store.sandbox.acts.addReturn(shop, orderOf(store, shop, input).id, { ...wordsOf(input), ...(sku ? { exchangeFor: variantOf(store, shop, sku).id } : {}) });
    },
  },
  'change-return': {
    group: 'orders',
    name: { ko: '동료가 반품 처리', en: 'Work on a return behind our back' },
    does: { ko: '다른 직원이 반품을 승인, 거절, 입고, 종료, 취소합니다.', en: 'A colleague approves, declines, takes in, closes or cancels a return.' },
    fields: [order, name, { name: 'change', kind: 'choice', choices: CHANGES, label: { ko: '처리', en: 'What' } }],
    grave: true,
    run: (store, shop, input) => {
      const { id } = returnOf(store, shop, input);
      const change = chosen(input, 'change', CHANGES) ?? 'approve';
      return change === 'process' ? store.sandbox.acts.processReturn(shop, id) : store.sandbox.acts.changeReturn(shop, id, change);
    },
  },
  'trace-returns': {
    group: 'orders',
    name: { ko: '반품 입고의 흔적', en: 'Traces of intakes' },
    does: { ko: '앱이 반품을 입고할 때 환불에 메모와 앱 이름이 남을지 정합니다.', en: 'What Shopify keeps on the refund when the app takes a return in: its note, and which app it was.' },
    fields: [{ name: 'traces', kind: 'choice', choices: TRACES, label: { ko: '남기는 것', en: 'What it keeps' } }],
    run: (store, shop, input) => store.sandbox.acts.traceReturns(shop, chosen(input, 'traces', TRACES) ?? 'kept'),
  },
};

function wordsOf(input: Input): { reason?: string; note?: string } {
  const reason = chosen(input, 'reason', REASONS);
  const note = optionalText(input, 'note');
  return { ...(reason ? { reason } : {}), ...(note ? { note } : {}) };
}

/** The return named by `returnId` (gid, number or name "#1042-R1"), else the order's last. */
function returnOf(store: Store, shop: ShopState, input: Input): Return {
  const { id, name: orderName } = orderOf(store, shop, input);
  const asked = optionalText(input, 'returnId');
  const all = returnsOf(store.sandbox.world, shop, id);
  const found = asked ? all.find((one) => [one.id, one.name].includes(asked) || one.id.endsWith(`/${asked}`)) : all.at(-1);
  if (!found) throw new BadInput(`Order ${orderName} has no return${asked ? ` "${asked}"` : ''}.`);
  return found;
}
