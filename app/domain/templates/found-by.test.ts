import { expect, test } from 'vitest';
import { foundBy } from './found-by.ts';
import { MAX_TEMPLATE } from './liquid-engine.ts';
import { TEXT_CHANNELS, TEXT_LOCALES } from './template-row.ts';

test('the last words of a template of as many and as long texts as there may be are found', () => {
  const texts = TEXT_LOCALES.flatMap((locale) => TEXT_CHANNELS.map((channel) => ({ locale, channel, subject: `${locale} ${channel}`, body: `${'가나다라 '.repeat(3990)}끝말 ${locale}` })));
  expect(texts[0]!.body.length).toBeLessThanOrEqual(MAX_TEMPLATE);
  expect(foundBy({ title: { ko: '제목', en: 'Title' }, usedWhen: null, texts }).said.endsWith('끝말en')).toBe(true);
});
