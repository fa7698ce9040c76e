import { expect, test } from 'vitest';
import { days } from '#app/platform/spans.ts';
import { aDesk, type TestDesk } from '#tests/builders/a-desk.ts';
import { anArticle } from '#tests/builders/an-article.ts';
import { writeNext } from './write-next.server.ts';

const day = (desk: TestDesk, ago: number) => new Date(new Date(desk.clock.now().getTime() - days(ago)).toISOString().slice(0, 10));
const missed = (desk: TestDesk, term: string, count: number, { ago = 1, locale = 'ko' } = {}) => desk.db.searchMiss.create({ data: { shopId: desk.shop.id, day: day(desk, ago), locale, term, count } });
const read = (desk: TestDesk, articleId: string, counts: { views: number; helped?: number; unhelped?: number }, ago = 1) => desk.db.articleDay.create({ data: { shopId: desk.shop.id, articleId, locale: 'ko', day: day(desk, ago), ...counts } });

test('searches without a result come with the same words together, most often first, of thirty days', async () => {
  const desk = await aDesk();
  await missed(desk, '선물 포장', 4);
  await missed(desk, '선물 포장은 되나요', 3, { ago: 5 });
  await missed(desk, '영수증', 6);
  await missed(desk, '선물 포장', 9, { locale: 'en' });
  await missed(desk, '오래된 말', 50, { ago: 32 });
  expect((await writeNext(desk, 'ko')).misses).toEqual([
    { locale: 'en', term: '선물 포장', times: 9 },
    { locale: 'ko', term: '선물 포장', times: 7 },
    { locale: 'ko', term: '영수증', times: 6 },
  ]);
});

test('a search leaves the list once a published article has its words in title or search words', async () => {
  const desk = await aDesk();
  await missed(desk, '선물 포장은 되나요', 4);
  await missed(desk, 'Gift-wrapping', 3, { locale: 'en' });
  await missed(desk, '영수증', 2);
  await missed(desk, '?!', 1);
  const terms = async () => (await writeNext(desk, 'ko')).misses.map(({ term }) => term);
  const { id } = await anArticle(desk, { title: '포장 방법', published: false });
  await anArticle(desk, { title: '선물을 보내고 싶어요' });
  expect(await terms()).toEqual(['선물 포장은 되나요', 'Gift-wrapping', '영수증', '?!']);
  const where = { shopId: desk.shop.id, id };
  await desk.db.articleText.updateMany({ where: { shopId: desk.shop.id, articleId: id }, data: { keywords: '선물, gift wrapping' } });
  expect(await terms()).toHaveLength(4);
  await desk.db.article.updateMany({ where, data: { published: true } });
  expect(await terms()).toEqual(['영수증', '?!']);
});

test.each<[string, string, string | null]>([
  ['A/S', 'Our terms of sale', 'A/S'],
  ['A/S', 'A/S 안내', null],
  ['car', 'Gift cards', 'car'],
  ['gift card', 'Gift cards', null],
  ['returns', 'How to return', null],
  ['size M', 'Sizes of shirts', null],
  ['송장', '운송장번호', null],
  ['配達', '配達日について', null],
])('a search for %s and an article %s: %s is to be written', async (term, title, left) => {
  const desk = await aDesk();
  await missed(desk, term, 3, { locale: 'en' });
  await anArticle(desk, { title });
  expect((await writeNext(desk, 'ko')).misses.map((miss) => miss.term)).toEqual(left ? [left] : []);
});

test('an article wants work when enough voices said so often that it did not help', async () => {
  const desk = await aDesk();
  const [poor, good, few, hidden] = [await anArticle(desk, { title: '반품 방법' }), await anArticle(desk), await anArticle(desk), await anArticle(desk, { published: false })];
  await read(desk, poor.id, { views: 20, helped: 2, unhelped: 1 });
  await read(desk, poor.id, { views: 20, unhelped: 3 }, 2);
  await read(desk, good.id, { views: 20, helped: 8, unhelped: 3 });
  await read(desk, few.id, { views: 20, unhelped: 2 });
  await read(desk, hidden.id, { views: 20, unhelped: 9 });
  expect((await writeNext(desk, 'ko')).unhelpful).toEqual([{ id: poor.id, title: '반품 방법', helped: 2, unhelped: 4 }]);
});

test('what nobody opened is told once enough was opened to tell', async () => {
  const desk = await aDesk();
  const [opened, unopened] = [await anArticle(desk), await anArticle(desk, { title: '계정 삭제' })];
  await read(desk, opened.id, { views: 3 });
  expect((await writeNext(desk, 'ko')).unread).toEqual([]);
  await read(desk, opened.id, { views: 1 }, 2);
  expect((await writeNext(desk, 'ko')).unread).toEqual([{ id: unopened.id, title: '계정 삭제' }]);
});

test('tickets saved are those whose seven days ended within the thirty', async () => {
  const desk = await aDesk();
  const { id: articleId } = await anArticle(desk);
  const saved = (state: string, due: number) => desk.db.deflection.create({ data: { shopId: desk.shop.id, id: desk.newId(), articleId, matter: 'delivery', state, at: desk.clock.now(), dueAt: new Date(desk.clock.now().getTime() + days(due)) } });
  for (const [state, due] of [['counted', -1], ['counted', -29], ['counted', -31], ['withdrawn', -1], ['pending', 6]] as const) await saved(state, due);
  expect((await writeNext(desk, 'ko')).deflections).toEqual({ counted: 2, pending: 1 });
});
