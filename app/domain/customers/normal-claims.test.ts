import { describe, expect, test } from 'vitest';
import { normalEmail } from './normal-email.ts';
import { normalPhone } from './normal-phone.ts';

describe('e-mail addresses', () => {
  test.each([
    ['  Minji.Kim@Example.COM ', 'minji.kim@example.com'],
    ['<jiho@shop.example>', 'jiho@shop.example'],
    ['민지@예시.example', '민지@xn--vv4b11d.example'],
    ['ｊｉｈｏ＠ｅｘａｍｐｌｅ．ｃｏｍ', 'jiho@example.com'],
    ['jiho+gift@example.com', 'jiho+gift@example.com'],
    ['jiho@example.com.', 'jiho@example.com'],
    ['"a@b"@example.com', '"a@b"@example.com'],
  ])('%s', (written, kept) => {
    expect(normalEmail(written)).toBe(kept);
  });

  test.each(['', null, undefined, 'jiho', '@example.com', 'jiho@', 'a b@example.com', 'one@example.com, two@example.com', 'jiho@exa mple.com', 'jiho@-example.com'])('%s is none', (written) => {
    expect(normalEmail(written)).toBeNull();
  });
});

describe('phone numbers', () => {
  test.each([
    ['010-0000-1234', '+821000001234'],
    ['010 0000 1234', '+821000001234'],
    ['０１０－００００－１２３４', '+821000001234'],
    ['+82 10-0000-1234', '+821000001234'],
    ['+82 010-0000-1234', '+821000001234'],
    ['02-000-1234', '+8220001234'],
    ['+1 (202) 555-0143', '+12025550143'],
  ])('%s', (written, kept) => {
    expect(normalPhone(written)).toBe(kept);
  });

  test('a number without a country code belongs to the given country', () => {
    expect(normalPhone('202-555-0143', 'US')).toBe('+12025550143');
  });

  test.each(['', null, undefined, '1042', '주문번호', '12-34'])('%s is none', (written) => {
    expect(normalPhone(written)).toBeNull();
  });
});
