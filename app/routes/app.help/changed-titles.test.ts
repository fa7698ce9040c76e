import { expect, test } from 'vitest';
import { changedTitles } from './changed-titles.ts';

const opened = { ko: '배송', en: 'Delivery' };

test.each([
  ['another name goes alone', { ko: '배송 안내', en: 'Delivery' }, { ko: '배송 안내' }],
  ['a name that was taken away goes as an empty one', { ko: '배송', en: '' }, { en: '' }],
  ['a language more goes with its name', { ...opened, ja: '配送' }, { ja: '配送' }],
  ['a field that was filled and emptied again goes as none', { ...opened, ja: '' }, {}],
  ['what stands as it stood goes not', opened, {}],
])('%s', (_, typed, sent) => {
  expect(changedTitles(opened, typed)).toEqual(sent);
});
