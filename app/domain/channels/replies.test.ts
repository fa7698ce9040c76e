import { describe, expect, test } from 'vitest';
import type { Desk, Ledger } from '#app/desk/desk.ts';
import { saveCustomer } from '#app/domain/customers/save-customer.server.ts';
import { saveDraft } from '#app/domain/tickets/save-draft.server.ts';
import { noMatch, type CustomerMatch } from '#app/domain/tickets/ticket.ts';
import { aDesk, type TestDesk } from '#tests/builders/a-desk.ts';
import { aTicket } from '#tests/builders/a-ticket.ts';
import { addresseeOf } from './addressee.server.ts';
import { dropHeldReply } from './drop-held-reply.server.ts';
import { sendMail } from './email/send-mail.server.ts';
import { releaseHeldReply } from './release-held-reply.server.ts';
import { sendReply, type ReplyToSend } from './send-reply.server.ts';

const reply = (ticketId: string, given: Partial<ReplyToSend> = {}): ReplyToSend => ({ ticketId, version: 1, key: 'composer-1', text: '오늘 다시 보내 드렸습니다.', kind: 'reply', ...given });
const outbox = (desk: Desk) => desk.db.outboxMail.findMany({ where: { shopId: desk.shop.id }, orderBy: { createdAt: 'asc' } });
const ticketOf = (desk: Desk, id: string) => desk.db.ticket.findFirstOrThrow({ where: { shopId: desk.shop.id, id } });

describe('a reply', () => {
  test('is message, mail and status in one, and takes the draft along', async () => {
    const desk = await aDesk();
    const { ticketId } = await aTicket(desk);
    await saveDraft(desk, { ticketId, kind: 'reply', body: '오늘' });
    const sent = await sendReply(desk, reply(ticketId, { thenStatus: 'resolved' }));
    expect(sent.mail).toMatchObject({ state: 'queued', to: 'haneul.kim@mail.example' });
    expect(await ticketOf(desk, ticketId)).toMatchObject({ status: 'resolved', version: sent.version, waitingSince: null });
    expect(await desk.db.draft.count({ where: { shopId: desk.shop.id } })).toBe(0);
    await sendMail(desk, sent.mail!.id);
    expect(desk.mails).toMatchObject([{ subject: 'Re: 배송 문의', text: expect.stringMatching(/^오늘 다시 보내 드렸습니다\.\n\n문의 내용 보기/), headers: {} }]);
    expect(desk.mails[0]!.html).toContain('<p style="margin:0 0 16px">오늘 다시 보내 드렸습니다.</p>');
  });

  test('the same key gets the first answer, and sends once', async () => {
    const desk = await aDesk();
    const { ticketId } = await aTicket(desk);
    const answers = await Promise.all([sendReply(desk, reply(ticketId)), sendReply(desk, reply(ticketId)), sendReply(desk, reply(ticketId))]);
    expect(new Set(answers.map((answer) => answer.messageId)).size).toBe(1);
    expect(await outbox(desk)).toHaveLength(1);
  });

  test('two agents at once: one sends, the other hears what changed', async () => {
    const desk = await aDesk();
    const { ticketId } = await aTicket(desk);
    const results = await Promise.allSettled([sendReply(desk, reply(ticketId, { key: 'a' })), sendReply(desk, reply(ticketId, { key: 'b', text: '다른 답' }))]);
    const refused = results.find((result) => result.status === 'rejected');
    expect(refused!.reason).toMatchObject({ code: 'conflict', details: { shown: { version: 2, messages: [{ kind: 'agent' }] } } });
    expect(await outbox(desk)).toHaveLength(1);
  });

  test.each([['{{ refund.amount }} 원', 'refund.amount'], ['안녕 {% if x %}', 'if x'], ['{{customer.name', '{{customer.name']])('%s is a hole that names itself', async (text, hole) => {
    const desk = await aDesk();
    const { ticketId } = await aTicket(desk);
    await expect(sendReply(desk, reply(ticketId, { text }))).rejects.toMatchObject({ code: 'template_hole', details: { values: { hole } } });
    expect(await outbox(desk)).toEqual([]);
    expect((await ticketOf(desk, ticketId)).version).toBe(1);
  });

  test('a note stays inside, braces and all', async () => {
    const desk = await aDesk();
    const { ticketId } = await aTicket(desk);
    expect(await sendReply(desk, reply(ticketId, { kind: 'note', text: '{{ 메모 }}' }))).toMatchObject({ mail: null });
    expect(await outbox(desk)).toEqual([]);
  });

  test('an empty one, and one to nobody, are refused whole', async () => {
    const desk = await aDesk();
    const { ticketId } = await aTicket(desk, { requester: { name: null, email: null } });
    await expect(sendReply(desk, reply(ticketId, { text: ' \n' }))).rejects.toMatchObject({ code: 'bad_input' });
    await expect(sendReply(desk, reply(ticketId))).rejects.toMatchObject({ code: 'not_possible', details: { words: 'reply_no_address' } });
    expect(await desk.db.message.count({ where: { shopId: desk.shop.id, kind: 'agent' } })).toBe(0);
  });
});

