import { describe, expect, test } from 'vitest';
import { aDesk, type TestDesk } from '#tests/builders/a-desk.ts';
import { CUSTOMER, delivered, inboundMail, mailBytes, messagesOf, ticketsOf, ticketWithReply } from '#tests/builders/an-inbound-mail.ts';
import { bounceAddress, inboxAddress } from './mail-addresses.ts';
import { storeMail } from './store-mail.server.ts';
import { takeMail } from './take-mail.server.ts';

describe('a mail to the shop', () => {
  test('opens a ticket in the language of its words', async () => {
    const desk = await aDesk();
    await delivered(desk, { id: 'one@mail.example' });
    await delivered(desk, { id: 'two@mail.example', from: 'Ann <ann@mail.example>', headers: ['Subject: Where is it'], body: 'My parcel never came' });
    expect(await ticketsOf(desk)).toMatchObject([
      { channel: 'email', subject: '배송 문의', locale: 'ko', requesterEmail: CUSTOMER, requesterName: '김하늘', status: 'open' },
      { subject: 'Where is it', locale: 'en', requesterEmail: 'ann@mail.example' },
    ]);
  });

  test('the same delivery twice is one row; the same mail by another road is one message', async () => {
    const desk = await aDesk();
    await delivered(desk, { id: 'one@mail.example' });
    expect(await delivered(desk, { id: 'one@mail.example' })).toBeNull();
    const other = await delivered(desk, { id: 'one@mail.example', headers: ['Received: by another road', 'Subject: 배송 문의'] });
    expect((await inboundMail(desk, other!)).error).toBe('delivered before');
    expect(await ticketsOf(desk)).toHaveLength(1);
  });

  test('taken twice, and twice at once, it is filed once', async () => {
    const desk = await aDesk();
    const bytes = mailBytes({ id: 'one@mail.example' });
    for (const tag of ['', '+a', '+b', '+c']) await storeMail(desk, { envelopeFrom: CUSTOMER, envelopeTo: inboxAddress(desk).replace('@', `${tag}@`), bytes });
    const rows = await desk.db.inboundMail.findMany({ where: { shopId: desk.shop.id } });
    await Promise.all([...rows, ...rows].map((row) => takeMail(desk, row.id)));
    expect(await ticketsOf(desk)).toHaveLength(1);
    expect((await desk.db.inboundMail.findMany({ where: { shopId: desk.shop.id } })).map((row) => row.state)).toEqual(['done', 'done', 'done', 'done']);
  });

  test('a flood from one address is kept, all of it, and held back beyond ten an hour', async () => {
    const desk = await aDesk();
    for (let n = 0; n < 12; n++) await delivered(desk, { id: `${n}@mail.example` });
    expect((await ticketsOf(desk)).map((ticket) => ticket.heldBack)).toEqual([...Array(10).fill(false), true, true]);
  });

  test('other words under a Message-ID that is taken are another mail; the same words below a list’s line are not', async () => {
    const desk = await aDesk();
    await delivered(desk, { id: 'form@mailer.example', body: '아직 안 왔어요' });
    const list = await delivered(desk, { id: 'form@mailer.example', body: '아직 안 왔어요\r\n--\r\n목록 안내' });
    expect((await inboundMail(desk, list!)).error).toBe('delivered before');
    await delivered(desk, { id: 'form@mailer.example', from: 'ann@mail.example', body: '색상을 바꾸고 싶어요' });
    const again = await delivered(desk, { id: 'form@mailer.example', from: 'ann@mail.example', headers: ['X-Road: 2', 'Subject: 배송 문의'], body: '색상을 바꾸고 싶어요' });
    expect((await inboundMail(desk, again!)).error).toBe('delivered before');
    expect((await ticketsOf(desk)).map((ticket) => ticket.requesterEmail)).toEqual([CUSTOMER, 'ann@mail.example']);
  });

  test('a mail without a Message-ID is filed, once', async () => {
    const desk = await aDesk();
    await delivered(desk, { headers: ['Subject: x', 'Received: one'] });
    await delivered(desk, { headers: ['Subject: x', 'Received: two'] });
    expect(await ticketsOf(desk)).toHaveLength(1);
  });
});

