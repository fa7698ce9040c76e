import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { changeTalkSettings } from '#app/domain/channels/chat/change-talk-settings.server.ts';
import { chatPace } from '#app/domain/channels/chat/chat-pace.ts';
import { chatPresence } from '#app/domain/channels/chat/chat-presence.server.ts';
import { tellOpenHours } from '#app/domain/channels/chat/tell-open-hours.server.ts';
import { wantCall } from '#app/domain/channels/chat/want-call.server.ts';
import { acknowledgeTicket } from '#app/domain/channels/email/acknowledge-ticket.server.ts';
import { sendReply } from '#app/domain/channels/send-reply.server.ts';
import { saveDraft } from '#app/domain/tickets/save-draft.server.ts';
import { hours, seconds } from '#app/platform/spans.ts';
import { SOMEBODY, FORM, shopper, chatOn, aShop, begin, ticketOf, said } from '#tests/builders/a-chat.ts';
import { aDesk, type TestDesk } from '#tests/builders/a-desk.ts';
import { answerThread } from './answer-thread.server.ts';
import { newsOfThread } from './thread-news.server.ts';

describe('a chat', () => {
  test('is one ticket, however often it is posted, and goes on by the doors of threads', async () => {
    const desk = await aShop();
    const key = randomUUID();
    const [one] = await Promise.all([begin(desk, {}, key), begin(desk, {}, key), begin(desk, {}, key)]);
    expect(await desk.db.ticket.count({ where: { shopId: desk.shop.id } })).toBe(1);
    expect(one).toMatchObject({ next: 2, typing: false, view: { state: 'ours' } });
    expect(said(one!)).toEqual([['me', FORM.message]]);
    desk.clock.pass(1);
    const more = await answerThread(shopper(desk), { token: one!.token, key: randomUUID(), text: '하나 더요', photos: [], client: null });
    expect(said(more)).toEqual([['me', FORM.message], ['me', '하나 더요']]);
    expect(await acknowledgeTicket(desk, (await ticketOf(desk)).id)).toBe(false);
  });

  test('is refused where it is off and outside opening hours, on the second of closing', async () => {
    const desk = await aDesk();
    await expect(begin(desk)).rejects.toMatchObject({ code: 'not_possible', details: { words: 'chat_closed' } });
    await changeTalkSettings(desk, 0, chatOn);
    await desk.db.calendar.create({ data: { shopId: desk.shop.id, version: 1, timeZone: 'Asia/Seoul', always: false, hours: [{ weekday: 5, opens: 10 * 3600, closes: 18 * 3600 }], holidays: [], createdAt: desk.clock.now() } });
    desk.clock.set('2026-11-20T08:59:59.999Z');
    await begin(desk);
    desk.clock.set('2026-11-20T09:00:00Z');
    await expect(begin(desk)).rejects.toMatchObject({ details: { words: 'chat_closed' } });
  });

  test('that came too fast is held back: it asks slowly, and nobody is told', async () => {
    const desk = await aShop();
    expect((await begin(desk, { elapsed: 100 })).next).toBe(30);
    expect(await desk.db.event.count({ where: { shopId: desk.shop.id, kind: 'ticket_opened' } })).toBe(0);
  });
});

describe('news of a chat', () => {
  test('tell that somebody is writing, for ten seconds, and nothing of what', async () => {
    const desk = await aShop();
    const { token, cursor } = await begin(desk);
    await saveDraft(desk, { ticketId: (await ticketOf(desk)).id, kind: 'note', body: '비밀' });
    expect(await newsOfThread(shopper(desk), { token, cursor })).toMatchObject({ typing: false });
    await saveDraft(desk, { ticketId: (await ticketOf(desk)).id, kind: 'reply', body: '비밀' });
    const news = await newsOfThread(shopper(desk), { token, cursor: null });
    expect(news).toMatchObject({ typing: true, next: 2 });
    expect(JSON.stringify(news)).not.toContain('비밀');
    desk.clock.pass(seconds(10));
    expect(await newsOfThread(shopper(desk), { token, cursor })).toMatchObject({ typing: false });
  });

  test('are asked for every two seconds at first, then ever more slowly, and less under load', () => {
    const calm = { typing: false, heldBack: false, load: 0.1 };
    expect([0, 29, 30, 34, 50, 86, 4000].map((idle) => chatPace(seconds(idle), calm))).toEqual([2, 2, 2, 4, 12, 30, 30]);
    expect(chatPace(seconds(4000), { ...calm, typing: true })).toBe(2);
    expect(chatPace(0, { ...calm, load: 3 })).toBe(6);
    expect(chatPace(seconds(4000), { ...calm, load: 9 })).toBe(60);
  });

  test('say to agents whether the shopper is there', async () => {
    const desk = await aShop();
    const { token, cursor } = await begin(desk);
    const { id } = await ticketOf(desk);
    desk.clock.pass(seconds(74));
    expect(await chatPresence(desk, id)).toMatchObject({ here: true });
    desk.clock.pass(seconds(1));
    expect(await chatPresence(desk, id)).toMatchObject({ here: false });
    await newsOfThread(shopper(desk), { token, cursor });
    expect(await chatPresence(desk, id)).toMatchObject({ here: true });
  });
});

