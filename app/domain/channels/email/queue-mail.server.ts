import type { Ledger } from '#app/desk/desk.ts';
import { after } from '#app/platform/spans.ts';
import { cutText } from './reading/cut-text.ts';
import { inboxAddress, replyAddress } from './mail-addresses.ts';
import { automaticHeaders, threadHeaders, type MailKind } from './mail-headers.ts';
import { mailHtml } from './mail-html.ts';
import { mailSource, putIntoOutbox } from './outbox.sql.server.ts';

export interface MailToQueue {
  /** What makes it the only one of its kind, such as "reply:<message id>": a second with the same key is not queued. */
  key: string;
  kind: MailKind;
  locale: string;
  to: { address: string; name?: string | null };
  subject: string;
  /** Plain text; the HTML part is made from it unless one is given. */
  text: string;
  /** The whole HTML part, where links need more than their address. */
  html?: string;
  footer?: string;
  /** Answers come to this ticket, and it shows there. */
  ticketId?: string;
  /** Of that ticket, where the caller has it at hand. */
  replyKey?: string;
  messageId?: string;
  /** Waits for `releaseHeldReply`. */
  held?: boolean;
  /** Milliseconds until it leaves, in which it may be withdrawn; at once when absent. */
  delay?: number;
}

/**
 * Writes a mail into the outbox in the transaction of the change it tells.
 * Answers its id, or null when one with this key is there already.
 */
export async function queueMail(ledger: Ledger, mail: MailToQueue): Promise<string | null> {
  const shopId = ledger.shop.id;
  const id = ledger.newId();
  const rfcMessageId = `${id}.${shopId}@${ledger.mailDomain}`;
  const { senderName: shopName, thread } = await mailSource(ledger.db, shopId, mail.ticketId ?? null);
  const row = {
    shopId,
    id,
    key: mail.key,
    kind: mail.kind,
    messageId: mail.messageId ?? null,
    ticketId: mail.ticketId ?? null,
    toAddress: mail.to.address,
    toName: mail.to.name ?? null,
    fromAddress: inboxAddress(ledger),
    fromName: shopName,
    replyTo: await answersTo(ledger, mail),
    subject: cutText(mail.subject.replace(/\s+/g, ' ').trim(), 200),
    text: mail.text,
    html: mail.html ?? mailHtml(mail.text, { locale: mail.locale, shopName, ...(mail.footer ? { footer: mail.footer } : {}) }),
    headers: { ...automaticHeaders(mail.kind, shopId), ...(mail.ticketId ? threadHeaders(thread) : {}) },
    rfcMessageId,
    state: mail.held ? 'held' : 'queued',
    dueAt: after(ledger.clock.now(), mail.delay ?? 0),
    createdAt: ledger.clock.now(),
  };
  return (await putIntoOutbox(ledger.db, row, mail.delay)) ? id : null;
}

async function answersTo(ledger: Ledger, mail: MailToQueue): Promise<string | null> {
  if (!mail.ticketId) return null;
  const where = { shopId: ledger.shop.id, id: mail.ticketId };
  const replyKey = mail.replyKey ?? (await ledger.db.ticket.findFirstOrThrow({ where, select: { replyKey: true } })).replyKey;
  return replyAddress(ledger, { id: mail.ticketId, replyKey });
}
