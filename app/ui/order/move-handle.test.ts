import { AppProvider } from '@shopify/polaris';
import { createElement, type ComponentProps } from 'react';
import { renderToString } from 'react-dom/server';
import { I18nextProvider } from 'react-i18next';
import { expect, test } from 'vitest';
import { allWords } from '#app/locales/words.server.ts';
import { MoveHandle } from './MoveHandle.tsx';

function handles(changes: Partial<ComponentProps<typeof MoveHandle>>): number {
  const handle = createElement(MoveHandle, { id: 'a', title: 'A', list: 'one', at: 0, of: 1, drag: { over: null, begin() {}, dragged: () => false }, onMove() {}, ...changes });
  const html = renderToString(createElement(I18nextProvider, { i18n: allWords().cloneInstance({ lng: 'en' }) }, createElement(AppProvider, { i18n: {} } as ComponentProps<typeof AppProvider>, handle)));
  return html.match(/<button/g)?.length ?? 0;
}

test('a line that can go nowhere has no handle: its menu would be empty', () => {
  expect(handles({})).toBe(0);
  expect(handles({ of: 2 })).toBe(1);
  expect(handles({ elsewhere: [{ list: 'two', title: 'Two', place: 0 }] })).toBe(1);
});
