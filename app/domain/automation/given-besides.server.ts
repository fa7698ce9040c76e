import type { Desk } from '#app/desk/desk.ts';
import { GIVEN, GIVING, wasGiven } from '#app/domain/resolutions/budgets/given-lately.server.ts';
import type { GivenBesides } from './replayed-policy.ts';

/**
 * What was really given since then for other order issues than these, by whomever.
 * @param most of them are read, the newest
 * @returns cut: there may have been more
 */
export async function givenBesides({ shop, db }: Pick<Desk, 'shop' | 'db'>, since: Date, issueIds: ReadonlySet<string>, most: number): Promise<{ given: GivenBesides[]; cut: boolean }> {
  const rows = await db.resolution.findMany({
    where: { shopId: shop.id, confirmedAt: { gte: since }, kind: { in: GIVING }, state: { in: GIVEN } },
    orderBy: { confirmedAt: 'desc' },
    take: most,
    select: { issueId: true, orderId: true, confirmedAt: true, amount: true, currency: true, outcome: true, issue: { select: { causeId: true, order: { select: { customerId: true } } } } },
  });
  const given = rows
    .filter((row) => wasGiven(row) && !issueIds.has(row.issueId))
    .map(({ orderId, confirmedAt, amount, currency, issue }) => ({ receiver: receiverOf(orderId, issue.order.customerId), at: confirmedAt!, amount: { amount, currency }, causeId: issue.causeId }));
  return { given, cut: rows.length === most };
}

/** By whom 90 days are counted: the customer, or the order where nobody is known. */
export function receiverOf(orderId: string, customerId: string | null): string {
  return customerId ?? `order ${orderId}`;
}
