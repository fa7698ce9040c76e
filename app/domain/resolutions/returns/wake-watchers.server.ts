import type { Ledger } from '#app/desk/desk.ts';

/** Whatever of ours waits for this return looks at it again: how far it is, by what way it comes. */
export async function wakeWatchers(ledger: Ledger, returnId: string): Promise<void> {
  const shopId = ledger.shop.id;
  const watching = await ledger.db.resolution.findMany({ where: { shopId, kind: { in: ['return', 'exchange'] }, madeId: returnId, state: 'done', outcomeAt: null }, select: { id: true } });
  for (const { id } of watching) await ledger.enqueue('settle-resolution', { shopId, resolutionId: id }, { key: `settle:${id}` });
}
