import { describe, expect, test } from 'vitest';
import { amountsIn } from './amounts.ts';
import { datesIn } from './dates.ts';
import { readMessage } from './reading.ts';

describe('amounts', () => {
  test.each([
    ['₩48,000을 환불했습니다', '48000 KRW'],
    ['48,000원', '48000 KRW'],
    ['4만 8천원', '48000 KRW'],
    ['4만8천 원을', '48000 KRW'],
    ['4만 8,000원', '48000 KRW'],
    ['12만원', '120000 KRW'],
    ['5천 원', '5000 KRW'],
    ['1500원', '1500 KRW'],
    ['KRW 48,000', '48000 KRW'],
    ['48,000 won', '48000 KRW'],
    ['$36.00', '36.00 $'],
    ['US$36', '36 USD'],
    ['USD 36', '36 USD'],
    ['36 USD', '36 USD'],
    ['36 dollars', '36 $'],
    ['€12.50', '12.50 EUR'],
    ['£9', '9 GBP'],
    ['$1,204.50 and $3', '1204.50 $, 3 $'],
    ['3만 원 중 2만 원', '30000 KRW, 20000 KRW'],
    ['2개를 원하시면', ''],
    ['3명 원인', ''],
    ['주문 1042 원본', ''],
    ['11월 24일', ''],
  ])('%s', (words, expected) => {
    expect(amountsIn(words).map(({ amount, currency }) => `${amount} ${currency}`).join(', ')).toBe(expected);
  });
});

describe('dates', () => {
  const today = '2026-11-22';
  test.each([
    ['ko', '11월 24일까지', '2026-11-24'],
    ['ko', '2026년 11월 20일에', '2026-11-20 past'],
    ['ko', '1월 3일', '2027-01-03'],
    ['ko', '2026. 11. 24.', '2026-11-24'],
    ['ko', '2026-11-24', '2026-11-24'],
    ['ko', '11/24(화)까지', '2026-11-24'],
    ['ko', '내일 오전', '?'],
    ['ko', '다음 주 월요일', '?, ?'],
    ['ko', '영업일 기준 2~3일', '?'],
    ['ko', '3일 이내에', '?'],
    ['ko', '24시간 안에', '?'],
    ['ko', '어제 출고', '? past'],
    ['ko', '이번 주문은', ''],
    ['ko', '주문 1/2', ''],
    ['en', 'by Nov 24', '2026-11-24'],
    ['en', 'November 20, 2026', '2026-11-20 past'],
    ['en', '24 November', '2026-11-24'],
    ['en', 'the 3rd of January', '2027-01-03'],
    ['en', '2026-11-30', '2026-11-30'],
    ['en', 'tomorrow', '?'],
    ['en', 'within two business days', '?'],
    ['en', 'by Friday', '?'],
    ['en', '3 to 5 business days', '?'],
    ['en', 'yesterday', '? past'],
    ['en', 'no date at all', ''],
  ] as const)('%s: %s', (language, words, expected) => {
    const shown = datesIn(words, language, today).map(({ day, past }) => `${day ?? '?'}${past ? ' past' : ''}`).join(', ');
    expect(shown).toBe(expected);
  });
});

describe('a message', () => {
  test('is taken apart by paragraphs, sentences and lists', () => {
    const reading = readMessage('안녕하세요, 김하늘 고객님.\n\n환불해 드렸습니다:\n\n- 환불 금액: ₩48,000\n- 카드 3.5% 적립\n\n3.5일 뒤에 다시 알려 드릴까요? 네.', 'ko');
    expect(reading.paragraphs.length).toBe(4);
    expect(reading.sentences.map(({ words }) => words)).toEqual(['안녕하세요, 김하늘 고객님.', '환불해 드렸습니다:', '환불 금액: ₩48,000', '카드 3.5% 적립', '3.5일 뒤에 다시 알려 드릴까요?', '네.']);
    expect(reading.sentences[2]).toMatchObject({ item: true, lead: { words: '환불해 드렸습니다:' } });
    expect(reading.sentences[4]!.question).toBe(true);
    for (const { from, to, words } of reading.sentences) expect(reading.masked.slice(from, to)).toBe(words);
  });

  test('knows its language by its letters', () => {
    expect(readMessage('Hello 김하늘, thank you for telling us.', 'ko').language).toBe('en');
    expect(readMessage('Linen apron 상품을 내일 보내 드리겠습니다.', 'en').language).toBe('ko');
    expect(readMessage('OK', 'ko').language).toBe('ko');
  });

  test('does not answer for what it quotes, nor breaks at short forms', () => {
    const { masked } = readMessage('> 환불되었습니다\n"1번"이라고 적어 주세요. It\'s here and that\'s it.', 'ko');
    expect(masked).not.toContain('환불');
    expect(masked).not.toContain('1번');
    expect(masked).toContain("It's here and that's it.");
    expect(readMessage('Please ask Dr. Ellis, e.g. by mail. Thanks.', 'en').sentences.length).toBe(2);
  });
});
