import { describe, expect, test } from 'vitest';
import { saveCustomer } from '#app/domain/customers/save-customer.server.ts';
import type { OrderSnapshot } from '#app/gateways/shopify/port/order-snapshot.ts';
import { noMatch } from '#app/domain/tickets/ticket.ts';
import { days } from '#app/platform/spans.ts';
import { aDesk, type TestDesk } from '#tests/builders/a-desk.ts';
import { aTicket } from '#tests/builders/a-ticket.ts';
import { anIssue } from '#tests/builders/an-issue.ts';
import { anOrder, aParcel, aRefund, save, type WholeOrder } from '#tests/builders/an-order.ts';
import { releaseHeldReply } from './release-held-reply.server.ts';
import { sendReply, type ReplyToSend } from './send-reply.server.ts';
import { ticketFacts } from './ticket-facts.server.ts';

interface Told {
  desk: TestDesk;
  ticketId: string;
  order: WholeOrder;
  send(text: string, given?: Partial<ReplyToSend>): ReturnType<typeof sendReply>;
}

const buyer = { id: '501', name: '김하늘', email: 'haneul.kim@mail.example', phone: null, locale: 'ko', orderCount: 1 };

/** A verified customer's ticket about an order of theirs. */
async function aTold(with_: Partial<OrderSnapshot> = {}): Promise<Told> {
  const desk = await aDesk();
  const customer = { ...buyer, updatedAt: desk.clock.now() };
  await desk.transaction(function keep(ledger) {
    return saveCustomer(ledger, customer);
  });
  const order = await anOrder(desk, { name: '#1042', number: 1042, customer, ...with_ });
  const { ticketId } = await aTicket(desk, { match: { ...noMatch, customerId: '501', how: 'signed_in', verified: true, orderId: order.id } });
  let key = 0;
  return { desk, ticketId, order, send: (text, given = {}) => sendReply(desk, { ticketId, version: 1, key: `composer-${++key}`, kind: 'reply', text, ...given }) };
}

async function aRefundPlan({ desk, ticketId, order }: Told, state = 'running'): Promise<string> {
  const id = desk.newId();
  const now = desk.clock.now();
  const { issueId } = await anIssue(desk, { orderId: order.id });
  await desk.db.resolution.create({
    data: { shopId: desk.shop.id, id, issueId, ticketId, orderId: order.id, kind: 'refund', state, plan: {}, planHash: 'h', planKey: id, orderUpdatedAt: now, currency: 'KRW', amount: '12000', plannedBy: '7001', plannedAt: now },
  });
  return id;
}

const untrue = { code: 'not_possible', details: { words: 'reply_untrue' } };

describe('what an order holds', () => {
  test('every number of its parcel is its own; another is not', async () => {
    const boxes = ['400000001234', '400000005678'].map((number) => ({ company: 'Hanbit Express', number, url: null }));
    const { send } = await aTold({ fulfillments: [aParcel({ trackings: boxes })] });
    await expect(send('운송장 번호는 400000009999입니다.')).rejects.toMatchObject(untrue);
    expect(await send('운송장 번호는 400000001234와 400000005678입니다.')).toMatchObject({ messageId: expect.any(String) });
  });

  // Bought for 30,000; 10,000 was added and paid, then given back.
  test.each([
    ['what was added and paid counts with the rest', '40,000', true],
    ['and no more', '40,001', false],
  ])('%s', async (_, amount, leaves) => {
    const { send } = await aTold({ total: '40000', presentmentTotal: '40000', currentTotal: '30000', currentPresentmentTotal: '30000', totalRefunded: '10000', refunds: [aRefund({ total: '10000' })] });
    const sent = send(`${amount}원을 환불해 드리겠습니다.`);
    if (leaves) expect(await sent).toMatchObject({ messageId: expect.any(String) });
    else await expect(sent).rejects.toMatchObject(untrue);
  });

  test('what was taken off and is still owed can go back', async () => {
    const { send } = await aTold({ currentTotal: '20000', currentPresentmentTotal: '20000' });
    expect(await send('30,000원을 환불해 드리겠습니다.')).toMatchObject({ messageId: expect.any(String) });
  });
});

