import type { Desk, Ledger } from '#app/desk/desk.ts';
import { queueMail } from '#app/domain/channels/email/queue-mail.server.ts';
import type { OrderCode } from '#app/platform/generated/prisma/client.ts';
import { after } from '#app/platform/spans.ts';
import { CODE_LASTS, codeHash, DIGITS } from './code.server.ts';
import { codeMail } from './code-mail.server.ts';
import { orderOfAddress } from './order-of-address.server.ts';
import { readOrderNumber } from './order-number.ts';

/**
 * Writes the mail with the code, where the address has such an order; else
 * nothing. Run twice it writes one. The ten minutes begin here.
 * @throws Problem shopify_… to be tried again, until the wish is too old
 */
export async function sendCode(desk: Desk, codeId: string): Promise<'sent' | 'no_order' | 'done'> {
  const wish = await desk.db.orderCode.findFirst({ where: { shopId: desk.shop.id, id: codeId } });
  if (!wish?.address) return 'done';
  const { address } = wish;
  const isLate = wish.expiresAt <= desk.clock.now();
  const order = isLate ? null : await orderOfAddress(desk, readOrderNumber(wish.orderNumber)!, address);
  const code = desk.randomDigits(DIGITS);
  const hash = codeHash(desk, { ...wish, code });
  const written = await desk.transaction(async function write(ledger) {
    return writeCode(ledger, { ...wish, address }, order && { ...order, code, hash });
  });
  return !written ? 'done' : order ? 'sent' : 'no_order';
}

/** @returns false where another run was first */
async function writeCode(ledger: Ledger, wish: OrderCode & { address: string }, found: { id: string; code: string; hash: string } | null): Promise<boolean> {
  const changes = found ? { orderId: found.id, codeHash: found.hash, expiresAt: after(ledger.clock.now(), CODE_LASTS) } : {};
  const { count } = await ledger.db.orderCode.updateMany({ where: { shopId: ledger.shop.id, id: wish.id, address: { not: null } }, data: { address: null, ...changes } });
  if (!count) return false;
  if (found) await queueMail(ledger, await codeMail(ledger, wish, found.code));
  return true;
}
