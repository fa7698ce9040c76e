import type { Desk, Ledger } from '#app/desk/desk.ts';
import { recordEvent } from '#app/domain/shops/record-event.server.ts';
import type { Refusal } from '#app/gateways/mail/port.ts';
import type { OutboxMail } from '#app/platform/generated/prisma/client.ts';
import { Problem } from '#app/platform/problem.ts';
import { after, minutes } from '#app/platform/spans.ts';
import { MAX_TRIES, waitAfter } from './back-off.ts';
import { bounceAddress } from './mail-addresses.ts';
import { isMailOver } from './mail-lasts.ts';
import { mailFiles } from './mail-files.server.ts';
import { sendSoon } from './send-soon.server.ts';
import { withThreadLine } from './thread-line.server.ts';

/** Longer than one sending can take: who is found sending after it was killed. */
export const LEASE = minutes(10);

export type SendOutcome = 'sent' | 'later' | 'bounced' | 'failed' | 'unknown' | 'not_due' | 'cancelled';

/**
 * Sends one mail of the outbox, once.
 *
 * SMTP cannot be asked later what became of a message, so a mail may be sent
 * again only when it is certain that none of it left. Three marks, each
 * committed, tell how far a sender came:
 *   1. `sending` with an empty `sendingSince`: claimed. Killed here, nothing
 *      left, and the next run sends it.
 *   2. `sendingSince` set: written after the server said "go ahead" (354) and
 *      before the first byte of content. Killed here, or the connection lost
 *      without an answer, the server may or may not have it: `unknown`, shown
 *      to an agent, who decides (`resendMail`). Never sent again by itself.
 *   3. the outcome: sent, put off (4xx), bounced or failed (5xx).
 */
export async function sendMail(desk: Desk, mailId: string): Promise<SendOutcome> {
  const mail = await claim(desk, mailId);
  if (!mail) return settleAbandoned(desk, mailId);
  if (isMailOver(mail, desk.clock.now())) return letLapse(desk, mail);
  const claimed = { shopId: desk.shop.id, id: mailId, attempts: mail.attempts };
  try {
    const attachments = await mailFiles(desk, mail);
    await desk.mail.send({ ...outgoing(desk, await withThreadLine(desk, mail)), ...(attachments.length ? { attachments } : {}) }, () => markContentLeaving(desk, claimed));
  } catch (error) {
    return settleError(desk, mail, error);
  }
  await desk.transaction(async function settleSent(ledger) {
    await settle(ledger, mail, { state: 'sent', sentAt: ledger.clock.now(), error: null });
    await tell(ledger, mail, 'mail_sent', {});
  });
  return 'sent';
}

/** One sender at a time: the change from queued decides. */
async function claim(desk: Desk, mailId: string): Promise<OutboxMail | null> {
  const shopId = desk.shop.id;
  const { count } = await desk.db.outboxMail.updateMany({
    where: { shopId, id: mailId, state: 'queued' },
    data: { state: 'sending', sendingSince: null, attempts: { increment: 1 }, dueAt: after(desk.clock.now(), LEASE) },
  });
  return count ? desk.db.outboxMail.findFirst({ where: { shopId, id: mailId } }) : null;
}

/** It waited for so long that what it says is no longer so: nobody is told, for nobody waits for it. */
async function letLapse(desk: Desk, mail: OutboxMail): Promise<SendOutcome> {
  await desk.transaction(async function cancel(ledger) {
    await settle(ledger, mail, { state: 'cancelled', error: 'too late' });
  });
  return 'cancelled';
}

async function markContentLeaving(desk: Desk, claimed: { shopId: string; id: string; attempts: number }): Promise<void> {
  const { count } = await desk.db.outboxMail.updateMany({ where: { ...claimed, state: 'sending' }, data: { sendingSince: desk.clock.now() } });
  // Someone else has taken it over meanwhile; throwing cuts the connection before any content.
  if (!count) throw new Error('The mail was taken over by another sender');
}

