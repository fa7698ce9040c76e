import type { Ledger } from '#app/desk/desk.ts';
import type { Cause } from '#app/platform/generated/prisma/client.ts';
import { Problem } from '#app/platform/problem.ts';

/**
 * A cause that an issue may have: of the second level, since a group says too little.
 * @throws Problem not_found, bad_input for a group
 */
export async function leafCause(ledger: Ledger, causeId: string): Promise<Cause> {
  const cause = await ledger.db.cause.findFirst({ where: { shopId: ledger.shop.id, id: causeId } });
  if (!cause) throw new Problem('not_found', { note: 'no such cause' });
  if (!cause.parentId) throw new Problem('bad_input', { field: 'causeId', note: 'a group is no cause' });
  return cause;
}
