import type { Desk, Ledger } from '#app/desk/desk.ts';
import type { Resolution } from '#app/platform/generated/prisma/client.ts';
import { Problem } from '#app/platform/problem.ts';

/** @throws Problem not_found */
export async function resolutionById({ shop, db }: Pick<Desk | Ledger, 'shop' | 'db'>, id: string): Promise<Resolution> {
  const row = await db.resolution.findFirst({ where: { shopId: shop.id, id } });
  if (!row) throw new Problem('not_found', { note: 'resolution' });
  return row;
}
