import { limits, type Limit } from '#app/domain/resolutions/budgets/budget.ts';
import { compareMoney } from '#app/platform/money.ts';
import { percentOf, type PolicyTyped } from './policy.ts';

/** How far the shop itself goes. */
export interface ShopBounds extends Record<Limit, string | null> {
  /** The share of an order that gestures may come to. */
  percent: number;
  currency: string;
  /** What the owner may give for one cause alone. */
  causes: (Record<Limit, string | null> & { causeId: string })[];
}

type Bounded = Pick<PolicyTyped, 'kind' | 'preset' | 'causeId' | Limit>;

/** A field of a policy that goes beyond what the shop allows. */
export interface BeyondShop {
  field: 'preset.percent' | Limit;
  /** Percent, or a decimal string in the shop's currency. */
  most: string;
}

/**
 * Where a policy goes further than the shop: a share above the cap on gestures,
 * a bound above the owner's own budget, for any cause or for its own. What the owner may not give without a
 * second person, nothing gives by itself.
 */
export function beyondShop(policy: Bounded, shop: ShopBounds): BeyondShop[] {
  const share: BeyondShop[] = policy.kind === 'goodwill' && percentOf(policy.preset) > shop.percent ? [{ field: 'preset.percent', most: String(shop.percent) }] : [];
  return [...share, ...limits.flatMap((limit) => aboveOwner(policy, shop, limit))];
}

function aboveOwner(policy: Bounded, shop: ShopBounds, limit: Limit): BeyondShop[] {
  const inShop = (amount: string) => ({ amount, currency: shop.currency });
  const budgets = [shop, ...shop.causes.filter(({ causeId }) => causeId === policy.causeId)];
  const [most] = budgets.flatMap((budget) => budget[limit] ?? []).toSorted((one, other) => compareMoney(inShop(one), inShop(other)));
  return most !== undefined && compareMoney(inShop(policy[limit]), inShop(most)) > 0 ? [{ field: limit, most }] : [];
}

/** The policy as it acts: what was allowed when it was saved and is not any more is held to what is. */
export function heldToShop<P extends Bounded>(policy: P, shop: ShopBounds): P {
  return beyondShop(policy, shop).reduce((held: P, { field, most }): P => {
    if (field !== 'preset.percent') return { ...held, [field]: most };
    // Of nothing there is no share: then it is refused, and left to people, with the cap as the reason.
    return most === '0' ? held : { ...held, preset: { ...held.preset, percent: most } };
  }, policy);
}
