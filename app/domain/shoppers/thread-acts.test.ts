import { describe, expect, test } from 'vitest';
import { redactTicket } from '#app/domain/privacy/redact-ticket.server.ts';
import { voidLinks } from '#app/domain/tickets/void-links.server.ts';
import { minutes } from '#app/platform/spans.ts';
import { aDesk } from '#tests/builders/a-desk.ts';
import { aPngPhoto } from '#tests/builders/a-photo.ts';
import { HANEUL, secretOf, shopper, open, seen, said, answer, reply } from '#tests/builders/a-thread.ts';
import { aTicket } from '#tests/builders/a-ticket.ts';
import { openThread } from './open-thread.server.ts';
import { newsOfThread } from './thread-news.server.ts';

describe('who is let in', () => {
  test('nobody with another shop’s, another ticket’s or a forged secret, and nobody once the links are void', async () => {
    const [desk, other] = [await aDesk(), await aDesk()];
    const [{ ticketId }, next, far] = [await aTicket(desk), await aTicket(desk), await aTicket(other)];
    const good = await secretOf(desk, ticketId);
    const [short, mark, signature] = good.split('.') as [string, string, string];
    const [nextShort] = (await secretOf(desk, next.ticketId)).split('.');
    const bad = ['', 'x', `${short}.${mark}`, `${nextShort}.${mark}.${signature}`, `${short}.${'a'.repeat(12)}.${signature}`, `${short}.${mark}.${'a'.repeat(24)}`, await secretOf(other, far.ticketId), `${good}\0`, '\ud800'];
    for (const secret of bad) await expect(openThread(shopper(desk), secret)).rejects.toMatchObject({ code: 'expired', details: { words: 'thread_void' } });
    const { token } = await openThread(shopper(desk), good);
    await expect(newsOfThread(shopper(other), { token, cursor: null })).rejects.toMatchObject({ code: 'not_signed' });
    await redactTicket(desk, ticketId, '지움');
    await expect(openThread(shopper(desk), good)).rejects.toMatchObject({ code: 'expired' });
    await expect(newsOfThread(shopper(desk), { token, cursor: null })).rejects.toMatchObject({ code: 'expired' });
    await expect(answer(desk, token)).rejects.toMatchObject({ code: 'expired' });
  });

  test('a session ends half an hour after it was last used, and is no link', async () => {
    const desk = await aDesk();
    const { ticketId } = await aTicket(desk);
    const first = await open(desk, ticketId);
    await expect(openThread(shopper(desk), first.token)).rejects.toMatchObject({ code: 'expired' });
    desk.clock.pass(minutes(30) - 1);
    const second = await newsOfThread(shopper(desk), { token: first.token, cursor: first.cursor });
    desk.clock.pass(1);
    await expect(newsOfThread(shopper(desk), { token: first.token, cursor: null })).rejects.toMatchObject({ code: 'not_signed' });
    desk.clock.pass(minutes(29));
    expect(await newsOfThread(shopper(desk), { token: second.token, cursor: null })).toMatchObject({ view: { number: 1 } });
  });
});

describe('news', () => {
  test('come once, ever more slowly, and when a file arrives after its message', async () => {
    const desk = await aDesk();
    const { ticketId } = await aTicket(desk);
    const first = await open(desk, ticketId);
    expect(first.next).toBe(4);
    expect(await newsOfThread(shopper(desk), { token: first.token, cursor: first.cursor })).toMatchObject({ view: null, cursor: first.cursor });
    desk.clock.pass(minutes(5));
    expect(await newsOfThread(shopper(desk), { token: first.token, cursor: first.cursor })).toMatchObject({ view: null, next: 10 });
    await reply(desk, ticketId, '찾았습니다.');
    const news = await newsOfThread(shopper(desk), { token: first.token, cursor: first.cursor });
    expect(said(news.view!)).toContainEqual(['shop', '찾았습니다.']);
    expect(news.next).toBe(4);
  });

  test('a page that asks without end is told to wait', async () => {
    const desk = await aDesk();
    const { ticketId } = await aTicket(desk);
    const { token, cursor } = await open(desk, ticketId);
    for (let n = 0; n < 120; n++) await newsOfThread(shopper(desk), { token, cursor });
    await expect(newsOfThread(shopper(desk), { token, cursor })).rejects.toMatchObject({ code: 'too_many', details: { retryAfter: expect.any(Number) } });
  });
});

