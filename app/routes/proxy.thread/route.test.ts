import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { changeTalkSettings } from '#app/domain/channels/chat/change-talk-settings.server.ts';
import { threadSecret } from '#app/domain/channels/storefront/thread-link.server.ts';
import { aCustomer } from '#tests/builders/a-customer.ts';
import { aDesk, type TestDesk } from '#tests/builders/a-desk.ts';
import { aPngPhoto } from '#tests/builders/a-photo.ts';
import { aProxiedRequest, type Proxied } from '#tests/builders/a-proxied-request.ts';
import { aTicket } from '#tests/builders/a-ticket.ts';
import { action as chatsDoor } from '../proxy.chats.ts';
import { action as newsDoor } from '../proxy.thread.news.ts';
import { action as repliesDoor } from '../proxy.thread.replies.ts';
import { action as sessionDoor } from '../proxy.thread.session.ts';
import { loader } from './route.tsx';

const HANEUL = 'haneul.kim@mail.example';
const call = (request: Request) => ({ request, params: {}, context: {} });
const open = (desk: TestDesk, body: unknown, more: Proxied = {}) => sessionDoor(call(aProxiedRequest(desk.shop, '/thread/session', { body, ...more })));
const ask = (desk: TestDesk, body: unknown) => newsDoor(call(aProxiedRequest(desk.shop, '/thread/news', { body, query: { locale: 'ko' } })));

async function aThread(desk: TestDesk) {
  const { ticketId } = await aTicket(desk);
  return { ticketId, secret: threadSecret(desk, { id: ticketId, linkVersion: 0 }, HANEUL) };
}

function reply(desk: TestDesk, fields: Record<string, string>, photos: File[] = [], more: Proxied = {}): Promise<Response> {
  const { url } = aProxiedRequest(desk.shop, '/thread/replies', { query: { locale: 'ko' }, ...more });
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  for (const photo of photos) body.append('photos', photo);
  return repliesDoor(call(new Request(url, { method: 'POST', body, headers: { 'X-Forwarded-For': '203.0.113.1' } })));
}

describe('the page', () => {
  test('is ours alone, holds nothing of anybody, and runs only what is written in it', async () => {
    const desk = await aDesk();
    const answer = await loader(call(aProxiedRequest(desk.shop, '/thread')));
    const html = await answer.text();
    expect(answer.headers.get('Content-Type')).toBe('text/html; charset=utf-8');
    expect(answer.headers.get('Referrer-Policy')).toBe('no-referrer');
    expect(html).toContain('<meta name="referrer" content="no-referrer">');
    expect(answer.headers.get('Cache-Control')).toBe('no-store');
    const policy = answer.headers.get('Content-Security-Policy')!;
    expect(html).toContain(policy.replace("; frame-ancestors 'none'", ''));
    const [, script] = /<script>([^]*)<\/script><\/body>/.exec(html)!;
    const [, style] = /<style>([^]*)<\/style>/.exec(html)!;
    for (const [name, text] of [['script-src', script!], ['style-src', style!]] as const) expect(policy).toContain(`${name} 'sha256-${createHash('sha256').update(text).digest('base64')}';`);
    expect(policy).toMatch(/^default-src 'none'; .*connect-src 'self'/);
    expect(html).not.toContain(desk.shop.domain);
    expect(html).not.toMatch(/<(link|img|iframe)\b|\bsrc=|innerHTML|localStorage|sessionStorage|document\.cookie/);
    expect(html).toMatch(/<noscript>.*메일에 그대로 답장하셔도/);
  });

  test('speaks the reader’s language, and small enough for a phone far out', async () => {
    const desk = await aDesk();
    const request = aProxiedRequest(desk.shop, '/thread');
    request.headers.set('Accept-Language', 'en-GB');
    const html = await (await loader(call(request))).text();
    expect(html).toContain('<html lang="en" dir="ltr">');
    expect(Buffer.byteLength(html)).toBeLessThan(40_000);
  });
});

