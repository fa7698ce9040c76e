import type { Ledger } from '#app/desk/desk.ts';

/**
 * Adds goods to what an issue is about, told of later. The same goods told of
 * again are the same goods; of two counts the higher stands. An issue about
 * the whole order stays about the whole order.
 * @param lines of the issue's order, and no more than were bought: held to it by who calls, behind `lockOrderIssues`
 */
export async function addIssueLines({ db, shop }: Ledger, issueId: string, lines: { orderLineId: string; quantity: number }[]): Promise<void> {
  const where = { shopId: shop.id, issueId };
  if (lines.length === 0 || !(await db.orderIssueLine.findFirst({ where, select: { issueId: true } }))) return;
  await db.orderIssueLine.createMany({ data: lines.map((line) => ({ ...where, ...line })), skipDuplicates: true });
  for (const { orderLineId, quantity } of lines) await db.orderIssueLine.updateMany({ where: { ...where, orderLineId, quantity: { lt: quantity } }, data: { quantity } });
}
