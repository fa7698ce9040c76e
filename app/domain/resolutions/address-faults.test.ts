import { expect, test } from 'vitest';
import { addressFaults } from './address-faults.ts';

const seoul = { firstName: '가온', lastName: '한', company: null, address1: '가상로 12', address2: '101동 202호', city: '서울특별시', provinceCode: 'KR-11', zip: '04524', countryCode: 'KR', phone: '010-0000-0000' };

test('an address that a carrier can find has none', () => {
  expect(addressFaults(seoul)).toEqual({});
  expect(addressFaults({ ...seoul, countryCode: 'US', provinceCode: 'NY', zip: '10001-1234', phone: null })).toEqual({});
  expect(addressFaults({ ...seoul, countryCode: 'JP', provinceCode: 'JP-13', zip: '150-0001', phone: null })).toEqual({});
  expect(addressFaults({ ...seoul, countryCode: 'HK', provinceCode: null, zip: null })).toEqual({});
  expect(addressFaults({ ...seoul, countryCode: 'DE', provinceCode: null, zip: '10115' })).toEqual({});
});

test.each([
  [{ lastName: ' ' }, { lastName: 'address_part_missing' }],
  [{ address1: null, city: '' }, { address1: 'address_part_missing', city: 'address_part_missing' }],
  [{ provinceCode: null }, { provinceCode: 'address_part_missing' }],
  [{ provinceCode: 'NY' }, { provinceCode: 'address_province_unknown' }],
  [{ zip: '0452' }, { zip: 'address_zip_unfit' }],
  [{ zip: null }, { zip: 'address_part_missing' }],
  [{ countryCode: 'XX' }, { countryCode: 'address_country_unknown' }],
  [{ countryCode: null }, { countryCode: 'address_country_unknown' }],
  [{ phone: 'call me' }, { phone: 'address_phone_unfit' }],
  [{ countryCode: 'JP', provinceCode: null, zip: '150-0001' }, { provinceCode: 'address_part_missing' }],
  [{ countryCode: 'JP', provinceCode: 'Tokyo', zip: '150-0001' }, { provinceCode: 'address_province_unknown' }],
  [{ countryCode: 'US', provinceCode: 'KR-11', zip: 'ABC' }, { provinceCode: 'address_province_unknown', zip: 'address_zip_unfit' }],
])('%o is named by its field', (change, faults) => {
  expect(addressFaults({ ...seoul, ...change })).toEqual(faults);
});
