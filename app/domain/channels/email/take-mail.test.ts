import { describe, expect, test } from 'vitest';
import type { Desk, Ledger } from '#app/desk/desk.ts';
import { changeStatus } from '#app/domain/tickets/change-status.server.ts';
import type { Ticket } from '#app/platform/generated/prisma/client.ts';
import { aDesk, type TestDesk } from '#tests/builders/a-desk.ts';
import { aTicket } from '#tests/builders/a-ticket.ts';
import { bounceAddress, inboxAddress, replyAddress } from './mail-addresses.ts';
import { queueMail } from './queue-mail.server.ts';
import { sendMail } from './send-mail.server.ts';
import { storeMail } from './store-mail.server.ts';
import { takeMail } from './take-mail.server.ts';

const CUSTOMER = 'haneul.kim@mail.example';

interface Given {
  to?: string;
  from?: string;
  envelopeFrom?: string;
  id?: string;
  headers?: string[];
  body?: string;
}

function bytesOf(given: Given): Buffer {
  const head = [`From: ${given.from ?? `김하늘 <${CUSTOMER}>`}`, ...(given.id ? [`Message-ID: <${given.id}>`] : []), ...(given.headers ?? ['Subject: 배송 문의'])];
  return Buffer.from(`${head.join('\r\n')}\r\n\r\n${given.body ?? '아직 안 왔어요'}`);
}

async function delivered(desk: TestDesk, given: Given): Promise<string | null> {
  // Ids sort by time: two deliveries are never of one moment.
  desk.clock.pass(1000);
  const fresh = await storeMail(desk, { envelopeFrom: given.envelopeFrom ?? CUSTOMER, envelopeTo: given.to ?? inboxAddress(desk), bytes: bytesOf(given) });
  if (!fresh) return null;
  const row = await desk.db.inboundMail.findFirstOrThrow({ where: { shopId: desk.shop.id }, orderBy: { id: 'desc' } });
  await takeMail(desk, row.id);
  return row.id;
}

const tickets = (desk: Desk) => desk.db.ticket.findMany({ where: { shopId: desk.shop.id }, orderBy: { number: 'asc' } });
const messages = (desk: Desk, ticketId: string) => desk.db.message.findMany({ where: { shopId: desk.shop.id, ticketId }, orderBy: [{ createdAt: 'asc' }, { id: 'asc' }], include: { attachments: true } });
const inbound = (desk: Desk, id: string) => desk.db.inboundMail.findFirstOrThrow({ where: { shopId: desk.shop.id, id } });

async function ticketWithReply(): Promise<{ desk: TestDesk; ticket: Ticket; to: string; mailId: string }> {
  const desk = await aDesk();
  const { ticketId } = await aTicket(desk);
  const mailId = await desk.transaction(function queueReply(ledger: Ledger) {
    return queueMail(ledger, { key: 'reply:1', kind: 'reply', locale: 'ko', to: { address: CUSTOMER }, subject: 'Re: 배송', text: '확인 중입니다', ticketId });
  });
  await sendMail(desk, mailId!);
  const ticket = await desk.db.ticket.findFirstOrThrow({ where: { shopId: desk.shop.id, id: ticketId } });
  return { desk, ticket, to: replyAddress(desk, ticket), mailId: mailId! };
}

