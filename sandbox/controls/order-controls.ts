import type { Choice, Control } from './control.ts';
import { BadInput, chosen, flag, listOf, optionalNumber, optionalText, textOf } from './input.ts';
import { customerOf, openLineOf, orderOf, parcelOf, variantOf } from './lookup.ts';

const order: Control['fields'][number] = { name: 'orderId', kind: 'text', required: true, label: { ko: '주문번호', en: 'Order number' } };
const parcel: Control['fields'] = [{ ...order, label: { ko: '주문번호 (마지막 택배)', en: 'Order number (its last parcel)' } }];
const SCANS: readonly Choice[] = [
  { value: 'CONFIRMED', ko: '접수 확인', en: 'Confirmed' },
  { value: 'IN_TRANSIT', ko: '배송 중', en: 'In transit' },
  { value: 'OUT_FOR_DELIVERY', ko: '배송 출발', en: 'Out for delivery' },
  { value: 'ATTEMPTED_DELIVERY', ko: '배송 시도', en: 'Attempted delivery' },
  { value: 'DELAYED', ko: '지연', en: 'Delayed' },
  { value: 'DELIVERED', ko: '배송 완료', en: 'Delivered' },
  { value: 'FAILURE', ko: '배송 실패', en: 'Failure' },
  { value: 'READY_FOR_PICKUP', ko: '픽업 준비', en: 'Ready for pickup' },
];
const CHANGES: readonly Choice[] = [
  { value: 'add', ko: '하나 더하기', en: 'Add one' },
  { value: 'remove', ko: '하나 빼기', en: 'Take one off' },
];
const BOXES = [
  { value: '1', ko: '한 상자', en: 'One' },
  { value: '2', ko: '두 상자, 운송장 번호 두 개', en: 'Two, each with a tracking number' },
] as const;
const PAYMENTS = [
  { value: 'one', ko: '한 가지로', en: 'In one way' },
  { value: 'split', ko: '포인트와 카드로 나누어', en: 'Part in points, the rest by card' },
] as const;
const METHODS = [
  { value: 'original', ko: '결제 수단으로', en: 'Back the way it was paid' },
  { value: 'credit', ko: '스토어 적립금으로', en: 'As store credit' },
] as const;
const VERDICTS = [
  { value: 'SUCCESS', ko: '환불 완료', en: 'Paid back' },
  { value: 'FAILURE', ko: '환불 거절', en: 'Turned down' },
] as const;

const CANCEL_VERDICTS = [
  { value: 'SUCCESS', ko: '취소 완료', en: 'Cancelled' },
  { value: 'FAILURE', ko: '취소 실패', en: 'Failed' },
] as const;
const SOLD_OUT = [
  { value: 'deny', ko: '판매 중지', en: 'Stop selling' },
  { value: 'continue', ko: '계속 판매', en: 'Go on selling' },
] as const;