describe('an answer', () => {
  test('is the customer’s, once, with its photos, and opens a resolved ticket again', async () => {
    const desk = await aDesk();
    const { ticketId } = await aTicket(desk);
    await desk.db.ticket.updateMany({ where: { shopId: desk.shop.id, id: ticketId }, data: { status: 'resolved', resolvedAt: desk.clock.now(), waitingSince: null } });
    desk.clock.pass(minutes(1));
    const { token } = await open(desk, ticketId);
    const photos = [{ name: 'box.png', bytes: aPngPhoto() }];
    const taken = await answer(desk, token, { photos });
    const again = await answer(desk, taken.token, { photos });
    expect(again.view!.messages).toEqual(taken.view!.messages);
    expect(taken).toMatchObject({ lost: [], view: { state: 'ours', messages: [{}, { who: 'me', files: [{ name: 'box.png', type: 'image/png', href: expect.stringMatching(/^files\?file=/) }] }] } });
    const [message] = await desk.db.message.findMany({ where: { shopId: desk.shop.id, ticketId, via: 'thread' }, include: { attachments: true } });
    expect(message).toMatchObject({ kind: 'customer', text: '사진도 보내 드려요.', fromName: '김하늘', fromEmail: HANEUL, thirdParty: false, attachments: [{ name: 'box.png' }] });
    expect(await desk.db.message.count({ where: { shopId: desk.shop.id, ticketId } })).toBe(2);
    const kinds = (await desk.db.event.findMany({ where: { shopId: desk.shop.id, ticketId } })).map((event) => event.kind);
    expect(kinds).toEqual(expect.arrayContaining(['message_received', 'ticket_reopened']));
  });

  test('two posts at once are one', async () => {
    const desk = await aDesk();
    const { ticketId } = await aTicket(desk);
    const { token } = await open(desk, ticketId);
    await Promise.all([answer(desk, token), answer(desk, token), answer(desk, token)]);
    expect(await desk.db.message.count({ where: { shopId: desk.shop.id, ticketId, via: 'thread' } })).toBe(1);
  });

  test('keeps 10,000 characters and refuses one more; markup and Liquid are words; what cannot be kept is left out', async () => {
    const desk = await aDesk();
    const { ticketId } = await aTicket(desk);
    const { token } = await open(desk, ticketId);
    await answer(desk, token, { key: 'a', text: '가'.repeat(10_000) });
    await expect(answer(desk, token, { key: 'b', text: '가'.repeat(10_001) })).rejects.toMatchObject({ code: 'bad_input', details: { field: 'text' } });
    for (const text of ['', ' \n\t', '\0']) await expect(answer(desk, token, { key: 'c', text })).rejects.toMatchObject({ details: { field: 'text', words: 'thread_empty' } });
    const hostile = '<script>alert(1)</script> {{ shop.secret }} {% raw %} 👩‍👩‍👧';
    await answer(desk, token, { key: 'd', text: `${hostile}\0\ud800 4111 1111 1111 1111` });
    const last = (await desk.db.message.findMany({ where: { shopId: desk.shop.id, ticketId, text: { contains: 'script' } } }))[0]!;
    expect(last.text).toBe(`${hostile}\ufffd •••• •••• •••• 1111`);
    expect(last.html).toBeNull();
  });

  test('a file that is no photo refuses the whole, and a flood waits', async () => {
    const desk = await aDesk();
    const { ticketId } = await aTicket(desk);
    const { token } = await open(desk, ticketId);
    for (const [name, bytes] of [['x.png', Buffer.from('<svg onload=alert(1)>')], ['x.jpg', Buffer.from('PK\x03\x04')], ['x.gif', Buffer.from('GIF89a')]] as const)
      await expect(answer(desk, token, { key: name, photos: [{ name, bytes }] })).rejects.toMatchObject({ code: 'bad_input', details: { field: 'photos' } });
    await expect(answer(desk, token, { key: 'many', photos: Array.from({ length: 7 }, () => ({ name: 'a.png', bytes: aPngPhoto() })) })).rejects.toMatchObject({ details: { words: 'photosMany' } });
    expect(await desk.db.message.count({ where: { shopId: desk.shop.id, ticketId } })).toBe(1);
    const flood = async () => {
      for (let n = 0; n < 40; n++) await answer(desk, token, { key: `flood ${n}` });
    };
    await expect(flood()).rejects.toMatchObject({ code: 'too_many', details: { words: 'thread_too_many', retryAfter: expect.any(Number) } });
  });
});

describe('links made void by an agent', () => {
  test('open nothing, shut what is open, and are told in the ticket', async () => {
    const [desk, other] = [await aDesk(), await aDesk()];
    const { ticketId } = await aTicket(desk);
    const secret = await secretOf(desk, ticketId);
    const { token } = await openThread(shopper(desk), secret);
    await expect(other.transaction((ledger) => voidLinks(ledger, ticketId))).rejects.toMatchObject({ code: 'not_found' });
    await desk.transaction((ledger) => voidLinks(ledger, ticketId));
    await expect(openThread(shopper(desk), secret)).rejects.toMatchObject({ code: 'expired' });
    await expect(newsOfThread(shopper(desk), { token, cursor: null })).rejects.toMatchObject({ code: 'expired' });
    expect(await seen(desk, ticketId)).toMatchObject({ number: 1 });
    expect(await desk.db.event.count({ where: { shopId: desk.shop.id, ticketId, kind: 'links_voided' } })).toBe(1);
  });
});