describe('a mail to the shop', () => {
  test('opens a ticket in the language of its words', async () => {
    const desk = await aDesk();
    await delivered(desk, { id: 'one@mail.example' });
    await delivered(desk, { id: 'two@mail.example', from: 'Ann <ann@mail.example>', headers: ['Subject: Where is it'], body: 'My parcel never came' });
    expect(await tickets(desk)).toMatchObject([
      { channel: 'email', subject: '배송 문의', locale: 'ko', requesterEmail: CUSTOMER, requesterName: '김하늘', status: 'open' },
      { subject: 'Where is it', locale: 'en', requesterEmail: 'ann@mail.example' },
    ]);
  });

  test('the same delivery twice is one row; the same mail by another road is one message', async () => {
    const desk = await aDesk();
    await delivered(desk, { id: 'one@mail.example' });
    expect(await delivered(desk, { id: 'one@mail.example' })).toBeNull();
    const other = await delivered(desk, { id: 'one@mail.example', headers: ['Received: by another road', 'Subject: 배송 문의'] });
    expect((await inbound(desk, other!)).error).toBe('delivered before');
    expect(await tickets(desk)).toHaveLength(1);
  });

  test('taken twice, and twice at once, it is filed once', async () => {
    const desk = await aDesk();
    const bytes = bytesOf({ id: 'one@mail.example' });
    for (const tag of ['', '+a', '+b', '+c']) await storeMail(desk, { envelopeFrom: CUSTOMER, envelopeTo: inboxAddress(desk).replace('@', `${tag}@`), bytes });
    const rows = await desk.db.inboundMail.findMany({ where: { shopId: desk.shop.id } });
    await Promise.all([...rows, ...rows].map((row) => takeMail(desk, row.id)));
    expect(await tickets(desk)).toHaveLength(1);
    expect((await desk.db.inboundMail.findMany({ where: { shopId: desk.shop.id } })).map((row) => row.state)).toEqual(['done', 'done', 'done', 'done']);
  });

  test('a flood from one address is kept, all of it, and held back beyond ten an hour', async () => {
    const desk = await aDesk();
    for (let n = 0; n < 12; n++) await delivered(desk, { id: `${n}@mail.example` });
    expect((await tickets(desk)).map((ticket) => ticket.heldBack)).toEqual([...Array(10).fill(false), true, true]);
  });

  test('other words under a Message-ID that is taken are another mail; the same words below a list’s line are not', async () => {
    const desk = await aDesk();
    await delivered(desk, { id: 'form@mailer.example', body: '아직 안 왔어요' });
    const list = await delivered(desk, { id: 'form@mailer.example', body: '아직 안 왔어요\r\n--\r\n목록 안내' });
    expect((await inbound(desk, list!)).error).toBe('delivered before');
    await delivered(desk, { id: 'form@mailer.example', from: 'ann@mail.example', body: '색상을 바꾸고 싶어요' });
    const again = await delivered(desk, { id: 'form@mailer.example', from: 'ann@mail.example', headers: ['X-Road: 2', 'Subject: 배송 문의'], body: '색상을 바꾸고 싶어요' });
    expect((await inbound(desk, again!)).error).toBe('delivered before');
    expect((await tickets(desk)).map((ticket) => ticket.requesterEmail)).toEqual([CUSTOMER, 'ann@mail.example']);
  });

  test('a mail without a Message-ID is filed, once', async () => {
    const desk = await aDesk();
    await delivered(desk, { headers: ['Subject: x', 'Received: one'] });
    await delivered(desk, { headers: ['Subject: x', 'Received: two'] });
    expect(await tickets(desk)).toHaveLength(1);
  });
});

