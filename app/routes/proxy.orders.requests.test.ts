import { describe, expect, test } from 'vitest';
import { withPhotoPost } from '#app/desk/photo-post.server.ts';
import { keepOrder } from '#app/domain/orders/keep-order.server.ts';
import { newOrderToken } from '#app/domain/shoppers/order-token.server.ts';
import { aCustomerSnapshot } from '#tests/builders/a-customer.ts';
import { aDesk, type TestDesk } from '#tests/builders/a-desk.ts';
import { anOrderSnapshot } from '#tests/builders/an-order.ts';
import { aProxiedRequest, type Proxied } from '#tests/builders/a-proxied-request.ts';
import { aPngPhoto } from '#tests/builders/a-photo.ts';
import { action as viewDoor } from './proxy.orders.ts';
import { action as requestDoor } from './proxy.orders.requests.ts';

interface Scene {
  desk: TestDesk;
  orderId: string;
  customerId: string;
  token: string;
}

/** Doors live by the real clock. */
async function aScene(): Promise<Scene> {
  const desk = await aDesk();
  const customer = aCustomerSnapshot();
  const order = anOrderSnapshot({ customer });
  await keepOrder(desk, order, { source: 'fill' });
  desk.clock.set(new Date());
  return { desk, orderId: order.id, customerId: customer.id, token: newOrderToken(desk, order.id, 'code') };
}

const view = ({ desk }: Scene, body: unknown, more: Proxied = {}) => viewDoor({ request: aProxiedRequest(desk.shop, '/orders', { body, ...more }), params: {}, context: {} });

function ask({ desk }: Scene, request: unknown, photos: File[] = [], { fields, ...more }: Proxied & { fields?: Record<string, File> } = {}): Promise<Response> {
  const body = new FormData();
  body.append('request', typeof request === 'string' ? request : JSON.stringify(request));
  for (const photo of photos) body.append('photos', photo);
  for (const [name, file] of Object.entries(fields ?? {})) body.append(name, file);
  const { url, headers } = aProxiedRequest(desk.shop, '/orders/requests', { query: { locale: 'en' }, ...more });
  return requestDoor({ request: new Request(url, { method: 'POST', headers, body }), params: {}, context: {} });
}

const key = () => crypto.randomUUID();
const tickets = ({ desk }: Scene) => desk.db.ticket.count({ where: { shopId: desk.shop.id } });

describe('an order is seen', () => {
  test('by its token, and by whom it belongs to; with the token that requests need', async () => {
    const scene = await aScene();
    const byToken = await (await view(scene, { token: scene.token })).json();
    expect(byToken).toMatchObject({ order: { id: scene.orderId, state: 'preparing' }, token: scene.token });
    const signedIn = await (await view(scene, { orderId: scene.orderId }, { customerId: scene.customerId })).json() as { token: string };
    expect((await ask(scene, { token: signedIn.token, key: key(), kind: 'question', words: 'hello' })).status).toBe(201);
    expect(await scene.desk.db.shopperRequest.findMany({ where: { shopId: scene.desk.shop.id } })).toMatchObject([{ provenBy: 'sign_in', provenAt: expect.any(Date) }]);
    expect(await (await view(scene, {}, { customerId: scene.customerId })).json()).toMatchObject({ orders: [{ id: scene.orderId }], none: false });
  });

  test('by nobody else', async () => {
    const [scene, other] = [await aScene(), await aScene()];
    const attempts: [unknown, Proxied][] = [[{}, {}], [{ orderId: scene.orderId }, {}], [{ orderId: scene.orderId }, { customerId: '1' }], [{ token: other.token }, {}], [{ token: `${scene.token}a` }, {}], [{ token: scene.token.replace(scene.orderId, other.orderId) }, {}]];
    for (const [body, more] of attempts) {
      const answer = await view(scene, body, more);
      expect([404, 410]).toContain(answer.status);
      expect(await answer.text()).not.toContain(scene.orderId);
    }
    expect((await view(scene, {}, { customerId: '1' })).status).toBe(200);
  });

  test('not by a form that another site posts with the shopper’s cookies', async () => {
    const scene = await aScene();
    const request = aProxiedRequest(scene.desk.shop, '/orders', { customerId: scene.customerId });
    const posted = new Request(request.url, { method: 'POST', headers: { 'Content-Type': 'text/plain' }, body: JSON.stringify({ orderId: scene.orderId }) });
    expect((await viewDoor({ request: posted, params: {}, context: {} })).status).toBe(422);
    expect((await ask(scene, { orderId: scene.orderId, key: key(), kind: 'question', words: 'x' }, [], { customerId: scene.customerId })).status).toBe(410);
    expect(await tickets(scene)).toBe(0);
  });
});

