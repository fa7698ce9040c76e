import { describe, expect, test } from 'vitest';
import { addMessage } from '#app/domain/tickets/add-message.server.ts';
import { saveDraft } from '#app/domain/tickets/save-draft.server.ts';
import { noMatch } from '#app/domain/tickets/ticket.ts';
import { minutes } from '#app/platform/spans.ts';
import { aCustomer } from '#tests/builders/a-customer.ts';
import { aDesk } from '#tests/builders/a-desk.ts';
import { HANEUL, shopper, open, seen, said, reply } from '#tests/builders/a-thread.ts';
import { aTicket } from '#tests/builders/a-ticket.ts';
import { anOrder, aParcel } from '#tests/builders/an-order.ts';
import { earlierInThread, newsOfThread } from './thread-news.server.ts';

describe('what a shopper sees', () => {
  test('their words, ours and the promise; no notes, drafts, held or automatic messages', async () => {
    const desk = await aDesk();
    const { ticketId } = await aTicket(desk);
    const before = await seen(desk, ticketId);
    expect(before).toMatchObject({ locale: 'ko', shop: 'A test shop', number: 1, state: 'ours', promise: expect.stringMatching(/까지 답변드리겠습니다/), orders: [], outcomes: [] });
    await desk.transaction((ledger) => addMessage(ledger, { ticketId, kind: 'note', text: '속으로만' }));
    await desk.transaction((ledger) => addMessage(ledger, { ticketId, kind: 'agent', text: '보류', heldForResolutionId: desk.newId() }));
    await desk.transaction((ledger) => addMessage(ledger, { ticketId, kind: 'customer', text: '부재중', automated: true, fromEmail: HANEUL }));
    await saveDraft(desk, { ticketId, kind: 'reply', body: '쓰는 중' });
    desk.clock.pass(minutes(1));
    await reply(desk, ticketId, '오늘 확인하겠습니다.');
    const after = await seen(desk, ticketId);
    expect(said(after)).toEqual([['me', '주문한 상품이 아직 오지 않았습니다.'], ['shop', '오늘 확인하겠습니다.']]);
    expect(after).toMatchObject({ state: 'theirs', promise: null });
    expect(JSON.stringify(after)).not.toMatch(/Agent|속으로만|보류|부재중|쓰는 중/);
  });

  test('an answer that went to the address Shopify holds is not read by whoever typed another; nor is its order', async () => {
    const desk = await aDesk();
    const buyer = await aCustomer(desk, { email: 'buyer@mail.example' });
    const order = await anOrder(desk, { number: 1042, name: '#1042', email: 'buyer@mail.example', fulfillments: [aParcel()] });
    const { ticketId } = await aTicket(desk, { requester: { name: '아무개', email: 'typed@mail.example' }, match: { ...noMatch, customerId: buyer.id, how: 'agent', orderId: order.id } });
    desk.clock.pass(minutes(1));
    await reply(desk, ticketId, '주문 #1042 상품은 파주에 있습니다.');
    const typed = await seen(desk, ticketId, 'typed@mail.example');
    expect(said(typed)).toEqual([['me', '주문한 상품이 아직 오지 않았습니다.'], ['shop', '(elsewhere)']]);
    expect(typed).toMatchObject({ orders: [], outcomes: [] });
    expect(JSON.stringify(typed)).not.toMatch(/1042|파주|400000001234|buyer@/);
    const held = await seen(desk, ticketId, 'buyer@mail.example');
    expect(said(held)).toEqual([['other', '주문한 상품이 아직 오지 않았습니다.'], ['shop', '주문 #1042 상품은 파주에 있습니다.']]);
    expect(held.orders).toMatchObject([{ name: '#1042', parcels: [{ status: 'IN_TRANSIT', trackings: [{ number: '400000001234' }], last: { place: '파주시', message: '집화 완료' } }] }]);
  });

  test('a foreign order that was linked shows nothing to the requester', async () => {
    const desk = await aDesk();
    const order = await anOrder(desk, { number: 1043, name: '#1043', email: 'else@mail.example', fulfillments: [aParcel()] });
    const { ticketId } = await aTicket(desk, { match: { ...noMatch, orderId: order.id, verified: true } });
    expect(await seen(desk, ticketId)).toMatchObject({ orders: [], outcomes: [] });
  });

  test('somebody else’s mail is shown as somebody else’s, its quote not at all', async () => {
    const desk = await aDesk();
    const { ticketId } = await aTicket(desk);
    desk.clock.pass(minutes(1));
    await desk.transaction((ledger) => addMessage(ledger, { ticketId, kind: 'customer', text: '대신 씁니다.\n\n> 인용', fromName: '이웃', fromEmail: 'other@mail.example', thirdParty: true }));
    expect((await seen(desk, ticketId)).messages[1]).toMatchObject({ who: 'other', name: '이웃', passages: [{ text: expect.stringContaining('대신 씁니다.'), quoted: false }] });
    expect(said(await seen(desk, ticketId))[1]![1]).not.toContain('인용');
  });

  test('what an agent wrote down of a call is not shown as the customer’s words, nor at all', async () => {
    const desk = await aDesk();
    const { ticketId } = await aTicket(desk, { message: { text: '고객이 소리를 질렀음', via: 'agent' } });
    desk.clock.pass(minutes(1));
    await desk.transaction((ledger) => addMessage(ledger, { ticketId, kind: 'customer', text: '메일로 씁니다', fromEmail: HANEUL }));
    expect(said(await seen(desk, ticketId))).toEqual([['me', '메일로 씁니다']]);
  });

  test('an open page hears that a promise has passed, and of parcels that moved without the ticket', async () => {
    const desk = await aDesk();
    const order = await anOrder(desk, { number: 1042, name: '#1042', email: HANEUL, fulfillments: [aParcel()] });
    const { ticketId } = await aTicket(desk, { match: { ...noMatch, orderId: order.id } });
    const due = (await desk.db.ticket.findFirstOrThrow({ where: { shopId: desk.shop.id, id: ticketId } })).answerDueAt!;
    const before = await open(desk, ticketId);
    desk.clock.set(due);
    const { token } = await open(desk, ticketId);
    const late = await newsOfThread(shopper(desk), { token, cursor: before.cursor });
    expect(late.view).toMatchObject({ state: 'late', promise: null });
    desk.clock.pass(minutes(5));
    expect(await newsOfThread(shopper(desk), { token, cursor: late.cursor })).toMatchObject({ view: null });
    await desk.db.fulfillment.updateMany({ where: { shopId: desk.shop.id, orderId: order.id }, data: { displayStatus: 'DELIVERED' } });
    desk.clock.pass(minutes(5));
    expect((await newsOfThread(shopper(desk), { token, cursor: late.cursor })).view!.orders).toMatchObject([{ parcels: [{ status: 'DELIVERED' }] }]);
  });

  test('a long thread comes page by page, every message once', async () => {
    const desk = await aDesk();
    const { ticketId } = await aTicket(desk, { message: { text: '0' } });
    for (let n = 1; n <= 70; n++) await desk.transaction((ledger) => addMessage(ledger, { ticketId, kind: 'customer', text: String(n), fromEmail: HANEUL }));
    const { token, view } = await open(desk, ticketId);
    const texts = view!.messages.map(({ passages }) => passages[0]!.text);
    for (let before = view!.earlier; before; ) {
      const page = await earlierInThread(shopper(desk), token, before);
      texts.unshift(...page.messages.map(({ passages }) => passages[0]!.text));
      before = page.earlier;
    }
    expect(texts.map(Number).toSorted((a, b) => a - b)).toEqual(Array.from({ length: 71 }, (_, n) => n));
    await expect(earlierInThread(shopper(desk), token, 'nonsense')).rejects.toMatchObject({ code: 'bad_input' });
  });
});