describe('an answer finds its ticket', () => {
  test('by the signed address, whatever its subject', async () => {
    const { desk, ticket, to } = await ticketWithReply();
    await delivered(desk, { to: to.toUpperCase(), id: 'a@mail.example', headers: ['Subject: 다른 이야기'] });
    expect((await messages(desk, ticket.id)).map((message) => [message.kind, message.thirdParty])).toEqual([['customer', false], ['customer', false]]);
    expect(await tickets(desk)).toHaveLength(1);
  });

  test('by In-Reply-To, then by References from the newest', async () => {
    const { desk, ticket, mailId } = await ticketWithReply();
    const { rfcMessageId } = await desk.db.outboxMail.findFirstOrThrow({ where: { shopId: desk.shop.id, id: mailId } });
    await delivered(desk, { id: 'a@mail.example', headers: ['Subject: Re', `In-Reply-To: <${rfcMessageId}>`] });
    const other = await aTicket(desk);
    await desk.db.mailReference.create({ data: { shopId: desk.shop.id, rfcMessageId: 'other@mail.example', ticketId: other.ticketId, createdAt: desk.clock.now() } });
    await delivered(desk, { id: 'b@mail.example', headers: ['Subject: Re', 'In-Reply-To: <unknown@x.example>', `References: <other@mail.example> <${rfcMessageId}>`] });
    expect(await messages(desk, ticket.id)).toHaveLength(3);
    expect(await messages(desk, other.ticketId)).toHaveLength(1);
  });

  test('a tampered address proves nothing: the mail opens a ticket of its own and is not lost', async () => {
    const { desk, ticket, to } = await ticketWithReply();
    const forged = to.replace(/\.([a-z2-7])([a-z2-7]{23})@/, (_, first: string, rest: string) => `.${first === 'a' ? 'b' : 'a'}${rest}@`);
    expect(forged).not.toBe(to);
    await delivered(desk, { to: forged, id: 'a@mail.example' });
    expect(await messages(desk, ticket.id)).toHaveLength(1);
    expect(await tickets(desk)).toHaveLength(2);
  });

  test('references of another shop lead nowhere', async () => {
    const { desk, mailId } = await ticketWithReply();
    const { rfcMessageId } = await desk.db.outboxMail.findFirstOrThrow({ where: { shopId: desk.shop.id, id: mailId } });
    const other = await aDesk();
    await delivered(other, { id: 'a@mail.example', headers: ['Subject: Re', `In-Reply-To: <${rfcMessageId}>`] });
    expect(await tickets(other)).toHaveLength(1);
  });

  test('someone else who writes to it is a third party, and the customer stays', async () => {
    const { desk, ticket, to } = await ticketWithReply();
    await delivered(desk, { to, from: 'Friend <friend@mail.example>', id: 'a@mail.example' });
    expect((await messages(desk, ticket.id)).at(-1)).toMatchObject({ thirdParty: true, fromEmail: 'friend@mail.example' });
    expect((await tickets(desk))[0]!.requesterEmail).toBe(CUSTOMER);
  });

  test('a resolved ticket opens again, and its next mail answers this one', async () => {
    const { desk, ticket, to } = await ticketWithReply();
    await desk.transaction(function resolve(ledger: Ledger) {
      return changeStatus(ledger, { ticketId: ticket.id, version: ticket.version, status: 'resolved' });
    });
    desk.clock.pass(90 * 24 * 3_600_000);
    await delivered(desk, { to, id: 'late@mail.example' });
    expect((await tickets(desk))[0]).toMatchObject({ status: 'open', unread: true });
    const next = await desk.transaction(function queueNext(ledger: Ledger) {
      return queueMail(ledger, { key: 'reply:2', kind: 'reply', locale: 'ko', to: { address: CUSTOMER }, subject: 'Re', text: 'x', ticketId: ticket.id });
    });
    const { headers } = await desk.db.outboxMail.findFirstOrThrow({ where: { shopId: desk.shop.id, id: next! } });
    expect(headers).toMatchObject({ 'In-Reply-To': '<late@mail.example>' });
  });
});

describe('automatic mail', () => {
  test('is filed on its ticket, flagged, and moves nothing', async () => {
    const { desk, ticket, to } = await ticketWithReply();
    const events = await desk.db.event.count({ where: { shopId: desk.shop.id } });
    await delivered(desk, { to, id: 'ooo@mail.example', headers: ['Subject: 부재중', 'Auto-Submitted: auto-replied'] });
    expect((await messages(desk, ticket.id)).at(-1)).toMatchObject({ automated: true });
    expect((await tickets(desk))[0]).toMatchObject({ status: ticket.status, version: ticket.version, waitingSince: ticket.waitingSince, lastMessageAt: ticket.lastMessageAt });
    expect(await desk.db.event.count({ where: { shopId: desk.shop.id } })).toBe(events);
  });

  test('an absence note that went to the envelope sender is no bounce', async () => {
    const { desk, ticket, mailId } = await ticketWithReply();
    await delivered(desk, { to: bounceAddress(desk, mailId), envelopeFrom: '', id: 'ooo@mail.example', headers: ['Subject: 부재중', 'Auto-Submitted: auto-replied'] });
    expect((await messages(desk, ticket.id)).at(-1)).toMatchObject({ automated: true });
    expect((await desk.db.outboxMail.findFirstOrThrow({ where: { shopId: desk.shop.id, id: mailId } })).state).toBe('sent');
  });

  test('without a ticket it opens none; the bytes are kept with the reason', async () => {
    const desk = await aDesk();
    const id = await delivered(desk, { id: 'news@mail.example', headers: ['Subject: 소식', 'List-Id: <news.mail.example>'] });
    expect(await tickets(desk)).toEqual([]);
    expect(await inbound(desk, id!)).toMatchObject({ state: 'done', error: 'automatic (list), of no ticket' });
    expect((await inbound(desk, id!)).raw!.length).toBeGreaterThan(0);
  });

  test('our own mail that comes back in a circle is not filed', async () => {
    const { desk, to, ticket, mailId } = await ticketWithReply();
    const { rfcMessageId } = await desk.db.outboxMail.findFirstOrThrow({ where: { shopId: desk.shop.id, id: mailId } });
    await delivered(desk, { to, id: 'x@mail.example', headers: ['Subject: a', `X-Mend-Loop: ${desk.shop.id}`] });
    await delivered(desk, { to, id: rfcMessageId });
    expect(await messages(desk, ticket.id)).toHaveLength(1);
  });
});