describe('the doors', () => {
  test('a secret opens the thread, for this shop and this signature alone', async () => {
    const [desk, other] = [await aDesk(), await aDesk()];
    const { secret } = await aThread(desk);
    const answer = await open(desk, { secret });
    expect([answer.status, answer.headers.get('Cache-Control'), answer.headers.get('Referrer-Policy')]).toEqual([200, 'no-store', 'no-referrer']);
    expect(await answer.json()).toMatchObject({ token: expect.any(String), next: expect.any(Number), view: { number: 1, messages: [{ who: 'me' }] } });
    expect((await open(other, { secret })).status).toBe(410);
    expect(await (await open(desk, { secret: 'x.y.z' }, { query: { locale: 'ko' } })).json()).toMatchObject({ code: 'expired', error: expect.stringMatching(/메일의 링크를 열어 주시거나/) });
    for (const more of [{ forged: { signature: '0'.repeat(64) } }, { at: Math.floor(Date.now() / 1000) - 3600 }]) await expect(open(desk, { secret }, more)).rejects.toMatchObject({ status: 400 });
  });

  test.each([[{}], [{ secret: 5 }], ['{'], ['null'], [{ secret: 'x'.repeat(10_000) }]])('%j is refused in words', async (body) => {
    const answer = await open(await aDesk(), body);
    expect([413, 422]).toContain(answer.status);
    expect((await answer.json() as { error: string }).error).toMatch(/\w{3}/);
  });

  test('a GET opens nothing but the page', async () => {
    const desk = await aDesk();
    for (const [path, door] of [['session', sessionDoor], ['news', newsDoor], ['replies', repliesDoor]] as const) expect((await door(call(aProxiedRequest(desk.shop, `/thread/${path}`)))).status).toBe(405);
  });

  test('an answer with a photo is taken once, and read by its own page alone', async () => {
    const desk = await aDesk();
    const { secret, ticketId } = await aThread(desk);
    const { token } = await (await open(desk, { secret })).json() as { token: string };
    const fields = { token, key: crypto.randomUUID(), text: '"><script>alert(1)</script>{{ shop }}' };
    const photo = new File([new Uint8Array(aPngPhoto())], 'box.png');
    const [first, second] = [await reply(desk, fields, [photo]), await reply(desk, fields, [photo])];
    expect([first.status, second.status]).toEqual([201, 201]);
    const { view } = await first.json() as { view: { messages: { passages: { text: string }[]; files: object[] }[] } };
    expect(view.messages.map(({ passages }) => passages[0]!.text)).toContain(fields.text);
    expect(await desk.db.message.count({ where: { shopId: desk.shop.id, ticketId } })).toBe(2);
    expect(await desk.db.attachment.count({ where: { shopId: desk.shop.id } })).toBe(1);
    expect((await reply(await aDesk(), fields)).status).toBe(401);
  });

  test('what is wrong with an answer is said beside its field, in the page’s language, and nothing is stored', async () => {
    const desk = await aDesk();
    const { secret, ticketId } = await aThread(desk);
    const { token } = await (await open(desk, { secret })).json() as { token: string };
    const good = { token, key: crypto.randomUUID(), text: '안녕하세요' };
    const lying = new File(['<svg onload=alert(1)>'], 'box.png');
    expect(await (await reply(desk, good, [lying])).json()).toMatchObject({ code: 'bad_input', field: 'photos', error: expect.stringContaining('box.png') });
    expect(await (await reply(desk, { ...good, text: ' ' })).json()).toMatchObject({ field: 'text', error: expect.stringMatching(/적거나 사진을/) });
    expect(await (await reply(desk, { ...good, text: 'x'.repeat(10_001) })).json()).toMatchObject({ field: 'text', error: expect.stringMatching(/10000자|10,000자/) });
    expect((await reply(desk, { ...good, key: 'no key' })).status).toBe(422);
    const big = new File([new Uint8Array(33 << 20)], 'a.png');
    expect((await reply(desk, good, [big])).status).toBe(413);
    expect(await (await ask(desk, { token: 'x' })).json()).toMatchObject({ code: 'not_signed', error: expect.stringMatching(/링크를 다시/) });
    expect(await desk.db.message.count({ where: { shopId: desk.shop.id, ticketId } })).toBe(1);
  });
});

test('the window of a chat that a signed-in customer began is theirs by what Shopify says with each request', async () => {
  const desk = await aDesk();
  const { id } = await aCustomer(desk);
  await changeTalkSettings(desk, 0, { chatOn: true, callBackOn: false, phone: null, phoneHours: null });
  const body = { key: crypto.randomUUID(), name: '김하늘', email: HANEUL, message: '안녕하세요', elapsed: 9000 };
  const begun = await chatsDoor(call(aProxiedRequest(desk.shop, '/chats', { body, customerId: id })));
  const { token } = await begun.json() as { token: string };
  const asked = (customerId: string) => newsDoor(call(aProxiedRequest(desk.shop, '/thread/news', { body: { token }, customerId, query: { locale: 'ko' } })));
  expect([begun.status, (await asked(id)).status]).toEqual([201, 200]);
  for (const other of ['', '7777']) {
    const refused = await asked(other);
    expect([refused.status, await refused.json()]).toEqual([401, { code: 'not_signed', error: expect.stringContaining('채팅을 닫았습니다') }]);
    expect((await reply(desk, { token, key: crypto.randomUUID(), text: '남의 말' }, [], { customerId: other })).status).toBe(401);
  }
  expect(await desk.db.message.count({ where: { shopId: desk.shop.id } })).toBe(1);
});
