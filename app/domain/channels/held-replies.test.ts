import { describe, expect, test } from 'vitest';
import { addMessage } from '#app/domain/tickets/add-message.server.ts';
import { minutes } from '#app/platform/spans.ts';
import { aDesk, type TestDesk } from '#tests/builders/a-desk.ts';
import { aTicket } from '#tests/builders/a-ticket.ts';
import { anIssue } from '#tests/builders/an-issue.ts';
import { dropHeldReply } from './drop-held-reply.server.ts';
import { releaseHeldReply } from './release-held-reply.server.ts';
import { sendReply, type ReplyToSend } from './send-reply.server.ts';

const PROMISE = '환불해 드린 금액은 {{ refund.amount }}입니다.';
const reply = (ticketId: string, given: Partial<ReplyToSend> = {}): ReplyToSend => ({ ticketId, version: 1, key: 'composer-1', text: PROMISE, kind: 'reply', ...given });
const ticketOf = (desk: TestDesk, id: string) => desk.db.ticket.findFirstOrThrow({ where: { shopId: desk.shop.id, id } });
const done = (resolutionId: string) => ({ resolutionId, variables: { refund: { amount: '₩12,000' } } });

async function aHeldReply() {
  const desk = await aDesk();
  const { ticketId } = await aTicket(desk);
  const resolutionId = await aRunningRefund(desk);
  const { messageId } = await sendReply(desk, reply(ticketId, { resolutionId }));
  return { desk, ticketId, resolutionId, messageId };
}

function customerWrites(desk: TestDesk, ticketId: string) {
  const customer = desk.as({ kind: 'customer' });
  return customer.transaction(function write(ledger) {
    return addMessage(ledger, { ticketId, kind: 'customer', text: '주소도 바뀌었어요.' });
  });
}

describe('a customer who wrote while the answer was held', () => {
  test('still waits when it leaves: it answered what came before', async () => {
    const { desk, ticketId, resolutionId } = await aHeldReply();
    desk.clock.pass(minutes(3));
    const since = desk.clock.now();
    await customerWrites(desk, ticketId);
    desk.clock.pass(minutes(3));
    expect(await releaseHeldReply(desk, done(resolutionId))).toEqual({ released: 1, stuck: 0 });
    expect(await ticketOf(desk, ticketId)).toMatchObject({ status: 'open', waitingSince: since, firstAnsweredAt: desk.clock.now(), unread: true });
  });

  test('by a machine alone does not wait', async () => {
    const { desk, ticketId, resolutionId } = await aHeldReply();
    desk.clock.pass(minutes(3));
    await desk.transaction(function absent(ledger) {
      return addMessage(ledger, { ticketId, kind: 'customer', text: '부재중입니다.', automated: true });
    });
    await releaseHeldReply(desk, done(resolutionId));
    expect(await ticketOf(desk, ticketId)).toMatchObject({ status: 'waiting', waitingSince: null });
  });
});

test.each(['draft', 'confirmed', 'running', 'unknown'])('the plainest promise waits as well while its refund is %s', async (state) => {
  const desk = await aDesk();
  const { ticketId } = await aTicket(desk);
  const resolutionId = await aRunningRefund(desk);
  await desk.db.resolution.updateMany({ where: { shopId: desk.shop.id, id: resolutionId }, data: { state } });
  const { messageId, mail } = await sendReply(desk, reply(ticketId, { resolutionId, text: '환불해 드렸습니다.' }));
  expect(mail).toMatchObject({ state: 'held' });
  expect(await desk.db.message.findFirstOrThrow({ where: { shopId: desk.shop.id, id: messageId } })).toMatchObject({ heldForResolutionId: resolutionId });
});

test('a colleague who was writing meanwhile sees what left', async () => {
  const { desk, ticketId, resolutionId, messageId } = await aHeldReply();
  const { version } = await ticketOf(desk, ticketId);
  await releaseHeldReply(desk, done(resolutionId));
  const late = sendReply(desk, reply(ticketId, { key: 'composer-2', version, text: '확인 중입니다.' }));
  await expect(late).rejects.toMatchObject({ code: 'conflict', details: { shown: { messages: [{ id: messageId, text: '환불해 드린 금액은 ₩12,000입니다.' }] } } });
});

test('a colleague who was writing when a reply was taken back sees who took it', async () => {
  const { desk, ticketId, messageId } = await aHeldReply();
  const { version } = await ticketOf(desk, ticketId);
  await dropHeldReply(desk, messageId);
  const late = sendReply(desk, reply(ticketId, { key: 'composer-2', version, text: '확인 중입니다.' }));
  const actorKind = desk.actor.kind;
  await expect(late).rejects.toMatchObject({ code: 'conflict', details: { shown: { version: version + 1, events: [{ kind: 'reply_taken_back', actorKind }] } } });
});