describe('bounces', () => {
  const report = (action: string) => [
    'From: MAILER-DAEMON@mx.example',
    'Subject: Undelivered',
    'Content-Type: multipart/report; report-type=delivery-status; boundary=x',
    '',
    `--x\r\nContent-Type: message/delivery-status\r\n\r\nFinal-Recipient: rfc822; ${CUSTOMER}\r\nAction: ${action}\r\nStatus: 5.1.1\r\nDiagnostic-Code: smtp; 550 unknown user\r\n--x--`,
  ];

  test.each([['failed', 'bounced'], ['delayed', 'sent']])('"%s" leaves the mail %s', async (action, state) => {
    const { desk, ticket, mailId } = await ticketWithReply();
    await delivered(desk, { to: bounceAddress(desk, mailId), envelopeFrom: '', from: 'MAILER-DAEMON@mx.example', id: 'dsn@mx.example', headers: report(action) });
    expect((await desk.db.outboxMail.findFirstOrThrow({ where: { shopId: desk.shop.id, id: mailId } })).state).toBe(state);
    expect(await desk.db.event.count({ where: { shopId: desk.shop.id, kind: 'mail_bounced', ticketId: ticket.id } })).toBe(state === 'bounced' ? 1 : 0);
    expect(await messages(desk, ticket.id)).toHaveLength(1);
  });

  test('a forged bounce address bounces nothing', async () => {
    const { desk, mailId } = await ticketWithReply();
    const forged = bounceAddress({ ...desk, linkSecret: 'some other secret, thirty-two letters' }, mailId);
    await delivered(desk, { to: forged, envelopeFrom: '', from: 'MAILER-DAEMON@mx.example', id: 'dsn@mx.example', headers: report('failed') });
    expect((await desk.db.outboxMail.findFirstOrThrow({ where: { shopId: desk.shop.id, id: mailId } })).state).toBe('sent');
  });
});

describe('files', () => {
  const headers = ['Subject: 사진', 'Content-Type: multipart/mixed; boundary=x'];
  const body = `--x\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n사진입니다\r\n--x\r\nContent-Type: image/png; name="photo.png"\r\nContent-Disposition: attachment; filename="photo.png"\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from('\x89PNG\r\n\x1a\n0000', 'latin1').toString('base64')}\r\n--x--`;

  test('are kept by what their bytes are', async () => {
    const desk = await aDesk();
    await delivered(desk, { id: 'p@mail.example', headers, body });
    const [ticket] = await tickets(desk);
    const [message] = await messages(desk, ticket!.id);
    expect(message).toMatchObject({ text: '사진입니다', attachments: [{ name: 'photo.png', type: 'image/png', size: 12 }] });
    expect(await desk.files.get(message!.attachments[0]!.fileKey)).toHaveLength(12);
  });

  test('a failing file store costs no words, and the next try attaches once', async () => {
    const desk = await aDesk();
    const failing: TestDesk = { ...desk, files: { ...desk.files, put: () => Promise.reject(new Error('disk full')), get: desk.files.get, remove: desk.files.remove } };
    await expect(delivered(failing, { id: 'p@mail.example', headers, body })).rejects.toThrow('disk full');
    const [ticket] = await tickets(desk);
    expect(await messages(desk, ticket!.id)).toMatchObject([{ text: '사진입니다', attachments: [] }]);
    const { id } = await desk.db.inboundMail.findFirstOrThrow({ where: { shopId: desk.shop.id } });
    await takeMail(desk, id);
    await takeMail(desk, id);
    expect((await messages(desk, ticket!.id))[0]!.attachments).toHaveLength(1);
    expect((await inbound(desk, id)).state).toBe('done');
  });
});
