import { expect, test } from 'vitest';
import { FulfillmentPayload } from './fulfillment-payload.ts';

const at = '2026-11-22T05:00:00Z';
const parcel = { id: 7, order_id: 5, status: 'success', created_at: at, updated_at: at, tracking_company: 'Hanbit Express' };
const trackings = (more: object) => FulfillmentPayload.parse({ ...parcel, ...more }).parcel.trackings;

test('an address stands where its number stands, and each box has the carrier of all', () => {
  const [company, url] = ['Hanbit Express', 'https://track.example/1'];
  expect(trackings({ tracking_numbers: ['1', '2'], tracking_urls: [url] })).toEqual([{ company, number: '1', url }, { company, number: '2', url: null }]);
});

test.each([
  ['null', { tracking_numbers: null, tracking_urls: null }],
  ['left out', {}],
  ['empty', { tracking_numbers: [], tracking_urls: [] }],
  ['a list of nothing', { tracking_numbers: [null], tracking_urls: [null] }],
])('a body whose numbers are %s is taken all the same', (_, numbers) => {
  expect(trackings(numbers)).toEqual([{ company: 'Hanbit Express', number: null, url: null }]);
  expect(trackings({ ...numbers, tracking_company: null }).filter(({ number }) => number !== null)).toEqual([]);
});
