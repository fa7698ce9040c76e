import { expect, test } from 'vitest';
import type { ArticleHead } from '#app/domain/help/article-heads.server.ts';
import type { SectionRow } from '#app/domain/help/sections.server.ts';
import { helpList, narrowed } from './help-list.ts';

const text = (title: string, keywords = '') => ({ title, keywords });
const row = (changes: Partial<ArticleHead>): ArticleHead => ({ id: 'a', topic: 'delivery', published: true, publishAt: null, texts: {}, draft: null, ...changes });
const sections: SectionRow[] = [
  { key: 'delivery', titles: { ko: '배송', en: 'Delivery' } },
  { key: 'gift', titles: { ko: '선물' } },
];

test('a line says what shoppers see of it, and in which languages it is', () => {
  const rows = [
    row({ id: 'a', texts: { ko: text('가'), en: text('A') } }),
    row({ id: 'b', texts: { ko: text('나') }, draft: { ko: text('다') } }),
    row({ id: 'c', published: false, texts: { ko: text('라') } }),
    row({ id: 'd', published: false, draft: { en: text('D') } }),
  ];
  const [delivery, gift] = helpList(rows, sections, ['ko', 'en'], 'en');
  expect(delivery!.articles.map(({ title, state, changed, only }) => [title, state, changed, only])).toEqual([
    ['A', 'live', false, []],
    ['다', 'live', true, ['ko']],
    ['라', 'hidden', false, ['ko']],
    ['D', 'draft', false, ['en']],
  ]);
  expect([delivery!.title, gift!.title, gift!.articles]).toEqual(['Delivery', '선물', []]);
});

test('articles are found by every word of title and search words, in any language, and sections without any fall away', () => {
  const list = helpList([row({ texts: { ko: text('섬으로도 보내나요?', '도서산간 제주'), en: text('Islands') } })], sections, ['ko', 'en'], 'ko');
  expect(narrowed(list, ' 제주  보내 ').map(({ key }) => key)).toEqual(['delivery']);
  expect(narrowed(list, 'ISLAND')).toHaveLength(1);
  expect(narrowed(list, '환불')).toEqual([]);
  expect(narrowed(list, ' ')).toBe(list);
});
