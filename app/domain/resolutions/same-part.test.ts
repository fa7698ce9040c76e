import { expect, test } from 'vitest';
import { sameFullAddress } from './address-change/same-address.ts';
import { sameAddress } from './replacement/address.ts';
import { samePart, sameZip } from './same-part.ts';

test.each([
  ['가상로 12', '가상로12', true],
  ['101동 202호', '101동202호', true],
  ['１２ Example St', '12 example  st', true],
  [null, ' ', true],
  ['가상로 12-3', '가상로 123', false],
  ['12 3rd St', '123rd St', false],
  ['1-23', '12-3', false],
])('%j and %j: %s', (one, other, same) => {
  expect(samePart(one, other)).toBe(same);
  expect(samePart(other, one)).toBe(same);
});

test('a postal code is the same with and without its hyphen', () => {
  expect(sameZip('100-0001', '1000001')).toBe(true);
  expect(sameZip('SW1A 1AA', 'sw1a1aa')).toBe(true);
  expect(sameZip('10001', '10002')).toBe(false);
});

test('another door is another address, wherever addresses are compared', () => {
  const full = { firstName: '가온', lastName: '한', company: null, address1: '가상로 12-3', address2: null, city: '서울특별시', provinceCode: 'KR-11', province: '서울특별시', zip: '04524', countryCode: 'KR', phone: null };
  expect(sameFullAddress(full, { ...full, address1: '가상로 123' })).toBe(false);
  expect(sameFullAddress(full, { ...full, address1: '가상로12-3', zip: '04-524' })).toBe(true);
  const short = { name: '한가온', address1: '가상로 12 3', address2: null, city: '서울', province: null, zip: '04524', countryCode: 'KR', phone: null };
  expect(sameAddress(short, { ...short, address1: '가상로 123' })).toBe(false);
  expect(sameAddress(short, { ...short, name: '한 가온' })).toBe(true);
});
