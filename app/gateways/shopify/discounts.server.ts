import type { AdminCall } from './call.server.ts';
import { discountCodeByCode } from './operations/discount-code-by-code.ts';
import { createDiscountCode } from './operations/discount-code-create.ts';
import type { DiscountsPort } from './port/discounts.ts';

/** Discount codes over one token. */
export function discountsPort(call: AdminCall): DiscountsPort {
  return {
    createDiscountCode: (wanted) => createDiscountCode(call, wanted),
    discountCode: (code) => discountCodeByCode(call, code),
  };
}
