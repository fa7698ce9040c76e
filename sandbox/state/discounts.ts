/** Discount codes of the store: money or a share off an order, by a code. Checkout does not redeem them. */
import type { Doc, ShopState, World } from '../types.ts';
import type { Money } from './money.ts';

/** Kind `DiscountCodeNode`: one basic code discount with its one code. */
export interface CodeDiscount extends Doc {
  title: string;
  code: string;
  codeId: string;
  startsAt: string;
  endsAt: string | null;
  usageLimit: number | null;
  appliesOncePerCustomer: boolean;
  /** Who may use it; null for everybody. */
  customerIds: string[] | null;
  value: { percentage: number } | { amount: Money; appliesOnEachItem: boolean };
  combines: { orderDiscounts: boolean; productDiscounts: boolean; shippingDiscounts: boolean };
  tags: string[];
  createdAt: string;
  updatedAt: string;
}

/** The discount of a code, letters large or small. */
export function discountByCode(world: World, shop: ShopState, code: string): CodeDiscount | undefined {
  const wanted = code.trim().toLowerCase();
  return [...world.all<CodeDiscount>(shop, 'DiscountCodeNode')].find((one) => one.code.toLowerCase() === wanted);
}

/** Whether it may be used at that time. */
export function discountStatus({ startsAt, endsAt }: CodeDiscount, now: Date): 'ACTIVE' | 'EXPIRED' | 'SCHEDULED' {
  if (endsAt && Date.parse(endsAt) <= now.getTime()) return 'EXPIRED';
  return Date.parse(startsAt) > now.getTime() ? 'SCHEDULED' : 'ACTIVE';
}
