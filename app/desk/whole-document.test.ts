import { Writable } from 'node:stream';
import { createElement } from 'react';
import { renderToPipeableStream } from 'react-dom/server';
import { expect, test } from 'vitest';
import { wholeDocument } from './whole-document.ts';

/** What React writes, piece by piece. */
function written(titles: string[]): Promise<Uint8Array[]> {
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = [];
    const lines = titles.map((title, key) => createElement('p', { key, title }, title));
    const to = new Writable({
      write: (chunk: Uint8Array, _, done) => (chunks.push(Uint8Array.from(chunk)), done()),
      final: (done) => (resolve(chunks), done()),
    });
    const { pipe } = renderToPipeableStream(createElement('main', null, lines), { onAllReady: () => pipe(to), onError: reject });
  });
}

test('Korean stands in attributes and text as it was written, wherever a buffer ends', async () => {
  const titles = Array.from({ length: 600 }, (_, n) => `${'a'.repeat(n % 7)}안내 문구 추가: 상품을 받지 못했어요`);
  const chunks = await written(titles);
  const page = wholeDocument(chunks).toString();
  expect(page).toBe(`<main>${titles.map((title) => `<p title="${title}">${title}</p>`).join('')}</main>`);
  // Once React writes none, this file can go.
  expect(Buffer.concat(chunks).includes(0)).toBe(true);
});
