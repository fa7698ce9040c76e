import type { ShopperPolicies } from '#app/domain/automation/shopper-policies.server.ts';
import type { ShopperPolicy, ShopperPolicyKind } from '#app/domain/automation/shopper-policy.ts';
import { groupedAmount, plainAmount } from '#app/ui/grouped-amount.ts';

/** What shoppers may have done at once, while it is typed. */
export interface ShoppersTyped {
  version: number;
  policies: ShopperTyped[];
}

export interface ShopperTyped extends Omit<ShopperPolicy, 'withinHours'> {
  /** Days of a return, hours of the others. */
  within: string;
}

/** Hours in one of what its window is told in. */
export const WINDOW: Record<ShopperPolicyKind, number> = { cancellation: 1, return: 24, address_change: 1 };

export function typedShoppers({ version, policies }: ShopperPolicies): ShoppersTyped {
  return { version, policies: policies.map(({ withinHours, most, ...policy }) => ({ ...policy, most: groupedAmount(most), within: String(Math.ceil(withinHours / WINDOW[policy.kind])) })) };
}

/**
 * As it is posted. A window that is no number is posted as none, and refused beside its field.
 * Of a kind that is off the fields are hidden: what is stored in them is posted, whatever was typed before.
 */
export function meantShoppers({ version, policies }: ShoppersTyped, stored: ShoppersTyped): { version: number; policies: ShopperPolicy[] } {
  const shown = policies.map((policy, place) => (policy.on ? policy : { ...policy, within: stored.policies[place]!.within, most: stored.policies[place]!.most }));
  return { version, policies: shown.map(({ within, most, ...policy }) => ({ ...policy, most: plainAmount(most), withinHours: hoursOf(policy.kind, within) })) };
}

/** Whether the field that a refusal names is on the page: of a kind that is off there is its box alone. */
export function isDrawn(field: string, policies: ShopperTyped[]): boolean {
  const [, place, name] = field.split('.');
  const policy = policies[Number(place)];
  if (!policy || name === 'on') return policy !== undefined;
  return policy.on && (name === 'withinHours' || name === 'most' || (name === 'instructions' && policy.kind === 'return'));
}

export function hoursOf(kind: ShopperPolicyKind, within: string): number {
  return /^\d{1,5}$/.test(within.trim()) ? Number(within) * WINDOW[kind] : 0;
}
