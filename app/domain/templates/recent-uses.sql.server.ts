import { Prisma } from '#app/platform/generated/prisma/client.ts';
import type { ShopDb } from '#app/platform/db/shop-db.server.ts';

export interface RecentUse {
  templateId: string;
  uses: number;
  lastUsedAt: Date;
}

/** Uses since the last roll-up, of one template or of all. */
export function recentUses(db: ShopDb, shopId: string, templateId?: string): Promise<RecentUse[]> {
  const only = templateId ? Prisma.sql`and "templateId" = ${templateId}::uuid` : Prisma.empty;
  return db.$queryRaw<RecentUse[]>`
    select "templateId", count(*)::int as uses, max(at) as "lastUsedAt"
    from template_use where "shopId" = ${shopId} ${only} group by "templateId"`;
}