describe('automatic mail', () => {
  test('is filed on its ticket, flagged, and moves nothing', async () => {
    const { desk, ticket, to } = await ticketWithReply();
    const events = await desk.db.event.count({ where: { shopId: desk.shop.id } });
    await delivered(desk, { to, id: 'ooo@mail.example', headers: ['Subject: 부재중', 'Auto-Submitted: auto-replied'] });
    expect((await messagesOf(desk, ticket.id)).at(-1)).toMatchObject({ automated: true });
    expect((await ticketsOf(desk))[0]).toMatchObject({ status: ticket.status, version: ticket.version, waitingSince: ticket.waitingSince, lastMessageAt: ticket.lastMessageAt });
    expect(await desk.db.event.count({ where: { shopId: desk.shop.id } })).toBe(events);
  });

  test('an absence note that went to the envelope sender is no bounce', async () => {
    const { desk, ticket, mailId } = await ticketWithReply();
    await delivered(desk, { to: bounceAddress(desk, mailId), envelopeFrom: '', id: 'ooo@mail.example', headers: ['Subject: 부재중', 'Auto-Submitted: auto-replied'] });
    expect((await messagesOf(desk, ticket.id)).at(-1)).toMatchObject({ automated: true });
    expect((await desk.db.outboxMail.findFirstOrThrow({ where: { shopId: desk.shop.id, id: mailId } })).state).toBe('sent');
  });

  test('without a ticket it opens none; the bytes are kept with the reason', async () => {
    const desk = await aDesk();
    const id = await delivered(desk, { id: 'news@mail.example', headers: ['Subject: 소식', 'List-Id: <news.mail.example>'] });
    expect(await ticketsOf(desk)).toEqual([]);
    expect(await inboundMail(desk, id!)).toMatchObject({ state: 'done', error: 'automatic (list), of no ticket' });
    expect((await inboundMail(desk, id!)).raw!.length).toBeGreaterThan(0);
  });

  test('our own mail that comes back in a circle is not filed', async () => {
    const { desk, to, ticket, mailId } = await ticketWithReply();
    const { rfcMessageId } = await desk.db.outboxMail.findFirstOrThrow({ where: { shopId: desk.shop.id, id: mailId } });
    await delivered(desk, { to, id: 'x@mail.example', headers: ['Subject: a', `X-Mend-Loop: ${desk.shop.id}`] });
    await delivered(desk, { to, id: rfcMessageId });
    expect(await messagesOf(desk, ticket.id)).toHaveLength(1);
  });
});

describe('files', () => {
  const headers = ['Subject: 사진', 'Content-Type: multipart/mixed; boundary=x'];
  const body = `--x\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n사진입니다\r\n--x\r\nContent-Type: image/png; name="photo.png"\r\nContent-Disposition: attachment; filename="photo.png"\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from('\x89PNG\r\n\x1a\n0000', 'latin1').toString('base64')}\r\n--x--`;

  test('are kept by what their bytes are', async () => {
    const desk = await aDesk();
    await delivered(desk, { id: 'p@mail.example', headers, body });
    const [ticket] = await ticketsOf(desk);
    const [message] = await messagesOf(desk, ticket!.id);
    expect(message).toMatchObject({ text: '사진입니다', attachments: [{ name: 'photo.png', type: 'image/png', size: 12 }] });
    expect(await desk.files.get(message!.attachments[0]!.fileKey)).toHaveLength(12);
  });

  test('a failing file store costs no words, and the next try attaches once', async () => {
    const desk = await aDesk();
    const failing: TestDesk = { ...desk, files: { ...desk.files, put: () => Promise.reject(new Error('disk full')), get: desk.files.get, remove: desk.files.remove } };
    await expect(delivered(failing, { id: 'p@mail.example', headers, body })).rejects.toThrow('disk full');
    const [ticket] = await ticketsOf(desk);
    expect(await messagesOf(desk, ticket!.id)).toMatchObject([{ text: '사진입니다', attachments: [] }]);
    const { id } = await desk.db.inboundMail.findFirstOrThrow({ where: { shopId: desk.shop.id } });
    await takeMail(desk, id);
    await takeMail(desk, id);
    expect((await messagesOf(desk, ticket!.id))[0]!.attachments).toHaveLength(1);
    expect((await inboundMail(desk, id)).state).toBe('done');
  });
});
