import type { Desk, Ledger } from '#app/desk/desk.ts';
import { inboxAddress, replyAddress } from '#app/domain/channels/email/mail-addresses.ts';
import { queueMail } from '#app/domain/channels/email/queue-mail.server.ts';
import { sendMail } from '#app/domain/channels/email/send-mail.server.ts';
import { storeMail } from '#app/domain/channels/email/store-mail.server.ts';
import { takeMail } from '#app/domain/channels/email/take-mail.server.ts';
import type { Ticket } from '#app/platform/generated/prisma/client.ts';
import { aDesk, type TestDesk } from './a-desk.ts';
import { aTicket } from './a-ticket.ts';

/** Who writes where nobody else is named. */
export const CUSTOMER = 'haneul.kim@mail.example';

export interface MailGiven {
  to?: string;
  from?: string;
  envelopeFrom?: string;
  id?: string;
  headers?: string[];
  body?: string;
}

export function mailBytes(given: MailGiven): Buffer {
  const head = [`From: ${given.from ?? `김하늘 <${CUSTOMER}>`}`, ...(given.id ? [`Message-ID: <${given.id}>`] : []), ...(given.headers ?? ['Subject: 배송 문의'])];
  return Buffer.from(`${head.join('\r\n')}\r\n\r\n${given.body ?? '아직 안 왔어요'}`);
}

/** Stores a mail as the mail door does and takes it. @returns its id; null when the same delivery was there already */
export async function delivered(desk: TestDesk, given: MailGiven): Promise<string | null> {
  // Ids sort by time: two deliveries are never of one moment.
  desk.clock.pass(1000);
  const fresh = await storeMail(desk, { envelopeFrom: given.envelopeFrom ?? CUSTOMER, envelopeTo: given.to ?? inboxAddress(desk), bytes: mailBytes(given) });
  if (!fresh) return null;
  const row = await desk.db.inboundMail.findFirstOrThrow({ where: { shopId: desk.shop.id }, orderBy: { id: 'desc' } });
  await takeMail(desk, row.id);
  return row.id;
}

export const ticketsOf = (desk: Desk) => desk.db.ticket.findMany({ where: { shopId: desk.shop.id }, orderBy: { number: 'asc' } });
export const messagesOf = (desk: Desk, ticketId: string) => desk.db.message.findMany({ where: { shopId: desk.shop.id, ticketId }, orderBy: [{ createdAt: 'asc' }, { id: 'asc' }], include: { attachments: true } });
export const inboundMail = (desk: Desk, id: string) => desk.db.inboundMail.findFirstOrThrow({ where: { shopId: desk.shop.id, id } });

/** A ticket whose customer was answered; `to` is where answers go. */
export async function ticketWithReply(): Promise<{ desk: TestDesk; ticket: Ticket; to: string; mailId: string }> {
  const desk = await aDesk();
  const { ticketId } = await aTicket(desk);
  const mailId = await desk.transaction(function queueReply(ledger: Ledger) {
    return queueMail(ledger, { key: 'reply:1', kind: 'reply', locale: 'ko', to: { address: CUSTOMER }, subject: 'Re: 배송', text: '확인 중입니다', ticketId });
  });
  await sendMail(desk, mailId!);
  const ticket = await desk.db.ticket.findFirstOrThrow({ where: { shopId: desk.shop.id, id: ticketId } });
  return { desk, ticket, to: replyAddress(desk, ticket), mailId: mailId! };
}
