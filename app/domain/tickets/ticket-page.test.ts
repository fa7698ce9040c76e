import { describe, expect, test } from 'vitest';
import type { ShopifyPort } from '#app/gateways/shopify/port.ts';
import { Problem } from '#app/platform/problem.ts';
import { minutes } from '#app/platform/spans.ts';
import { aCustomer, aCustomerSnapshot } from '#tests/builders/a-customer.ts';
import { aDesk, type TestDesk } from '#tests/builders/a-desk.ts';
import { aTicket } from '#tests/builders/a-ticket.ts';
import { anIssue } from '#tests/builders/an-issue.ts';
import { addMessage } from './add-message.server.ts';
import { attachFile } from './attach-file.server.ts';
import { customerMatch } from './customer-match.server.ts';
import { saveDraft } from './save-draft.server.ts';
import { thread } from './thread.server.ts';
import { noMatch } from './ticket.ts';
import { ticketPage } from './ticket-page.server.ts';

async function anOrderOf(desk: TestDesk, customerId: string, number: number): Promise<string> {
  const at = desk.clock.now();
  const money = { currency: 'KRW', presentmentCurrency: 'KRW', total: '12000', presentmentTotal: '12000' };
  const id = String(9_000_000 + number);
  await desk.db.order.create({ data: { shopId: desk.shop.id, id, name: `#${number}`, number, customerId, createdAt: at, updatedAt: at, syncedAt: at, ...money } });
  return id;
}

describe('the page', () => {
  test('gathers thread, draft, issues, timeline and earlier tickets', async () => {
    const desk = await aDesk();
    const customer = await aCustomer(desk, { name: '이바다' });
    const orderId = await anOrderOf(desk, customer.id, 1042);
    const match = { customerId: customer.id, how: 'email' as const, verified: false, orderId };
    const before = await aTicket(desk, { subject: '지난 문의', match });
    desk.clock.pass(minutes(1));
    const { ticketId, messageId } = await aTicket(desk, { match });
    await attachFile(desk, { messageId, slot: '0', name: 'box.png', type: 'image/png', bytes: new Uint8Array([1]) });
    const { issueId } = await anIssue(desk, { orderId, ticketId });
    desk.clock.pass(minutes(1));
    await desk.transaction((ledger) => addMessage(ledger, { ticketId, kind: 'note', text: '창고에 확인' }));
    await saveDraft(desk, { ticketId, kind: 'reply', body: '안녕하세요' });
    const page = await ticketPage(desk, ticketId);
    expect(page).toMatchObject({
      ticket: { number: 2, version: 2, customerName: '이바다', customerMatch: 'email', verified: false, orderName: '#1042', orderIsForeign: false },
      messages: [{ kind: 'customer', attachments: [{ name: 'box.png' }], mail: null }, { kind: 'note', fromName: 'Agent' }],
      earlier: null,
      drafts: [{ kind: 'reply', body: '안녕하세요' }],
      issues: [{ id: issueId, orderName: '#1042', status: 'open', ticketCount: 1 }],
      earlierTickets: [{ id: before.ticketId, subject: '지난 문의' }],
    });
    expect(page.events.map((event) => event.kind).toSorted()).toEqual(['issue_opened', 'note_added', 'ticket_opened']);
    expect(page.ticket).not.toHaveProperty('replyKey');
    expect((await ticketPage(desk.as({ kind: 'agent', id: '7002' }), ticketId)).drafts).toEqual([]);
  });

  test('a long thread is read from its end, page by page', async () => {
    const desk = await aDesk();
    const { ticketId } = await aTicket(desk, { message: { text: '0' } });
    for (let n = 1; n <= 6; n++) {
      if (n % 2) desk.clock.pass(minutes(1));
      await desk.transaction((ledger) => addMessage(ledger, { ticketId, kind: 'customer', text: String(n) }));
    }
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof thread>> = await thread(desk, ticketId, cursor, 3);
      seen.unshift(...page.messages.map((message) => message.text));
      cursor = page.earlier;
    } while (cursor);
    expect(seen.toSorted()).toEqual(['0', '1', '2', '3', '4', '5', '6']);
  });

  test('of another shop there is no page', async () => {
    const { ticketId } = await aTicket(await aDesk());
    await expect(ticketPage(await aDesk(), ticketId)).rejects.toMatchObject({ code: 'not_found' });
  });
});

describe('who wrote', () => {
  const nobody = { signedInId: null, email: null, phone: null, text: '' };

  // Somebody signed in whose address is another's was pinned as proven: another site can post both in their name.
  test('sign-in before e-mail before phone; only sign-in is proof, and of no address but their own', async () => {
    const desk = await aDesk();
    const one = await aCustomer(desk, { email: 'one@mail.example', phone: '010-0000-1111' });
    const two = await aCustomer(desk, { email: 'two@mail.example' });
    expect(await customerMatch(desk, { ...nobody, signedInId: two.id, email: 'one@mail.example' })).toMatchObject({ customerId: two.id, how: 'signed_in', verified: false, heldElsewhere: true });
    for (const email of [null, 'two@mail.example', ' Two@MAIL.example ']) expect(await customerMatch(desk, { ...nobody, signedInId: two.id, email })).toMatchObject({ customerId: two.id, how: 'signed_in', verified: true });
    expect(await customerMatch(desk, { ...nobody, email: ' One@Mail.Example ' })).toMatchObject({ customerId: one.id, how: 'email', verified: false });
    expect(await customerMatch(desk, { ...nobody, email: 'x@mail.example', phone: '01000001111' })).toMatchObject({ customerId: one.id, how: 'phone', verified: false });
    expect(await customerMatch(desk, { ...nobody, email: 'x@mail.example' })).toMatchObject(noMatch);
    expect(await customerMatch(await aDesk(), { ...nobody, email: 'one@mail.example' })).toMatchObject(noMatch);
  });

  test('an order named in the text is taken only when it is their own', async () => {
    const desk = await aDesk();
    const [mine, other] = [await aCustomer(desk, { email: 'one@mail.example' }), await aCustomer(desk)];
    const orderId = await anOrderOf(desk, mine.id, 1042);
    await anOrderOf(desk, other.id, 1043);
    const orderIn = async (text: string) => (await customerMatch(desk, { ...nobody, email: 'one@mail.example', text })).orderId;
    expect(await orderIn('주문번호 1042 아직 안 왔어요')).toBe(orderId);
    expect(await orderIn('#1043, 아니 1042번이요')).toBe(orderId);
    expect(await orderIn('#1043 어디 있나요')).toBeNull();
    expect((await customerMatch(desk, { ...nobody, text: '#1042' })).orderId).toBeNull();
  });

  test('someone signed in whom we do not know yet is read from Shopify; without its answer they are a guest', async () => {
    const fresh = aCustomerSnapshot({ name: '새 손님' });
    const desk = await aDesk({ shopify: { customer: async () => fresh } as unknown as ShopifyPort });
    expect(await customerMatch(desk, { ...nobody, signedInId: fresh.id })).toMatchObject({ customerId: fresh.id, verified: true });
    const silent = desk.as({ kind: 'customer' }, { customer: async () => Promise.reject(new Problem('shopify_unavailable')) } as unknown as ShopifyPort);
    expect(await customerMatch(silent, { ...nobody, signedInId: '123' })).toEqual(noMatch);
  });
});
