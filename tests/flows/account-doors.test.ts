import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { IssuesTold } from '#app/domain/shoppers/issues-told.ts';
import { sendReply } from '#app/domain/channels/send-reply.server.ts';
import { noMatch } from '#app/domain/tickets/ticket.ts';
import { markUninstalled } from '#app/platform/control/shops.sql.server.ts';
import { house } from '#app/desk/house.server.ts';
import { forgetShop } from '#app/desk/known-shops.server.ts';
import { minutes } from '#app/platform/spans.ts';
import { loader as look } from '#app/routes/ext.customer.orders.$orderId.ts';
import { action as reply, loader as replyPreflight } from '#app/routes/ext.customer.orders.$orderId.replies.ts';
import { action as ask } from '#app/routes/ext.customer.orders.$orderId.requests.ts';
import { aCustomer } from '#tests/builders/a-customer.ts';
import { aDesk, type TestDesk } from '#tests/builders/a-desk.ts';
import { aTicket } from '#tests/builders/a-ticket.ts';
import { anAccountToken } from '#tests/builders/an-account-token.ts';
import { aPngPhoto } from '#tests/builders/a-photo.ts';
import { anOrder, aParcel } from '#tests/builders/an-order.ts';

interface Answer<T> {
  status: number;
  body: T;
  headers: Headers;
}

async function call<T = IssuesTold & { code?: string; error?: string }>(door: unknown, token: string | null, orderId: string, posted?: object, method = posted ? 'POST' : 'GET'): Promise<Answer<T>> {
  const headers = { origin: 'https://extensions.shopifycdn.com', ...(token ? { authorization: `Bearer ${token}` } : {}), ...(posted ? { 'content-type': 'application/json' } : {}) };
  const request = new Request(`https://mend-app.test/ext/customer/orders/${orderId}?locale=ko-KR`, { method, headers, ...(posted ? { body: JSON.stringify(posted) } : {}) });
  const answer = await (door as (args: object) => Promise<Response>)({ request, params: { orderId }, context: {} }).catch((thrown: unknown) => {
    if (thrown instanceof Response) return thrown;
    throw thrown;
  });
  const text = await answer.text();
  return { status: answer.status, body: (text ? JSON.parse(text) : null) as T, headers: answer.headers };
}

/** A signed-in customer with an order that is on its way, and a ticket of theirs about it. */
async function aBuyer(desk?: TestDesk) {
  const own = desk ?? (await aDesk());
  const buyer = await aCustomer(own);
  const order = await anOrder(own, { customer: buyer, email: buyer.email, fulfillments: [aParcel()] });
  const { ticketId } = await aTicket(own, { requester: { name: buyer.name, email: buyer.email }, match: { ...noMatch, customerId: buyer.id, how: 'email', verified: true, orderId: order.id } });
  return { desk: own, buyer, order, ticketId, token: anAccountToken(own.shop.domain, buyer.id) };
}

const answer = async (desk: TestDesk, ticketId: string, text: string) => {
  const { version } = await desk.db.ticket.findFirstOrThrow({ where: { shopId: desk.shop.id, id: ticketId } });
  await sendReply(desk, { ticketId, version, key: randomUUID(), text, kind: 'reply' });
};

