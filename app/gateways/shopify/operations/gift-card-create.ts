import { Problem } from '#app/platform/problem.ts';
import type { AdminCall } from '../call.server.ts';
import { gid } from '../gid.ts';
import type { GiftCardMade, GiftCardWanted } from '../port/gift-cards.ts';
import { refuseUserErrors, type UserError } from '../refuse-user-errors.ts';
import { GIFT_CARD_PARTS, giftCardMade, type GiftCardAnswer } from './gift-card-shapes.ts';

export const giftCardCreateDocument = `#graphql
  mutation GiftCardCreate($input: GiftCardCreateInput!) {
    giftCardCreate(input: $input) {
      giftCard { ...GiftCardParts }
      userErrors { field message code }
    }
  }
  ${GIFT_CARD_PARTS}
` as const;

interface Answer {
  giftCardCreate: { giftCard: GiftCardAnswer | null; userErrors: UserError[] };
}

/**
 * The code in the answer is not asked for: it is the one that was sent.
 * @throws Problem shopify_refused (TAKEN for a code that exists), shopify_unknown (look for the code before acting again), scope_missing
 */
export async function createGiftCard(call: AdminCall, { amount, customerId, ...wanted }: GiftCardWanted): Promise<GiftCardMade> {
  const input = { ...wanted, customerId: gid('Customer', customerId), initialAmount: { amount: amount.amount, currencyCode: amount.currency } };
  const { giftCardCreate } = await call<Answer>(giftCardCreateDocument, { input });
  refuseUserErrors(giftCardCreate.userErrors);
  if (!giftCardCreate.giftCard) throw new Problem('shopify_unknown', { note: 'giftCardCreate answered nothing' });
  return giftCardMade(giftCardCreate.giftCard);
}
