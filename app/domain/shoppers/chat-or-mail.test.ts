import { describe, expect, test } from 'vitest';
import { sendMail } from '#app/domain/channels/email/send-mail.server.ts';
import { addMessage } from '#app/domain/tickets/add-message.server.ts';
import { findOrderForTicket } from '#app/domain/tickets/find-order-for-ticket.server.ts';
import { linkOrder } from '#app/domain/tickets/link-order.server.ts';
import { minutes, seconds } from '#app/platform/spans.ts';
import { FORM, shopper, aShop, begin, ticketOf, mailOf, reply, said } from '#tests/builders/a-chat.ts';
import { aCustomer } from '#tests/builders/a-customer.ts';
import { anOrder } from '#tests/builders/an-order.ts';
import { newsOfThread } from './thread-news.server.ts';

describe('an answer is read in the chat or mailed', () => {
  test('read: its mail is taken back once the page says so, and never leaves', async () => {
    const desk = await aShop();
    const first = await begin(desk);
    const { messageId, mail } = await reply(desk);
    expect((await mailOf(desk, messageId)).dueAt).toEqual(new Date(desk.clock.now().getTime() + seconds(90)));
    const got = await newsOfThread(shopper(desk), { ...first, read: true });
    expect(said(got)).toContainEqual(['shop', '곧 확인하겠습니다.']);
    // Handed out, not yet before anybody's eyes.
    expect(await mailOf(desk, messageId)).toMatchObject({ state: 'queued' });
    await newsOfThread(shopper(desk), { ...got, read: false });
    expect(await mailOf(desk, messageId)).toMatchObject({ state: 'queued' });
    const again = await newsOfThread(shopper(desk), { ...got, read: true });
    expect(await mailOf(desk, messageId)).toMatchObject({ state: 'cancelled' });
    desk.clock.pass(minutes(5));
    expect(await sendMail(desk, mail!.id)).toBe('not_due');
    expect(desk.mails).toEqual([]);
    // What was read stays to be read.
    expect(said(await newsOfThread(shopper(desk), { ...again, cursor: null }))).toContainEqual(['shop', '곧 확인하겠습니다.']);
  });

  test('left: it is mailed', async () => {
    const desk = await aShop();
    await begin(desk);
    const { messageId, mail } = await reply(desk);
    desk.clock.pass(seconds(90));
    expect(await sendMail(desk, mail!.id)).toBe('sent');
    expect(desk.mails).toMatchObject([{ to: { address: FORM.email } }]);
    expect(await mailOf(desk, messageId)).toMatchObject({ state: 'sent' });
  });

  test('both at once: one of the two', async () => {
    for (let round = 0; round < 8; round++) {
      const desk = await aShop();
      const first = await begin(desk);
      const { messageId, mail } = await reply(desk);
      const got = await newsOfThread(shopper(desk), first);
      const news = () => newsOfThread(shopper(desk), { ...got, read: true });
      await Promise.all(round % 2 ? [sendMail(desk, mail!.id), news()] : [news(), sendMail(desk, mail!.id)]);
      const { state } = await mailOf(desk, messageId);
      expect({ state, mails: desk.mails.length }).toEqual(state === 'sent' ? { state: 'sent', mails: 1 } : { state: 'cancelled', mails: 0 });
    }
  });

  test('after half an hour without the window, it is mailed at once', async () => {
    const desk = await aShop();
    await begin(desk);
    desk.clock.pass(minutes(30));
    const { messageId } = await reply(desk);
    expect((await mailOf(desk, messageId)).dueAt).toEqual(desk.clock.now());
  });
});

describe('whose address was typed into a chat nobody knows', () => {
  test('so it is joined to no customer, and an answer after an order was linked goes by mail alone', async () => {
    const desk = await aShop();
    await aCustomer(desk, { email: FORM.email });
    const order = await anOrder(desk, { number: 1042, name: '#1042', email: FORM.email });
    const first = await begin(desk);
    const { id } = await ticketOf(desk);
    expect(await findOrderForTicket(desk, id)).toBe(false);
    expect(await ticketOf(desk)).toMatchObject({ customerId: null, orderId: null, verified: false });
    desk.clock.pass(1);
    await reply(desk, '성함을 여쭤봐도 될까요?');
    const read = await newsOfThread(shopper(desk), { ...first, read: true });
    const token = (await newsOfThread(shopper(desk), { ...read, read: true })).token;
    desk.clock.pass(seconds(5));
    const { version } = await ticketOf(desk);
    await desk.transaction((ledger) => linkOrder(ledger, { ticketId: id, version, orderId: order.id }));
    await reply(desk, '주문 #1042 상품은 파주에 있습니다.');
    const after = await newsOfThread(shopper(desk), { token, cursor: null });
    expect(said(after)).toEqual([['me', FORM.message], ['shop', '성함을 여쭤봐도 될까요?'], ['shop', '(elsewhere)']]);
    expect(after.view).toMatchObject({ orders: [], outcomes: [] });
    expect(JSON.stringify(after)).not.toContain('파주');
  });

  test('what is written by mail, and what answers it, stays out of the window', async () => {
    const desk = await aShop();
    const { token } = await begin(desk);
    const { id } = await ticketOf(desk);
    await desk.transaction((ledger) => addMessage(ledger, { ticketId: id, kind: 'customer', text: '저는 채팅한 적이 없는데요', fromEmail: FORM.email }));
    desk.clock.pass(seconds(5));
    await reply(desk, '확인했습니다.');
    expect(said(await newsOfThread(shopper(desk), { token, cursor: null }))).toEqual([['me', FORM.message], ['shop', '(elsewhere)']]);
  });
});
