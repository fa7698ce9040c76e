import { describe, expect, test } from 'vitest';
import { changeFormTopics } from '#app/domain/channels/storefront/change-form-topics.server.ts';
import { starterRules } from '#app/domain/channels/storefront/topics.ts';
import { sign } from '#app/platform/secret-links.server.ts';
import { minutes } from '#app/platform/spans.ts';
import { aDesk, type TestDesk } from '#tests/builders/a-desk.ts';
import { aPngPhoto } from '#tests/builders/a-photo.ts';
import { aProxiedRequest } from '#tests/builders/a-proxied-request.ts';
import { doWork } from '#tests/builders/do-work.ts';
import { action } from './route.tsx';

const good = { locale: 'ko', name: '김하늘', email: 'haneul@mail.example', topic: 'damaged', orderNumber: '', message: '컵이 깨져서 왔어요', website: '' };
const photo = () => new File([new Uint8Array(aPngPhoto())], 'box.png');

function post(desk: TestDesk, fields: Record<string, string | File>, accept = 'application/json'): Promise<Response> {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  const { url, headers } = aProxiedRequest(desk.shop, '/tickets');
  headers.set('Accept', accept);
  return action({ request: new Request(url, { method: 'POST', body, headers }), params: {}, context: {} });
}

const aShopThatAsks = async (changes: Record<string, object>) => {
  const desk = await aDesk();
  await changeFormTopics(desk, 0, starterRules.map((rule) => ({ ...rule, ...changes[rule.key] })));
  return desk;
};
const tickets = (desk: TestDesk) => desk.db.ticket.findMany({ where: { shopId: desk.shop.id }, select: { topic: true, orderNumber: true }, orderBy: { number: 'asc' } });

describe('the form is held to what its topic asks', () => {
  test('an order that is always asked for: refused beside its field, counted against nobody, taken with it', async () => {
    const desk = await aShopThatAsks({ damaged: { order: 'required' } });
    const refused = await post(desk, good);
    expect([refused.status, await refused.json()]).toEqual([422, { errors: { orderNumber: '어떤 주문인지 알려 주세요.' } }]);
    expect(await desk.db.rateCount.count({ where: { shopId: desk.shop.id } })).toBe(0);
    expect(await (await post(desk, good, 'text/html')).text()).toContain('id="mend-orderNumber-error">어떤 주문인지');
    expect((await post(desk, { ...good, orderNumber: '#1042' })).status).toBe(201);
    expect((await post(desk, { ...good, order: '#1043', orderNumber: '' })).status).toBe(201);
    expect((await tickets(desk)).map(({ orderNumber }) => orderNumber)).toEqual(['1042', '1043']);
  });

  test('the page that shows the form again says what its topic asks', async () => {
    const desk = await aShopThatAsks({ damaged: { order: 'required', hint: { ko: '상자 <사진>도 부탁드립니다.', en: '' } } });
    const page = async (topic: string) => (await post(desk, { ...good, topic, email: 'x' }, 'text/html')).text();
    const [asks, asksNot] = [await page('damaged'), await page('refund')];
    expect(asks).toContain('주문번호 (필수)</label>');
    expect(asks).toMatch(/<select id="mend-topic" name="topic" aria-describedby="mend-topic-hint"[^]*<p id="mend-topic-hint">상자 [^<]*사진[^<]*도 부탁드립니다\.<\/p>/);
    expect(asksNot).toContain('주문번호 (선택)</label>');
    expect(asksNot).not.toContain('mend-topic-hint');
  });

  test('photos that it does not take are refused in words, and nothing is stored', async () => {
    const desk = await aDesk();
    const refused = await post(desk, { ...good, locale: 'en', topic: 'late_parcel', photos: photo() });
    expect([refused.status, await refused.json()]).toEqual([422, { errors: { photos: 'No photos are needed for this topic. Please send it without them.' } }]);
    expect(await tickets(desk)).toEqual([]);
    expect((await post(desk, { ...good, photos: photo() })).status).toBe(201);
  });

  test('a topic that was turned off meanwhile is taken, and still stands in the page that shows the form again', async () => {
    const desk = await aShopThatAsks({ damaged: { on: false, order: 'required', photos: 'no' } });
    const page = await (await post(desk, { ...good, email: 'x' }, 'text/html')).text();
    expect(page).toContain('<option value="damaged" selected>');
    const other = await (await post(desk, { ...good, topic: 'refund', email: 'x' }, 'text/html')).text();
    expect(other).not.toContain('value="damaged"');
    expect((await post(desk, { ...good, photos: photo() })).status).toBe(201);
  });

  test('the same post again gets its answer, whatever the shop asks by then', async () => {
    const desk = await aDesk();
    const fields = { ...good, key: crypto.randomUUID() };
    expect((await post(desk, fields)).status).toBe(201);
    await changeFormTopics(desk, 0, starterRules.map((rule) => ({ ...rule, order: 'required' })));
    expect((await post(desk, fields)).status).toBe(200);
  });
});

test('another order and none are no numbers', async () => {
  const desk = await aDesk();
  for (const [order, orderNumber] of [['+', '#77'], ['-', '']] as const) expect((await post(desk, { ...good, message: order, order, orderNumber })).status).toBe(201);
  expect((await tickets(desk)).map(({ orderNumber }) => orderNumber)).toEqual(['77', null]);
});

test('a flood is asked for work, and what was worked for is kept', async () => {
  const desk = await aDesk();
  // As if six hundred had come in this window and the next.
  const now = Math.floor(Date.now() / minutes(10)) * minutes(10);
  const key = `form:shop:${sign(desk.linkSecret, 'rate', [desk.shop.id, 'shop'])}`;
  for (const at of [now, now + minutes(10)]) await desk.db.rateCount.create({ data: { shopId: desk.shop.id, key, windowStart: new Date(at), count: 600 } });
  const refused = await post(desk, good);
  const { work, retryAfter } = await refused.json();
  expect([refused.status, work.bits, retryAfter > 0]).toEqual([429, 15, true]);
  expect(await tickets(desk)).toEqual([]);
  expect((await post(desk, { ...good, work: doWork(work) })).status).toBe(201);
  expect(await desk.db.ticket.findMany({ where: { shopId: desk.shop.id }, select: { heldBack: true } })).toEqual([{ heldBack: true }]);
  expect(await (await post(desk, { ...good, message: '한 번 더' }, 'text/html')).text()).not.toContain(work.seed.slice(-10));
});