describe('where an answer may go', () => {
  async function addressee(match: Partial<CustomerMatch>, email: string | null, held: string | null = 'real@mail.example') {
    const desk = await aDesk();
    await desk.transaction(function save(ledger: Ledger) {
      return saveCustomer(ledger, { id: '501', name: '김하늘', email: held, phone: null, locale: 'ko', orderCount: 1, updatedAt: ledger.clock.now() });
    });
    const { ticketId } = await aTicket(desk, { requester: { name: '누군가', email }, match: { ...noMatch, ...match } });
    const found = await addresseeOf(desk, await ticketOf(desk, ticketId));
    return found && [found.address, found.whose];
  }
  const linked = { customerId: '501', how: 'phone' as const };

  test('to the writer, while nothing is linked', async () => expect(await addressee({}, 'typed@mail.example')).toEqual(['typed@mail.example', 'requester']));
  test('to the writer, when verified', async () => expect(await addressee({ ...linked, verified: true }, 'typed@mail.example')).toEqual(['typed@mail.example', 'requester']));
  test('to the writer, when Shopify holds that address', async () => expect(await addressee(linked, 'Real@Mail.example')).toEqual(['real@mail.example', 'requester']));
  test('else to the address Shopify holds', async () => expect(await addressee(linked, 'typed@mail.example')).toEqual(['real@mail.example', 'shopify']));
  test('and nowhere when Shopify holds none', async () => expect(await addressee(linked, 'typed@mail.example', null)).toBeNull());
});

