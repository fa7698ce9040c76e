import type { Desk } from '#app/desk/desk.ts';
import type { Policy } from '#app/platform/generated/prisma/client.ts';
import type { PolicyKind, PolicyRow } from './policy.ts';

/** What acts by itself in this shop, by name. */
export async function policies({ shop, db }: Pick<Desk, 'shop' | 'db'>): Promise<PolicyRow[]> {
  return (await db.policy.findMany({ where: { shopId: shop.id }, orderBy: [{ name: 'asc' }, { id: 'asc' }] })).map(policyRow);
}

export function policyRow({ id, name, causeId, kind, preset, on, perAction, perDay, perCustomer, version }: Policy): PolicyRow {
  return { id, name, causeId, kind: kind as PolicyKind, preset: preset as Record<string, unknown>, on, perAction, perDay, perCustomer, version };
}