describe('a reply that says what the records deny does not leave', () => {
  test.each(['상품을 발송했습니다.', '환불해 드렸습니다.', 'Your order has been delivered.', '주문 #1043 건으로 확인했습니다.', '운송장 번호는 400000009999입니다.', '31,000원을 환불해 드리겠습니다.', '2026년 1월 5일까지 연락드리겠습니다.'])('%s', async (text) => {
    const told = await aTold();
    await expect(told.send(text)).rejects.toMatchObject({ ...untrue, details: { words: 'reply_untrue', field: 'text', shown: { findings: [{ check: 'untruths', severity: 'block' }] } } });
    expect(await told.desk.db.message.count({ where: { shopId: told.desk.shop.id, kind: 'agent' } })).toBe(0);
    expect(await told.desk.db.outboxMail.count({ where: { shopId: told.desk.shop.id } })).toBe(0);
  });

  test('nor one with a place to be filled', async () => {
    const { send } = await aTold();
    await expect(send('안녕하세요, [이름]님.')).rejects.toMatchObject({ code: 'template_hole', details: { values: { hole: '[이름]' }, shown: { findings: [{ check: 'holes' }] } } });
  });

  test('as a note to colleagues it may stand', async () => {
    const { send } = await aTold();
    expect(await send('상품을 발송했습니다. [이름]', { kind: 'note' })).toMatchObject({ mail: null });
  });
});

describe('what is so leaves', () => {
  test('sent, tracked, refunded', async () => {
    const told = await aTold({ fulfillments: [aParcel()], refunds: [aRefund()], totalRefunded: '15000.0' });
    expect(await told.send('주문 #1042 상품을 발송했습니다. 운송장 번호는 400000001234입니다. 15,000원을 환불해 드렸습니다.')).toMatchObject({ mail: { state: 'queued' } });
    await expect(told.send('배송이 완료되었습니다.', { version: 2 })).rejects.toMatchObject(untrue);
  });

  test('once the order was read again', async () => {
    const told = await aTold();
    await expect(told.send('상품을 발송했습니다.')).rejects.toMatchObject(untrue);
    await save(told.desk, { ...told.order, fulfillments: [aParcel()], updatedAt: told.desk.clock.now() }, { source: 'live', readAt: told.desk.clock.now() });
    expect(await told.send('상품을 발송했습니다.')).toMatchObject({ mail: { state: 'queued' } });
  });

  test('where nothing is known of the customer nobody can say otherwise', async () => {
    const desk = await aDesk();
    const { ticketId } = await aTicket(desk);
    expect(await sendReply(desk, { ticketId, version: 1, key: 'a', kind: 'reply', text: '상품을 발송했습니다. 주문 #1043 건입니다.' })).toMatchObject({ mail: { state: 'queued' } });
  });

  test("another shop's order is no fact", async () => {
    const elsewhere = await aTold({ id: '77001', fulfillments: [aParcel()] });
    const told = await aTold({ id: '77001' });
    expect(elsewhere.desk.shop.id).not.toBe(told.desk.shop.id);
    await expect(told.send('상품을 발송했습니다.')).rejects.toMatchObject(untrue);
  });
});