describe('a request', () => {
  test('is answered by the same key as the first time', async () => {
    const scene = await aScene();
    const form = { token: scene.token, key: key(), kind: 'question', words: 'Is it a gift?' };
    const [first, second] = [await (await ask(scene, form)).json(), await (await ask(scene, form)).json()];
    expect(second).toEqual(first);
    expect(first).toMatchObject({ added: false, note: 'The answer comes by mail.' });
    expect(await tickets(scene)).toBe(1);
  });

  test('waits for what is done at once without holding the room for photos, and its replay does not wait', async () => {
    const scene = await aScene();
    const { desk, token } = scene;
    const shopId = desk.shop.id;
    await desk.db.shopperPolicy.create({ data: { shopId, kind: 'cancellation', on: true, withinHours: 1, most: '1', currency: 'KRW', updatedAt: desk.clock.now() } });
    const form = { token, key: key(), kind: 'cancel', words: '' };
    const filler = new File([new Uint8Array(31 << 20)], 'filler');
    const waiting = [form, { ...form, key: key() }].map((one) => ask(scene, one, [], { fields: { filler } }));
    let answered = 0;
    for (const one of waiting) void one.then(() => answered++);
    await expect.poll(() => desk.db.shopperRequest.count({ where: { shopId } })).toBe(2);
    const body = new FormData();
    body.append('filler', filler);
    await expect.poll(() => withPhotoPost(new Request('https://mend-app.test/', { method: 'POST', body }), () => Promise.resolve('in')).catch(({ code }) => code)).toBe('in');
    expect((await ask(scene, form)).status).toBe(201);
    expect(answered).toBe(0);
    await desk.db.shopperRequest.updateMany({ where: { shopId }, data: { leftBecause: 'at_once_risk' } });
    expect((await Promise.all(waiting)).map(({ status }) => status)).toEqual([201, 201]);
  });

  test('is promised no mail where Shopify holds no address', async () => {
    const { desk } = await aScene();
    const order = anOrderSnapshot({ email: null, customer: null });
    await keepOrder(desk, order, { source: 'fill' });
    const answer = await ask({ desk } as Scene, { token: newOrderToken(desk, order.id, 'code'), key: key(), kind: 'question', words: 'Is it a gift?' });
    expect(await answer.json()).toEqual({ number: expect.any(Number), added: false, emailed: false, as: 'done', note: '' });
  });

  test.each<[string, (scene: Scene) => unknown, File[], number, string | undefined]>([
    ['no JSON', () => '{', [], 422, undefined],
    ['another shop’s token', () => ({ token: '5.zzz.aaaa', key: key(), kind: 'question', words: 'x' }), [], 410, undefined],
    ['a kind that is none', ({ token }) => ({ token, key: key(), kind: 'refund', words: 'x' }), [], 422, 'kind'],
    ['what the order’s state forbids', ({ token }) => ({ token, key: key(), kind: 'return', lines: [] }), [], 422, undefined],
    ['a text of far too many letters', ({ token }) => ({ token, key: key(), kind: 'question', words: '가'.repeat(10_001) }), [], 422, 'words'],
    ['nothing but NULs', ({ token }) => ({ token, key: key(), kind: 'question', words: '\0\0' }), [], 422, 'words'],
    ['a script as a photo', ({ token }) => ({ token, key: key(), kind: 'question', words: 'x' }), [new File(['<svg onload=alert(1)>'], 'a.png')], 422, 'photos'],
    ['seven photos', ({ token }) => ({ token, key: key(), kind: 'question', words: 'x' }), Array.from({ length: 7 }, () => new File([new Uint8Array(aPngPhoto())], 'a.png')), 422, 'photos'],
  ])('%s is refused in words, and nothing is stored', async (_, form, photos, status, field) => {
    const scene = await aScene();
    const answer = await ask(scene, form(scene), photos);
    const said = await answer.json() as { error: string; field?: string };
    expect([answer.status, said.field]).toEqual([status, field]);
    expect(said.error).toMatch(/[a-z]{3}/);
    expect(await tickets(scene)).toBe(0);
  });

  test('of half a letter, markup and Liquid is kept as words', async () => {
    const scene = await aScene();
    const words = '<script>alert(1)</script> {{ shop }} {% raw %} \ud800 👍🏽';
    expect((await ask(scene, { token: scene.token, key: key(), kind: 'question', words })).status).toBe(201);
    const message = await scene.desk.db.message.findFirstOrThrow({ where: { shopId: scene.desk.shop.id } });
    expect(message.text).toContain('<script>alert(1)</script> {{ shop }} {% raw %}');
    expect([message.text.isWellFormed(), message.html]).toEqual([true, null]);
  });
});
