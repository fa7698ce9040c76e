import { describe, expect, test } from 'vitest';
import { fiveHundredArticles } from '../../../extensions/help/five-hundred-articles.ts';
import { MOST_INDEX_BYTES, postingsOf, searchCodes } from './search-index.ts';

const bytes = (text: string) => Buffer.byteLength(text);
const article = (html: string, title = 'x', keywords = '') => ({ id: title, title, html, keywords });

describe('five hundred articles', () => {
  const long = fiveHundredArticles.map((one, at) => ({ ...one, title: `${one.title} 자세히 ${at}` }));
  test.each([['titles as shops write them', fiveHundredArticles], ['titles of 65 bytes', long]])('%s: codes within 40 KB, alone and with their titles', (_, articles) => {
    const codes = searchCodes(articles);
    const titles = articles.reduce((sum, { title }) => sum + bytes(title), 0);
    expect(bytes(codes)).toBeGreaterThan(5_000);
    expect(bytes(codes) + titles).toBeLessThanOrEqual(MOST_INDEX_BYTES);
  });
});

test.each([[[0], '?'], [[28], '['], [[29], ')?'], [[0, 1, 2], '???'], [[499], '*)E'], [[3, 240], 'B)(C']])('the places %j are written %s', (places, code) => {
  expect(postingsOf(places)).toBe(code);
});

test('no text of an article can end its place in the page, or be taken for places', () => {
  const codes = searchCodes([article('<p>Quote" back\\slash &lt;/script&gt; {{ shop }} (x) ABCDEF [ZZZZ]</p>', '?', '</script> "\\ [[[')]);
  expect(codes).not.toMatch(/["\\<>&'{}]/);
  expect(codes.replace(/[(-/?-[]+/g, '|')).toBe('script| back|shop|zzzz|quote|slash|abcdef|script|');
});

test('a word of the title is not told again, and nothing is told of no text', () => {
  expect(searchCodes([article('<p>배송은 사흘 걸립니다.</p>', '배송 기간')])).not.toContain('배송');
  expect(searchCodes([])).toBe('');
  expect(searchCodes([article('')])).toBe('');
});

test('the same articles make the same codes', () => {
  expect(searchCodes(fiveHundredArticles)).toBe(searchCodes(structuredClone(fiveHundredArticles)));
});