describe('a reply that promises money', () => {
  const text = '환불해 드린 금액은 {{ refund.amount }}입니다.';

  async function held(): Promise<{ desk: TestDesk; ticketId: string; messageId: string; resolutionId: string; mailId: string }> {
    const desk = await aDesk();
    const { ticketId } = await aTicket(desk);
    const resolutionId = await aResolution(desk, 'running');
    const sent = await sendReply(desk, reply(ticketId, { text, resolutionId }));
    expect(sent.mail).toMatchObject({ state: 'held' });
    return { desk, ticketId, resolutionId, messageId: sent.messageId, mailId: sent.mail!.id };
  }

  test('waits: nothing leaves, and the customer still waits', async () => {
    const { desk, ticketId, mailId } = await held();
    expect(await sendMail(desk, mailId)).toBe('not_due');
    expect((await ticketOf(desk, ticketId)).waitingSince).not.toBeNull();
    expect(desk.mails).toEqual([]);
  });

  test('leaves with the real amount when it is done, once', async () => {
    const { desk, ticketId, resolutionId, messageId, mailId } = await held();
    const outcome = { resolutionId, variables: { refund: { amount: '₩12,000' } } };
    expect(await releaseHeldReply(desk, outcome)).toEqual({ released: 1, stuck: 0 });
    expect(await releaseHeldReply(desk, outcome)).toEqual({ released: 0, stuck: 0 });
    expect(await sendMail(desk, mailId)).toBe('sent');
    expect(desk.mails).toMatchObject([{ text: expect.stringMatching(/^환불해 드린 금액은 ₩12,000입니다\.\n\n/) }]);
    expect(desk.mails[0]!.html).toContain('₩12,000');
    expect(await desk.db.message.findFirst({ where: { shopId: desk.shop.id, id: messageId } })).toMatchObject({ text: '환불해 드린 금액은 ₩12,000입니다.', heldForResolutionId: null });
    expect(await ticketOf(desk, ticketId)).toMatchObject({ status: 'waiting', waitingSince: null });
  });

  test('stays held, and says why, when the outcome leaves a hole', async () => {
    const { desk, resolutionId, mailId } = await held();
    expect(await releaseHeldReply(desk, { resolutionId, variables: {} })).toEqual({ released: 0, stuck: 1 });
    expect(await desk.db.outboxMail.findFirst({ where: { shopId: desk.shop.id, id: mailId } })).toMatchObject({ state: 'held', error: 'template_hole: refund.amount' });
  });

  test('dropped, it is the agent’s draft again and never leaves', async () => {
    const { desk, ticketId, resolutionId, messageId } = await held();
    await dropHeldReply(desk, messageId);
    expect(await releaseHeldReply(desk, { resolutionId, variables: { refund: { amount: '₩1' } } })).toEqual({ released: 0, stuck: 0 });
    expect((await desk.db.draft.findFirst({ where: { shopId: desk.shop.id, ticketId } }))!.body).toBe(text);
    await expect(dropHeldReply(desk, messageId)).rejects.toMatchObject({ code: 'not_found' });
  });

  test('dropped, the same words may be sent again under the same key', async () => {
    const { desk, ticketId, resolutionId, messageId } = await held();
    await dropHeldReply(desk, messageId);
    const { version } = await ticketOf(desk, ticketId);
    const again = await sendReply(desk, reply(ticketId, { text, resolutionId, version }));
    expect(again.messageId).not.toBe(messageId);
    expect(await releaseHeldReply(desk, { resolutionId, variables: { refund: { amount: '₩1,000' } } })).toEqual({ released: 1, stuck: 0 });
  });

  test('of one that is done already leaves at once, filled; of one that failed it is refused', async () => {
    const desk = await aDesk();
    const { ticketId } = await aTicket(desk);
    const done = await aResolution(desk, 'done');
    const failed = await aResolution(desk, 'failed');
    await expect(sendReply(desk, reply(ticketId, { text, resolutionId: failed }))).rejects.toMatchObject({ code: 'not_possible' });
    await expect(sendReply(desk, reply(ticketId, { text, resolutionId: done }))).rejects.toMatchObject({ code: 'template_hole' });
    const sent = await sendReply(desk, reply(ticketId, { text, resolutionId: done, outcome: { refund: { amount: '₩5,000' } } }));
    expect(sent.mail!.state).toBe('queued');
    expect((await outbox(desk))[0]!.text).toContain('₩5,000');
  });
});

/** A row of another room, as far as a reply looks at it. */
async function aResolution(desk: Desk, state: string): Promise<string> {
  const shopId = desk.shop.id;
  const id = desk.newId();
  const now = desk.clock.now();
  const issueId = desk.newId();
  const orderId = BigInt(`0x${id.replaceAll('-', '').slice(-12)}`).toString();
  await desk.db.order.create({ data: { shopId, id: orderId, name: '#1042', number: 1042, createdAt: now, updatedAt: now, currency: 'KRW', presentmentCurrency: 'KRW', total: '12000', presentmentTotal: '12000', syncedAt: now } });
  await desk.db.orderIssue.create({ data: { shopId, id: issueId, orderId, status: 'open', openedAt: now, openedByKind: 'agent' } });
  await desk.db.resolution.create({
    data: { shopId, id, issueId, orderId, kind: 'refund', state, plan: {}, planHash: 'h', planKey: id, orderUpdatedAt: now, currency: 'KRW', amount: '12000', plannedBy: '7001', plannedAt: now },
  });
  return id;
}
