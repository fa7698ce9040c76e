import { createHmac } from 'node:crypto';
import { describe, expect, test, vi } from 'vitest';
import { hideArticle } from '#app/domain/help/hide-article.server.ts';
import { saveArticle } from '#app/domain/help/save-article.server.ts';
import { loader } from '#app/routes/proxy.articles.$articleId.ts';
import { aDesk, type TestDesk } from '#tests/builders/a-desk.ts';

/** As Shopify's app proxy passes it on. */
async function read(desk: TestDesk, id: string, { locale = 'ko', accept = 'text/html', secret = process.env.SHOPIFY_API_SECRET!, from = '203.0.113.1' } = {}): Promise<Response> {
  const query: Record<string, string> = { shop: desk.shop.domain, logged_in_customer_id: '', path_prefix: '/apps/mend', timestamp: String(Math.floor(Date.now() / 1000)), locale };
  const text = Object.entries(query).map(([name, value]) => `${name}=${value}`).toSorted().join('');
  const signature = createHmac('sha256', secret).update(text).digest('hex');
  const request = new Request(`https://mend-app.test/proxy/articles/${id}?${new URLSearchParams({ ...query, signature })}`, { headers: { accept, 'x-forwarded-for': from } });
  return loader({ request, params: { articleId: id }, context: {} }).catch((thrown: Response) => thrown) as Promise<Response>;
}

test('a shopper reads what is published, in the language asked for or the next best, and nothing else', async () => {
  const desk = await aDesk();
  const texts = { ko: { title: '배송은 <얼마나>?', body: '<p>이틀</p>' }, en: { title: 'How long?', body: '<p>Two days</p>' } };
  const { id, publicId, version } = await saveArticle(desk, { topic: 'delivery', texts, publish: 'now' });
  expect(await (await read(desk, publicId)).text()).toBe(`<article data-mend-bodies lang="ko"><h4>배송은 &#60;얼마나&#62;?</h4><div class="mend-help__body" data-mend-body="${publicId}" lang="ko" dir="auto"><p>이틀</p></div></article>`);
  expect(await (await read(desk, publicId, { locale: 'en-GB', accept: 'application/json' })).json()).toEqual({ id: publicId, title: 'How long?', html: '<p>Two days</p>', lang: 'en' });
  expect(await (await read(desk, publicId, { locale: 'ja', accept: 'application/json' })).json()).toMatchObject({ lang: 'ko' });

  const draft = await saveArticle(desk, { topic: 'delivery', texts });
  const other = await aDesk();
  const refused = [read(desk, draft.publicId), read(desk, id), read(desk, '../x'), read(other, publicId)];
  expect((await Promise.all(refused)).map(({ status }) => status)).toEqual([404, 404, 404, 404]);
  expect((await read(desk, publicId, { secret: 'another' })).status).toBe(400);
  await hideArticle(desk, id, version);
  expect((await read(desk, publicId)).status).toBe(404);
});

test('what it answers depends on what was asked for, and a cache is told so', async () => {
  const desk = await aDesk();
  const { publicId } = await saveArticle(desk, { topic: 'delivery', texts: { ko: { title: '배송', body: '<p>이틀</p>' } }, publish: 'now' });
  for (const [id, accept] of [[publicId, 'text/html'], [publicId, 'application/json'], ['zzzz', 'text/html']] as const) expect((await read(desk, id, { accept })).headers.get('vary')).toBe('Accept');
});

describe('a rush', () => {
  test('reads as many as the process has room for; the rest come again, having cost no query', async () => {
    const desk = await aDesk();
    const { publicId } = await saveArticle(desk, { topic: 'delivery', texts: { ko: { title: '배송', body: '<p>이틀</p>' } }, publish: 'now' });
    const answers = await Promise.all(Array.from({ length: 130 }, (_, n) => read(desk, publicId, { from: `203.0.113.${n}` })));
    expect(answers.filter(({ status }) => status === 200).length).toBeGreaterThanOrEqual(100);
    const refused = answers.filter(({ status }) => status !== 200);
    expect(refused.length).toBeGreaterThan(0);
    for (const { status, headers } of refused) expect([status, Number(headers.get('retry-after')) > 0, headers.get('cache-control')]).toEqual([429, true, 'no-store']);
    expect((await read(desk, publicId)).status).toBe(200);
  });

  test('from one address is told to wait beyond what a school reads; others are not', async () => {
    const desk = await aDesk();
    vi.useFakeTimers({ toFake: ['Date'], now: Math.ceil(Date.now() / 60_000) * 60_000 });
    const statuses = new Set<number>();
    // What cannot be an article's id is not even looked for.
    for (let n = 0; n < 600; n++) statuses.add((await read(desk, '..', { from: '198.51.100.7' })).status);
    expect([...statuses]).toEqual([404]);
    expect((await read(desk, '..', { from: '198.51.100.7' })).status).toBe(429);
    expect((await read(desk, '..', { from: '198.51.100.8' })).status).toBe(404);
    vi.useRealTimers();
  });
});