describe('with a resolution', () => {
  test('its words may promise what it does, and no more', async () => {
    const told = await aTold();
    const resolutionId = await aRefundPlan(told);
    await expect(told.send('12,500원을 환불해 드렸습니다.', { resolutionId })).rejects.toMatchObject(untrue);
    await expect(told.send('새 상품을 발송했습니다. {{ refund.amount }}', { resolutionId })).rejects.toMatchObject(untrue);
    expect(await told.send('{{ refund.amount }}을 환불해 드렸습니다.', { resolutionId })).toMatchObject({ mail: { state: 'held' } });
    expect(await releaseHeldReply(told.desk, { resolutionId, variables: { refund: { amount: '₩12,000' } } })).toEqual({ released: 1, stuck: 0 });
  });

  test('a day that went by while the words waited keeps them back, and is named', async () => {
    const told = await aTold();
    const resolutionId = await aRefundPlan(told);
    const soon = new Date(told.desk.clock.now().getTime() + days(1));
    const day = `${soon.getUTCFullYear()}년 ${soon.getUTCMonth() + 1}월 ${soon.getUTCDate()}일`;
    await told.send(`{{ refund.amount }}을 환불해 드렸습니다. ${day}까지 다시 연락드리겠습니다.`, { resolutionId });
    told.desk.clock.pass(days(5));
    expect(await releaseHeldReply(told.desk, { resolutionId, variables: { refund: { amount: '₩12,000' } } })).toEqual({ released: 0, stuck: 1 });
    expect(await told.desk.db.outboxMail.findFirst({ where: { shopId: told.desk.shop.id } })).toMatchObject({ state: 'held', error: `not_possible: ${day}` });
  });

  test('one that the provider still holds is not told as done', async () => {
    const told = await aTold();
    const id = await aRefundPlan(told, 'done');
    const outcome = { kind: 'refund', refundId: '1', amount: { amount: '12000', currency: 'KRW' }, presentmentAmount: { amount: '12000', currency: 'KRW' }, pending: true, at: '2026-11-12T00:00:00Z' };
    await told.desk.db.resolution.updateMany({ where: { shopId: told.desk.shop.id, id }, data: { outcome, refundId: '1' } });
    await expect(told.send('환불해 드렸습니다.')).rejects.toMatchObject({ details: { shown: { findings: [{ words: { key: 'untruths.refundPending' } }] } } });
    await told.desk.db.resolution.updateMany({ where: { shopId: told.desk.shop.id, id }, data: { outcomeAt: told.desk.clock.now() } });
    expect(await told.send('12,000원을 환불해 드렸습니다.')).toMatchObject({ mail: { state: 'queued' } });
  });
});

describe('the facts', () => {
  test('of an order in two currencies know both where every refund is ours', async () => {
    const told = await aTold({ currency: 'KRW', presentmentCurrency: 'USD', total: '30000', presentmentTotal: '25.00' });
    const [known] = (await ticketFacts(told.desk, { ticketId: told.ticketId, resolutionId: null })).orders;
    expect(known).toMatchObject({ refunded: [{ amount: '0', currency: 'KRW' }, { amount: '0', currency: 'USD' }], refundable: [{ amount: '30000', currency: 'KRW' }, { amount: '25', currency: 'USD' }] });
    await save(told.desk, { ...told.order, refunds: [aRefund({ total: '15000' })], totalRefunded: '15000', updatedAt: told.desk.clock.now() }, { source: 'live', readAt: told.desk.clock.now() });
    const [later] = (await ticketFacts(told.desk, { ticketId: told.ticketId, resolutionId: null })).orders;
    expect(later).toMatchObject({ refunded: [{ amount: '15000', currency: 'KRW' }], refundable: [{ amount: '15000', currency: 'KRW' }] });
  });

  test('are not all of them where Shopify counts more orders than it lets us read: then no number is strange', async () => {
    const told = await aTold();
    await told.desk.db.customer.updateMany({ where: { shopId: told.desk.shop.id, id: '501' }, data: { orderCount: 3 } });
    expect(await ticketFacts(told.desk, { ticketId: told.ticketId, resolutionId: null })).toMatchObject({ complete: false });
    expect(await told.send('작년에 주문하신 주문 #0873 건을 확인했습니다.')).toMatchObject({ mail: { state: 'queued' } });
  });

  test('name the customer, the day and the ticket', async () => {
    const told = await aTold();
    expect(await ticketFacts(told.desk, { ticketId: told.ticketId, resolutionId: null })).toMatchObject({ names: ['김하늘'], ticketNumber: 1, linkedOrderId: told.order.id, complete: true, attached: null, today: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) });
  });
});
