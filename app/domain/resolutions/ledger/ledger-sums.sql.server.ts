import type { Desk } from '#app/desk/desk.ts';
import type { Money } from '#app/platform/money.ts';
import type { Period } from './ledger-period.ts';

export interface LedgerSums {
  /** Money that Mend gave back, and that others did; shop currency. Together what Shopify calls refunded. */
  byMend: Money;
  elsewhere: Money;
  all: Money;
  elsewhereCount: number;
}

/** What went back in the period, as Shopify told it: the sum of its lines, however many they are. */
export async function ledgerSums({ shop, db }: Desk, { from, until }: Period): Promise<LedgerSums> {
  const { currency } = await db.shopSettings.findFirstOrThrow({ where: { shopId: shop.id }, select: { currency: true } });
  const [sums] = await db.$queryRaw<{ byMend: string; elsewhere: string; all: string; elsewhereCount: number }[]>`
    select coalesce(sum(total::numeric) filter (where "resolutionId" is not null), 0)::text as "byMend",
      coalesce(sum(total::numeric) filter (where "resolutionId" is null), 0)::text as elsewhere,
      coalesce(sum(total::numeric), 0)::text as "all",
      (count(*) filter (where "resolutionId" is null and total::numeric > 0))::int as "elsewhereCount"
    from order_refund
    where "shopId" = ${shop.id} and "createdAt" >= ${from} and "createdAt" < ${until}`;
  const { byMend, elsewhere, all, elsewhereCount } = sums!;
  return { byMend: { amount: byMend, currency }, elsewhere: { amount: elsewhere, currency }, all: { amount: all, currency }, elsewhereCount };
}