describe('who is let in', () => {
  test('nobody without a good token of this app; each is told so where a browser can read it', async () => {
    const { desk, buyer, order } = await aBuyer();
    const now = Math.floor(Date.now() / 1000);
    const shop = desk.shop.domain;
    const bad = {
      none: null,
      noise: 'nonsense',
      'another secret': anAccountToken(shop, buyer.id, {}, 'not-ours'),
      'another app': anAccountToken(shop, buyer.id, { aud: 'another-app' }),
      'no audience': anAccountToken(shop, buyer.id, { aud: undefined }),
      over: anAccountToken(shop, buyer.id, { exp: now - 10 }),
      'without an end': anAccountToken(shop, buyer.id, { exp: undefined }),
      'not yet': anAccountToken(shop, buyer.id, { nbf: now + 60 }),
      'another issuer': anAccountToken(shop, buyer.id, { iss: 'https://other.myshopify.com/admin' }),
      'a shop that is none': anAccountToken('shop.example', buyer.id),
      'a member of the staff': anAccountToken(shop, null, { sub: '7001' }),
      unsigned: `${Buffer.from('{"alg":"none"}').toString('base64url')}.${anAccountToken(shop, buyer.id).split('.')[1]}.`,
    };
    for (const [name, token] of Object.entries(bad)) {
      const refused = await call(look, token, order.id);
      expect([name, refused.status, refused.body, refused.headers.get('access-control-allow-origin')]).toEqual([name, 401, null, '*']);
    }
    expect((await call(look, anAccountToken(`https://${shop}`, buyer.id, { exp: now - 2 }), order.id)).status).toBe(200);
  });

  test('a shop that left is gone; one that never came, too', async () => {
    const { desk, order, token } = await aBuyer();
    await markUninstalled(house().control, desk.shop.domain, desk.clock.now());
    forgetShop(desk.shop.domain);
    expect((await call(look, token, order.id)).status).toBe(410);
    expect((await call(look, anAccountToken('never-came.myshopify.com', '1'), order.id)).status).toBe(410);
  });

  test('before they signed in they are asked to, and nothing of the order is told', async () => {
    const { desk, order, ticketId } = await aBuyer();
    const link = anAccountToken(desk.shop.domain, null);
    const told = await call(look, link, order.id);
    expect([told.status, told.body]).toEqual([403, { code: 'sign_in', error: '로그인하시면 문의 내용을 보고 글을 남기실 수 있습니다.' }]);
    expect((await call(reply, link, order.id, { ticketId, key: randomUUID(), text: '몰래' })).status).toBe(403);
    expect((await call(ask, link, order.id, { key: randomUUID(), kind: 'question', words: '몰래' })).status).toBe(403);
    expect(await desk.db.message.count({ where: { shopId: desk.shop.id } })).toBe(1);
  });

  test('another’s order, another shop’s and none at all are the same 404; nothing is written', async () => {
    const one = await aBuyer();
    const other = await aBuyer(one.desk);
    const elsewhere = await aBuyer();
    for (const id of [other.order.id, elsewhere.order.id, '99', '../1', '%27']) {
      expect([id, (await call(look, one.token, id)).status]).toEqual([id, 404]);
      expect((await call(ask, one.token, id, { key: randomUUID(), kind: 'question', words: '?' })).status).toBe(404);
    }
    expect((await call(reply, one.token, one.order.id, { ticketId: other.ticketId, key: randomUUID(), text: '남의 문의' })).status).toBe(404);
    expect((await call(reply, one.token, other.order.id, { ticketId: other.ticketId, key: randomUUID(), text: '남의 문의' })).status).toBe(404);
    expect(await one.desk.db.message.count({ where: { shopId: one.desk.shop.id } })).toBe(2);
  });

  test('a browser may ask first', async () => {
    const asked = await call(replyPreflight, null, '1', undefined, 'OPTIONS');
    expect([asked.status, asked.headers.get('access-control-allow-headers')]).toEqual([204, 'Authorization, Content-Type']);
    expect((await call(replyPreflight, null, '1')).status).toBe(405);
  });
});

