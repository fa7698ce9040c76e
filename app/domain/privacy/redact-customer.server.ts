import type { Desk } from '#app/desk/desk.ts';
import { addressMark } from '#app/domain/customers/address-mark.server.ts';
import { customerMark } from '#app/domain/help/visitor-marks.server.ts';
import { wordsFor } from '#app/locales/words.server.ts';
import { forgetExports } from './forget-exports.server.ts';
import { redactMails } from './redact-mails.server.ts';
import { redactOrder } from './redact-order.server.ts';
import { redactStrayMessages } from './redact-stray-messages.server.ts';
import { redactTicket } from './redact-ticket.server.ts';
import type { Holdings } from './holdings.server.ts';

/**
 * Erases what is personal of a customer and keeps what is counted: tickets,
 * order issues, scores and amounts stay, without a name. Each part is a
 * transaction of its own that bears repeating; the customer's row and addresses,
 * by which the rest is found, go last.
 */
export async function redactCustomer(desk: Desk, held: Holdings): Promise<void> {
  // A shop that was redacted itself has no settings any more, and nothing to erase.
  const settings = await desk.db.shopSettings.findFirst({ where: { shopId: desk.shop.id }, select: { locale: true } });
  const erased = wordsFor(settings?.locale ?? 'en', 'privacy')('erased');
  // Raw mail is found by the messages it was filed as, so it goes before them.
  await redactMails(desk, held);
  await redactStrayMessages(desk, held.strayMessageIds, erased);
  for (const ticketId of held.ticketIds) await redactTicket(desk, ticketId, erased);
  for (const orderId of held.orderIds) await redactOrder(desk, orderId);
  await desk.transaction(async function eraseCustomer(ledger) {
    const shopId = ledger.shop.id;
    const at = ledger.clock.now();
    await forgetExports(ledger, held);
    await ledger.db.orderCode.deleteMany({ where: { shopId, OR: [{ addressHash: { in: held.emails.map((email) => addressMark(ledger, email)) } }, { orderId: { in: held.orderIds } }] } });
    if (!held.customerId) return;
    const customerId = held.customerId;
    await ledger.db.deflection.updateMany({ where: { shopId, customer: customerMark(ledger, customerId) }, data: { state: 'withdrawn', visitor: null, customer: null } });
    await ledger.db.customerClaim.deleteMany({ where: { shopId, customerId } });
    await ledger.db.event.updateMany({ where: { shopId, subjectKind: 'customer', subjectId: customerId }, data: { payload: {} } });
    await ledger.db.customer.updateMany({ where: { shopId, id: customerId }, data: { name: null, locale: null, redactedAt: at, updatedAt: at } });
  });
}
