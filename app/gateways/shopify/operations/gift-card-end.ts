import type { AdminCall } from '../call.server.ts';
import { gid } from '../gid.ts';
import { refuseUserErrors, type UserError } from '../refuse-user-errors.ts';

export const giftCardEndDocument = `#graphql
  mutation GiftCardEnd($id: ID!) {
    giftCardDeactivate(id: $id) {
      giftCard { id }
      userErrors { field message code }
    }
  }
` as const;

/** @throws Problem shopify_refused when there is none, scope_missing */
export async function endGiftCard(call: AdminCall, giftCardId: string): Promise<void> {
  const { giftCardDeactivate } = await call<{ giftCardDeactivate: { userErrors: UserError[] } }>(giftCardEndDocument, { id: gid('GiftCard', giftCardId) });
  refuseUserErrors(giftCardDeactivate.userErrors);
}