describe('a wish to be called', () => {
  const call = (desk: TestDesk, more: object = {}) => wantCall(shopper(desk), { key: randomUUID(), name: '김하늘', phone: '010-0000-1234', from: Date.parse('2026-11-20T09:00:00Z') / 1000, message: '', elapsed: 9000, ...more }, SOMEBODY);
  async function aPhone(): Promise<TestDesk> {
    const desk = await aDesk();
    desk.clock.set('2026-11-20T08:00:00Z');
    await changeTalkSettings(desk, 0, { ...chatOn, phoneHours: [{ weekday: 5, opens: 15 * 3600, closes: 20 * 3600 }] });
    return desk;
  }

  test('is a ticket of the telephone, due when the window ends', async () => {
    const desk = await aPhone();
    const { number } = await call(desk);
    const ticket = await desk.db.ticket.findFirstOrThrow({ where: { shopId: desk.shop.id, number }, include: { messages: true } });
    expect(ticket).toMatchObject({ channel: 'phone', requesterName: '김하늘', requesterPhone: '+821000001234', requesterEmail: null, answerDueAt: new Date('2026-11-20T11:00:00Z') });
    expect(ticket.messages[0]!.text).toContain('+821000001234');
    expect(await acknowledgeTicket(desk, ticket.id)).toBe(false);
    const told = await sendReply(desk, { ticketId: ticket.id, version: ticket.version, key: randomUUID(), text: '내일 도착한다고 전화로 안내했습니다.', kind: 'reply' });
    expect(told.mail).toBeNull();
    expect(await desk.db.ticket.findFirstOrThrow({ where: { shopId: desk.shop.id, number } })).toMatchObject({ firstAnsweredAt: desk.clock.now(), status: 'waiting' });
  });

  test('is refused outside the windows, without a number, and where calls are off', async () => {
    const desk = await aPhone();
    await expect(call(desk, { from: 1 })).rejects.toMatchObject({ details: { words: 'call_closed' } });
    await expect(call(desk, { phone: '12' })).rejects.toMatchObject({ details: { field: 'phone' } });
    desk.clock.pass(hours(3));
    await expect(call(desk)).rejects.toMatchObject({ details: { words: 'call_closed' } });
    await changeTalkSettings(desk, 1, { ...chatOn, callBackOn: false });
    await expect(call(desk)).rejects.toMatchObject({ details: { words: 'call_closed' } });
  });
});

test('the storefront is told the spans once, and again when they move', async () => {
  const desk = await aShop();
  const told = async () => ((await desk.db.helpPublication.findFirstOrThrow({ where: { shopId: desk.shop.id } })).settings as { talk?: Record<string, unknown> }).talk;
  expect(await told()).toMatchObject({ chat: { spans: [[expect.any(Number), expect.any(Number)]], hours: { ko: '언제나' } }, phone: { number: '+82200000000', shown: expect.any(String) } });
  expect(await tellOpenHours(desk)).toBe(false);
  desk.clock.pass(hours(24));
  expect(await tellOpenHours(desk)).toBe(true);
  await changeTalkSettings(desk, 1, { chatOn: false, callBackOn: false, phone: '', phoneHours: null });
  expect(await told()).toEqual({ chat: null, phone: null, calls: null });
});
