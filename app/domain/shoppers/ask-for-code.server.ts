import type { Desk, Ledger } from '#app/desk/desk.ts';
import { addressMark } from '#app/domain/customers/address-mark.server.ts';
import { Problem } from '#app/platform/problem.ts';
import { after, hours } from '#app/platform/spans.ts';
import { CODE_LASTS } from './code.server.ts';
import type { CodeForm } from './code-form.ts';
import { countShopper } from './limits.server.ts';
import { lockAddress } from './lock-address.sql.server.ts';

/** Codes for one address within an hour. */
const CODES = 3;

/**
 * Takes a wish for a code. Whether there is such an order is not looked at here:
 * a job does, so that answer and work are the same for every order and address.
 * @param from the shopper's network address, to count by, and the language of the page
 * @throws Problem too_many with `retryAfter`
 */
export async function askForCode(desk: Desk, form: CodeForm, { client, locale }: { client: string | null; locale: 'ko' | 'en' }): Promise<void> {
  const wait = await desk.transaction(async function ask(ledger) {
    const mark = addressMark(ledger, form.email);
    await lockAddress(ledger, mark);
    const refused = (await countShopper(ledger, 'code', { client, order: `${mark}:${form.number.text}` })) ?? (await waitOf(ledger, mark));
    if (refused === null) await queueCode(ledger, { ...form, locale }, mark);
    return refused;
  });
  if (wait !== null) throw new Problem('too_many', { words: 'shopper_too_many', values: { minutes: Math.ceil(wait / 60) }, retry: true, retryAfter: wait });
}

/** Any hour, not that of the clock: three at its end and three at the next one's beginning would be six. */
async function waitOf({ db, shop, clock }: Ledger, addressHash: string): Promise<number | null> {
  const now = clock.now();
  const lately = await db.orderCode.findMany({
    where: { shopId: shop.id, addressHash, createdAt: { gt: after(now, -hours(1)) } },
    orderBy: { createdAt: 'desc' },
    take: CODES,
    select: { createdAt: true },
  });
  const oldest = lately[CODES - 1];
  return oldest ? Math.ceil((after(oldest.createdAt, hours(1)).getTime() - now.getTime()) / 1000) : null;
}

async function queueCode(ledger: Ledger, { email, number, locale }: CodeForm & { locale: 'ko' | 'en' }, addressHash: string): Promise<void> {
  const [id, now, shopId] = [ledger.newId(), ledger.clock.now(), ledger.shop.id];
  await ledger.db.orderCode.create({ data: { shopId, id, addressHash, address: email, locale, orderNumber: number.text, createdAt: now, expiresAt: after(now, CODE_LASTS) } });
  await ledger.enqueue('send-order-code', { shopId, codeId: id }, { key: `send-order-code:${id}`, maxAttempts: 5 });
}
