import type { Desk, Ledger } from '#app/desk/desk.ts';
import { addresseeOf } from '#app/domain/channels/addressee.server.ts';
import { answerSubject } from '#app/domain/channels/email/mail-headers.ts';
import { queueMail } from '#app/domain/channels/email/queue-mail.server.ts';
import { withdrawMail } from '#app/domain/channels/email/withdraw-mail.server.ts';
import { refreshOrder } from '#app/domain/orders/refresh-order.server.ts';
import { outcomeVariables } from '#app/domain/resolutions/messages/outcome-variables.server.ts';
import { shopSettings } from '#app/domain/shops/shop-settings.server.ts';
import type { OutcomeVariables } from '#app/domain/templates/message-context.ts';
import { addMessage } from '#app/domain/tickets/add-message.server.ts';
import { lockTicket } from '#app/domain/tickets/lock-ticket.sql.server.ts';
import { wordsFor } from '#app/locales/words.server.ts';
import type { Resolution } from '#app/platform/generated/prisma/client.ts';
import { after, minutes } from '#app/platform/spans.ts';
import { leaveRequest } from './leave-request.server.ts';
import { shopperPolicies } from './shopper-policies.server.ts';
import { isShopperActor } from './shopper-policy.ts';

/**
 * Tells the shopper what was done at once, once it is certain: money that the
 * payment provider still has is not told of. One mail: where the word that the
 * request arrived has not left, it goes in its place. Safe to run again.
 */
export async function tellDoneAtOnce(desk: Desk, resolutionId: string): Promise<void> {
  const done = await desk.db.resolution.findFirst({ where: { shopId: desk.shop.id, id: resolutionId } });
  if (!done?.ticketId || !isShopperActor(done.confirmedBy)) return;
  const outcome = await outcomeVariables(desk, resolutionId);
  if (Object.keys(outcome).length === 0 || (await wasTooLate(desk, done))) return;
  const telling = { done, ticketId: done.ticketId, outcome };
  await desk.transaction(async function tell(ledger) {
    await tellOnce(ledger, telling);
  });
}

/**
 * Shopify sets another address even of what has left: of a parcel that left at
 * that very moment nobody is told that it goes there, and a person looks. Which
 * of the two came first no clock tells within a minute.
 */
async function wasTooLate(desk: Desk, { id, kind, orderId, outcome }: Resolution): Promise<boolean> {
  if (kind !== 'address_change') return false;
  const where = { shopId: desk.shop.id, resolutionId: id };
  if (await desk.db.shopperRequest.count({ where: { ...where, toldAt: { not: null } } })) return false;
  await refreshOrder(desk, orderId);
  const until = after(new Date((outcome as { at: string }).at), minutes(1));
  if (!(await desk.db.fulfillment.count({ where: { shopId: desk.shop.id, orderId, createdAt: { lte: until }, status: { notIn: ['CANCELLED', 'cancelled'] } } }))) return false;
  await desk.transaction(async function leave(ledger) {
    const request = await ledger.db.shopperRequest.findFirst({ where: { ...where, leftBecause: null } });
    const { count } = await ledger.db.shopperRequest.updateMany({ where: { ...where, leftBecause: null }, data: { leftBecause: 'at_once_sent' } });
    if (request && count > 0) await leaveRequest(ledger, request, { words: 'at_once_sent' });
  });
  return true;
}

interface Telling {
  done: Resolution;
  ticketId: string;
  outcome: OutcomeVariables;
}

async function tellOnce(ledger: Ledger, { done, ticketId, outcome }: Telling): Promise<void> {
  const shopId = ledger.shop.id;
  const { count } = await ledger.db.shopperRequest.updateMany({ where: { shopId, resolutionId: done.id, toldAt: null }, data: { toldAt: ledger.clock.now() } });
  if (count === 0) return;
  const before = await lockTicket(ledger.db, shopId, ticketId);
  const text = await wordsOf(ledger, { done, locale: before.locale, outcome });
  const { messageId, ticket } = await addMessage(ledger, { ticketId, kind: 'agent', text, fromName: done.policyName, byRule: await answersAll(ledger, ticketId) });
  const to = await addresseeOf(ledger, before);
  await withdrawMail(ledger, `acknowledgement:${ticketId}`);
  if (to) await queueMail(ledger, { key: `at-once:${done.id}`, kind: 'acknowledgement', locale: before.locale, to, subject: answerSubject(before.subject), text, ticketId, replyKey: ticket.replyKey, messageId });
}

/** The request was all that its ticket said when it was acted on: what came since is not answered by it. */
async function answersAll({ shop, db }: Ledger, ticketId: string): Promise<'all_answered' | 'more_asked'> {
  const written = await db.message.count({ where: { shopId: shop.id, ticketId, kind: 'customer', automated: false } });
  return written > 1 ? 'more_asked' : 'all_answered';
}

/** What was done, what the shopper does now, and that a person reads the answer. */
async function wordsOf(ledger: Ledger, { done, locale, outcome }: { done: Resolution; locale: string; outcome: OutcomeVariables }): Promise<string> {
  const t = wordsFor(locale, 'shopper');
  const order = await ledger.db.order.findFirst({ where: { shopId: ledger.shop.id, id: done.orderId }, select: { name: true } });
  const { name, senderName, locale: own } = await shopSettings(ledger);
  const shop = senderName || name;
  if (done.kind === 'cancellation') {
    const { amount, method } = { ...outcome.cancellation };
    const money = amount ? [t('atOnce.cancellation.money', { amount, method: method ?? '' })] : [];
    return [t('atOnce.greeting'), t('atOnce.cancellation.done', { order: order?.name }), ...money, t('atOnce.notYou'), t('atOnce.closing', { shop })].join('\n\n');
  }
  if (done.kind === 'address_change') return [t('atOnce.greeting'), t('atOnce.address.done', { order: order?.name, address: outcome.addressChange?.address }), t('atOnce.address.notYou'), t('atOnce.closing', { shop })].join('\n\n');
  const { name: number, items, fee } = { ...outcome.return };
  const { instructions } = (await shopperPolicies(ledger)).policies.find((one) => one.kind === 'return')!;
  const how = instructions[locale === 'en' ? 'en' : 'ko'] || instructions[own === 'en' ? 'en' : 'ko'];
  return [t('atOnce.greeting'), t('atOnce.return.done', { order: order?.name, number, items }), ...(how ? [how] : []), ...(fee ? [t('atOnce.return.fee', { fee })] : []), t('atOnce.return.then'), t('atOnce.notYou'), t('atOnce.closing', { shop })].join('\n\n');
}
