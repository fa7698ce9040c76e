import type { Ledger } from '#app/desk/desk.ts';
import { Problem } from '#app/platform/problem.ts';

/**
 * Takes a cause, or a group with its causes, off what can be chosen; issues keep it and figures count it.
 * @throws Problem not_found
 */
export async function archiveCause(ledger: Ledger, causeId: string): Promise<void> {
  await setArchived(ledger, [{ id: causeId }, { parentId: causeId }], ledger.clock.now());
}

/** Brings a cause back, with its group. @throws Problem not_found */
export async function restoreCause(ledger: Ledger, causeId: string): Promise<void> {
  const cause = await ledger.db.cause.findFirst({ where: { shopId: ledger.shop.id, id: causeId }, select: { parentId: true } });
  await setArchived(ledger, [{ id: causeId }, ...(cause?.parentId ? [{ id: cause.parentId }] : [])], null);
}

async function setArchived(ledger: Ledger, which: ({ id: string } | { parentId: string })[], archivedAt: Date | null): Promise<void> {
  const { count } = await ledger.db.cause.updateMany({ where: { shopId: ledger.shop.id, OR: which }, data: { archivedAt } });
  if (!count) throw new Problem('not_found', { note: 'no such cause' });
}
