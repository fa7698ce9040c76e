import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { cutText, storableText } from './cut-text.ts';
import { decodeBytes } from './decode-bytes.ts';
import { decodeHeader } from './decode-header.ts';
import { maskCards } from './mask-cards.ts';

const korean = '주문한 상품이 아직 도착하지 않았습니다. 똠방각하 펲시콜라';
const cp949 = iconv.encode(korean, 'cp949');
const utf8 = Buffer.from(korean);

describe('text out of bytes', () => {
  test.each([
    ['EUC-KR as labelled, with syllables beyond KS X 1001', cp949, 'euc-kr'],
    ['under Outlook’s old name', cp949, 'ks_c_5601-1987'],
    ['cp949 without a label', cp949, null],
    ['cp949 that says it is ASCII', cp949, 'us-ascii'],
    ['cp949 that says it is Latin', cp949, 'iso-8859-1'],
    ['cp949 that says it is UTF-8', cp949, 'utf-8'],
    ['cp949 under a name nobody knows', cp949, 'x-user-defined'],
    ['UTF-8', utf8, 'utf-8'],
    ['UTF-8 that says it is EUC-KR', utf8, 'euc-kr'],
    ['UTF-8 that says it is Latin', utf8, 'windows-1252'],
    ['UTF-8 without a label', utf8, null],
  ])('%s', (_, bytes, label) => {
    expect(decodeBytes(bytes, label)).toBe(korean);
  });

  test('ISO-2022-KR, which no decoder here knows (RFC 1557)', () => {
    const inside = iconv.encode('가나다', 'euc-kr').map((byte) => byte & 0x7f);
    const bytes = Buffer.concat([Buffer.from('\x1b$)C'), Buffer.from('abc '), Buffer.from([0x0e]), inside, Buffer.from([0x0f]), Buffer.from(' end\n')]);
    expect(decodeBytes(bytes, 'iso-2022-kr')).toBe('abc 가나다 end\n');
    expect(decodeBytes(bytes, null)).toBe('abc 가나다 end\n');
  });

  test('Western and Japanese mail stays what it is', () => {
    expect(decodeBytes(iconv.encode('Ça va, déjà vu — naïve', 'windows-1252'), 'iso-8859-1')).toBe('Ça va, déjà vu — naïve');
    expect(decodeBytes(iconv.encode('こんにちは', 'shift_jis'), 'shift_jis')).toBe('こんにちは');
  });

  test('a body cut in mid-character loses that character alone', () => {
    expect(decodeBytes(utf8.subarray(0, utf8.length - 1), 'utf-8').startsWith('주문한 상품이 아직')).toBe(true);
  });
});

describe('headers', () => {
  test('encoded words that split inside a character', () => {
    const bytes = Buffer.from('배송 문의드립니다');
    const words = [bytes.subarray(0, 10), bytes.subarray(10)].map((part) => `=?UTF-8?B?${part.toString('base64')}?=`);
    expect(decodeHeader(words.join('\r\n '))).toBe('배송 문의드립니다');
  });

  test('words of two charsets, and text between them', () => {
    const word = `=?EUC-KR?Q?${[...iconv.encode('안녕', 'euc-kr')].map((byte) => `=${byte.toString(16).toUpperCase()}`).join('')}?=`;
    expect(decodeHeader(`Re: ${word} =?utf-8?B?${Buffer.from('하세요').toString('base64')}?= ok`)).toBe('Re: 안녕하세요 ok');
  });

  test('raw eight-bit text, as old Korean mailers send it', () => {
    expect(decodeHeader(iconv.encode('배송 문의', 'cp949').toString('latin1'))).toBe('배송 문의');
    expect(decodeHeader(Buffer.from('배송 문의').toString('latin1'))).toBe('배송 문의');
  });

  test('what only looks like a word is left alone', () => {
    expect(decodeHeader('a =?b c')).toBe('a =?b c');
  });
});

describe('storing', () => {
  test('cuts between graphemes, never inside one', () => {
    const flag = '👩‍👩‍👧';
    expect(cutText(flag.repeat(5), 3)).toBe(`${flag.repeat(2)}…`);
    expect(cutText('각각각', 3)).toBe('각각각');
    expect(cutText('각각각각'.normalize('NFD'), 3)).toBe(`${'각각'.normalize('NFD')}…`);
    expect(cutText('abc', 3)).toBe('abc');
  });

  test('NUL, control characters and halves of characters do not reach the database', () => {
    expect(storableText('a\0b\u0007\r\nc\ud800')).toBe('ab\nc\ufffd');
  });
});

describe('card numbers', () => {
  test('are masked but for the last four', () => {
    expect(maskCards('카드 4111 1111 1111 1111 입니다')).toBe('카드 •••• •••• •••• 1111 입니다');
    expect(maskCards('5555-5555-5555-4444, 378282246310005')).toBe('•••• •••• •••• 4444, •••• •••• •••• 0005');
  });

  test.each(['4111 1111 1111 1112', '운송장 6892012345678', '주문 #1042', '010-0000-1234', '20261120093000', '1234567890123456'])('%s stays', (text) => {
    expect(maskCards(text)).toBe(text);
  });
});
