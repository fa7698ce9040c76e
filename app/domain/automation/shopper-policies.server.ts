import type { Desk } from '#app/desk/desk.ts';
import { shopSettings } from '#app/domain/shops/shop-settings.server.ts';
import type { ShopperPolicy as Row } from '#app/platform/generated/prisma/client.ts';
import { shopperPolicyKinds, unsaidPolicy, type ShopperPolicy, type ShopperPolicyKind } from './shopper-policy.ts';

/** Saved together: of two who save, the second hears of the first. */
export interface ShopperPolicies {
  /** 0 before anything was saved. */
  version: number;
  policies: ShopperPolicy[];
}

/** What shoppers may have done at once in this shop, each kind once. */
export async function shopperPolicies({ shop, db }: Pick<Desk, 'shop' | 'db'>): Promise<ShopperPolicies> {
  const rows = await db.shopperPolicy.findMany({ where: { shopId: shop.id } });
  const { currency } = await shopSettings({ shop, db });
  return {
    version: Math.max(0, ...rows.map((row) => row.version)),
    policies: shopperPolicyKinds.map((kind) => toPolicy(kind, rows.find((row) => row.kind === kind), currency)),
  };
}

/** An amount in another currency is none: somebody has to say it anew. */
function toPolicy(kind: ShopperPolicyKind, row: Row | undefined, now: string): ShopperPolicy {
  if (!row) return unsaidPolicy[kind];
  const { on, withinHours, most, currency, instructions } = row;
  const amount = most !== null && currency !== null && currency !== now ? { most: '', mostBefore: { amount: most, currency } } : { most: most ?? '' };
  return { kind, on, withinHours, ...amount, instructions: { ko: '', en: '', ...(instructions as object) } };
}
