import { AppProvider } from '@shopify/polaris';
import { createElement, type ComponentProps } from 'react';
import { renderToString } from 'react-dom/server';
import { I18nextProvider } from 'react-i18next';
import { expect, test } from 'vitest';
import { allWords } from '#app/locales/words.server.ts';
import { ShopTime } from '#app/ui/ShopTime.tsx';
import type { SectionView } from './help-list.ts';
import { SectionCard } from './SectionCard.tsx';
import type { ArticleOrder } from './use-article-order.ts';

const section: SectionView = {
  key: 'delivery',
  title: 'Delivery',
  titles: {},
  articles: Array.from({ length: 60 }, (_, n) => ({ id: `a${n}`, title: `Article ${n}`, state: 'live', changed: false, publishAt: null, only: [], found: '' })),
};

/** How many articles are drawn, and whether all of them are offered. */
function drawn(last: string | null): [number, boolean] {
  const order: ArticleOrder = { sections: [section], drag: { over: null, begin() {}, dragged: () => false }, move() {}, last, said: '', problem: null };
  const card = createElement(SectionCard, { section, order });
  const inShop = createElement(ShopTime, { timeZone: 'Asia/Seoul', now: new Date(0) } as ComponentProps<typeof ShopTime>, card);
  const page = createElement(I18nextProvider, { i18n: allWords().cloneInstance({ lng: 'en' }) }, createElement(AppProvider, { i18n: {} } as ComponentProps<typeof AppProvider>, inShop));
  const html = renderToString(page);
  return [html.match(/data-line=/g)!.length, html.includes('Show all 60 articles')];
}

test('a long section shows fifty at first, and all of them once one was moved beyond', () => {
  expect(drawn(null)).toEqual([50, true]);
  expect(drawn('a3')).toEqual([50, true]);
  expect(drawn('a55')).toEqual([60, false]);
});
