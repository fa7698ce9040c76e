import type { AdminCall } from '../call.server.ts';
import type { DiscountCodeMade } from '../port/discounts.ts';
import { DISCOUNT_CODE_PARTS, discountCodeMade, type DiscountCodeAnswer } from './discount-shapes.ts';

export const discountCodeByCodeDocument = `#graphql
  query DiscountCodeByCode($code: String!) {
    codeDiscountNodeByCode(code: $code) { ...DiscountCodeParts }
  }
  ${DISCOUNT_CODE_PARTS}
` as const;

/** By code, which Shopify looks up and does not search for: what was just made is found. */
export async function discountCodeByCode(call: AdminCall, code: string): Promise<DiscountCodeMade | null> {
  const { codeDiscountNodeByCode: found } = await call<{ codeDiscountNodeByCode: DiscountCodeAnswer | null }>(discountCodeByCodeDocument, { code });
  return found && discountCodeMade(found);
}
