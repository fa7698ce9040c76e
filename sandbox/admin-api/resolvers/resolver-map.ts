import type { ResolverMap } from '../../types.ts';
import { agreementResolvers } from './agreement-resolvers.ts';
import { appResolvers } from './app-resolvers.ts';
import { calculatedResolvers } from './calculated-order.ts';
import { cancelResolvers } from './order-cancel.ts';
import { editMutations } from './order-edit.ts';
import { customerResolvers } from './customer-resolvers.ts';
import { discountMutations } from './discount-mutations.ts';
import { discountResolvers } from './discount-resolvers.ts';
import { draftMutations } from './draft-mutations.ts';
import { draftResolvers } from './draft-resolvers.ts';
import { fulfillmentResolvers } from './fulfillment-resolvers.ts';
import { giftCardMutations } from './gift-card-mutations.ts';
import { giftCardResolvers } from './gift-card-resolvers.ts';
import { lineItemResolvers } from './line-item-resolvers.ts';
import { metafieldResolvers } from './metafield-resolvers.ts';
import { metafieldMutations } from './metafields-set.ts';
import { moneyResolvers } from './money-resolvers.ts';
import { nodeResolvers } from './node-resolvers.ts';
import { orderResolvers } from './order-resolvers.ts';
import { orderMutations } from './order-update.ts';
import { productResolvers } from './product-resolvers.ts';
import { refundMutations } from './refund-create.ts';
import { refundResolvers } from './refund-resolvers.ts';
import { returnMutations } from './return-mutations.ts';
import { returnResolvers } from './return-resolvers.ts';
import { reverseResolvers } from './reverse-resolvers.ts';
import { shopResolvers } from './shop-resolvers.ts';

const PARTS: ResolverMap[] = [
  agreementResolvers,
  appResolvers,
  calculatedResolvers,
  cancelResolvers,
  editMutations,
  customerResolvers,
  discountMutations,
  discountResolvers,
  draftMutations,
  draftResolvers,
  fulfillmentResolvers,
  giftCardMutations,
  giftCardResolvers,
  lineItemResolvers,
  metafieldMutations,
  metafieldResolvers,
  moneyResolvers,
  nodeResolvers,
  orderMutations,
  orderResolvers,
  productResolvers,
  refundMutations,
  refundResolvers,
  returnMutations,
  returnResolvers,
  reverseResolvers,
  shopResolvers,
];

/** Everything the world answers, by type and field. */
export const worldResolvers: ResolverMap = merged(PARTS);

function merged(parts: ResolverMap[]): ResolverMap {
  const map: ResolverMap = {};
  for (const part of parts) for (const [type, fields] of Object.entries(part)) map[type] = { ...map[type], ...fields };
  return map;
}
