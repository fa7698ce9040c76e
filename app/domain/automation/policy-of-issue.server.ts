import type { Desk } from '#app/desk/desk.ts';
import type { Policy } from '#app/platform/generated/prisma/client.ts';

/** The policy that is on for an open issue as it stands now: its cause's own, or else its group's; null for none. */
export async function policyOfIssue({ shop, db }: Pick<Desk, 'shop' | 'db'>, issueId: string): Promise<Policy | null> {
  const shopId = shop.id;
  const issue = await db.orderIssue.findFirst({ where: { shopId, id: issueId, status: 'open' }, select: { causeId: true, cause: { select: { parentId: true } } } });
  if (!issue?.causeId) return null;
  const ids = [issue.causeId, ...(issue.cause?.parentId ? [issue.cause.parentId] : [])];
  const found = await db.policy.findMany({ where: { shopId, causeId: { in: ids }, on: true } });
  return ids.map((id) => found.find((one) => one.causeId === id)).find((one) => one !== undefined) ?? null;
}
