import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { queueMail } from '#app/domain/channels/email/queue-mail.server.ts';
import { addMessage } from '#app/domain/tickets/add-message.server.ts';
import { confirmCustomer } from '#app/domain/tickets/confirm-customer.server.ts';
import { linkOrder } from '#app/domain/tickets/link-order.server.ts';
import { unlinkOrder } from '#app/domain/tickets/unlink-order.server.ts';
import { voidLinks } from '#app/domain/tickets/void-links.server.ts';
import type { ShopifyPort } from '#app/gateways/shopify/port.ts';
import { shortId } from '#app/platform/short-id.ts';
import { minutes, seconds } from '#app/platform/spans.ts';
import { FORM, shopper, signedIn, signedInAt, aShop, begin, ticketOf, mailOf, reply, said } from '#tests/builders/a-chat.ts';
import { aCustomer } from '#tests/builders/a-customer.ts';
import type { TestDesk } from '#tests/builders/a-desk.ts';
import { anOrder } from '#tests/builders/an-order.ts';
import { answerThread } from './answer-thread.server.ts';
import { startChat } from './start-chat.server.ts';
import { earlierInThread, newsOfThread } from './thread-news.server.ts';

describe('the window of a chat shows what answered it there, whatever is asked of it or becomes of the ticket', () => {
  const SECRET = '주문 #1042 상품은 파주에 있습니다.';
  async function linked(desk: TestDesk, orderId: string): Promise<void> {
    const { id, version } = await ticketOf(desk);
    await desk.transaction((ledger) => linkOrder(ledger, { ticketId: id, version, orderId }));
    desk.clock.pass(seconds(5));
  }

  test('a cursor that we did not make takes no mail back and shows nothing', async () => {
    const desk = await aShop();
    const order = await anOrder(desk, { number: 1042, name: '#1042', email: FORM.email });
    const { token, cursor } = await begin(desk);
    await linked(desk, order.id);
    const { messageId } = await reply(desk, SECRET);
    const [stamp, digest, , signature] = cursor.split('/');
    for (const forged of ['x/y/zzzzzzzz', `${stamp}/${digest}/${shortId(messageId)}/${signature}`, `${stamp}/${digest}/${shortId(messageId)}`, '///', cursor]) {
      const news = await newsOfThread(shopper(desk), { token, cursor: forged, read: true });
      expect(JSON.stringify(news)).not.toContain('파주');
    }
    expect(await mailOf(desk, messageId)).toMatchObject({ state: 'queued', dueAt: desk.clock.now() });
    expect(said(await newsOfThread(shopper(desk), { token, cursor: null, read: true }))).toContainEqual(['shop', '(elsewhere)']);
  });

  test('an order that was unlinked again does not open what was said of it', async () => {
    const desk = await aShop();
    const order = await anOrder(desk, { number: 1042, name: '#1042', email: FORM.email });
    const { token } = await begin(desk);
    await linked(desk, order.id);
    await reply(desk, SECRET);
    const { id, version } = await ticketOf(desk);
    await desk.transaction((ledger) => unlinkOrder(ledger, { ticketId: id, version }));
    expect(JSON.stringify(await newsOfThread(shopper(desk), { token, cursor: null }))).not.toContain('파주');
  });

  test('a customer who was confirmed since, from their mail, opens nothing to who typed their address', async () => {
    const desk = await aShop();
    const customer = await aCustomer(desk, { email: FORM.email });
    const order = await anOrder(desk, { number: 1042, name: '#1042', email: FORM.email, customer });
    const { token } = await begin(desk);
    const { id } = await ticketOf(desk);
    desk.clock.pass(seconds(5));
    await desk.transaction((ledger) => addMessage(ledger, { ticketId: id, kind: 'customer', text: '진짜 저예요', fromEmail: FORM.email }));
    await linked(desk, order.id);
    const { version } = await ticketOf(desk);
    await desk.transaction((ledger) => confirmCustomer(ledger, { ticketId: id, version }));
    await reply(desk, SECRET);
    const news = await newsOfThread(shopper(desk), { token, cursor: null });
    expect(said(news)).toEqual([['me', FORM.message], ['shop', '(elsewhere)']]);
    expect(news.view).toMatchObject({ orders: [], outcomes: [] });
    await answerThread(shopper(desk), { token, key: randomUUID(), text: '주소를 바꿔 주세요', photos: [], client: null });
    expect(await desk.db.message.findFirstOrThrow({ where: { shopId: desk.shop.id, text: '주소를 바꿔 주세요' } })).toMatchObject({ via: 'chat', thirdParty: true });
  });

  test('who is signed in reads answers about their own order, and none about that of an address they typed', async () => {
    const desk = await aShop();
    const mallory = await aCustomer(desk, { email: 'mallory@mail.example' });
    const own = await anOrder(desk, { number: 1041, name: '#1041', email: 'mallory@mail.example', customer: mallory });
    const foreign = await anOrder(desk, { number: 1042, name: '#1042', email: FORM.email });
    const { token } = await startChat(shopper(desk), { ...FORM, message: '#1041', key: randomUUID() }, signedIn(mallory.id));
    expect(await ticketOf(desk)).toMatchObject({ customerId: mallory.id, orderId: own.id, verified: true });
    desk.clock.pass(seconds(5));
    await reply(desk, '내일 도착합니다.');
    await linked(desk, foreign.id);
    await reply(desk, SECRET);
    const news = await newsOfThread(signedInAt(desk, mallory.id), { token, cursor: null });
    expect(said(news)).toEqual([['me', '#1041'], ['shop', '내일 도착합니다.'], ['shop', '(elsewhere)']]);
    expect(news.view).toMatchObject({ orders: [], outcomes: [] });
  });

  test('a reply that was held for a resolution is mailed, not read here', async () => {
    const desk = await aShop();
    const { token } = await begin(desk);
    const { id, version, replyKey } = await ticketOf(desk);
    desk.clock.pass(seconds(5));
    const resolutionId = desk.newId();
    const { messageId } = await desk.transaction(async (ledger) => {
      const added = await addMessage(ledger, { ticketId: id, version, kind: 'agent', text: '할인 코드 {{ goodwill.code }}', heldForResolutionId: resolutionId });
      await queueMail(ledger, { key: `reply:${added.messageId}`, kind: 'reply', locale: 'ko', to: { address: FORM.email, name: null }, subject: '답변', text: '', ticketId: id, replyKey, messageId: added.messageId, held: true });
      return added;
    });
    desk.clock.pass(seconds(5));
    await reply(desk, '잠시만요.');
    const got = await newsOfThread(shopper(desk), { token, cursor: null });
    await desk.db.message.updateMany({ where: { shopId: desk.shop.id, id: messageId }, data: { heldForResolutionId: null, text: '할인 코드 GIFT-1' } });
    await desk.db.outboxMail.updateMany({ where: { shopId: desk.shop.id, messageId }, data: { state: 'queued' } });
    const news = await newsOfThread(shopper(desk), { ...got, read: true });
    expect(JSON.stringify(news)).not.toContain('GIFT-1');
    expect(await mailOf(desk, messageId)).toMatchObject({ state: 'queued' });
  });

  test('links that were made void stay void, and a post is not repeated without end', async () => {
    const desk = await aShop();
    const key = randomUUID();
    await begin(desk, {}, key);
    for (let again = 0; again < 59; again++) await begin(desk, {}, key);
    await expect(begin(desk, {}, key)).rejects.toMatchObject({ code: 'too_many' });
    desk.clock.pass(minutes(11));
    await begin(desk, {}, key);
    const { id } = await ticketOf(desk);
    await desk.transaction((ledger) => voidLinks(ledger, id));
    await expect(begin(desk, {}, key)).rejects.toMatchObject({ code: 'expired' });
  });

  test('what somebody began signed in is not given to who is not', async () => {
    const desk = await aShop();
    const customer = await aCustomer(desk, { email: FORM.email });
    const key = randomUUID();
    await startChat(shopper(desk), { ...FORM, key }, signedIn(customer.id));
    await expect(begin(desk, {}, key)).rejects.toMatchObject({ code: 'expired' });
    expect((await startChat(shopper(desk), { ...FORM, key }, signedIn(customer.id))).view).toMatchObject({ number: 1 });
  });
});

