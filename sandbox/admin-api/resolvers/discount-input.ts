/** The schema's DiscountCodeBasicInput, as far as the sandbox reads it. */
export interface DiscountInput {
  title?: string | null;
  code?: string | null;
  startsAt?: string | null;
  endsAt?: string | null;
  usageLimit?: number | null;
  appliesOncePerCustomer?: boolean | null;
  combinesWith?: { orderDiscounts?: boolean; productDiscounts?: boolean; shippingDiscounts?: boolean; productDiscountsWithTagsOnSameCartLine?: object | null } | null;
  context?: { all?: string; customers?: { add?: string[] | null; remove?: string[] | null } | null; customerSegments?: object | null; markets?: object | null } | null;
  customerSelection?: object | null;
  customerGets?: {
    items?: { all?: boolean | null; collections?: object | null; products?: object | null } | null;
    value?: { percentage?: number | null; discountAmount?: { amount?: string | null; appliesOnEachItem?: boolean | null } | null; discountOnQuantity?: object | null } | null;
    appliesOnOneTimePurchase?: boolean | null;
    appliesOnSubscription?: boolean | null;
  } | null;
  minimumRequirement?: object | null;
  recurringCycleLimit?: number | null;
  tags?: string[] | null;
}