function outgoing(desk: Desk, mail: OutboxMail) {
  return {
    from: { name: mail.fromName, address: mail.fromAddress },
    to: { name: mail.toName, address: mail.toAddress },
    replyTo: mail.replyTo,
    envelopeFrom: bounceAddress(desk, mail.id),
    subject: mail.subject,
    text: mail.text,
    html: mail.html,
    messageId: mail.rfcMessageId,
    headers: mail.headers as Record<string, string>,
  };
}

async function settleError(desk: Desk, mail: OutboxMail, error: unknown): Promise<SendOutcome> {
  if (!(error instanceof Problem && error.code === 'mail_refused')) {
    return settleUnknown(desk, mail, error instanceof Error ? error.message : String(error));
  }
  const refusal = error.details.shown as Refusal | undefined;
  const reason = refusal?.response ?? error.message;
  if (error.details.retry && mail.attempts < MAX_TRIES) return putOff(desk, mail, reason);
  return giveUp(desk, mail, refusal?.recipient && !error.details.retry ? 'bounced' : 'failed', reason);
}

async function giveUp(desk: Desk, mail: OutboxMail, state: 'bounced' | 'failed', reason: string): Promise<SendOutcome> {
  await desk.transaction(async function settleRefused(ledger) {
    await settle(ledger, mail, { state, error: reason });
    await tell(ledger, mail, 'mail_bounced', { reason, state });
  });
  return state;
}

async function putOff(desk: Desk, mail: OutboxMail, reason: string): Promise<SendOutcome> {
  const wait = waitAfter(mail.attempts);
  await desk.transaction(async function putOffMail(ledger) {
    await settle(ledger, mail, { state: 'queued', sendingSince: null, dueAt: after(ledger.clock.now(), wait), error: reason });
    await sendSoon(ledger, mail.id, wait);
  });
  return 'later';
}

async function settleUnknown(desk: Desk, mail: OutboxMail, reason: string): Promise<SendOutcome> {
  await desk.transaction(async function settleAsUnknown(ledger) {
    await settle(ledger, mail, { state: 'unknown', error: reason.slice(0, 300) });
    await tell(ledger, mail, 'mail_bounced', { reason: 'unknown', state: 'unknown' });
  });
  return 'unknown';
}

/** A mail that is `sending` beyond its lease was left by a killed sender. */
async function settleAbandoned(desk: Desk, mailId: string): Promise<SendOutcome> {
  const mail = await desk.db.outboxMail.findFirst({ where: { shopId: desk.shop.id, id: mailId, state: 'sending', dueAt: { lte: desk.clock.now() } } });
  if (!mail) return 'not_due';
  if (mail.sendingSince) return settleUnknown(desk, mail, 'The sender ended before the server answered');
  const reason = 'The sender ended before the content left';
  // One that ends every sender is not tried for ever.
  return mail.attempts < MAX_TRIES ? putOff(desk, mail, reason) : giveUp(desk, mail, 'failed', reason);
}

/** Only while it is still this attempt's: a late answer never overwrites a newer attempt. */
async function settle(ledger: Ledger, mail: OutboxMail, outcome: Partial<Pick<OutboxMail, 'state' | 'sentAt' | 'sendingSince' | 'dueAt' | 'error'>>): Promise<void> {
  const states = outcome.state === 'sent' ? ['sending', 'unknown'] : ['sending'];
  const { count } = await ledger.db.outboxMail.updateMany({
    where: { shopId: ledger.shop.id, id: mail.id, attempts: mail.attempts, state: { in: states } },
    data: outcome,
  });
  if (!count) throw new Problem('conflict', { note: 'the mail was settled by another sender' });
}

async function tell(ledger: Ledger, mail: OutboxMail, kind: 'mail_sent' | 'mail_bounced', payload: Record<string, string>): Promise<void> {
  if (!mail.ticketId) return;
  await recordEvent(ledger, {
    kind,
    subjectKind: 'ticket',
    subjectId: mail.ticketId,
    ticketId: mail.ticketId,
    payload: { mailId: mail.id, mailKind: mail.kind, messageId: mail.messageId, ...payload },
  });
  await ledger.announce({ topic: 'ticket', ticketId: mail.ticketId });
}