/** What happens to orders and parcels. */
export const orderControls: Record<string, Control> = {
  'create-order': {
    group: 'orders',
    name: { ko: '주문 만들기', en: 'Place an order' },
    does: { ko: '고객이 온라인 스토어에서 결제한 것처럼 새 주문을 만듭니다.', en: 'A customer buys something in the storefront.' },
    fields: [
      { name: 'customerId', kind: 'text', label: { ko: '고객 이메일 (선택)', en: 'Customer\'s e-mail (optional)' } },
      { name: 'payment', kind: 'choice', choices: PAYMENTS, label: { ko: '결제', en: 'Payment' } },
    ],
    run: (store, shop, input) => {
      const email = optionalText(input, 'email');
      const currency = optionalText(input, 'currency');
      const variantIds = listOf(input, 'variantIds');
      return store.sandbox.acts.createOrder(shop, {
        customerId: customerOf(store, shop, input)?.id,
        ...(email ? { email } : {}),
        ...(currency ? { currency } : {}),
        ...(variantIds.length ? { variantIds } : {}),
        ...(input.paid === undefined ? {} : { paid: flag(input, 'paid') }),
        split: chosen(input, 'payment', PAYMENTS) === 'split',
      });
    },
  },
  fulfill: {
    group: 'orders',
    name: { ko: '발송', en: 'Ship' },
    does: { ko: '아직 보내지 않은 상품을 택배로 보내고 운송장 번호를 붙입니다.', en: 'Hands what is left of the order to the carrier, with a tracking number.' },
    fields: [order, { name: 'boxes', kind: 'choice', choices: BOXES, label: { ko: '상자', en: 'Boxes' } }],
    run: (store, shop, input) => {
      const company = optionalText(input, 'company');
      const boxes = Number(chosen(input, 'boxes', BOXES) ?? 1);
      const lineItems = Array.isArray(input.lineItems) ? (input.lineItems as { id: string; quantity: number }[]) : undefined;
      return store.sandbox.acts.fulfill(shop, orderOf(store, shop, input).id, { boxes, ...(company ? { company } : {}), ...(lineItems ? { lineItems } : {}) });
    },
  },
  scan: {
    group: 'orders',
    name: { ko: '배송 기록 추가', en: 'Scan the parcel' },
    does: { ko: '택배사의 배송 기록이 하나 올라옵니다.', en: 'The carrier scans the parcel once.' },
    fields: [...parcel, { name: 'status', kind: 'choice', choices: SCANS, label: { ko: '상태', en: 'Status' } }],
    run: (store, shop, input) => {
      const status = chosen(input, 'status', SCANS) ?? 'IN_TRANSIT';
      return store.sandbox.acts.scan(shop, parcelOf(store, shop, input).id, status, optionalText(input, 'message'));
    },
  },
  lose: {
    group: 'orders',
    name: { ko: '택배 분실', en: 'Lose the parcel' },
    does: { ko: '배송 기록이 더는 올라오지 않습니다.', en: 'The parcel is never scanned again.' },
    fields: parcel,
    grave: true,
    run: (store, shop, input) => store.sandbox.acts.lose(shop, parcelOf(store, shop, input).id),
  },
  deliver: {
    group: 'orders',
    name: { ko: '배송 완료', en: 'Deliver the parcel' },
    does: { ko: '택배가 고객에게 도착합니다.', en: 'The parcel reaches the customer.' },
    fields: parcel,
    run: (store, shop, input) => store.sandbox.acts.deliver(shop, parcelOf(store, shop, input).id),
  },
  refund: {
    group: 'orders',
    name: { ko: '동료가 환불', en: 'Refund behind our back' },
    does: { ko: '다른 직원이 Shopify 관리자에서 직접 환불합니다. 금액을 비우면 남은 금액 전부입니다.', en: 'A colleague refunds in the admin; without an amount, all that is left.' },
    fields: [
      order,
      { name: 'amount', kind: 'text', label: { ko: '금액 (선택)', en: 'Amount (optional)' } },
      { name: 'method', kind: 'choice', choices: METHODS, label: { ko: '방법', en: 'How' } },
    ],
    grave: true,
    run: (store, shop, input) => {
      const amount = optionalText(input, 'amount');
      optionalNumber(input, 'amount');
      const lineItems = Array.isArray(input.lineItems) ? (input.lineItems as { id: string; quantity: number }[]) : undefined;
      const asCredit = chosen(input, 'method', METHODS) === 'credit';
      return store.sandbox.acts.refundInAdmin(shop, orderOf(store, shop, input).id, { ...(amount ? { amount } : {}), ...(lineItems ? { lineItems } : {}), ...(asCredit ? { asCredit } : {}) });
    },
  },
  'slow-refunds': {
    group: 'orders',
    name: { ko: '느린 환불', en: 'Slow refunds' },
    does: { ko: '앱이 하는 환불을 결제사가 바로 확인하지 않고 대기 상태로 둡니다.', en: 'The payment provider takes its time: refunds of the app stay pending.' },
    fields: [{ name: 'on', kind: 'flag', label: { ko: '대기시키기', en: 'Pending' } }],
    run: (store, shop, input) => store.sandbox.acts.slowRefunds(shop, flag(input, 'on')),
  },
  'answer-refunds': {
    group: 'orders',
    name: { ko: '대기 중인 환불 처리', en: 'Answer pending refunds' },
    does: { ko: '결제사가 이 주문의 대기 중인 환불을 완료하거나 거절합니다.', en: 'The provider completes this order’s pending refunds, or turns them down.' },
    fields: [order, { name: 'verdict', kind: 'choice', choices: VERDICTS, label: { ko: '결과', en: 'Result' } }],
    run: (store, shop, input) => {
      const verdict = chosen(input, 'verdict', VERDICTS) ?? 'SUCCESS';
      return store.sandbox.acts.answerRefunds(shop, orderOf(store, shop, input).id, verdict);
    },
  },
  'slow-cancels': {
    group: 'orders',
    name: { ko: '느린 주문 취소', en: 'Slow cancellations' },
    does: { ko: '앱이 요청한 주문 취소를 바로 끝내지 않고 대기 상태로 둡니다.', en: 'Cancellations the app asks for do not come to their end by themselves.' },
    fields: [{ name: 'on', kind: 'flag', label: { ko: '대기시키기', en: 'Waiting' } }],
    run: (store, shop, input) => store.sandbox.acts.slowCancels(shop, flag(input, 'on')),
  },
  'answer-cancels': {
    group: 'orders',
    name: { ko: '대기 중인 주문 취소 처리', en: 'Answer a waiting cancellation' },
    does: { ko: '이 주문의 대기 중인 취소를 끝내거나 실패하게 합니다.', en: 'Shopify ends this order’s waiting cancellation, or fails at it.' },
    fields: [order, { name: 'verdict', kind: 'choice', choices: CANCEL_VERDICTS, label: { ko: '결과', en: 'Result' } }],
    run: (store, shop, input) => {
      const verdict = chosen(input, 'verdict', CANCEL_VERDICTS) ?? 'SUCCESS';
      return store.sandbox.acts.answerCancels(shop, orderOf(store, shop, input).id, verdict);
    },
  },
  'delete-order': {
    group: 'orders',
    name: { ko: '주문 삭제', en: 'Delete the order' },
    does: { ko: '취소되었거나 보관된 주문을 영구히 삭제합니다.', en: 'Deletes a cancelled or archived order for good.' },
    fields: [order],
    grave: true,
    run: (store, shop, input) => store.sandbox.acts.deleteOrder(shop, orderOf(store, shop, input).id),
  },
  cancel: {
    group: 'orders',
    name: { ko: '주문 취소', en: 'Cancel the order' },
    does: { ko: '다른 직원이 주문을 취소합니다.', en: 'A colleague cancels the order.' },
    fields: [order],
    grave: true,
    run: (store, shop, input) => store.sandbox.acts.cancel(shop, orderOf(store, shop, input).id),
  },
  'edit-order': {
    group: 'orders',
    name: { ko: '주문 편집', en: 'Edit the order' },
    does: { ko: '다른 직원이 주문에 상품을 하나 더하거나, 아직 보내지 않은 상품을 하나 뺍니다. 돈은 오가지 않습니다.', en: 'A colleague adds one item to the order, or takes off one that was not sent. No money moves.' },
    fields: [
      order,
      { name: 'change', kind: 'choice', choices: CHANGES, label: { ko: '더하기·빼기', en: 'Add or remove' } },
      { name: 'sku', kind: 'text', label: { ko: 'SKU (선택)', en: 'SKU (optional)' } },
    ],
    run: (store, shop, input) => {
      const change = chosen(input, 'change', CHANGES) ?? 'add';
      const edited = orderOf(store, shop, input);
      const sku = optionalText(input, 'sku');
      return store.sandbox.acts.editOrder(
        shop,
        edited.id,
        change === 'add' ? { add: { variantId: variantOf(store, shop, sku).id, quantity: 1 } } : { remove: { lineItemId: openLineOf(edited, sku).id, quantity: 1 } },
      );
    },
  },
  'set-stock': {
    group: 'orders',
    name: { ko: '재고 바꾸기', en: 'Change the stock' },
    does: { ko: '다른 직원이 상품의 남은 수량이나 품절 시 판매 여부를 바꿉니다.', en: 'A colleague changes how many of an item are left, or whether it sells when none is.' },
    fields: [
      { name: 'sku', kind: 'text', required: true, label: { ko: 'SKU', en: 'SKU' } },
      { name: 'available', kind: 'number', label: { ko: '남은 수량 (선택)', en: 'Left (optional)' } },
      { name: 'policy', kind: 'choice', choices: SOLD_OUT, label: { ko: '품절되면', en: 'When sold out' } },
    ],
    run: (store, shop, input) => {
      const available = optionalNumber(input, 'available');
      if (available !== undefined && (!Number.isInteger(available) || available < 0)) throw new BadInput('"available" must be a whole number, zero or more.');
      const policy = chosen(input, 'policy', SOLD_OUT);
      return store.sandbox.acts.setStock(shop, variantOf(store, shop, textOf(input, 'sku')).id, { ...(available === undefined ? {} : { available }), ...(policy ? { sellsWhenOut: policy === 'continue' } : {}) });
    },
  },
  'edit-address': {
    group: 'orders',
    name: { ko: '배송지 변경', en: 'Change the address' },
    does: { ko: '다른 직원이 주문의 배송지를 고칩니다.', en: 'A colleague corrects the delivery address.' },
    fields: [
      order,
      { name: 'address1', kind: 'text', label: { ko: '주소', en: 'Street' } },
      { name: 'city', kind: 'text', label: { ko: '시', en: 'City' } },
      { name: 'zip', kind: 'text', label: { ko: '우편번호', en: 'Postcode' } },
    ],
    run: (store, shop, input) => {
      const given = ['name', 'address1', 'address2', 'city', 'province', 'zip', 'phone'].flatMap((name) => {
        const text = optionalText(input, name);
        return text ? [[name, text] as const] : [];
      });
      if (given.length === 0) throw new BadInput('Nothing of the address was given.');
      return store.sandbox.acts.editAddress(shop, orderOf(store, shop, input).id, Object.fromEntries(given));
    },
  },
};
