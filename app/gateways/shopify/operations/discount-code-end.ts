import type { AdminCall } from '../call.server.ts';
import { gid } from '../gid.ts';
import { refuseUserErrors, type UserError } from '../refuse-user-errors.ts';

export const discountCodeEndDocument = `#graphql
  mutation DiscountCodeEnd($id: ID!) {
    discountCodeDeactivate(id: $id) {
      codeDiscountNode { id }
      userErrors { field message code }
    }
  }
` as const;

/** @throws Problem shopify_refused when it is gone, scope_missing */
export async function endDiscountCode(call: AdminCall, discountId: string): Promise<void> {
  const { discountCodeDeactivate } = await call<{ discountCodeDeactivate: { userErrors: UserError[] } }>(discountCodeEndDocument, { id: gid('DiscountCodeNode', discountId) });
  refuseUserErrors(discountCodeDeactivate.userErrors);
}