describe('what a customer sees and does', () => {
  test('their tickets with the words that were theirs to read, and what may be asked', async () => {
    const { desk, order, ticketId, token } = await aBuyer();
    desk.clock.pass(minutes(1));
    await answer(desk, ticketId, '파주에 있습니다.');
    await desk.transaction(async (ledger) => ledger.db.message.create({ data: { shopId: desk.shop.id, id: ledger.newId(), ticketId, kind: 'note', text: '속으로만', createdAt: ledger.clock.now() } }));
    const { status, body } = await call(look, token, order.id);
    expect([status, body.order]).toEqual([200, { id: order.id, name: order.name, items: [{ id: order.lines[0]!.id, title: '머그잔 · 흰색', quantity: 2 }] }]);
    expect(body.tickets).toMatchObject([{ id: ticketId, state: 'theirs', reply: true, messages: [{ who: 'me' }, { who: 'shop', text: '파주에 있습니다.' }] }]);
    expect(body.can.ask.map(({ kind }) => kind)).toContain('lost');
    expect(body.can.open).toBe(false);
    expect(JSON.stringify(body)).not.toMatch(/속으로만|400000001234|address/);
  });

  test('an answer arrives once however often it is posted, and the ticket waits for the shop again', async () => {
    const { desk, order, ticketId, token } = await aBuyer();
    await answer(desk, ticketId, '확인했습니다.');
    desk.clock.pass(minutes(1));
    const posted = { ticketId, key: randomUUID(), text: '고맙습니다. 언제 오나요?' };
    const answers = [await call(reply, token, order.id, posted), await call(reply, token, order.id, posted)];
    expect(answers.map(({ status }) => status)).toEqual([201, 201]);
    expect(answers[1]!.body.tickets[0]).toMatchObject({ state: 'ours', messages: expect.arrayContaining([expect.objectContaining({ who: 'me', text: posted.text })]) });
    expect(await desk.db.message.findMany({ where: { shopId: desk.shop.id, ticketId, text: posted.text }, select: { via: true } })).toEqual([{ via: 'account' }]);
    const empty = await call(reply, token, order.id, { ...posted, key: randomUUID(), text: ' \u0000 ' });
    expect([empty.status, empty.body.code]).toEqual([422, 'bad_input']);
  });

  test('what they ask of the order opens a ticket in their name, once', async () => {
    const { desk, buyer, order, token } = await aBuyer();
    const posted = { key: randomUUID(), kind: 'lost', words: '문 앞에 없습니다.' };
    const [first, again] = [await call<IssuesTold & { taken: { number: number } }>(ask, token, order.id, posted), await call<IssuesTold & { taken: { number: number } }>(ask, token, order.id, posted)];
    expect([first.status, again.body.taken.number]).toEqual([201, first.body.taken.number]);
    expect(again.body.issues).toMatchObject([{ about: '받지 못했어요', state: 'open', ticket: first.body.taken.number }]);
    const { customerId, verified, orderId } = await desk.db.ticket.findFirstOrThrow({ where: { shopId: desk.shop.id, number: first.body.taken.number } });
    expect([customerId, verified, orderId]).toEqual([buyer.id, true, order.id]);
    expect(await desk.db.ticket.count({ where: { shopId: desk.shop.id } })).toBe(2);
  });

  test('a new address is asked for like the store’s own block does, and refused beside its field', async () => {
    const { desk, buyer, token } = await aBuyer();
    const order = await anOrder(desk, { customer: buyer, email: buyer.email });
    expect((await call(look, token, order.id)).body.can.ask).toContainEqual(expect.objectContaining({ kind: 'address', withAddress: true, hint: expect.stringMatching(/메일.*대한민국/) }));
    const address = { name: '김하늘', phone: '', zip: '0453', province: '서울특별시', city: '중구', address1: '세종대로 1', address2: '' };
    const refused = await call<{ field: string; error: string }>(ask, token, order.id, { key: randomUUID(), kind: 'address', address });
    expect([refused.status, refused.body.field]).toEqual([422, 'zip']);
    const taken = await call<{ taken: { number: number } }>(ask, token, order.id, { key: randomUUID(), kind: 'address', address: { ...address, zip: '04524' } });
    expect(taken.status).toBe(201);
    expect(await desk.db.message.findFirstOrThrow({ where: { shopId: desk.shop.id, ticket: { number: taken.body.taken.number }, kind: 'customer' } })).toMatchObject({ text: expect.stringContaining('세종대로 1') });
    expect(await desk.db.outboxMail.findMany({ where: { shopId: desk.shop.id }, select: { toAddress: true, text: true } })).toEqual([{ toAddress: buyer.email, text: expect.stringContaining('세종대로 1') }]);
  });

  test('photos come with what is asked, once, and one that is none refuses the whole in words', async () => {
    const { desk, order, token } = await aBuyer();
    const asked = JSON.stringify({ key: randomUUID(), kind: 'question', words: '이렇게 왔어요' });
    const post = async (photo: File) => {
      const form = new FormData();
      form.append('request', asked);
      form.append('photos', photo);
      const request = new Request(`https://mend-app.test/ext/customer/orders/${order.id}/requests?locale=ko`, { method: 'POST', headers: { authorization: `Bearer ${token}` }, body: form });
      const answer = await ask({ request, params: { orderId: order.id }, context: {} });
      return { status: answer.status, body: (await answer.json()) as { field?: string; error?: string; taken?: object } };
    };
    const lying = await post(new File(['<svg onload=alert(1)>'], 'box.png'));
    expect(lying).toMatchObject({ status: 422, body: { field: 'photos', error: expect.stringContaining('box.png') } });
    expect(await desk.db.message.count({ where: { shopId: desk.shop.id } })).toBe(1);
    expect(await post(new File([new Uint8Array(33 << 20)], 'box.png'))).toMatchObject({ status: 413, body: { error: expect.stringContaining('사진') } });
    const photo = () => new File([new Uint8Array(aPngPhoto())], 'box.png');
    const [first, again] = [await post(photo()), await post(photo())];
    expect([first.status, first.body.taken]).toEqual([201, expect.objectContaining({ number: 2, lost: [] })]);
    expect(again.body.taken).toEqual(first.body.taken);
    expect(await desk.db.attachment.count({ where: { shopId: desk.shop.id } })).toBe(1);
  });

  test('an answer that went to somebody else’s address is not read out', async () => {
    const { desk, buyer, order, token } = await aBuyer();
    const { ticketId } = await aTicket(desk, { requester: { name: '선물 받은 분', email: 'gift@mail.example' }, match: { ...noMatch, customerId: buyer.id, how: 'agent', verified: true, orderId: order.id } });
    await answer(desk, ticketId, '비밀 선물입니다.');
    const { body } = await call(look, token, order.id);
    const gift = body.tickets.find(({ id }) => id === ticketId)!;
    expect(gift.reply).toBe(false);
    expect(JSON.stringify(gift)).not.toContain('비밀 선물');
  });
});
