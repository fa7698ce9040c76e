import { AppProvider } from '@shopify/polaris';
import { createElement, type ComponentProps } from 'react';
import { renderToString } from 'react-dom/server';
import { I18nextProvider } from 'react-i18next';
import { expect, test } from 'vitest';
import { blockWords } from '#app/domain/help/block-words.ts';
import { allWords } from '#app/locales/words.server.ts';
import { WordRows } from './WordRows.tsx';

const faq = blockWords.filter(({ block }) => block === 'faq');

function drawn(words: typeof blockWords, { mixed = false, letters = 0 } = {}): string {
  const rows = createElement(WordRows, { words, mixed, texts: Object.fromEntries(words.map(({ key }) => [key, 'a'.repeat(letters)])), locale: 'de', onWrite() {} });
  return renderToString(createElement(I18nextProvider, { i18n: allWords().cloneInstance({ lng: 'en' }) }, createElement(AppProvider, { i18n: {} } as ComponentProps<typeof AppProvider>, rows)));
}

test('what is typed makes no other field of it: who types would be thrown out', () => {
  const areas = [0, 50, 51, 300].map((letters) => drawn(blockWords.slice(0, 50), { letters }).match(/<textarea/g)?.length);
  expect(new Set(areas).size).toBe(1);
  expect(areas[0]).toBeGreaterThan(0);
  expect(areas[0]).toBeLessThan(50);
});

test('among words of other blocks each names its own, to the eye and in its label', () => {
  expect(drawn(faq)).not.toContain('Frequently asked questions: ');
  expect(drawn(faq, { mixed: true })).toContain(`>Frequently asked questions: ${faq[0]!.en}</span></label>`);
  expect(drawn(faq, { mixed: true })).toContain('>Frequently asked questions</p>');
});
