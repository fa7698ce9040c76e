import type { Desk } from '#app/desk/desk.ts';
import { Problem } from '#app/platform/problem.ts';
import { shopPhone } from './shop-phone.server.ts';
import { shownNumber } from './shown-number.ts';

/** A kept number (E.164) as somebody of this shop would type it: as it is read, where that is taken for the same number again. */
export async function typedPhone(desk: Desk, number: string): Promise<string> {
  const shown = shownNumber(number);
  try {
    return (await shopPhone(desk, shown, 'talk_phone')) === number ? shown : number;
  } catch (error) {
    if (error instanceof Problem && error.code === 'bad_input') return number;
    throw error;
  }
}
