import { expect, test } from 'vitest';
import { wordsFor } from '#app/locales/words.server.ts';
import { formatFor } from '#app/ui/format.ts';
import { figureWords } from './figure-words.ts';

const say = (locale: 'en' | 'ko') => (figure: Parameters<typeof figureWords>[3]) =>
  figureWords(wordsFor(locale, 'differences') as unknown as Parameters<typeof figureWords>[0], formatFor(locale, 'Asia/Seoul', new Date(0)), locale, figure);

test('each figure is told as it was and as it is, in the reader’s words', () => {
  const [en, ko] = [say('en'), say('ko')];
  const money = { before: { money: { amount: '52000', currency: 'KRW' } }, after: { money: { amount: '26000', currency: 'KRW' } } };
  expect([en(money), ko(money)]).toEqual(['Was ₩52,000, is now ₩26,000', '₩52,000 → 현재 ₩26,000']);
  const units = { of: 'Walnut tray', before: { units: 2 }, after: { units: 1 } };
  expect([en(units), ko(units)]).toEqual(['Walnut tray: was 2 units, is now 1 unit', 'Walnut tray: 2개 → 현재 1개']);
  const address = { part: 'address1', before: { text: '12 Example-ro' }, after: null };
  expect([en(address), ko(address)]).toEqual(['Address: was 12 Example-ro, is now none', '주소: 12 Example-ro → 현재 없음']);
  const stock = { of: 'Tray', part: 'processed', before: { words: 'notRestocked' }, after: { words: 'restocked', place: 'Depot' } };
  expect([en(stock), ko(stock)]).toEqual(['Tray, Processed before: was not restocked, is now restocked at Depot', 'Tray, 먼저 처리된 수량: 재입고하지 않음 → 현재 Depot에 재입고']);
  const until = { part: 'expiry', before: { day: '2026-12-31' }, after: { words: 'noEnd' } };
  expect([en(until), ko(until)]).toEqual(['Valid until: was Dec 31, 2026, is now no end date', '사용 기한: 2026년 12월 31일 → 현재 기한 없음']);
});
