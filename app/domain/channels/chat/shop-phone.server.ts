import type { Desk } from '#app/desk/desk.ts';
import { normalPhone } from '#app/domain/customers/normal-phone.ts';
import { shopSettings } from '#app/domain/shops/shop-settings.server.ts';
import { Problem } from '#app/platform/problem.ts';

/**
 * A phone number as it was typed into something of this shop's, in E.164.
 * Without a country's number it is taken as Korean where the shop is in Korea;
 * elsewhere nobody can tell whose it would be, and a wrong guess is dialled.
 * @param words of the Problem where it is no number
 * @throws Problem bad_input (field phone)
 */
export async function shopPhone(desk: Desk, text: string, words: 'talk_phone' | 'call_phone'): Promise<string> {
  const { timeZone, currency } = await shopSettings(desk);
  const isKorean = timeZone === 'Asia/Seoul' || currency === 'KRW';
  const phone = normalPhone(text, isKorean ? 'KR' : null);
  if (!phone) throw new Problem('bad_input', { field: 'phone', words: isKorean ? words : 'phone_country' });
  return phone;
}
