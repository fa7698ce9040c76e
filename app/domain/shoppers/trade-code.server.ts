import type { Desk } from '#app/desk/desk.ts';
import { addressMark } from '#app/domain/customers/address-mark.server.ts';
import { normalEmail } from '#app/domain/customers/normal-email.ts';
import { Problem } from '#app/platform/problem.ts';
import { codeHash } from './code.server.ts';
import type { TokenForm } from './code-form.ts';
import { countShopper } from './limits.server.ts';
import { newOrderToken, TOKEN_LASTS } from './order-token.server.ts';
import { takeTry } from './take-try.sql.server.ts';

export interface TradedCode {
  token: string;
  /** Seconds for which it opens the order. */
  seconds: number;
}

/**
 * Gives a token for the right code. A wrong one, an old one, a spent one, one too
 * often tried and one for an order that is not there are refused alike.
 * @param client network address of the shopper, to count by
 * @throws Problem bad_input beside `code`, too_many with `retryAfter`
 */
export async function tradeCode(desk: Desk, { email, number, code }: TokenForm, client: string | null): Promise<TradedCode> {
  const addressHash = addressMark(desk, email);
  const hash = codeHash(desk, { addressHash, orderNumber: number.text, code });
  const { wait, orderId } = await desk.transaction(async function tryCode(ledger) {
    const over = await countShopper(ledger, 'token', { client, order: `${addressHash}:${number.text}` });
    if (over !== null) return { wait: over, orderId: null };
    return { wait: null, orderId: (await takeTry(ledger, { addressHash, orderNumber: number.text, hash }))?.orderId ?? null };
  });
  if (wait !== null) throw new Problem('too_many', { words: 'shopper_too_many', values: { minutes: Math.ceil(wait / 60) }, retry: true, retryAfter: wait });
  if (!orderId) throw new Problem('bad_input', { words: 'shopper_code_refused', field: 'code' });
  return { token: newOrderToken(desk, orderId, (await isOrdersOwn(desk, orderId, email)) ? 'code' : 'customer_code'), seconds: TOKEN_LASTS / 1000 };
}

/** Codes go to other addresses of its customer as well. */
async function isOrdersOwn({ shop, db }: Desk, orderId: string, email: string): Promise<boolean> {
  const order = await db.order.findFirst({ where: { shopId: shop.id, id: orderId }, select: { email: true } });
  return normalEmail(order?.email) === email;
}