describe('a chat that was begun signed in', () => {
  const asked = async (desk: TestDesk, id: string | null, token: string) => newsOfThread(signedInAt(desk, id), { token, cursor: null });

  test.each([['nobody', null], ['another', '7777']])('is neither read nor written in once %s is signed in there, and goes on where they come back', async (_, now) => {
    const desk = await aShop();
    const customer = await aCustomer(desk, { email: FORM.email });
    const { token } = await startChat(signedInAt(desk, customer.id), { ...FORM, key: randomUUID() }, signedIn(customer.id));
    desk.clock.pass(seconds(5));
    const { messageId } = await reply(desk, '내일 도착합니다.');
    expect(said(await asked(desk, customer.id, token))).toEqual([['me', FORM.message], ['shop', '내일 도착합니다.']]);
    const { cursor } = await asked(desk, customer.id, token);
    const over = { code: 'not_signed', details: { words: 'chat_signed_out' } };
    await expect(newsOfThread(signedInAt(desk, now), { token, cursor, read: true })).rejects.toMatchObject(over);
    await expect(answerThread(signedInAt(desk, now), { token, key: randomUUID(), text: '저 아닌데요', photos: [], client: null })).rejects.toMatchObject(over);
    await expect(earlierInThread(signedInAt(desk, now), token, 'x')).rejects.toMatchObject(over);
    expect(await mailOf(desk, messageId)).toMatchObject({ state: 'queued' });
    expect(await desk.db.message.count({ where: { shopId: desk.shop.id } })).toBe(2);
    expect((await asked(desk, customer.id, token)).view).not.toBeNull();
  });

  test('is theirs too where the shop does not know them yet', async () => {
    const desk = await aShop();
    const unknown = { customer: async () => null } as unknown as ShopifyPort;
    const { token } = await startChat(signedInAt(desk, '4242', unknown), { ...FORM, key: randomUUID() }, signedIn('4242'));
    expect((await ticketOf(desk)).customerId).toBeNull();
    await expect(asked(desk, null, token)).rejects.toMatchObject({ code: 'not_signed' });
    expect((await asked(desk, '4242', token)).view).not.toBeNull();
  });

  test('one that a guest began goes on whoever signs in, with what it showed before', async () => {
    const desk = await aShop();
    const customer = await aCustomer(desk, { email: FORM.email });
    const { token } = await begin(desk);
    expect(said(await asked(desk, customer.id, token))).toEqual([['me', FORM.message]]);
    const news = await answerThread(signedInAt(desk, customer.id), { token, key: randomUUID(), text: '로그인했어요', photos: [], client: null });
    expect(said(await asked(desk, null, news.token))).toHaveLength(2);
  });
});
