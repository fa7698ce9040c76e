import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { Desk } from '#app/desk/desk.ts';
import { acknowledgeTicket } from '#app/domain/channels/email/acknowledge-ticket.server.ts';
import type { IssuesTold, WrittenDown } from '#app/domain/shoppers/issues-told.ts';
import { noMatch } from '#app/domain/tickets/ticket.ts';
import { loader as ofCustomer } from '#app/routes/ext.admin.customers.$customerId.ts';
import { loader as ofOrder } from '#app/routes/ext.admin.orders.$orderId.ts';
import { action as open, loader as preflight } from '#app/routes/ext.admin.tickets.ts';
import { aTicket } from '#tests/builders/a-ticket.ts';
import { anAppInSandbox, type AppInSandbox } from '#tests/builders/an-installed-app.ts';
import { anIssue } from '#tests/builders/an-issue.ts';

interface Answer<T> {
  status: number;
  body: T;
  headers: Headers;
}

async function call<T>(app: AppInSandbox, door: unknown, params: Record<string, string>, posted?: object, token?: string | null): Promise<Answer<T>> {
  const signed = await app.request(token ?? undefined, 'https://mend-app.test/ext/admin?locale=ko');
  const headers = new Headers({ ...Object.fromEntries(signed.headers), origin: 'https://extensions.shopifycdn.com' });
  if (token === null) headers.delete('authorization');
  if (posted) headers.set('content-type', 'application/json');
  const request = new Request(signed.url, { method: posted ? 'POST' : 'GET', headers, ...(posted ? { body: JSON.stringify(posted) } : {}) });
  const answer = await (door as (args: object) => Promise<Response>)({ request, params, context: {} }).catch((thrown: unknown) => {
    if (thrown instanceof Response) return thrown;
    throw thrown;
  });
  const text = await answer.text();
  return { status: answer.status, body: (text.startsWith('{') ? JSON.parse(text) : null) as T, headers: answer.headers };
}

const numeric = (id: string) => id.split('/').at(-1)!;

/** The app in a shop with an order of a known customer that has an address. */
async function aShop() {
  const app = anAppInSandbox();
  const { desk } = await app.open();
  // The newest: Shopify shows an app no old ones until it may read them all.
  const order = [...app.sandbox.world.all(app.sandbox.shop, 'Order')].filter((one) => one['customerId'] && one['email']).toSorted((a, b) => String(b['createdAt']).localeCompare(String(a['createdAt'])))[0]!;
  return { app, desk: desk as Desk, order, orderId: numeric(order.id), customerId: numeric(String(order['customerId'])) };
}

const wish = (more: object = {}) => ({ key: randomUUID(), topic: 'late_parcel', subject: '전화 문의', text: '전화로 배송이 언제 되는지 물어보셨습니다.', ...more });

describe('who is let in', () => {
  test('nobody without a good session token, and a browser can read that', async () => {
    const { app, orderId } = await aShop();
    const now = Math.floor(Date.now() / 1000);
    const bad = [null, 'nonsense', await app.idToken({ aud: 'another-app' }), await app.idToken({ exp: now - 60, nbf: now - 120, iat: now - 120 }), await app.idToken({ iss: 'https://other.myshopify.com/admin' })];
    for (const token of bad) {
      for (const [door, posted] of [[ofOrder, undefined], [open, wish({ orderId })]] as const) {
        const refused = await call(app, door, { orderId }, posted, token);
        expect([refused.status, refused.headers.get('access-control-allow-origin')]).toEqual([401, '*']);
      }
    }
  });

  test('a browser may ask first, and only posting opens', async () => {
    const { app } = await aShop();
    const asked = await preflight({ request: new Request('https://mend-app.test/ext/admin/tickets', { method: 'OPTIONS' }), params: {}, context: {} });
    expect([asked.status, asked.headers.get('access-control-allow-methods')]).toEqual([204, 'GET, POST']);
    expect((await call(app, preflight, {})).status).toBe(405);
  });
});

