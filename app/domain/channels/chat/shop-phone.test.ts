import { expect, test } from 'vitest';
import { aDesk, type TestDesk } from '#tests/builders/a-desk.ts';
import { changeTalkSettings } from './change-talk-settings.server.ts';
import { shopPhone } from './shop-phone.server.ts';
import { talkSettings } from './talk-settings.server.ts';
import { typedPhone } from './typed-phone.server.ts';

async function aDeskIn(timeZone: string, currency: string): Promise<TestDesk> {
  const desk = await aDesk();
  await desk.db.shopSettings.updateMany({ where: { shopId: desk.shop.id }, data: { timeZone, currency } });
  return desk;
}

test.each([
  ['Asia/Seoul', 'KRW', '02-0000-0000', '+82200000000'],
  ['Asia/Seoul', 'USD', '010-0000-1234', '+821000001234'],
  ['America/New_York', 'USD', '(415) 555-0100', null],
  ['America/New_York', 'USD', '+1 (415) 555-0100', '+14155550100'],
  ['Asia/Tokyo', 'JPY', '010-0000-1234', null],
  ['Asia/Tokyo', 'JPY', '+82 10-0000-1234', '+821000001234'],
])('in %s with %s, %s is %s', async (timeZone, currency, typed, number) => {
  const desk = await aDeskIn(timeZone, currency);
  const read = shopPhone(desk, typed, 'call_phone');
  if (number) expect(await read).toBe(number);
  else await expect(read).rejects.toMatchObject({ code: 'bad_input', details: { field: 'phone', words: 'phone_country' } });
});

test('a shop elsewhere publishes no number without its country', async () => {
  const desk = await aDeskIn('America/New_York', 'USD');
  const wanted = { chatOn: true, callBackOn: true, phone: '(415) 555-0100', phoneHours: null };
  await expect(changeTalkSettings(desk, 0, wanted)).rejects.toMatchObject({ details: { field: 'phone' } });
  await changeTalkSettings(desk, 0, { ...wanted, phone: '+1 415 555 0100' });
  expect((await talkSettings(desk)).phone).toBe('+14155550100');
});

test.each([
  ['Asia/Seoul', 'KRW', '+82200000000', '02-0000-0000'],
  ['Asia/Seoul', 'KRW', '+14155550100', '+1 415 555 0100'],
  // Without its country it would be refused there.
  ['Asia/Tokyo', 'JPY', '+821000001234', '+821000001234'],
])('in %s with %s, %s stands in its field as %s, which is taken again', async (timeZone, currency, number, typed) => {
  const desk = await aDeskIn(timeZone, currency);
  expect(await typedPhone(desk, number)).toBe(typed);
  expect(await shopPhone(desk, typed, 'talk_phone')).toBe(number);
});
