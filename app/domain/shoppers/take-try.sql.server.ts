import type { Ledger } from '#app/desk/desk.ts';

export interface Tried {
  /** The order it opens; null where this try did not fit, or there is none. */
  orderId: string | null;
}

/**
 * Takes one of the three tries of the newest code for this address and number,
 * and spends the code where it fits: one statement, so that ten tries at once are
 * three. Where there is no such order nothing ever fits, after the same work.
 * @returns null when there is no try left to take
 */
export async function takeTry(ledger: Ledger, { addressHash, orderNumber, hash }: { addressHash: string; orderNumber: string; hash: string }): Promise<Tried | null> {
  const shopId = ledger.shop.id;
  const now = ledger.clock.now();
  const [tried] = await ledger.db.$queryRaw<Tried[]>`
    update order_code set tries = tries + 1, "usedAt" = case when "codeHash" = ${hash} then ${now}::timestamptz end
    where "shopId" = ${shopId} and tries < 3 and "usedAt" is null and "expiresAt" > ${now}::timestamptz and id = (
      select newest.id from order_code newest
      where newest."shopId" = ${shopId} and newest."addressHash" = ${addressHash} and newest."orderNumber" = ${orderNumber}
      order by newest."createdAt" desc, newest.id desc limit 1)
    returning case when "usedAt" is not null then "orderId" end as "orderId"`;
  return tried ?? null;
}
