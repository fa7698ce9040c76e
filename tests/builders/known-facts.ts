import type { OrderFacts, TicketFacts } from '#app/domain/templates/ticket-facts.ts';

const order: OrderFacts = {
  id: '1', name: '#1042', placedAt: '2026-11-09T03:00:00Z', cancelled: false, replaces: null, parcels: [],
  refunded: [{ amount: '0', currency: 'KRW' }, { amount: '0', currency: 'USD' }],
  refundPending: false,
  refundable: [{ amount: '60000', currency: 'KRW' }, { amount: '45.00', currency: 'USD' }],
};

/** One order of this customer, paid with ₩60,000, to which nothing has happened. */
export const nothingDone: TicketFacts = {
  today: '2026-11-22', followUpDate: '2026년 11월 26일', ticketNumber: 318, names: ['김하늘', 'Nora Ellis'], linkedOrderId: '1', orders: [order], complete: true, attached: null,
};

/** Sent, delivered, cancelled, ₩48,000 refunded, and replaced by #1107. */
export const everythingDone: TicketFacts = {
  ...nothingDone,
  orders: [
    { ...order, cancelled: true, parcels: [{ trackingNumbers: ['BR0000421042'], delivered: true }], refunded: [{ amount: '48000', currency: 'KRW' }, { amount: '36.00', currency: 'USD' }], refundable: [{ amount: '12000', currency: 'KRW' }, { amount: '9.00', currency: 'USD' }] },
    { ...order, id: '2', name: '#1107', replaces: '1', placedAt: '2026-11-20T03:00:00Z', refundable: [{ amount: '0', currency: 'KRW' }, { amount: '0', currency: 'USD' }] },
  ],
};

/** A refund of ₩48,000 leaves with the message. */
export const refundPlanned: TicketFacts = { ...nothingDone, attached: { kind: 'refund', orderId: '1', amounts: [{ amount: '48000', currency: 'KRW' }, { amount: '36.00', currency: 'USD' }] } };