describe('a promise that its resolution can never keep', () => {
  test.each([
    ['{{ refund.total }}원', 'refund.total'],
    ['{{ replacement.orderName }}', 'replacement.orderName'],
    ['{{ refund.amount | append: order.name }}', 'order.name'],
  ])('%s is refused while it can still be mended', async (text, hole) => {
    const desk = await aDesk();
    const { ticketId } = await aTicket(desk);
    const resolutionId = await aRunningRefund(desk);
    await expect(sendReply(desk, reply(ticketId, { text, resolutionId }))).rejects.toMatchObject({ code: 'template_hole', details: { field: 'text', values: { hole } } });
    expect(await desk.db.message.count({ where: { shopId: desk.shop.id, kind: 'agent' } })).toBe(0);
  });

  test('an unknown filter and too long a text too', async () => {
    const desk = await aDesk();
    const { ticketId } = await aTicket(desk);
    const resolutionId = await aRunningRefund(desk);
    await expect(sendReply(desk, reply(ticketId, { text: '{{ refund.amount | shout }}', resolutionId }))).rejects.toMatchObject({ code: 'bad_input', details: { field: 'text' } });
    await expect(sendReply(desk, reply(ticketId, { text: `${PROMISE}${'가'.repeat(20_001)}`, resolutionId }))).rejects.toMatchObject({ code: 'too_large', details: { field: 'text' } });
  });
});

test('a second reply for the same resolution is refused: both would leave', async () => {
  const { desk, ticketId, resolutionId } = await aHeldReply();
  const { version } = await ticketOf(desk, ticketId);
  const second = sendReply(desk, reply(ticketId, { key: 'composer-2', version, resolutionId, text: '곧 {{ refund.amount }}을 환불해 드립니다.' }));
  await expect(second).rejects.toMatchObject({ code: 'not_possible', details: { words: 'reply_held_already' } });
  expect(await sendReply(desk, reply(ticketId, { key: 'composer-3', version, text: '사진도 보내 주세요.' }))).toMatchObject({ mail: { state: 'queued' } });
});

test('the same key with other words is not answered with the first words', async () => {
  const desk = await aDesk();
  const { ticketId } = await aTicket(desk);
  await sendReply(desk, reply(ticketId, { text: '내일 출고됩니다.' }));
  const changed = sendReply(desk, reply(ticketId, { text: '모레 출고됩니다.' }));
  await expect(changed).rejects.toMatchObject({ code: 'conflict', details: { shown: { messages: [{ text: '내일 출고됩니다.' }] } } });
});

test('taken back after its refund was done, it says what came of it and waits for no second one', async () => {
  const { desk, ticketId, resolutionId, messageId } = await aHeldReply();
  const asked: string[] = [];
  const outcomeOf = async (id: string) => (asked.push(id), done(id).variables);
  expect(await dropHeldReply(desk, messageId, outcomeOf)).toBe('환불해 드린 금액은 ₩12,000입니다.');
  expect(asked).toEqual([resolutionId]);
  expect(await desk.db.draft.findFirst({ where: { shopId: desk.shop.id, ticketId } })).toMatchObject({ body: '환불해 드린 금액은 ₩12,000입니다.' });
});

test('taken back before, it waits for one as it did', async () => {
  const { desk, ticketId, messageId } = await aHeldReply();
  expect(await dropHeldReply(desk, messageId, async () => ({}))).toBe(PROMISE);
  expect(await desk.db.draft.findFirst({ where: { shopId: desk.shop.id, ticketId } })).toMatchObject({ body: PROMISE });
});

test('dropped and released at once: one of both, and nobody waits for the other for ever', async () => {
  for (let round = 0; round < 5; round++) {
    const { desk, resolutionId, messageId } = await aHeldReply();
    const [dropped, released] = await Promise.allSettled([dropHeldReply(desk, messageId), releaseHeldReply(desk, done(resolutionId))]);
    expect(released.status).toBe('fulfilled');
    const { released: left, stuck } = (released as PromiseFulfilledResult<{ released: number; stuck: number }>).value;
    expect(stuck).toBe(0);
    expect(dropped.status).toBe(left === 1 ? 'rejected' : 'fulfilled');
    if (dropped.status === 'rejected') expect(dropped.reason).toMatchObject({ code: 'already_done' });
    expect(await desk.db.outboxMail.count({ where: { shopId: desk.shop.id, state: 'queued' } })).toBe(left);
  }
});

describe('a ticket that nobody verified', () => {
  test('with an issue of an order answers to the address Shopify holds, though no order is linked', async () => {
    const desk = await aDesk();
    const { ticketId } = await aTicket(desk);
    const order = await anOrderRow(desk, 'buyer@mail.example');
    await anIssue(desk, { orderId: order, ticketId });
    const sent = await sendReply(desk, reply(ticketId, { text: '확인했습니다.', version: 1 }));
    expect(sent.mail!.to).toBe('buyer@mail.example');
  });
});

async function aRunningRefund(desk: TestDesk): Promise<string> {
  const shopId = desk.shop.id;
  const id = desk.newId();
  const now = desk.clock.now();
  const orderId = await anOrderRow(desk, null);
  const { issueId } = await anIssue(desk, { orderId });
  await desk.db.resolution.create({
    data: { shopId, id, issueId, orderId, kind: 'refund', state: 'running', plan: {}, planHash: 'h', planKey: id, orderUpdatedAt: now, currency: 'KRW', amount: '12000', plannedBy: '7001', plannedAt: now },
  });
  return id;
}

async function anOrderRow(desk: TestDesk, email: string | null): Promise<string> {
  const now = desk.clock.now();
  const id = BigInt(`0x${desk.newId().replaceAll('-', '').slice(-12)}`).toString();
  await desk.db.order.create({ data: { shopId: desk.shop.id, id, email, name: '#1042', number: 1042, createdAt: now, updatedAt: now, currency: 'KRW', presentmentCurrency: 'KRW', total: '12000', presentmentTotal: '12000', syncedAt: now } });
  return id;
}