describe('a ticket from a page of the admin', () => {
  test('is opened once about an order that Mend had not seen, in the customer’s name, and acknowledged', async () => {
    const { app, desk, order, orderId, customerId } = await aShop();
    const none = await call<IssuesTold>(app, ofOrder, { orderId });
    expect([none.status, none.body]).toMatchObject([200, { tickets: [], issues: [], resolutions: [], can: { open: true } }]);
    const posted = wish({ orderId });
    const answers = [await call<WrittenDown>(app, open, {}, posted), await call<WrittenDown>(app, open, {}, posted)];
    expect(answers.map(({ status }) => status)).toEqual([201, 201]);
    expect(answers[1]!.body).toEqual(answers[0]!.body);
    const { ticketId, number, emailed } = answers[0]!.body;
    const where = { shopId: desk.shop.id };
    expect(await desk.db.ticket.count({ where })).toBe(1);
    const ticket = await desk.db.ticket.findFirstOrThrow({ where: { ...where, id: ticketId }, include: { messages: true } });
    expect(ticket).toMatchObject({ orderId, customerId, customerMatch: 'agent', verified: true, status: 'open', requesterEmail: String(order['email']).toLowerCase(), messages: [{ kind: 'customer', via: 'agent', text: posted.text }] });
    expect([emailed, await acknowledgeTicket(desk, ticketId)]).toEqual([true, true]);
    const { body } = await call<IssuesTold>(app, ofOrder, { orderId });
    expect(body.tickets).toMatchObject([{ id: ticketId, number, subject: '전화 문의', state: 'ours', says: '답변 대기', messages: [] }]);
    expect((await call<IssuesTold>(app, ofCustomer, { customerId })).body.tickets).toMatchObject([{ id: ticketId }]);
  });

  test('is another one where its words were changed after an answer that got lost; the same words are the first', async () => {
    const { app, desk, orderId } = await aShop();
    const lost = wish({ orderId });
    const { body: first } = await call<WrittenDown>(app, open, {}, lost);
    for (const change of [{ text: `${lost.text} 그리고 주소가 바뀌었다고 하셨습니다.` }, { subject: '주소 변경' }, { topic: 'other' }]) {
      const answers = [await call<WrittenDown>(app, open, {}, { ...lost, ...change }), await call<WrittenDown>(app, open, {}, { ...lost, ...change })];
      expect(answers[0]!.body.ticketId, JSON.stringify(change)).not.toBe(first.ticketId);
      expect(answers[1]!.body).toEqual(answers[0]!.body);
      const kept = await desk.db.ticket.findFirstOrThrow({ where: { shopId: desk.shop.id, id: answers[0]!.body.ticketId }, include: { messages: true } });
      const { text, subject } = { ...lost, ...change };
      expect([kept.subject, kept.messages.map((message) => message.text)]).toEqual([subject, [text]]);
    }
    expect((await call<WrittenDown>(app, open, {}, lost)).body).toEqual(first);
    expect(await desk.db.ticket.count({ where: { shopId: desk.shop.id } })).toBe(4);
  });

  test('of far too many words is refused as that, not as photos that are too large', async () => {
    const { app, desk, orderId } = await aShop();
    const refused = await call<{ error: string }>(app, open, {}, wish({ orderId, text: '가'.repeat(50_000) }));
    expect([refused.status, refused.body.error]).toEqual([413, '한 번에 저장하기에는 너무 깁니다. 줄여서 다시 저장해 주세요.']);
    expect(await desk.db.ticket.count({ where: { shopId: desk.shop.id } })).toBe(0);
  });

  test('is opened for a customer without an order; nothing is for one that nobody knows', async () => {
    const { app, desk, customerId } = await aShop();
    const { body } = await call<WrittenDown>(app, open, {}, wish({ customerId }));
    expect(await desk.db.ticket.findFirstOrThrow({ where: { shopId: desk.shop.id, id: body.ticketId } })).toMatchObject({ orderId: null, customerId, verified: true });
    for (const [posted, status] of [[wish({ customerId: '1' }), 404], [wish({ orderId: '1' }), 404], [wish(), 422], [wish({ customerId, text: ' ' }), 422], [wish({ customerId, topic: 'anything' }), 422]] as const) {
      expect([posted, (await call(app, open, {}, posted)).status]).toEqual([posted, status]);
    }
    expect(await desk.db.ticket.count({ where: { shopId: desk.shop.id } })).toBe(1);
  });

  test('issues and resolutions stand beside it in words, another shop’s do not', async () => {
    const { app, desk, orderId } = await aShop();
    const { body: { ticketId } } = await call<WrittenDown>(app, open, {}, wish({ orderId }));
    const { issueId } = await anIssue(desk, { orderId, ticketId });
    await desk.db.resolution.create({ data: { shopId: desk.shop.id, id: desk.newId(), issueId, ticketId, orderId, kind: 'refund', state: 'done', plan: {}, planHash: 'x', planKey: 'x', orderUpdatedAt: desk.clock.now(), currency: 'KRW', amount: '15000', plannedBy: '1', plannedAt: desk.clock.now(), settledAt: desk.clock.now() } });
    const { body } = await call<IssuesTold>(app, ofOrder, { orderId });
    expect(body).toMatchObject({ issues: [{ id: issueId, state: 'open', says: '진행 중' }], resolutions: [{ state: 'done', says: '환불 ₩15,000: 완료' }] });
    const elsewhere = await aShop();
    await aTicket(elsewhere.desk, { match: noMatch });
    expect((await call<IssuesTold>(elsewhere.app, ofOrder, { orderId })).body).toMatchObject({ tickets: [], issues: [], resolutions: [] });
  });
});
