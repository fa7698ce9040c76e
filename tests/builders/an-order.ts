import type { Desk } from '#app/desk/desk.ts';
import type { OrderSource } from '#app/domain/orders/order-source.ts';
import { saveOrder, type SavedOrder } from '#app/domain/orders/save-order.server.ts';
import type { FulfillmentSnapshot, OrderLineSnapshot, OrderSnapshot, RefundSnapshot } from '#app/gateways/shopify/port/order-snapshot.ts';

let last = 5_000_000_000;
const nextId = () => String(++last);

export type WholeOrder = OrderSnapshot & Required<Pick<OrderSnapshot, 'fulfillments' | 'refunds'>>;

/** An order as Shopify tells of it: paid, one line of two mugs, not shipped. Ids are new each time. */
export function anOrderSnapshot(with_: Partial<OrderSnapshot> = {}): WholeOrder {
  const id = with_.id ?? nextId();
  const { total = '30000.0', presentmentTotal = '30000.0' } = with_;
  const number = with_.number ?? 1000 + (Number(id) % 8000);
  return {
    id,
    name: `#${number}`,
    number,
    customer: null,
    email: 'haneul.kim@mail.example',
    phone: null,
    createdAt: new Date('2026-11-10T01:00:00Z'),
    updatedAt: new Date('2026-11-10T01:00:00Z'),
    cancelledAt: null,
    closedAt: null,
    financialStatus: 'PAID',
    fulfillmentStatus: 'UNFULFILLED',
    currency: 'KRW',
    presentmentCurrency: 'KRW',
    total,
    totalRefunded: '0.0',
    presentmentTotal,
    originalTotal: total,
    originalPresentmentTotal: presentmentTotal,
    currentTotal: total,
    currentPresentmentTotal: presentmentTotal,
    shippingAddress: { name: '김하늘', address1: '연못길 12', address2: null, city: '마포구', province: '서울특별시', zip: '03991', countryCode: 'KR', phone: '010-0000-1234' },
    tags: [],
    lines: [aLine()],
    fulfillments: [],
    refunds: [],
    ...with_,
  } as WholeOrder;
}

export function aLine(with_: Partial<OrderLineSnapshot> = {}): OrderLineSnapshot {
  return {
    id: nextId(),
    title: '머그잔',
    variantTitle: '흰색',
    sku: 'MUG-WHITE',
    productId: '7001',
    variantId: '7101',
    imageUrl: 'https://cdn.shop.example/mug.jpg',
    quantity: 2,
    currentQuantity: 2,
    unitPrice: '15000.0',
    ...with_,
  };
}

/** A parcel on its way, scanned once. */
export function aParcel(with_: Partial<FulfillmentSnapshot> = {}): FulfillmentSnapshot {
  const id = with_.id ?? nextId();
  return {
    id,
    name: '#1-F1',
    status: 'SUCCESS',
    displayStatus: 'IN_TRANSIT',
    trackings: [{ company: 'Hanbit Express', number: '400000001234', url: 'https://track.example/400000001234' }],
    createdAt: new Date('2026-11-11T01:00:00Z'),
    updatedAt: new Date('2026-11-11T02:00:00Z'),
    estimatedDeliveryAt: null,
    deliveredAt: null,
    lines: [],
    events: [{ id: nextId(), status: 'IN_TRANSIT', message: '집화 완료', place: '파주시', happenedAt: new Date('2026-11-11T02:00:00Z') }],
    ...with_,
  };
}

export function aRefund(with_: Partial<RefundSnapshot> = {}): RefundSnapshot {
  return { id: nextId(), createdAt: new Date('2026-11-12T01:00:00Z'), note: null, total: '15000.0', presentmentTotal: '15000.0', lines: [], ...with_ };
}

/** An order kept in the desk's shop. */
export async function anOrder(desk: Desk, with_: Partial<OrderSnapshot> = {}): Promise<WholeOrder> {
  const snapshot = anOrderSnapshot(with_);
  await save(desk, snapshot, { source: 'live', readAt: desk.clock.now() });
  return snapshot;
}

export function save(desk: Desk, snapshot: OrderSnapshot, from: OrderSource): Promise<SavedOrder> {
  return desk.transaction(function keep(ledger) {
    return saveOrder(ledger, snapshot, from);
  });
}
