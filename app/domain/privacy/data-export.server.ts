import type { Desk } from '#app/desk/desk.ts';
import { addressMark } from '#app/domain/customers/address-mark.server.ts';
import type { Holdings } from './holdings.server.ts';

/** Everything a shop's rows say of a person, in words of the screens; internal notes about them included. */
export async function dataExport(desk: Desk, held: Holdings) {
  const { customerId, emails, phones } = held;
  const customer = customerId ? await desk.db.customer.findFirst({ where: { shopId: desk.shop.id, id: customerId }, select: { id: true, name: true, locale: true, updatedAt: true } }) : null;
  return { customer, emails, phones, orders: await ordersOf(desk, held), tickets: await ticketsOf(desk, held), messagesElsewhere: await strayMessages(desk, held), mails: await mailsTo(desk, held), surveys: await surveysOf(desk, held), orderCodes: await codesFor(desk, held), requests: await requestsOf(desk, held) };
}

function ordersOf(desk: Desk, { orderIds }: Holdings) {
  return desk.db.order.findMany({
    where: { shopId: desk.shop.id, id: { in: orderIds } },
    orderBy: { createdAt: 'asc' },
    select: {
      id: true, name: true, email: true, phone: true, shippingAddress: true, createdAt: true, total: true, originalTotal: true, currentTotal: true, currency: true, tags: true,
      lines: { select: { title: true, variantTitle: true, quantity: true } },
      fulfillments: {
        select: {
          trackings: true, deliveredAt: true,
          events: { orderBy: { happenedAt: 'asc' }, select: { status: true, message: true, place: true, happenedAt: true } },
        },
      },
      refunds: { select: { createdAt: true, total: true, note: true } },
    },
  });
}

function ticketsOf(desk: Desk, { ticketIds }: Holdings) {
  return desk.db.ticket.findMany({
    where: { shopId: desk.shop.id, id: { in: ticketIds } },
    orderBy: { openedAt: 'asc' },
    select: {
      number: true, channel: true, subject: true, status: true, openedAt: true, resolvedAt: true, orderId: true,
      requesterName: true, requesterEmail: true, requesterPhone: true, orderNumber: true,
      messages: { orderBy: { createdAt: 'asc' }, select: { kind: true, fromName: true, fromEmail: true, text: true, createdAt: true, attachments: { select: { id: true, name: true, type: true, size: true } } } },
      drafts: { select: { kind: true, body: true, updatedAt: true } },
      resolutions: { select: { kind: true, state: true, amount: true, currency: true, plan: true, earlierPlans: true, settledAt: true } },
    },
  });
}

function strayMessages(desk: Desk, { strayMessageIds }: Holdings) {
  return desk.db.message.findMany({
    where: { shopId: desk.shop.id, id: { in: strayMessageIds } },
    orderBy: { createdAt: 'asc' },
    select: { fromName: true, fromEmail: true, text: true, createdAt: true, attachments: { select: { id: true, name: true, type: true, size: true } } },
  });
}

/** As they left, or wait to: confirmations and surveys stand in no ticket. What tells agents of a ticket is about them, not to them. */
function mailsTo(desk: Desk, { ticketIds, emails }: Holdings) {
  return desk.db.outboxMail.findMany({
    where: { shopId: desk.shop.id, kind: { not: 'notice' }, OR: [{ ticketId: { in: ticketIds } }, { toAddress: { in: emails } }] },
    orderBy: { createdAt: 'asc' },
    select: { kind: true, toName: true, toAddress: true, subject: true, text: true, state: true, createdAt: true, sentAt: true },
  });
}

function surveysOf(desk: Desk, { ticketIds, orderIds }: Holdings) {
  return desk.db.survey.findMany({
    where: { shopId: desk.shop.id, answeredAt: { not: null }, OR: [{ ticketId: { in: ticketIds } }, { issue: { orderId: { in: orderIds } } }] },
    orderBy: { answeredAt: 'asc' },
    select: { score: true, comment: true, answeredAt: true },
  });
}

/** When they wished to see which order. */
function codesFor(desk: Desk, { emails, orderIds }: Holdings) {
  return desk.db.orderCode.findMany({
    where: { shopId: desk.shop.id, OR: [{ addressHash: { in: emails.map((email) => addressMark(desk, email)) } }, { orderId: { in: orderIds } }] },
    orderBy: { createdAt: 'asc' },
    select: { orderNumber: true, createdAt: true, usedAt: true },
  });
}

/** What they asked of their orders on the storefront. */
function requestsOf(desk: Desk, { ticketIds }: Holdings) {
  return desk.db.shopperRequest.findMany({
    where: { shopId: desk.shop.id, ticketId: { in: ticketIds } },
    orderBy: { createdAt: 'asc' },
    select: { orderId: true, kind: true, wish: true, createdAt: true },
  });
}
