import { createHmac } from 'node:crypto';
import { expect, test } from 'vitest';
import { hideArticle } from '#app/domain/help/hide-article.server.ts';
import { saveArticle } from '#app/domain/help/save-article.server.ts';
import { loader } from '#app/routes/proxy.articles.$articleId.ts';
import { aDesk, type TestDesk } from '#tests/builders/a-desk.ts';

/** As Shopify's app proxy passes it on. */
async function read(desk: TestDesk, id: string, { locale = 'ko', accept = 'text/html', secret = process.env.SHOPIFY_API_SECRET! } = {}): Promise<Response> {
  const query: Record<string, string> = { shop: desk.shop.domain, logged_in_customer_id: '', path_prefix: '/apps/mend', timestamp: String(Math.floor(Date.now() / 1000)), locale };
  const text = Object.entries(query).map(([name, value]) => `${name}=${value}`).toSorted().join('');
  const signature = createHmac('sha256', secret).update(text).digest('hex');
  const request = new Request(`https://mend-app.test/proxy/articles/${id}?${new URLSearchParams({ ...query, signature })}`, { headers: { accept } });
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
