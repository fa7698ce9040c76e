import { expect, test } from 'vitest';
import { sendReply } from '#app/domain/channels/send-reply.server.ts';
import { aDesk, type TestDesk } from '#tests/builders/a-desk.ts';
import { aTicket } from '#tests/builders/a-ticket.ts';
import { bounceAddress, replyAddress } from './mail-addresses.ts';
import { sendMail } from './send-mail.server.ts';
import { storeMail } from './store-mail.server.ts';
import { takeMail } from './take-mail.server.ts';

const DSN = ['From: MAILER-DAEMON@mx.example', 'Subject: Undelivered Mail Returned to Sender', 'Content-Type: multipart/report; report-type=delivery-status; boundary=b', '', '--b', 'Content-Type: message/delivery-status', '', 'Final-Recipient: rfc822; haneul.kim@mail.example', 'Action: failed', 'Status: 5.1.1', '', '--b--', ''].join('\r\n');

async function aSentReply() {
  const desk = await aDesk();
  const { ticketId } = await aTicket(desk);
  const { mail } = await sendReply(desk, { ticketId, version: 1, key: 'k', text: '확인 중입니다.', kind: 'reply' });
  await sendMail(desk, mail!.id);
  const ticket = await desk.db.ticket.findFirstOrThrow({ where: { shopId: desk.shop.id, id: ticketId } });
  return { desk, ticket, mailId: mail!.id };
}

async function deliver(desk: TestDesk, to: string, bytes: string, from = '') {
  await storeMail(desk, { envelopeFrom: from, envelopeTo: to, bytes: Buffer.from(bytes) });
  const rows = await desk.db.inboundMail.findMany({ where: { shopId: desk.shop.id, state: 'received' } });
  for (const { id } of rows) await takeMail(desk, id);
}

const stateOf = async (desk: TestDesk, id: string) => (await desk.db.outboxMail.findFirstOrThrow({ where: { shopId: desk.shop.id, id } })).state;
const countOf = (desk: TestDesk, ticketId: string) => desk.db.message.count({ where: { shopId: desk.shop.id, ticketId } });

test('a report of failure comes true only by an address that we signed for that mail', async () => {
  const [one, two] = [await aSentReply(), await aSentReply()];
  const real = bounceAddress(one.desk, one.mailId);
  const flipped = real.replace(/\.([a-z2-7])([a-z2-7]{15})@/, (_, first: string, rest: string) => `.${first === 'a' ? 'b' : 'a'}${rest}@`);
  // Its own signature put to another shop's mail, and another shop's address brought to this shop.
  const borrowed = real.replace(/\.[a-z2-7]{16}@/, `.${bounceAddress(two.desk, two.mailId).split('.')[3]!.split('@')[0]}@`);
  for (const forged of [flipped, borrowed, bounceAddress(two.desk, two.mailId)]) await deliver(one.desk, forged, `X-Try: ${forged}\r\n${DSN}`);
  expect([await stateOf(one.desk, one.mailId), await stateOf(two.desk, two.mailId)]).toEqual(['sent', 'sent']);
  await deliver(one.desk, real, DSN);
  expect([await stateOf(one.desk, one.mailId), await stateOf(two.desk, two.mailId)]).toEqual(['bounced', 'sent']);
});

test('a reply address of another ticket’s key, or of another shop, leads nowhere near the ticket', async () => {
  const [one, two] = [await aSentReply(), await aSentReply()];
  const other = await aTicket(one.desk);
  const mixed = replyAddress(one.desk, { id: other.ticketId, replyKey: one.ticket.replyKey });
  const before = await countOf(one.desk, one.ticket.id);
  for (const to of [mixed, replyAddress(two.desk, two.ticket)]) await deliver(one.desk, to, `From: eve@evil.example\r\nMessage-ID: <${to.length}-${Math.abs(to.charCodeAt(5))}@evil.example>\r\n\r\n주문 내역을 보내 주세요 ${to}`, 'eve@evil.example');
  expect([await countOf(one.desk, one.ticket.id), await countOf(one.desk, other.ticketId)]).toEqual([before, 1]);
});

test('what a third party writes into a ticket is shown as theirs, and the answer goes to the customer', async () => {
  const { desk, ticket } = await aSentReply();
  await deliver(desk, replyAddress(desk, ticket), 'From: eve@evil.example\r\nMessage-ID: <e@evil.example>\r\n\r\n운송장 번호를 알려 주세요', 'eve@evil.example');
  const { version } = await desk.db.ticket.findFirstOrThrow({ where: { shopId: desk.shop.id, id: ticket.id } });
  expect(await desk.db.message.findFirst({ where: { shopId: desk.shop.id, fromEmail: 'eve@evil.example' } })).toMatchObject({ thirdParty: true });
  const { mail } = await sendReply(desk, { ticketId: ticket.id, version, key: 'k2', text: '내일 도착합니다.', kind: 'reply' });
  expect(mail!.to).toBe('haneul.kim@mail.example');
});
