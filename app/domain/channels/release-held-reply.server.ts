import type { Desk, Ledger } from '#app/desk/desk.ts';
import { shopSettings } from '#app/domain/shops/shop-settings.server.ts';
import { countUse } from '#app/domain/templates/count-use.sql.server.ts';
import type { OutcomeVariables } from '#app/domain/templates/message-context.ts';
import { renderTemplate } from '#app/domain/templates/render-template.ts';
import { releaseMessage } from '#app/domain/tickets/release-message.server.ts';
import { Problem } from '#app/platform/problem.ts';
import { mailHtml } from './email/mail-html.ts';
import { sendSoon } from './email/send-soon.server.ts';
import { refuseUnfitWords } from './refuse-unfit-words.server.ts';

export interface Outcome {
  resolutionId: string;
  /** What really happened, in words: `refund.…` or `replacement.…`. */
  variables: OutcomeVariables;
}

/**
 * Fills the replies that waited for this resolution with what really happened
 * and sends them. Run again, it sends nothing twice. A reply with a place that
 * the outcome does not fill stays held, with the place named on its mail, and
 * its ticket calls for attention.
 * @returns how many left and how many are still held
 */
export async function releaseHeldReply(desk: Desk, outcome: Outcome): Promise<{ released: number; stuck: number }> {
  const waiting = await desk.db.message.findMany({ where: { shopId: desk.shop.id, heldForResolutionId: outcome.resolutionId }, select: { id: true }, orderBy: { createdAt: 'asc' } });
  const counted = { released: 0, stuck: 0, gone: 0 };
  for (const { id } of waiting) {
    const became = await desk.transaction(async function releaseOne(ledger) {
      return release(ledger, id, outcome.variables);
    });
    counted[became] += 1;
  }
  return { released: counted.released, stuck: counted.stuck };
}

/** @returns gone: released by somebody else, or dropped, a moment ago */
async function release(ledger: Ledger, messageId: string, variables: OutcomeVariables): Promise<'released' | 'stuck' | 'gone'> {
  const where = { shopId: ledger.shop.id, messageId, state: 'held' };
  const message = await ledger.db.message.findFirst({ where: { shopId: ledger.shop.id, id: messageId }, include: { ticket: { select: { locale: true } } } });
  if (!message?.heldForResolutionId) return 'gone';
  const text = await complete(ledger, { ...message, heldForResolutionId: message.heldForResolutionId }, variables);
  if (text instanceof Problem) {
    await ledger.db.outboxMail.updateMany({ where, data: { error: `${text.code}: ${text.details.values?.hole ?? text.details.values?.quote ?? text.details.values?.reason ?? ''}` } });
    // A person should see it, whichever way it was tried.
    await ledger.db.ticket.updateMany({ where: { shopId: ledger.shop.id, id: message.ticketId }, data: { unread: true } });
    await ledger.announce({ topic: 'ticket', ticketId: message.ticketId });
    return 'stuck';
  }
  if (!(await releaseMessage(ledger, { messageId, text }))) return 'gone';
  if (message.templateId) await countUse(ledger, { messageId, templateId: message.templateId });
  const mail = await ledger.db.outboxMail.findFirst({ where, select: { id: true } });
  if (!mail) return 'released';
  const settings = await shopSettings(ledger);
  const html = mailHtml(text, { locale: message.ticket.locale, shopName: settings.senderName || settings.name });
  await ledger.db.outboxMail.updateMany({ where: { ...where, id: mail.id }, data: { text, html, state: 'queued', error: null, dueAt: ledger.clock.now() } });
  await sendSoon(ledger, mail.id);
  return 'released';
}

interface Waiting {
  text: string;
  ticketId: string;
  heldForResolutionId: string;
  ticket: { locale: string };
}

/** The words with what really happened in them, as they may leave: what was true when they were written may not be so any more. */
async function complete(ledger: Ledger, { text, ticketId, heldForResolutionId: resolutionId, ticket }: Waiting, variables: OutcomeVariables): Promise<string | Problem> {
  try {
    const words = renderTemplate(text, variables, ticket.locale);
    await refuseUnfitWords(ledger, { ticketId, text: words, resolutionId, waits: false });
    return words;
  } catch (error) {
    if (error instanceof Problem) return error;
    throw error;
  }
}
