import type { Desk } from '#app/desk/desk.ts';
import { currentCalendar } from '#app/domain/calendars/current-calendar.server.ts';
import { trackingsOf } from '#app/domain/orders/trackings-of.ts';
import { emptyContext, type MessageContext } from '#app/domain/templates/message-context.ts';
import type { AddressSnapshot } from '#app/gateways/shopify/port/address-snapshot.ts';
import { Problem } from '#app/platform/problem.ts';
import { addressWords } from '../address-words.ts';
import { businessDaysAfter } from './business-days-after.ts';
import { dateWords, itemWords } from './message-words.server.ts';
import { outcomeVariables } from './outcome-variables.server.ts';
import { parcelInQuestion } from './parcel-in-question.ts';

/** "I will write to you by …", unless the agent says otherwise. */
const FOLLOW_UP_DAYS = 3;

export interface ContextWanted {
  /** Null to try a text on an order alone: then the ticket's number is left out. */
  ticketId: string | null;
  /** The order spoken of; null for none, the ticket's own when absent. */
  orderId?: string | null;
  /** Its outcome is filled in when it is done. */
  resolutionId?: string | null;
  /** Language of the text; the ticket's when absent. */
  locale?: 'ko' | 'en';
}

/**
 * Every variable a template may name, for this ticket, in its language. What is
 * not known is left out: then it is a hole that stops the send.
 * @throws Problem not_found
 */
export async function messageContext(desk: Pick<Desk, 'shop' | 'db' | 'actor' | 'clock'>, wanted: ContextWanted): Promise<MessageContext> {
  const { shop, db, clock } = desk;
  const ticket = await ticketOf(desk, wanted.ticketId);
  const [settings, calendar, order, agent] = await Promise.all([
    db.shopSettings.findFirstOrThrow({ where: { shopId: shop.id }, select: { name: true, senderName: true } }),
    currentCalendar(desk),
    orderOf(desk, wanted.orderId === undefined ? (ticket?.orderId ?? null) : wanted.orderId),
    agentName(desk),
  ]);
  const locale = wanted.locale ?? (ticket?.locale === 'ko' ? 'ko' : 'en');
  const address = order?.shippingAddress as AddressSnapshot | null | undefined;
  return {
    ...emptyContext(),
    customer: { name: ticket?.customer?.name || ticket?.requesterName || order?.customer?.name || address?.name },
    shop: { name: settings.senderName || settings.name },
    agent: { name: agent },
    ticket: { number: ticket?.number },
    order: order ? { name: order.name, date: dateWords(order.createdAt, locale, calendar.timeZone), items: itemWords(order.lines, locale), shippingCity: address?.city, address: address && addressWords(address) } : {},
    parcel: parcelWords(order, locale, calendar.timeZone),
    followUp: { date: dateWords(businessDaysAfter(calendar, clock.now(), FOLLOW_UP_DAYS), locale, calendar.timeZone) },
    ...(wanted.resolutionId ? await outcomeVariables(desk, wanted.resolutionId) : {}),
  };
}

async function ticketOf({ shop, db }: Pick<Desk, 'shop' | 'db'>, id: string | null) {
  if (!id) return null;
  const ticket = await db.ticket.findFirst({
    where: { shopId: shop.id, id },
    select: { number: true, locale: true, orderId: true, requesterName: true, customer: { select: { name: true } } },
  });
  if (!ticket) throw new Problem('not_found', { note: 'ticket' });
  return ticket;
}

function orderOf({ shop, db }: Pick<Desk, 'shop' | 'db'>, orderId: string | null) {
  if (!orderId) return null;
  return db.order.findFirst({ where: { shopId: shop.id, id: orderId }, include: { lines: { orderBy: { id: 'asc' } }, fulfillments: true, customer: { select: { name: true } } } });
}

async function agentName({ shop, db, actor }: Pick<Desk, 'shop' | 'db' | 'actor'>): Promise<string | null> {
  if (actor.kind !== 'agent' || !actor.id) return null;
  const agent = await db.agent.findFirst({ where: { shopId: shop.id, id: actor.id }, select: { name: true } });
  return agent?.name ?? actor.name ?? null;
}

function parcelWords(order: Awaited<ReturnType<typeof orderOf>>, locale: string, timeZone: string): MessageContext['parcel'] {
  const parcel = parcelInQuestion(order?.fulfillments ?? []);
  if (!parcel) return {};
  const trackings = trackingsOf(parcel);
  return {
    carrier: trackings[0]?.company,
    trackingNumber: trackings[0]?.number,
    trackingNumbers: trackings.flatMap(({ number }) => number ?? []).join(', ') || null,
    trackingUrl: trackings[0]?.url,
    lastEventAt: parcel.lastEventAt && dateWords(parcel.lastEventAt, locale, timeZone),
    lastEventText: parcel.lastEventMessage,
  };
}
