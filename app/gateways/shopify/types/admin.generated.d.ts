/* eslint-disable eslint-comments/disable-enable-pair */
/* eslint-disable eslint-comments/no-unlimited-disable */
/* eslint-disable */
import type * as AdminTypes from './admin.types.js';

export type AddressPartsFragment = Pick<AdminTypes.MailingAddress, 'name' | 'address1' | 'address2' | 'city' | 'province' | 'zip' | 'countryCodeV2' | 'phone'>;

export type AgreementsSinceQueryVariables = AdminTypes.Exact<{
  id: AdminTypes.Scalars['ID']['input'];
  query: AdminTypes.Scalars['String']['input'];
  after?: AdminTypes.InputMaybe<AdminTypes.Scalars['String']['input']>;
}>;


export type AgreementsSinceQuery = { order?: AdminTypes.Maybe<(
    Pick<AdminTypes.Order, 'id'>
    & { agreements: { nodes: Array<(
        Pick<AdminTypes.OrderAgreement, 'id' | 'happenedAt' | 'reason'>
        & { app?: AdminTypes.Maybe<Pick<AdminTypes.App, 'id'>> }
      ) | (
        Pick<AdminTypes.OrderEditAgreement, 'id' | 'happenedAt' | 'reason'>
        & { app?: AdminTypes.Maybe<Pick<AdminTypes.App, 'id'>> }
      ) | (
        Pick<AdminTypes.RefundAgreement, 'id' | 'happenedAt' | 'reason'>
        & { refund: Pick<AdminTypes.Refund, 'id'>, app?: AdminTypes.Maybe<Pick<AdminTypes.App, 'id'>> }
      ) | (
        Pick<AdminTypes.ReturnAgreement, 'id' | 'happenedAt' | 'reason'>
        & { app?: AdminTypes.Maybe<Pick<AdminTypes.App, 'id'>> }
      )>, pageInfo: Pick<AdminTypes.PageInfo, 'hasNextPage' | 'endCursor'> } }
  )>, currentAppInstallation: (
    Pick<AdminTypes.AppInstallation, 'id'>
    & { app: Pick<AdminTypes.App, 'id'> }
  ) };

export type BulkOperationQueryVariables = AdminTypes.Exact<{
  id: AdminTypes.Scalars['ID']['input'];
}>;


export type BulkOperationQuery = { bulkOperation?: AdminTypes.Maybe<Pick<AdminTypes.BulkOperation, 'status' | 'objectCount' | 'url' | 'errorCode'>> };

export type CancelJobPartsFragment = (
  Pick<AdminTypes.OrderCancelJobResult, 'id' | 'done' | 'status'>
  & { errors: Array<Pick<AdminTypes.OrderCancelUserError, 'code' | 'message'>> }
);

export type CancelJobQueryVariables = AdminTypes.Exact<{
  id: AdminTypes.Scalars['ID']['input'];
}>;


export type CancelJobQuery = { node?: AdminTypes.Maybe<(
    Pick<AdminTypes.OrderCancelJobResult, 'id' | 'done' | 'status'>
    & { errors: Array<Pick<AdminTypes.OrderCancelUserError, 'code' | 'message'>> }
  )> };

export type CustomerPartsFragment = (
  Pick<AdminTypes.Customer, 'id' | 'firstName' | 'lastName' | 'locale' | 'numberOfOrders' | 'updatedAt'>
  & { defaultEmailAddress?: AdminTypes.Maybe<Pick<AdminTypes.CustomerEmailAddress, 'emailAddress'>>, defaultPhoneNumber?: AdminTypes.Maybe<Pick<AdminTypes.CustomerPhoneNumber, 'phoneNumber'>> }
);

export type CustomerByIdentifierQueryVariables = AdminTypes.Exact<{
  identifier: AdminTypes.CustomerIdentifierInput;
}>;


export type CustomerByIdentifierQuery = { customerByIdentifier?: AdminTypes.Maybe<(
    Pick<AdminTypes.Customer, 'id' | 'firstName' | 'lastName' | 'locale' | 'numberOfOrders' | 'updatedAt'>
    & { defaultEmailAddress?: AdminTypes.Maybe<Pick<AdminTypes.CustomerEmailAddress, 'emailAddress'>>, defaultPhoneNumber?: AdminTypes.Maybe<Pick<AdminTypes.CustomerPhoneNumber, 'phoneNumber'>> }
  )> };

export type CustomersFoundQueryVariables = AdminTypes.Exact<{
  query: AdminTypes.Scalars['String']['input'];
  first: AdminTypes.Scalars['Int']['input'];
}>;


export type CustomersFoundQuery = { customers: { nodes: Array<(
      Pick<AdminTypes.Customer, 'id' | 'firstName' | 'lastName' | 'locale' | 'numberOfOrders' | 'updatedAt'>
      & { defaultEmailAddress?: AdminTypes.Maybe<Pick<AdminTypes.CustomerEmailAddress, 'emailAddress'>>, defaultPhoneNumber?: AdminTypes.Maybe<Pick<AdminTypes.CustomerPhoneNumber, 'phoneNumber'>> }
    )> } };

export type DiscountCodeByCodeQueryVariables = AdminTypes.Exact<{
  code: AdminTypes.Scalars['String']['input'];
}>;


export type DiscountCodeByCodeQuery = { codeDiscountNodeByCode?: AdminTypes.Maybe<(
    Pick<AdminTypes.DiscountCodeNode, 'id'>
    & { codeDiscount: (
      Pick<AdminTypes.DiscountCodeBasic, 'title' | 'status' | 'startsAt' | 'endsAt' | 'asyncUsageCount'>
      & { codes: { nodes: Array<Pick<AdminTypes.DiscountRedeemCode, 'code'>> }, context: { customers: Array<Pick<AdminTypes.Customer, 'id'>> }, customerGets: { value: { amount: Pick<AdminTypes.MoneyV2, 'amount' | 'currencyCode'> } } }
    ) }
  )> };

export type DiscountCodeCreateMutationVariables = AdminTypes.Exact<{
  input: AdminTypes.DiscountCodeBasicInput;
}>;


export type DiscountCodeCreateMutation = { discountCodeBasicCreate?: AdminTypes.Maybe<{ codeDiscountNode?: AdminTypes.Maybe<(
      Pick<AdminTypes.DiscountCodeNode, 'id'>
      & { codeDiscount: (
        Pick<AdminTypes.DiscountCodeBasic, 'title' | 'status' | 'startsAt' | 'endsAt' | 'asyncUsageCount'>
        & { codes: { nodes: Array<Pick<AdminTypes.DiscountRedeemCode, 'code'>> }, context: { customers: Array<Pick<AdminTypes.Customer, 'id'>> }, customerGets: { value: { amount: Pick<AdminTypes.MoneyV2, 'amount' | 'currencyCode'> } } }
      ) }
    )>, userErrors: Array<Pick<AdminTypes.DiscountUserError, 'field' | 'message' | 'code'>> }> };

export type DiscountCodePartsFragment = (
  Pick<AdminTypes.DiscountCodeNode, 'id'>
  & { codeDiscount: (
    Pick<AdminTypes.DiscountCodeBasic, 'title' | 'status' | 'startsAt' | 'endsAt' | 'asyncUsageCount'>
    & { codes: { nodes: Array<Pick<AdminTypes.DiscountRedeemCode, 'code'>> }, context: { customers: Array<Pick<AdminTypes.Customer, 'id'>> }, customerGets: { value: { amount: Pick<AdminTypes.MoneyV2, 'amount' | 'currencyCode'> } } }
  ) }
);

export type DraftOrderCompleteMutationVariables = AdminTypes.Exact<{
  id: AdminTypes.Scalars['ID']['input'];
}>;


export type DraftOrderCompleteMutation = { draftOrderComplete?: AdminTypes.Maybe<{ draftOrder?: AdminTypes.Maybe<(
      Pick<AdminTypes.DraftOrder, 'id' | 'name' | 'status' | 'tags'>
      & { totalPriceSet: { shopMoney: Pick<AdminTypes.MoneyV2, 'amount' | 'currencyCode'>, presentmentMoney: Pick<AdminTypes.MoneyV2, 'amount' | 'currencyCode'> }, order?: AdminTypes.Maybe<Pick<AdminTypes.Order, 'id' | 'name' | 'createdAt'>> }
    )>, userErrors: Array<Pick<AdminTypes.UserError, 'field' | 'message'>> }> };

export type DraftOrderCreateMutationVariables = AdminTypes.Exact<{
  input: AdminTypes.DraftOrderInput;
}>;


export type DraftOrderCreateMutation = { draftOrderCreate?: AdminTypes.Maybe<{ draftOrder?: AdminTypes.Maybe<(
      Pick<AdminTypes.DraftOrder, 'id' | 'name' | 'status' | 'tags'>
      & { totalPriceSet: { shopMoney: Pick<AdminTypes.MoneyV2, 'amount' | 'currencyCode'>, presentmentMoney: Pick<AdminTypes.MoneyV2, 'amount' | 'currencyCode'> }, order?: AdminTypes.Maybe<Pick<AdminTypes.Order, 'id' | 'name' | 'createdAt'>> }
    )>, userErrors: Array<Pick<AdminTypes.UserError, 'field' | 'message'>> }> };

export type DraftOrderDeleteMutationVariables = AdminTypes.Exact<{
  id: AdminTypes.Scalars['ID']['input'];
}>;


export type DraftOrderDeleteMutation = { draftOrderDelete?: AdminTypes.Maybe<(
    Pick<AdminTypes.DraftOrderDeletePayload, 'deletedId'>
    & { userErrors: Array<Pick<AdminTypes.UserError, 'field' | 'message'>> }
  )> };

export type DraftOrderQueryVariables = AdminTypes.Exact<{
  id: AdminTypes.Scalars['ID']['input'];
}>;


export type DraftOrderQuery = { draftOrder?: AdminTypes.Maybe<(
    Pick<AdminTypes.DraftOrder, 'id' | 'name' | 'status' | 'tags'>
    & { totalPriceSet: { shopMoney: Pick<AdminTypes.MoneyV2, 'amount' | 'currencyCode'>, presentmentMoney: Pick<AdminTypes.MoneyV2, 'amount' | 'currencyCode'> }, order?: AdminTypes.Maybe<Pick<AdminTypes.Order, 'id' | 'name' | 'createdAt'>> }
  )> };

export type DraftPartsFragment = (
  Pick<AdminTypes.DraftOrder, 'id' | 'name' | 'status' | 'tags'>
  & { totalPriceSet: { shopMoney: Pick<AdminTypes.MoneyV2, 'amount' | 'currencyCode'>, presentmentMoney: Pick<AdminTypes.MoneyV2, 'amount' | 'currencyCode'> }, order?: AdminTypes.Maybe<Pick<AdminTypes.Order, 'id' | 'name' | 'createdAt'>> }
);

export type DraftOrdersTaggedQueryVariables = AdminTypes.Exact<{
  query: AdminTypes.Scalars['String']['input'];
}>;


export type DraftOrdersTaggedQuery = { draftOrders: { nodes: Array<(
      Pick<AdminTypes.DraftOrder, 'id' | 'name' | 'status' | 'tags'>
      & { totalPriceSet: { shopMoney: Pick<AdminTypes.MoneyV2, 'amount' | 'currencyCode'>, presentmentMoney: Pick<AdminTypes.MoneyV2, 'amount' | 'currencyCode'> }, order?: AdminTypes.Maybe<Pick<AdminTypes.Order, 'id' | 'name' | 'createdAt'>> }
    )> } };

export type DraftOrdersStrayQueryVariables = AdminTypes.Exact<{
  query: AdminTypes.Scalars['String']['input'];
  after?: AdminTypes.InputMaybe<AdminTypes.Scalars['String']['input']>;
}>;


export type DraftOrdersStrayQuery = { draftOrders: { nodes: Array<(
      Pick<AdminTypes.DraftOrder, 'id' | 'name' | 'status' | 'tags'>
      & { totalPriceSet: { shopMoney: Pick<AdminTypes.MoneyV2, 'amount' | 'currencyCode'>, presentmentMoney: Pick<AdminTypes.MoneyV2, 'amount' | 'currencyCode'> }, order?: AdminTypes.Maybe<Pick<AdminTypes.Order, 'id' | 'name' | 'createdAt'>> }
    )>, pageInfo: Pick<AdminTypes.PageInfo, 'hasNextPage' | 'endCursor'> } };

export type FulfillmentPartsFragment = (
  Pick<AdminTypes.Fulfillment, 'id' | 'name' | 'status' | 'displayStatus' | 'createdAt' | 'updatedAt' | 'estimatedDeliveryAt' | 'deliveredAt'>
  & { trackingInfo: Array<Pick<AdminTypes.FulfillmentTrackingInfo, 'company' | 'number' | 'url'>>, fulfillmentLineItems: { nodes: Array<(
      Pick<AdminTypes.FulfillmentLineItem, 'quantity'>
      & { lineItem: Pick<AdminTypes.LineItem, 'id'> }
    )>, pageInfo: Pick<AdminTypes.PageInfo, 'hasNextPage'> }, events: { nodes: Array<Pick<AdminTypes.FulfillmentEvent, 'id' | 'status' | 'message' | 'city' | 'province' | 'country' | 'happenedAt'>>, pageInfo: Pick<AdminTypes.PageInfo, 'hasNextPage'> } }
);

export type FullAddressPartsFragment = Pick<AdminTypes.MailingAddress, 'firstName' | 'lastName' | 'name' | 'company' | 'address1' | 'address2' | 'city' | 'provinceCode' | 'province' | 'zip' | 'countryCodeV2' | 'phone'>;

export type GiftCardCreateMutationVariables = AdminTypes.Exact<{
  input: AdminTypes.GiftCardCreateInput;
}>;


export type GiftCardCreateMutation = { giftCardCreate?: AdminTypes.Maybe<{ giftCard?: AdminTypes.Maybe<(
      Pick<AdminTypes.GiftCard, 'id' | 'createdAt' | 'lastCharacters' | 'expiresOn' | 'note' | 'enabled'>
      & { initialValue: Pick<AdminTypes.MoneyV2, 'amount' | 'currencyCode'>, balance: Pick<AdminTypes.MoneyV2, 'amount' | 'currencyCode'>, customer?: AdminTypes.Maybe<Pick<AdminTypes.Customer, 'id'>> }
    )>, userErrors: Array<Pick<AdminTypes.GiftCardUserError, 'field' | 'message' | 'code'>> }> };

export type GiftCardsFoundQueryVariables = AdminTypes.Exact<{
  query: AdminTypes.Scalars['String']['input'];
}>;


export type GiftCardsFoundQuery = { giftCards: { nodes: Array<(
      Pick<AdminTypes.GiftCard, 'id' | 'createdAt' | 'lastCharacters' | 'expiresOn' | 'note' | 'enabled'>
      & { initialValue: Pick<AdminTypes.MoneyV2, 'amount' | 'currencyCode'>, balance: Pick<AdminTypes.MoneyV2, 'amount' | 'currencyCode'>, customer?: AdminTypes.Maybe<Pick<AdminTypes.Customer, 'id'>> }
    )> } };

export type GiftCardPartsFragment = (
  Pick<AdminTypes.GiftCard, 'id' | 'createdAt' | 'lastCharacters' | 'expiresOn' | 'note' | 'enabled'>
  & { initialValue: Pick<AdminTypes.MoneyV2, 'amount' | 'currencyCode'>, balance: Pick<AdminTypes.MoneyV2, 'amount' | 'currencyCode'>, customer?: AdminTypes.Maybe<Pick<AdminTypes.Customer, 'id'>> }
);

export type HelpOwnerQueryVariables = AdminTypes.Exact<{ [key: string]: never; }>;


export type HelpOwnerQuery = { currentAppInstallation: Pick<AdminTypes.AppInstallation, 'id'> };

export type RefundsOfOrderQueryVariables = AdminTypes.Exact<{
  orderId: AdminTypes.Scalars['ID']['input'];
}>;


export type RefundsOfOrderQuery = { order?: AdminTypes.Maybe<(
    Pick<AdminTypes.Order, 'id'>
    & { refunds: Array<Pick<AdminTypes.Refund, 'id' | 'createdAt' | 'processedAt'>> }
  )> };

export type IntakeRefundsQueryVariables = AdminTypes.Exact<{
  ids: Array<AdminTypes.Scalars['ID']['input']> | AdminTypes.Scalars['ID']['input'];
}>;


export type IntakeRefundsQuery = { nodes: Array<AdminTypes.Maybe<(
    Pick<AdminTypes.Refund, 'id' | 'createdAt' | 'processedAt' | 'note'>
    & { return?: AdminTypes.Maybe<Pick<AdminTypes.Return, 'id'>>, transactions: { nodes: Array<(
        Pick<AdminTypes.OrderTransaction, 'kind' | 'status'>
        & { amountSet: { presentmentMoney: Pick<AdminTypes.MoneyV2, 'amount' | 'currencyCode'> } }
      )> }, totalRefundedSet: { shopMoney: Pick<AdminTypes.MoneyV2, 'amount' | 'currencyCode'>, presentmentMoney: Pick<AdminTypes.MoneyV2, 'amount' | 'currencyCode'> } }
  )>> };

export type LinePartsFragment = (
  Pick<AdminTypes.LineItem, 'id' | 'title' | 'variantTitle' | 'sku' | 'quantity' | 'currentQuantity'>
  & { product?: AdminTypes.Maybe<Pick<AdminTypes.Product, 'id'>>, variant?: AdminTypes.Maybe<Pick<AdminTypes.ProductVariant, 'id'>>, image?: AdminTypes.Maybe<Pick<AdminTypes.Image, 'url'>>, discountedUnitPriceAfterAllDiscountsSet: { shopMoney: Pick<AdminTypes.MoneyV2, 'amount'> } }
);

export type OrderLinesAfterQueryVariables = AdminTypes.Exact<{
  id: AdminTypes.Scalars['ID']['input'];
  after?: AdminTypes.InputMaybe<AdminTypes.Scalars['String']['input']>;
}>;


export type OrderLinesAfterQuery = { order?: AdminTypes.Maybe<{ lineItems: { nodes: Array<(
        Pick<AdminTypes.LineItem, 'id' | 'title' | 'variantTitle' | 'sku' | 'quantity' | 'currentQuantity' | 'refundableQuantity' | 'unfulfilledQuantity'>
        & { product?: AdminTypes.Maybe<Pick<AdminTypes.Product, 'id'>>, variant?: AdminTypes.Maybe<(
          Pick<AdminTypes.ProductVariant, 'id' | 'inventoryQuantity'>
          & { inventoryItem: Pick<AdminTypes.InventoryItem, 'tracked'> }
        )>, image?: AdminTypes.Maybe<Pick<AdminTypes.Image, 'url'>>, discountedUnitPriceAfterAllDiscountsSet: { shopMoney: Pick<AdminTypes.MoneyV2, 'amount' | 'currencyCode'> } }
      )>, pageInfo: Pick<AdminTypes.PageInfo, 'hasNextPage' | 'endCursor'> } }> };

export type LiveLinePartsFragment = (
  Pick<AdminTypes.LineItem, 'id' | 'refundableQuantity' | 'unfulfilledQuantity'>
  & { discountedUnitPriceAfterAllDiscountsSet: { shopMoney: Pick<AdminTypes.MoneyV2, 'amount' | 'currencyCode'> }, variant?: AdminTypes.Maybe<(
    Pick<AdminTypes.ProductVariant, 'inventoryQuantity'>
    & { inventoryItem: Pick<AdminTypes.InventoryItem, 'tracked'> }
  )> }
);

export type LiveOrderQueryVariables = AdminTypes.Exact<{
  id: AdminTypes.Scalars['ID']['input'];
  lines: AdminTypes.Scalars['Int']['input'];
  parcelLines: AdminTypes.Scalars['Int']['input'];
  scans: AdminTypes.Scalars['Int']['input'];
  refundLines: AdminTypes.Scalars['Int']['input'];
}>;


export type LiveOrderQuery = { order?: AdminTypes.Maybe<(
    Pick<AdminTypes.Order, 'cancelReason' | 'id' | 'name' | 'number' | 'email' | 'phone' | 'createdAt' | 'updatedAt' | 'cancelledAt' | 'closedAt' | 'displayFinancialStatus' | 'displayFulfillmentStatus' | 'currencyCode' | 'presentmentCurrencyCode' | 'tags'>
    & { lineItems: { nodes: Array<(
        Pick<AdminTypes.LineItem, 'id' | 'refundableQuantity' | 'unfulfilledQuantity' | 'title' | 'variantTitle' | 'sku' | 'quantity' | 'currentQuantity'>
        & { discountedUnitPriceAfterAllDiscountsSet: { shopMoney: Pick<AdminTypes.MoneyV2, 'amount' | 'currencyCode'> }, variant?: AdminTypes.Maybe<(
          Pick<AdminTypes.ProductVariant, 'id' | 'inventoryQuantity'>
          & { inventoryItem: Pick<AdminTypes.InventoryItem, 'tracked'> }
        )>, product?: AdminTypes.Maybe<Pick<AdminTypes.Product, 'id'>>, image?: AdminTypes.Maybe<Pick<AdminTypes.Image, 'url'>> }
      )>, pageInfo: Pick<AdminTypes.PageInfo, 'hasNextPage' | 'endCursor'> }, totalReceivedSet: { shopMoney: Pick<AdminTypes.MoneyV2, 'amount' | 'currencyCode'>, presentmentMoney: Pick<AdminTypes.MoneyV2, 'amount' | 'currencyCode'> }, totalShippingPriceSet: { shopMoney: Pick<AdminTypes.MoneyV2, 'amount' | 'currencyCode'>, presentmentMoney: Pick<AdminTypes.MoneyV2, 'amount' | 'currencyCode'> }, suggestedRefund?: AdminTypes.Maybe<{ maximumRefundableSet: { shopMoney: Pick<AdminTypes.MoneyV2, 'amount' | 'currencyCode'>, presentmentMoney: Pick<AdminTypes.MoneyV2, 'amount' | 'currencyCode'> }, shipping: { maximumRefundableSet: { shopMoney: Pick<AdminTypes.MoneyV2, 'amount' | 'currencyCode'>, presentmentMoney: Pick<AdminTypes.MoneyV2, 'amount' | 'currencyCode'> } } }>, transactions: Array<(
      Pick<AdminTypes.OrderTransaction, 'kind' | 'status' | 'gateway' | 'formattedGateway' | 'createdAt' | 'processedAt'>
      & { amountSet: { shopMoney: Pick<AdminTypes.MoneyV2, 'amount' | 'currencyCode'> } }
    )>, fulfillments: Array<(
      Pick<AdminTypes.Fulfillment, 'id' | 'name' | 'status' | 'displayStatus' | 'createdAt' | 'updatedAt' | 'estimatedDeliveryAt' | 'deliveredAt'>
      & { trackingInfo: Array<Pick<AdminTypes.FulfillmentTrackingInfo, 'company' | 'number' | 'url'>>, fulfillmentLineItems: { nodes: Array<(
          Pick<AdminTypes.FulfillmentLineItem, 'quantity'>
          & { lineItem: Pick<AdminTypes.LineItem, 'id'> }
        )>, pageInfo: Pick<AdminTypes.PageInfo, 'hasNextPage'> }, events: { nodes: Array<Pick<AdminTypes.FulfillmentEvent, 'id' | 'status' | 'message' | 'city' | 'province' | 'country' | 'happenedAt'>>, pageInfo: Pick<AdminTypes.PageInfo, 'hasNextPage'> } }
    )>, refunds: Array<(
      Pick<AdminTypes.Refund, 'id' | 'createdAt' | 'processedAt' | 'note'>
      & { totalRefundedSet: { shopMoney: Pick<AdminTypes.MoneyV2, 'amount'>, presentmentMoney: Pick<AdminTypes.MoneyV2, 'amount'> }, refundLineItems: { nodes: Array<(
          Pick<AdminTypes.RefundLineItem, 'quantity'>
          & { lineItem: Pick<AdminTypes.LineItem, 'id'> }
        )>, pageInfo: Pick<AdminTypes.PageInfo, 'hasNextPage'> } }
    )>, totalPriceSet: { shopMoney: Pick<AdminTypes.MoneyV2, 'amount'>, presentmentMoney: Pick<AdminTypes.MoneyV2, 'amount'> }, originalTotalPriceSet: { shopMoney: Pick<AdminTypes.MoneyV2, 'amount'>, presentmentMoney: Pick<AdminTypes.MoneyV2, 'amount'> }, currentTotalPriceSet: { shopMoney: Pick<AdminTypes.MoneyV2, 'amount'>, presentmentMoney: Pick<AdminTypes.MoneyV2, 'amount'> }, totalRefundedSet: { shopMoney: Pick<AdminTypes.MoneyV2, 'amount'> }, shippingAddress?: AdminTypes.Maybe<Pick<AdminTypes.MailingAddress, 'name' | 'address1' | 'address2' | 'city' | 'province' | 'zip' | 'countryCodeV2' | 'phone'>>, customer?: AdminTypes.Maybe<(
      Pick<AdminTypes.Customer, 'id' | 'firstName' | 'lastName' | 'locale' | 'numberOfOrders' | 'updatedAt'>
      & { defaultEmailAddress?: AdminTypes.Maybe<Pick<AdminTypes.CustomerEmailAddress, 'emailAddress'>>, defaultPhoneNumber?: AdminTypes.Maybe<Pick<AdminTypes.CustomerPhoneNumber, 'phoneNumber'>> }
    )> }
  )> };

export type BothMoniesFragment = { shopMoney: Pick<AdminTypes.MoneyV2, 'amount' | 'currencyCode'>, presentmentMoney: Pick<AdminTypes.MoneyV2, 'amount' | 'currencyCode'> };

export type OrderAddressChangeMutationVariables = AdminTypes.Exact<{
  input: AdminTypes.OrderInput;
}>;


export type OrderAddressChangeMutation = { orderUpdate?: AdminTypes.Maybe<{ order?: AdminTypes.Maybe<(
      Pick<AdminTypes.Order, 'id'>
      & { shippingAddress?: AdminTypes.Maybe<Pick<AdminTypes.MailingAddress, 'firstName' | 'lastName' | 'name' | 'company' | 'address1' | 'address2' | 'city' | 'provinceCode' | 'province' | 'zip' | 'countryCodeV2' | 'phone'>> }
    )>, userErrors: Array<Pick<AdminTypes.UserError, 'field' | 'message'>> }> };

export type OrderAddressQueryVariables = AdminTypes.Exact<{
  id: AdminTypes.Scalars['ID']['input'];
}>;


export type OrderAddressQuery = { order?: AdminTypes.Maybe<(
    Pick<AdminTypes.Order, 'id' | 'name' | 'updatedAt' | 'cancelledAt' | 'displayFulfillmentStatus' | 'requiresShipping'>
    & { fulfillments: Array<Pick<AdminTypes.Fulfillment, 'id' | 'status' | 'totalQuantity'>>, shippingAddress?: AdminTypes.Maybe<Pick<AdminTypes.MailingAddress, 'firstName' | 'lastName' | 'name' | 'company' | 'address1' | 'address2' | 'city' | 'provinceCode' | 'province' | 'zip' | 'countryCodeV2' | 'phone'>> }
  )> };

export type OrderCancelMutationVariables = AdminTypes.Exact<{
  orderId: AdminTypes.Scalars['ID']['input'];
  reason: AdminTypes.OrderCancelReason;
  restock: AdminTypes.Scalars['Boolean']['input'];
  notify?: AdminTypes.InputMaybe<AdminTypes.Scalars['Boolean']['input']>;
  refundMethod?: AdminTypes.InputMaybe<AdminTypes.OrderCancelRefundMethodInput>;
  staffNote?: AdminTypes.InputMaybe<AdminTypes.Scalars['String']['input']>;
}>;


export type OrderCancelMutation = { orderCancel?: AdminTypes.Maybe<{ jobResult?: AdminTypes.Maybe<(
      Pick<AdminTypes.OrderCancelJobResult, 'id' | 'done' | 'status'>
      & { errors: Array<Pick<AdminTypes.OrderCancelUserError, 'code' | 'message'>> }
    )>, orderCancelUserErrors: Array<Pick<AdminTypes.OrderCancelUserError, 'field' | 'message' | 'code'>> }> };

export type OrderCancellationQueryVariables = AdminTypes.Exact<{
  id: AdminTypes.Scalars['ID']['input'];
}>;


export type OrderCancellationQuery = { order?: AdminTypes.Maybe<(
    Pick<AdminTypes.Order, 'id' | 'cancelledAt'>
    & { cancellation?: AdminTypes.Maybe<Pick<AdminTypes.OrderCancellation, 'staffNote'>>, refunds: Array<(
      Pick<AdminTypes.Refund, 'id' | 'createdAt' | 'processedAt' | 'note'>
      & { totalRefundedSet: { shopMoney: Pick<AdminTypes.MoneyV2, 'amount' | 'currencyCode'>, presentmentMoney: Pick<AdminTypes.MoneyV2, 'amount' | 'currencyCode'> }, transactions: { nodes: Array<Pick<AdminTypes.OrderTransaction, 'kind' | 'status'>> } }
    )> }
  )> };

export type OrderEditAddVariantMutationVariables = AdminTypes.Exact<{
  id: AdminTypes.Scalars['ID']['input'];
  variantId: AdminTypes.Scalars['ID']['input'];
  quantity: AdminTypes.Scalars['Int']['input'];
}>;


export type OrderEditAddVariantMutation = { orderEditAddVariant?: AdminTypes.Maybe<{ calculatedLineItem?: AdminTypes.Maybe<(
      Pick<AdminTypes.CalculatedLineItem, 'id' | 'title' | 'variantTitle' | 'quantity' | 'editableQuantity'>
      & { variant?: AdminTypes.Maybe<Pick<AdminTypes.ProductVariant, 'id'>>, discountedUnitPriceSet: { shopMoney: Pick<AdminTypes.MoneyV2, 'amount' | 'currencyCode'>, presentmentMoney: Pick<AdminTypes.MoneyV2, 'amount' | 'currencyCode'> } }
    )>, calculatedOrder?: AdminTypes.Maybe<(
      Pick<AdminTypes.CalculatedOrder, 'id'>
      & { totalPriceSet: { shopMoney: Pick<AdminTypes.MoneyV2, 'amount' | 'currencyCode'>, presentmentMoney: Pick<AdminTypes.MoneyV2, 'amount' | 'currencyCode'> }, totalOutstandingSet: { shopMoney: Pick<AdminTypes.MoneyV2, 'amount' | 'currencyCode'>, presentmentMoney: Pick<AdminTypes.MoneyV2, 'amount' | 'currencyCode'> } }
    )>, userErrors: Array<Pick<AdminTypes.UserError, 'field' | 'message'>> }> };

export type OrderEditBeginMutationVariables = AdminTypes.Exact<{
  id: AdminTypes.Scalars['ID']['input'];
}>;


export type OrderEditBeginMutation = { orderEditBegin?: AdminTypes.Maybe<{ calculatedOrder?: AdminTypes.Maybe<(
      Pick<AdminTypes.CalculatedOrder, 'id'>
      & { originalOrder: Pick<AdminTypes.Order, 'id' | 'name' | 'updatedAt'>, lineItems: { nodes: Array<(
          Pick<AdminTypes.CalculatedLineItem, 'id' | 'title' | 'variantTitle' | 'quantity' | 'editableQuantity'>
          & { variant?: AdminTypes.Maybe<Pick<AdminTypes.ProductVariant, 'id'>>, discountedUnitPriceSet: { shopMoney: Pick<AdminTypes.MoneyV2, 'amount' | 'currencyCode'>, presentmentMoney: Pick<AdminTypes.MoneyV2, 'amount' | 'currencyCode'> } }
        )> }, totalPriceSet: { shopMoney: Pick<AdminTypes.MoneyV2, 'amount' | 'currencyCode'>, presentmentMoney: Pick<AdminTypes.MoneyV2, 'amount' | 'currencyCode'> }, totalOutstandingSet: { shopMoney: Pick<AdminTypes.MoneyV2, 'amount' | 'currencyCode'>, presentmentMoney: Pick<AdminTypes.MoneyV2, 'amount' | 'currencyCode'> } }
    )>, userErrors: Array<Pick<AdminTypes.UserError, 'field' | 'message'>> }> };

export type OrderEditCommitMutationVariables = AdminTypes.Exact<{
  id: AdminTypes.Scalars['ID']['input'];
  notify?: AdminTypes.InputMaybe<AdminTypes.Scalars['Boolean']['input']>;
  staffNote?: AdminTypes.InputMaybe<AdminTypes.Scalars['String']['input']>;
}>;


export type OrderEditCommitMutation = { orderEditCommit?: AdminTypes.Maybe<{ order?: AdminTypes.Maybe<Pick<AdminTypes.Order, 'id'>>, userErrors: Array<Pick<AdminTypes.UserError, 'field' | 'message'>> }> };

export type EditTotalsFragment = (
  Pick<AdminTypes.CalculatedOrder, 'id'>
  & { totalPriceSet: { shopMoney: Pick<AdminTypes.MoneyV2, 'amount' | 'currencyCode'>, presentmentMoney: Pick<AdminTypes.MoneyV2, 'amount' | 'currencyCode'> }, totalOutstandingSet: { shopMoney: Pick<AdminTypes.MoneyV2, 'amount' | 'currencyCode'>, presentmentMoney: Pick<AdminTypes.MoneyV2, 'amount' | 'currencyCode'> } }
);

export type EditMoniesFragment = { shopMoney: Pick<AdminTypes.MoneyV2, 'amount' | 'currencyCode'>, presentmentMoney: Pick<AdminTypes.MoneyV2, 'amount' | 'currencyCode'> };

export type EditLinePartsFragment = (
  Pick<AdminTypes.CalculatedLineItem, 'id' | 'title' | 'variantTitle' | 'quantity' | 'editableQuantity'>
  & { variant?: AdminTypes.Maybe<Pick<AdminTypes.ProductVariant, 'id'>>, discountedUnitPriceSet: { shopMoney: Pick<AdminTypes.MoneyV2, 'amount' | 'currencyCode'>, presentmentMoney: Pick<AdminTypes.MoneyV2, 'amount' | 'currencyCode'> } }
);

export type OrderEditSetQuantityMutationVariables = AdminTypes.Exact<{
  id: AdminTypes.Scalars['ID']['input'];
  lineItemId: AdminTypes.Scalars['ID']['input'];
  quantity: AdminTypes.Scalars['Int']['input'];
  restock?: AdminTypes.InputMaybe<AdminTypes.Scalars['Boolean']['input']>;
}>;


export type OrderEditSetQuantityMutation = { orderEditSetQuantity?: AdminTypes.Maybe<{ calculatedOrder?: AdminTypes.Maybe<(
      Pick<AdminTypes.CalculatedOrder, 'id'>
      & { totalPriceSet: { shopMoney: Pick<AdminTypes.MoneyV2, 'amount' | 'currencyCode'>, presentmentMoney: Pick<AdminTypes.MoneyV2, 'amount' | 'currencyCode'> }, totalOutstandingSet: { shopMoney: Pick<AdminTypes.MoneyV2, 'amount' | 'currencyCode'>, presentmentMoney: Pick<AdminTypes.MoneyV2, 'amount' | 'currencyCode'> } }
    )>, userErrors: Array<Pick<AdminTypes.UserError, 'field' | 'message'>> }> };

export type OrderEditSalesQueryVariables = AdminTypes.Exact<{
  id: AdminTypes.Scalars['ID']['input'];
  query: AdminTypes.Scalars['String']['input'];
  after?: AdminTypes.InputMaybe<AdminTypes.Scalars['String']['input']>;
}>;


export type OrderEditSalesQuery = { order?: AdminTypes.Maybe<(
    Pick<AdminTypes.Order, 'id'>
    & { agreements: { nodes: Array<(
        Pick<AdminTypes.OrderAgreement, 'id'>
        & { sales: { nodes: Array<Pick<AdminTypes.AdditionalFeeSale, 'id' | 'actionType' | 'quantity'> | Pick<AdminTypes.AdjustmentSale, 'id' | 'actionType' | 'quantity'> | Pick<AdminTypes.DutySale, 'id' | 'actionType' | 'quantity'> | Pick<AdminTypes.FeeSale, 'id' | 'actionType' | 'quantity'> | Pick<AdminTypes.GiftCardSale, 'id' | 'actionType' | 'quantity'> | (
            Pick<AdminTypes.ProductSale, 'id' | 'actionType' | 'quantity'>
            & { lineItem: (
              Pick<AdminTypes.LineItem, 'id'>
              & { variant?: AdminTypes.Maybe<Pick<AdminTypes.ProductVariant, 'id'>> }
            ) }
          ) | Pick<AdminTypes.ShippingLineSale, 'id' | 'actionType' | 'quantity'> | Pick<AdminTypes.TipSale, 'id' | 'actionType' | 'quantity'> | Pick<AdminTypes.UnknownSale, 'id' | 'actionType' | 'quantity'>>, pageInfo: Pick<AdminTypes.PageInfo, 'hasNextPage' | 'endCursor'> } }
      ) | (
        Pick<AdminTypes.OrderEditAgreement, 'id'>
        & { sales: { nodes: Array<Pick<AdminTypes.AdditionalFeeSale, 'id' | 'actionType' | 'quantity'> | Pick<AdminTypes.AdjustmentSale, 'id' | 'actionType' | 'quantity'> | Pick<AdminTypes.DutySale, 'id' | 'actionType' | 'quantity'> | Pick<AdminTypes.FeeSale, 'id' | 'actionType' | 'quantity'> | Pick<AdminTypes.GiftCardSale, 'id' | 'actionType' | 'quantity'> | (
            Pick<AdminTypes.ProductSale, 'id' | 'actionType' | 'quantity'>
            & { lineItem: (
              Pick<AdminTypes.LineItem, 'id'>
              & { variant?: AdminTypes.Maybe<Pick<AdminTypes.ProductVariant, 'id'>> }
            ) }
          ) | Pick<AdminTypes.ShippingLineSale, 'id' | 'actionType' | 'quantity'> | Pick<AdminTypes.TipSale, 'id' | 'actionType' | 'quantity'> | Pick<AdminTypes.UnknownSale, 'id' | 'actionType' | 'quantity'>>, pageInfo: Pick<AdminTypes.PageInfo, 'hasNextPage' | 'endCursor'> } }
      ) | (
        Pick<AdminTypes.RefundAgreement, 'id'>
        & { sales: { nodes: Array<Pick<AdminTypes.AdditionalFeeSale, 'id' | 'actionType' | 'quantity'> | Pick<AdminTypes.AdjustmentSale, 'id' | 'actionType' | 'quantity'> | Pick<AdminTypes.DutySale, 'id' | 'actionType' | 'quantity'> | Pick<AdminTypes.FeeSale, 'id' | 'actionType' | 'quantity'> | Pick<AdminTypes.GiftCardSale, 'id' | 'actionType' | 'quantity'> | (
            Pick<AdminTypes.ProductSale, 'id' | 'actionType' | 'quantity'>
            & { lineItem: (
              Pick<AdminTypes.LineItem, 'id'>
              & { variant?: AdminTypes.Maybe<Pick<AdminTypes.ProductVariant, 'id'>> }
            ) }
          ) | Pick<AdminTypes.ShippingLineSale, 'id' | 'actionType' | 'quantity'> | Pick<AdminTypes.TipSale, 'id' | 'actionType' | 'quantity'> | Pick<AdminTypes.UnknownSale, 'id' | 'actionType' | 'quantity'>>, pageInfo: Pick<AdminTypes.PageInfo, 'hasNextPage' | 'endCursor'> } }
      ) | (
        Pick<AdminTypes.ReturnAgreement, 'id'>
        & { sales: { nodes: Array<Pick<AdminTypes.AdditionalFeeSale, 'id' | 'actionType' | 'quantity'> | Pick<AdminTypes.AdjustmentSale, 'id' | 'actionType' | 'quantity'> | Pick<AdminTypes.DutySale, 'id' | 'actionType' | 'quantity'> | Pick<AdminTypes.FeeSale, 'id' | 'actionType' | 'quantity'> | Pick<AdminTypes.GiftCardSale, 'id' | 'actionType' | 'quantity'> | (
            Pick<AdminTypes.ProductSale, 'id' | 'actionType' | 'quantity'>
            & { lineItem: (
              Pick<AdminTypes.LineItem, 'id'>
              & { variant?: AdminTypes.Maybe<Pick<AdminTypes.ProductVariant, 'id'>> }
            ) }
          ) | Pick<AdminTypes.ShippingLineSale, 'id' | 'actionType' | 'quantity'> | Pick<AdminTypes.TipSale, 'id' | 'actionType' | 'quantity'> | Pick<AdminTypes.UnknownSale, 'id' | 'actionType' | 'quantity'>>, pageInfo: Pick<AdminTypes.PageInfo, 'hasNextPage' | 'endCursor'> } }
      )> } }
  )> };

export type OrderPartsFragment = (
  Pick<AdminTypes.Order, 'id' | 'name' | 'number' | 'email' | 'phone' | 'createdAt' | 'updatedAt' | 'cancelledAt' | 'closedAt' | 'displayFinancialStatus' | 'displayFulfillmentStatus' | 'currencyCode' | 'presentmentCurrencyCode' | 'tags'>
  & { totalPriceSet: { shopMoney: Pick<AdminTypes.MoneyV2, 'amount'>, presentmentMoney: Pick<AdminTypes.MoneyV2, 'amount'> }, originalTotalPriceSet: { shopMoney: Pick<AdminTypes.MoneyV2, 'amount'>, presentmentMoney: Pick<AdminTypes.MoneyV2, 'amount'> }, currentTotalPriceSet: { shopMoney: Pick<AdminTypes.MoneyV2, 'amount'>, presentmentMoney: Pick<AdminTypes.MoneyV2, 'amount'> }, totalRefundedSet: { shopMoney: Pick<AdminTypes.MoneyV2, 'amount'> }, shippingAddress?: AdminTypes.Maybe<Pick<AdminTypes.MailingAddress, 'name' | 'address1' | 'address2' | 'city' | 'province' | 'zip' | 'countryCodeV2' | 'phone'>>, customer?: AdminTypes.Maybe<(
    Pick<AdminTypes.Customer, 'id' | 'firstName' | 'lastName' | 'locale' | 'numberOfOrders' | 'updatedAt'>
    & { defaultEmailAddress?: AdminTypes.Maybe<Pick<AdminTypes.CustomerEmailAddress, 'emailAddress'>>, defaultPhoneNumber?: AdminTypes.Maybe<Pick<AdminTypes.CustomerPhoneNumber, 'phoneNumber'>> }
  )> }
);

export type OrderRefundPartsFragment = (
  Pick<AdminTypes.Refund, 'id' | 'createdAt' | 'processedAt' | 'note'>
  & { totalRefundedSet: { shopMoney: Pick<AdminTypes.MoneyV2, 'amount'>, presentmentMoney: Pick<AdminTypes.MoneyV2, 'amount'> }, refundLineItems: { nodes: Array<(
      Pick<AdminTypes.RefundLineItem, 'quantity'>
      & { lineItem: Pick<AdminTypes.LineItem, 'id'> }
    )>, pageInfo: Pick<AdminTypes.PageInfo, 'hasNextPage'> } }
);

export type OrderSnapshotQueryVariables = AdminTypes.Exact<{
  id: AdminTypes.Scalars['ID']['input'];
  lines: AdminTypes.Scalars['Int']['input'];
  parcelLines: AdminTypes.Scalars['Int']['input'];
  scans: AdminTypes.Scalars['Int']['input'];
  refundLines: AdminTypes.Scalars['Int']['input'];
}>;


export type OrderSnapshotQuery = { order?: AdminTypes.Maybe<(
    Pick<AdminTypes.Order, 'id' | 'name' | 'number' | 'email' | 'phone' | 'createdAt' | 'updatedAt' | 'cancelledAt' | 'closedAt' | 'displayFinancialStatus' | 'displayFulfillmentStatus' | 'currencyCode' | 'presentmentCurrencyCode' | 'tags'>
    & { lineItems: { nodes: Array<(
        Pick<AdminTypes.LineItem, 'id' | 'title' | 'variantTitle' | 'sku' | 'quantity' | 'currentQuantity'>
        & { product?: AdminTypes.Maybe<Pick<AdminTypes.Product, 'id'>>, variant?: AdminTypes.Maybe<Pick<AdminTypes.ProductVariant, 'id'>>, image?: AdminTypes.Maybe<Pick<AdminTypes.Image, 'url'>>, discountedUnitPriceAfterAllDiscountsSet: { shopMoney: Pick<AdminTypes.MoneyV2, 'amount'> } }
      )>, pageInfo: Pick<AdminTypes.PageInfo, 'hasNextPage' | 'endCursor'> }, fulfillments: Array<(
      Pick<AdminTypes.Fulfillment, 'id' | 'name' | 'status' | 'displayStatus' | 'createdAt' | 'updatedAt' | 'estimatedDeliveryAt' | 'deliveredAt'>
      & { trackingInfo: Array<Pick<AdminTypes.FulfillmentTrackingInfo, 'company' | 'number' | 'url'>>, fulfillmentLineItems: { nodes: Array<(
          Pick<AdminTypes.FulfillmentLineItem, 'quantity'>
          & { lineItem: Pick<AdminTypes.LineItem, 'id'> }
        )>, pageInfo: Pick<AdminTypes.PageInfo, 'hasNextPage'> }, events: { nodes: Array<Pick<AdminTypes.FulfillmentEvent, 'id' | 'status' | 'message' | 'city' | 'province' | 'country' | 'happenedAt'>>, pageInfo: Pick<AdminTypes.PageInfo, 'hasNextPage'> } }
    )>, refunds: Array<(
      Pick<AdminTypes.Refund, 'id' | 'createdAt' | 'processedAt' | 'note'>
      & { totalRefundedSet: { shopMoney: Pick<AdminTypes.MoneyV2, 'amount'>, presentmentMoney: Pick<AdminTypes.MoneyV2, 'amount'> }, refundLineItems: { nodes: Array<(
          Pick<AdminTypes.RefundLineItem, 'quantity'>
          & { lineItem: Pick<AdminTypes.LineItem, 'id'> }
        )>, pageInfo: Pick<AdminTypes.PageInfo, 'hasNextPage'> } }
    )>, totalPriceSet: { shopMoney: Pick<AdminTypes.MoneyV2, 'amount'>, presentmentMoney: Pick<AdminTypes.MoneyV2, 'amount'> }, originalTotalPriceSet: { shopMoney: Pick<AdminTypes.MoneyV2, 'amount'>, presentmentMoney: Pick<AdminTypes.MoneyV2, 'amount'> }, currentTotalPriceSet: { shopMoney: Pick<AdminTypes.MoneyV2, 'amount'>, presentmentMoney: Pick<AdminTypes.MoneyV2, 'amount'> }, totalRefundedSet: { shopMoney: Pick<AdminTypes.MoneyV2, 'amount'> }, shippingAddress?: AdminTypes.Maybe<Pick<AdminTypes.MailingAddress, 'name' | 'address1' | 'address2' | 'city' | 'province' | 'zip' | 'countryCodeV2' | 'phone'>>, customer?: AdminTypes.Maybe<(
      Pick<AdminTypes.Customer, 'id' | 'firstName' | 'lastName' | 'locale' | 'numberOfOrders' | 'updatedAt'>
      & { defaultEmailAddress?: AdminTypes.Maybe<Pick<AdminTypes.CustomerEmailAddress, 'emailAddress'>>, defaultPhoneNumber?: AdminTypes.Maybe<Pick<AdminTypes.CustomerPhoneNumber, 'phoneNumber'>> }
    )> }
  )> };

export type OrderSnapshotsQueryVariables = AdminTypes.Exact<{
  ids: Array<AdminTypes.Scalars['ID']['input']> | AdminTypes.Scalars['ID']['input'];
  lines: AdminTypes.Scalars['Int']['input'];
  parcelLines: AdminTypes.Scalars['Int']['input'];
  scans: AdminTypes.Scalars['Int']['input'];
  refundLines: AdminTypes.Scalars['Int']['input'];
}>;


export type OrderSnapshotsQuery = { nodes: Array<AdminTypes.Maybe<(
    Pick<AdminTypes.Order, 'id' | 'name' | 'number' | 'email' | 'phone' | 'createdAt' | 'updatedAt' | 'cancelledAt' | 'closedAt' | 'displayFinancialStatus' | 'displayFulfillmentStatus' | 'currencyCode' | 'presentmentCurrencyCode' | 'tags'>
    & { lineItems: { nodes: Array<(
        Pick<AdminTypes.LineItem, 'id' | 'title' | 'variantTitle' | 'sku' | 'quantity' | 'currentQuantity'>
        & { product?: AdminTypes.Maybe<Pick<AdminTypes.Product, 'id'>>, variant?: AdminTypes.Maybe<Pick<AdminTypes.ProductVariant, 'id'>>, image?: AdminTypes.Maybe<Pick<AdminTypes.Image, 'url'>>, discountedUnitPriceAfterAllDiscountsSet: { shopMoney: Pick<AdminTypes.MoneyV2, 'amount'> } }
      )>, pageInfo: Pick<AdminTypes.PageInfo, 'hasNextPage' | 'endCursor'> }, fulfillments: Array<(
      Pick<AdminTypes.Fulfillment, 'id' | 'name' | 'status' | 'displayStatus' | 'createdAt' | 'updatedAt' | 'estimatedDeliveryAt' | 'deliveredAt'>
      & { trackingInfo: Array<Pick<AdminTypes.FulfillmentTrackingInfo, 'company' | 'number' | 'url'>>, fulfillmentLineItems: { nodes: Array<(
          Pick<AdminTypes.FulfillmentLineItem, 'quantity'>
          & { lineItem: Pick<AdminTypes.LineItem, 'id'> }
        )>, pageInfo: Pick<AdminTypes.PageInfo, 'hasNextPage'> }, events: { nodes: Array<Pick<AdminTypes.FulfillmentEvent, 'id' | 'status' | 'message' | 'city' | 'province' | 'country' | 'happenedAt'>>, pageInfo: Pick<AdminTypes.PageInfo, 'hasNextPage'> } }
    )>, refunds: Array<(
      Pick<AdminTypes.Refund, 'id' | 'createdAt' | 'processedAt' | 'note'>
      & { totalRefundedSet: { shopMoney: Pick<AdminTypes.MoneyV2, 'amount'>, presentmentMoney: Pick<AdminTypes.MoneyV2, 'amount'> }, refundLineItems: { nodes: Array<(
          Pick<AdminTypes.RefundLineItem, 'quantity'>
          & { lineItem: Pick<AdminTypes.LineItem, 'id'> }
        )>, pageInfo: Pick<AdminTypes.PageInfo, 'hasNextPage'> } }
    )>, totalPriceSet: { shopMoney: Pick<AdminTypes.MoneyV2, 'amount'>, presentmentMoney: Pick<AdminTypes.MoneyV2, 'amount'> }, originalTotalPriceSet: { shopMoney: Pick<AdminTypes.MoneyV2, 'amount'>, presentmentMoney: Pick<AdminTypes.MoneyV2, 'amount'> }, currentTotalPriceSet: { shopMoney: Pick<AdminTypes.MoneyV2, 'amount'>, presentmentMoney: Pick<AdminTypes.MoneyV2, 'amount'> }, totalRefundedSet: { shopMoney: Pick<AdminTypes.MoneyV2, 'amount'> }, shippingAddress?: AdminTypes.Maybe<Pick<AdminTypes.MailingAddress, 'name' | 'address1' | 'address2' | 'city' | 'province' | 'zip' | 'countryCodeV2' | 'phone'>>, customer?: AdminTypes.Maybe<(
      Pick<AdminTypes.Customer, 'id' | 'firstName' | 'lastName' | 'locale' | 'numberOfOrders' | 'updatedAt'>
      & { defaultEmailAddress?: AdminTypes.Maybe<Pick<AdminTypes.CustomerEmailAddress, 'emailAddress'>>, defaultPhoneNumber?: AdminTypes.Maybe<Pick<AdminTypes.CustomerPhoneNumber, 'phoneNumber'>> }
    )> }
  )>> };

export type OrderStandingQueryVariables = AdminTypes.Exact<{
  id: AdminTypes.Scalars['ID']['input'];
}>;


export type OrderStandingQuery = { order?: AdminTypes.Maybe<(
    Pick<AdminTypes.Order, 'id' | 'createdAt' | 'updatedAt' | 'cancelledAt' | 'displayFinancialStatus' | 'displayFulfillmentStatus' | 'returnStatus'>
    & { currentTotalPriceSet: { shopMoney: Pick<AdminTypes.MoneyV2, 'amount' | 'currencyCode'>, presentmentMoney: Pick<AdminTypes.MoneyV2, 'amount' | 'currencyCode'> }, totalRefundedSet: { shopMoney: Pick<AdminTypes.MoneyV2, 'amount' | 'currencyCode'>, presentmentMoney: Pick<AdminTypes.MoneyV2, 'amount' | 'currencyCode'> }, risk: (
      Pick<AdminTypes.OrderRiskSummary, 'recommendation'>
      & { assessments: Array<Pick<AdminTypes.OrderRiskAssessment, 'riskLevel'>> }
    ), fulfillments: Array<Pick<AdminTypes.Fulfillment, 'status' | 'deliveredAt'>> }
  )> };

export type StandingMoniesFragment = { shopMoney: Pick<AdminTypes.MoneyV2, 'amount' | 'currencyCode'>, presentmentMoney: Pick<AdminTypes.MoneyV2, 'amount' | 'currencyCode'> };

export type OrderTagMutationVariables = AdminTypes.Exact<{
  id: AdminTypes.Scalars['ID']['input'];
  tags: Array<AdminTypes.Scalars['String']['input']> | AdminTypes.Scalars['String']['input'];
}>;


export type OrderTagMutation = { tagsAdd?: AdminTypes.Maybe<{ userErrors: Array<Pick<AdminTypes.UserError, 'field' | 'message'>> }> };

export type CancelLinesFragment = { nodes: Array<Pick<AdminTypes.LineItem, 'id' | 'title' | 'variantTitle' | 'quantity' | 'currentQuantity' | 'refundableQuantity' | 'unfulfilledQuantity'>>, pageInfo: Pick<AdminTypes.PageInfo, 'hasNextPage' | 'endCursor'> };

export type OrderToCancelQueryVariables = AdminTypes.Exact<{
  id: AdminTypes.Scalars['ID']['input'];
}>;


export type OrderToCancelQuery = { order?: AdminTypes.Maybe<(
    Pick<AdminTypes.Order, 'id' | 'name' | 'updatedAt' | 'cancelledAt' | 'displayFulfillmentStatus' | 'returnStatus'>
    & { customer?: AdminTypes.Maybe<Pick<AdminTypes.Customer, 'id'>>, totalReceivedSet: { shopMoney: Pick<AdminTypes.MoneyV2, 'amount' | 'currencyCode'>, presentmentMoney: Pick<AdminTypes.MoneyV2, 'amount' | 'currencyCode'> }, totalCapturableSet: { shopMoney: Pick<AdminTypes.MoneyV2, 'amount' | 'currencyCode'>, presentmentMoney: Pick<AdminTypes.MoneyV2, 'amount' | 'currencyCode'> }, transactions: Array<Pick<AdminTypes.OrderTransaction, 'kind' | 'status'>>, lineItems: { nodes: Array<Pick<AdminTypes.LineItem, 'id' | 'title' | 'variantTitle' | 'quantity' | 'currentQuantity' | 'refundableQuantity' | 'unfulfilledQuantity'>>, pageInfo: Pick<AdminTypes.PageInfo, 'hasNextPage' | 'endCursor'> }, suggestedRefund?: AdminTypes.Maybe<{ amountSet: { shopMoney: Pick<AdminTypes.MoneyV2, 'amount' | 'currencyCode'>, presentmentMoney: Pick<AdminTypes.MoneyV2, 'amount' | 'currencyCode'> }, maximumRefundableSet: { shopMoney: Pick<AdminTypes.MoneyV2, 'amount' | 'currencyCode'>, presentmentMoney: Pick<AdminTypes.MoneyV2, 'amount' | 'currencyCode'> }, shipping: { amountSet: { shopMoney: Pick<AdminTypes.MoneyV2, 'amount' | 'currencyCode'>, presentmentMoney: Pick<AdminTypes.MoneyV2, 'amount' | 'currencyCode'> } }, suggestedTransactions: Array<(
        Pick<AdminTypes.SuggestedOrderTransaction, 'gateway' | 'formattedGateway' | 'accountNumber'>
        & { amountSet: { shopMoney: Pick<AdminTypes.MoneyV2, 'amount' | 'currencyCode'>, presentmentMoney: Pick<AdminTypes.MoneyV2, 'amount' | 'currencyCode'> }, parentTransaction?: AdminTypes.Maybe<Pick<AdminTypes.OrderTransaction, 'id'>> }
      )> }> }
  )> };

export type CancelMoniesFragment = { shopMoney: Pick<AdminTypes.MoneyV2, 'amount' | 'currencyCode'>, presentmentMoney: Pick<AdminTypes.MoneyV2, 'amount' | 'currencyCode'> };

export type CancelLinesAfterQueryVariables = AdminTypes.Exact<{
  id: AdminTypes.Scalars['ID']['input'];
  after?: AdminTypes.InputMaybe<AdminTypes.Scalars['String']['input']>;
}>;


export type CancelLinesAfterQuery = { order?: AdminTypes.Maybe<(
    Pick<AdminTypes.Order, 'id'>
    & { lineItems: { nodes: Array<Pick<AdminTypes.LineItem, 'id' | 'title' | 'variantTitle' | 'quantity' | 'currentQuantity' | 'refundableQuantity' | 'unfulfilledQuantity'>>, pageInfo: Pick<AdminTypes.PageInfo, 'hasNextPage' | 'endCursor'> } }
  )> };

export type OrdersCountQueryVariables = AdminTypes.Exact<{ [key: string]: never; }>;


export type OrdersCountQuery = { ordersCount?: AdminTypes.Maybe<Pick<AdminTypes.Count, 'count'>> };

export type OrdersFoundQueryVariables = AdminTypes.Exact<{
  query: AdminTypes.Scalars['String']['input'];
  first: AdminTypes.Scalars['Int']['input'];
  lines: AdminTypes.Scalars['Int']['input'];
  parcelLines: AdminTypes.Scalars['Int']['input'];
  scans: AdminTypes.Scalars['Int']['input'];
  refundLines: AdminTypes.Scalars['Int']['input'];
}>;


export type OrdersFoundQuery = { orders: { nodes: Array<(
      Pick<AdminTypes.Order, 'id' | 'name' | 'number' | 'email' | 'phone' | 'createdAt' | 'updatedAt' | 'cancelledAt' | 'closedAt' | 'displayFinancialStatus' | 'displayFulfillmentStatus' | 'currencyCode' | 'presentmentCurrencyCode' | 'tags'>
      & { lineItems: { nodes: Array<(
          Pick<AdminTypes.LineItem, 'id' | 'title' | 'variantTitle' | 'sku' | 'quantity' | 'currentQuantity'>
          & { product?: AdminTypes.Maybe<Pick<AdminTypes.Product, 'id'>>, variant?: AdminTypes.Maybe<Pick<AdminTypes.ProductVariant, 'id'>>, image?: AdminTypes.Maybe<Pick<AdminTypes.Image, 'url'>>, discountedUnitPriceAfterAllDiscountsSet: { shopMoney: Pick<AdminTypes.MoneyV2, 'amount'> } }
        )>, pageInfo: Pick<AdminTypes.PageInfo, 'hasNextPage' | 'endCursor'> }, fulfillments: Array<(
        Pick<AdminTypes.Fulfillment, 'id' | 'name' | 'status' | 'displayStatus' | 'createdAt' | 'updatedAt' | 'estimatedDeliveryAt' | 'deliveredAt'>
        & { trackingInfo: Array<Pick<AdminTypes.FulfillmentTrackingInfo, 'company' | 'number' | 'url'>>, fulfillmentLineItems: { nodes: Array<(
            Pick<AdminTypes.FulfillmentLineItem, 'quantity'>
            & { lineItem: Pick<AdminTypes.LineItem, 'id'> }
          )>, pageInfo: Pick<AdminTypes.PageInfo, 'hasNextPage'> }, events: { nodes: Array<Pick<AdminTypes.FulfillmentEvent, 'id' | 'status' | 'message' | 'city' | 'province' | 'country' | 'happenedAt'>>, pageInfo: Pick<AdminTypes.PageInfo, 'hasNextPage'> } }
      )>, refunds: Array<(
        Pick<AdminTypes.Refund, 'id' | 'createdAt' | 'processedAt' | 'note'>
        & { totalRefundedSet: { shopMoney: Pick<AdminTypes.MoneyV2, 'amount'>, presentmentMoney: Pick<AdminTypes.MoneyV2, 'amount'> }, refundLineItems: { nodes: Array<(
            Pick<AdminTypes.RefundLineItem, 'quantity'>
            & { lineItem: Pick<AdminTypes.LineItem, 'id'> }
          )>, pageInfo: Pick<AdminTypes.PageInfo, 'hasNextPage'> } }
      )>, totalPriceSet: { shopMoney: Pick<AdminTypes.MoneyV2, 'amount'>, presentmentMoney: Pick<AdminTypes.MoneyV2, 'amount'> }, originalTotalPriceSet: { shopMoney: Pick<AdminTypes.MoneyV2, 'amount'>, presentmentMoney: Pick<AdminTypes.MoneyV2, 'amount'> }, currentTotalPriceSet: { shopMoney: Pick<AdminTypes.MoneyV2, 'amount'>, presentmentMoney: Pick<AdminTypes.MoneyV2, 'amount'> }, totalRefundedSet: { shopMoney: Pick<AdminTypes.MoneyV2, 'amount'> }, shippingAddress?: AdminTypes.Maybe<Pick<AdminTypes.MailingAddress, 'name' | 'address1' | 'address2' | 'city' | 'province' | 'zip' | 'countryCodeV2' | 'phone'>>, customer?: AdminTypes.Maybe<(
        Pick<AdminTypes.Customer, 'id' | 'firstName' | 'lastName' | 'locale' | 'numberOfOrders' | 'updatedAt'>
        & { defaultEmailAddress?: AdminTypes.Maybe<Pick<AdminTypes.CustomerEmailAddress, 'emailAddress'>>, defaultPhoneNumber?: AdminTypes.Maybe<Pick<AdminTypes.CustomerPhoneNumber, 'phoneNumber'>> }
      )> }
    )> } };

export type OrdersShownQueryVariables = AdminTypes.Exact<{
  ids: Array<AdminTypes.Scalars['ID']['input']> | AdminTypes.Scalars['ID']['input'];
}>;


export type OrdersShownQuery = { nodes: Array<AdminTypes.Maybe<Pick<AdminTypes.Order, 'id'>>> };

export type OrdersUpdatedSinceQueryVariables = AdminTypes.Exact<{
  query: AdminTypes.Scalars['String']['input'];
  first: AdminTypes.Scalars['Int']['input'];
  after?: AdminTypes.InputMaybe<AdminTypes.Scalars['String']['input']>;
  lines: AdminTypes.Scalars['Int']['input'];
  parcelLines: AdminTypes.Scalars['Int']['input'];
  scans: AdminTypes.Scalars['Int']['input'];
  refundLines: AdminTypes.Scalars['Int']['input'];
}>;


export type OrdersUpdatedSinceQuery = { orders: { nodes: Array<(
      Pick<AdminTypes.Order, 'id' | 'name' | 'number' | 'email' | 'phone' | 'createdAt' | 'updatedAt' | 'cancelledAt' | 'closedAt' | 'displayFinancialStatus' | 'displayFulfillmentStatus' | 'currencyCode' | 'presentmentCurrencyCode' | 'tags'>
      & { lineItems: { nodes: Array<(
          Pick<AdminTypes.LineItem, 'id' | 'title' | 'variantTitle' | 'sku' | 'quantity' | 'currentQuantity'>
          & { product?: AdminTypes.Maybe<Pick<AdminTypes.Product, 'id'>>, variant?: AdminTypes.Maybe<Pick<AdminTypes.ProductVariant, 'id'>>, image?: AdminTypes.Maybe<Pick<AdminTypes.Image, 'url'>>, discountedUnitPriceAfterAllDiscountsSet: { shopMoney: Pick<AdminTypes.MoneyV2, 'amount'> } }
        )>, pageInfo: Pick<AdminTypes.PageInfo, 'hasNextPage' | 'endCursor'> }, fulfillments: Array<(
        Pick<AdminTypes.Fulfillment, 'id' | 'name' | 'status' | 'displayStatus' | 'createdAt' | 'updatedAt' | 'estimatedDeliveryAt' | 'deliveredAt'>
        & { trackingInfo: Array<Pick<AdminTypes.FulfillmentTrackingInfo, 'company' | 'number' | 'url'>>, fulfillmentLineItems: { nodes: Array<(
            Pick<AdminTypes.FulfillmentLineItem, 'quantity'>
            & { lineItem: Pick<AdminTypes.LineItem, 'id'> }
          )>, pageInfo: Pick<AdminTypes.PageInfo, 'hasNextPage'> }, events: { nodes: Array<Pick<AdminTypes.FulfillmentEvent, 'id' | 'status' | 'message' | 'city' | 'province' | 'country' | 'happenedAt'>>, pageInfo: Pick<AdminTypes.PageInfo, 'hasNextPage'> } }
      )>, refunds: Array<(
        Pick<AdminTypes.Refund, 'id' | 'createdAt' | 'processedAt' | 'note'>
        & { totalRefundedSet: { shopMoney: Pick<AdminTypes.MoneyV2, 'amount'>, presentmentMoney: Pick<AdminTypes.MoneyV2, 'amount'> }, refundLineItems: { nodes: Array<(
            Pick<AdminTypes.RefundLineItem, 'quantity'>
            & { lineItem: Pick<AdminTypes.LineItem, 'id'> }
          )>, pageInfo: Pick<AdminTypes.PageInfo, 'hasNextPage'> } }
      )>, totalPriceSet: { shopMoney: Pick<AdminTypes.MoneyV2, 'amount'>, presentmentMoney: Pick<AdminTypes.MoneyV2, 'amount'> }, originalTotalPriceSet: { shopMoney: Pick<AdminTypes.MoneyV2, 'amount'>, presentmentMoney: Pick<AdminTypes.MoneyV2, 'amount'> }, currentTotalPriceSet: { shopMoney: Pick<AdminTypes.MoneyV2, 'amount'>, presentmentMoney: Pick<AdminTypes.MoneyV2, 'amount'> }, totalRefundedSet: { shopMoney: Pick<AdminTypes.MoneyV2, 'amount'> }, shippingAddress?: AdminTypes.Maybe<Pick<AdminTypes.MailingAddress, 'name' | 'address1' | 'address2' | 'city' | 'province' | 'zip' | 'countryCodeV2' | 'phone'>>, customer?: AdminTypes.Maybe<(
        Pick<AdminTypes.Customer, 'id' | 'firstName' | 'lastName' | 'locale' | 'numberOfOrders' | 'updatedAt'>
        & { defaultEmailAddress?: AdminTypes.Maybe<Pick<AdminTypes.CustomerEmailAddress, 'emailAddress'>>, defaultPhoneNumber?: AdminTypes.Maybe<Pick<AdminTypes.CustomerPhoneNumber, 'phoneNumber'>> }
      )> }
    )>, pageInfo: Pick<AdminTypes.PageInfo, 'hasNextPage' | 'endCursor'> } };

export type RefundCreateMutationVariables = AdminTypes.Exact<{
  input: AdminTypes.RefundInput;
  key: AdminTypes.Scalars['String']['input'];
}>;


export type RefundCreateMutation = { refundCreate?: AdminTypes.Maybe<{ refund?: AdminTypes.Maybe<(
      Pick<AdminTypes.Refund, 'id' | 'createdAt' | 'processedAt' | 'note'>
      & { totalRefundedSet: { shopMoney: Pick<AdminTypes.MoneyV2, 'amount' | 'currencyCode'>, presentmentMoney: Pick<AdminTypes.MoneyV2, 'amount' | 'currencyCode'> }, transactions: { nodes: Array<Pick<AdminTypes.OrderTransaction, 'kind' | 'status'>> } }
    )>, userErrors: Array<Pick<AdminTypes.UserError, 'field' | 'message'>> }> };

export type RefundNotesQueryVariables = AdminTypes.Exact<{
  orderId: AdminTypes.Scalars['ID']['input'];
}>;


export type RefundNotesQuery = { order?: AdminTypes.Maybe<(
    Pick<AdminTypes.Order, 'id'>
    & { refunds: Array<Pick<AdminTypes.Refund, 'id' | 'note'>> }
  )> };

export type RefundsQueryVariables = AdminTypes.Exact<{
  ids: Array<AdminTypes.Scalars['ID']['input']> | AdminTypes.Scalars['ID']['input'];
}>;


export type RefundsQuery = { nodes: Array<AdminTypes.Maybe<(
    Pick<AdminTypes.Refund, 'id' | 'createdAt' | 'processedAt' | 'note'>
    & { totalRefundedSet: { shopMoney: Pick<AdminTypes.MoneyV2, 'amount' | 'currencyCode'>, presentmentMoney: Pick<AdminTypes.MoneyV2, 'amount' | 'currencyCode'> }, transactions: { nodes: Array<Pick<AdminTypes.OrderTransaction, 'kind' | 'status'>> } }
  )>> };

export type RefundMadePartsFragment = (
  Pick<AdminTypes.Refund, 'id' | 'createdAt' | 'processedAt' | 'note'>
  & { totalRefundedSet: { shopMoney: Pick<AdminTypes.MoneyV2, 'amount' | 'currencyCode'>, presentmentMoney: Pick<AdminTypes.MoneyV2, 'amount' | 'currencyCode'> }, transactions: { nodes: Array<Pick<AdminTypes.OrderTransaction, 'kind' | 'status'>> } }
);

export type BothSidesFragment = { shopMoney: Pick<AdminTypes.MoneyV2, 'amount' | 'currencyCode'>, presentmentMoney: Pick<AdminTypes.MoneyV2, 'amount' | 'currencyCode'> };

export type RefundableTransactionFragment = (
  Pick<AdminTypes.OrderTransaction, 'id' | 'kind' | 'status' | 'gateway' | 'formattedGateway' | 'accountNumber'>
  & { amountSet: { shopMoney: Pick<AdminTypes.MoneyV2, 'amount' | 'currencyCode'>, presentmentMoney: Pick<AdminTypes.MoneyV2, 'amount' | 'currencyCode'> }, parentTransaction?: AdminTypes.Maybe<Pick<AdminTypes.OrderTransaction, 'id'>> }
);

export type SuggestionFragment = { amountSet: { shopMoney: Pick<AdminTypes.MoneyV2, 'amount' | 'currencyCode'>, presentmentMoney: Pick<AdminTypes.MoneyV2, 'amount' | 'currencyCode'> }, subtotalSet: { shopMoney: Pick<AdminTypes.MoneyV2, 'amount' | 'currencyCode'>, presentmentMoney: Pick<AdminTypes.MoneyV2, 'amount' | 'currencyCode'> }, totalTaxSet: { shopMoney: Pick<AdminTypes.MoneyV2, 'amount' | 'currencyCode'>, presentmentMoney: Pick<AdminTypes.MoneyV2, 'amount' | 'currencyCode'> }, totalDutiesSet: { shopMoney: Pick<AdminTypes.MoneyV2, 'amount' | 'currencyCode'>, presentmentMoney: Pick<AdminTypes.MoneyV2, 'amount' | 'currencyCode'> }, maximumRefundableSet: { shopMoney: Pick<AdminTypes.MoneyV2, 'amount' | 'currencyCode'>, presentmentMoney: Pick<AdminTypes.MoneyV2, 'amount' | 'currencyCode'> }, shipping: { amountSet: { shopMoney: Pick<AdminTypes.MoneyV2, 'amount' | 'currencyCode'>, presentmentMoney: Pick<AdminTypes.MoneyV2, 'amount' | 'currencyCode'> }, maximumRefundableSet: { shopMoney: Pick<AdminTypes.MoneyV2, 'amount' | 'currencyCode'>, presentmentMoney: Pick<AdminTypes.MoneyV2, 'amount' | 'currencyCode'> } }, suggestedTransactions: Array<(
    Pick<AdminTypes.SuggestedOrderTransaction, 'gateway' | 'formattedGateway' | 'accountNumber'>
    & { amountSet: { shopMoney: Pick<AdminTypes.MoneyV2, 'amount' | 'currencyCode'>, presentmentMoney: Pick<AdminTypes.MoneyV2, 'amount' | 'currencyCode'> }, parentTransaction?: AdminTypes.Maybe<Pick<AdminTypes.OrderTransaction, 'id'>> }
  )> };

export type RefundSuggestQueryVariables = AdminTypes.Exact<{
  orderId: AdminTypes.Scalars['ID']['input'];
  lines?: AdminTypes.InputMaybe<Array<AdminTypes.RefundLineItemInput> | AdminTypes.RefundLineItemInput>;
  wholeShipping?: AdminTypes.InputMaybe<AdminTypes.Scalars['Boolean']['input']>;
  shipping?: AdminTypes.InputMaybe<AdminTypes.Scalars['Money']['input']>;
  duties?: AdminTypes.InputMaybe<Array<AdminTypes.RefundDutyInput> | AdminTypes.RefundDutyInput>;
  withDuties: AdminTypes.Scalars['Boolean']['input'];
  withPlaces: AdminTypes.Scalars['Boolean']['input'];
  withCredit: AdminTypes.Scalars['Boolean']['input'];
}>;


export type RefundSuggestQuery = { order?: AdminTypes.Maybe<(
    Pick<AdminTypes.Order, 'id' | 'updatedAt' | 'cancelledAt'>
    & { customer?: AdminTypes.Maybe<(
      Pick<AdminTypes.Customer, 'id'>
      & { storeCreditAccounts?: { nodes: Array<{ balance: Pick<AdminTypes.MoneyV2, 'amount' | 'currencyCode'> }> } }
    )>, lineItems: { nodes: Array<(
        Pick<AdminTypes.LineItem, 'id' | 'refundableQuantity' | 'unfulfilledQuantity'>
        & { duties?: Array<Pick<AdminTypes.Duty, 'id'>> }
      )> }, transactions: Array<(
      Pick<AdminTypes.OrderTransaction, 'id' | 'kind' | 'status' | 'gateway' | 'formattedGateway' | 'accountNumber'>
      & { amountSet: { shopMoney: Pick<AdminTypes.MoneyV2, 'amount' | 'currencyCode'>, presentmentMoney: Pick<AdminTypes.MoneyV2, 'amount' | 'currencyCode'> }, parentTransaction?: AdminTypes.Maybe<Pick<AdminTypes.OrderTransaction, 'id'>> }
    )>, suggestedRefund?: AdminTypes.Maybe<{ amountSet: { shopMoney: Pick<AdminTypes.MoneyV2, 'amount' | 'currencyCode'>, presentmentMoney: Pick<AdminTypes.MoneyV2, 'amount' | 'currencyCode'> }, subtotalSet: { shopMoney: Pick<AdminTypes.MoneyV2, 'amount' | 'currencyCode'>, presentmentMoney: Pick<AdminTypes.MoneyV2, 'amount' | 'currencyCode'> }, totalTaxSet: { shopMoney: Pick<AdminTypes.MoneyV2, 'amount' | 'currencyCode'>, presentmentMoney: Pick<AdminTypes.MoneyV2, 'amount' | 'currencyCode'> }, totalDutiesSet: { shopMoney: Pick<AdminTypes.MoneyV2, 'amount' | 'currencyCode'>, presentmentMoney: Pick<AdminTypes.MoneyV2, 'amount' | 'currencyCode'> }, maximumRefundableSet: { shopMoney: Pick<AdminTypes.MoneyV2, 'amount' | 'currencyCode'>, presentmentMoney: Pick<AdminTypes.MoneyV2, 'amount' | 'currencyCode'> }, shipping: { amountSet: { shopMoney: Pick<AdminTypes.MoneyV2, 'amount' | 'currencyCode'>, presentmentMoney: Pick<AdminTypes.MoneyV2, 'amount' | 'currencyCode'> }, maximumRefundableSet: { shopMoney: Pick<AdminTypes.MoneyV2, 'amount' | 'currencyCode'>, presentmentMoney: Pick<AdminTypes.MoneyV2, 'amount' | 'currencyCode'> } }, suggestedTransactions: Array<(
        Pick<AdminTypes.SuggestedOrderTransaction, 'gateway' | 'formattedGateway' | 'accountNumber'>
        & { amountSet: { shopMoney: Pick<AdminTypes.MoneyV2, 'amount' | 'currencyCode'>, presentmentMoney: Pick<AdminTypes.MoneyV2, 'amount' | 'currencyCode'> }, parentTransaction?: AdminTypes.Maybe<Pick<AdminTypes.OrderTransaction, 'id'>> }
      )> }> }
  )>, locations?: { nodes: Array<Pick<AdminTypes.Location, 'id' | 'name' | 'isActive' | 'fulfillsOnlineOrders'>> } };

export type RemoveHelpMutationVariables = AdminTypes.Exact<{
  metafields: Array<AdminTypes.MetafieldIdentifierInput> | AdminTypes.MetafieldIdentifierInput;
}>;


export type RemoveHelpMutation = { metafieldsDelete?: AdminTypes.Maybe<{ userErrors: Array<Pick<AdminTypes.UserError, 'field' | 'message'>> }> };

export type ReturnCreateMutationVariables = AdminTypes.Exact<{
  input: AdminTypes.ReturnInput;
  lines: AdminTypes.Scalars['Int']['input'];
}>;


export type ReturnCreateMutation = { returnCreate?: AdminTypes.Maybe<{ return?: AdminTypes.Maybe<(
      Pick<AdminTypes.Return, 'id' | 'name' | 'status' | 'createdAt' | 'closedAt'>
      & { order: Pick<AdminTypes.Order, 'id'>, decline?: AdminTypes.Maybe<Pick<AdminTypes.ReturnDecline, 'reason' | 'note'>>, returnLineItems: { nodes: Array<(
          Pick<AdminTypes.ReturnLineItem, 'id' | 'quantity' | 'processedQuantity' | 'processableQuantity' | 'returnReasonNote' | 'customerNote'>
          & { restockingFee?: AdminTypes.Maybe<Pick<AdminTypes.RestockingFee, 'percentage'>>, fulfillmentLineItem: (
            Pick<AdminTypes.FulfillmentLineItem, 'id'>
            & { lineItem: (
              Pick<AdminTypes.LineItem, 'id' | 'title' | 'variantTitle'>
              & { variant?: AdminTypes.Maybe<Pick<AdminTypes.ProductVariant, 'id'>> }
            ) }
          ), returnReasonDefinition?: AdminTypes.Maybe<Pick<AdminTypes.ReturnReasonDefinition, 'name'>> }
        ) | (
          Pick<AdminTypes.UnverifiedReturnLineItem, 'id' | 'quantity' | 'processedQuantity' | 'processableQuantity' | 'returnReasonNote' | 'customerNote'>
          & { returnReasonDefinition?: AdminTypes.Maybe<Pick<AdminTypes.ReturnReasonDefinition, 'name'>> }
        )>, pageInfo: Pick<AdminTypes.PageInfo, 'hasNextPage'> }, exchangeLineItems: { nodes: Array<Pick<AdminTypes.ExchangeLineItem, 'id' | 'title' | 'variantTitle' | 'variantId' | 'quantity' | 'processedQuantity'>> }, returnShippingFees: Array<{ amountSet: { presentmentMoney: Pick<AdminTypes.MoneyV2, 'amount' | 'currencyCode'> } }>, reverseFulfillmentOrders: { nodes: Array<(
          Pick<AdminTypes.ReverseFulfillmentOrder, 'id'>
          & { lineItems: { nodes: Array<(
              Pick<AdminTypes.ReverseFulfillmentOrderLineItem, 'id'>
              & { fulfillmentLineItem?: AdminTypes.Maybe<Pick<AdminTypes.FulfillmentLineItem, 'id'>> }
            )> }, reverseDeliveries: { nodes: Array<(
              Pick<AdminTypes.ReverseDelivery, 'id'>
              & { deliverable?: AdminTypes.Maybe<{ tracking?: AdminTypes.Maybe<Pick<AdminTypes.ReverseDeliveryTrackingV2, 'number' | 'url'>>, label?: AdminTypes.Maybe<Pick<AdminTypes.ReverseDeliveryLabelV2, 'publicFileUrl'>> }> }
            )> } }
        )> }, refunds: { nodes: Array<Pick<AdminTypes.Refund, 'id' | 'note'>> } }
    )>, userErrors: Array<Pick<AdminTypes.ReturnUserError, 'code' | 'field' | 'message'>> }> };

export type ReturnLabelMutationVariables = AdminTypes.Exact<{
  reverseOrderId: AdminTypes.Scalars['ID']['input'];
  label?: AdminTypes.InputMaybe<AdminTypes.ReverseDeliveryLabelInput>;
  tracking?: AdminTypes.InputMaybe<AdminTypes.ReverseDeliveryTrackingInput>;
  notify: AdminTypes.Scalars['Boolean']['input'];
}>;


export type ReturnLabelMutation = { reverseDeliveryCreateWithShipping?: AdminTypes.Maybe<{ reverseDelivery?: AdminTypes.Maybe<Pick<AdminTypes.ReverseDelivery, 'id'>>, userErrors: Array<Pick<AdminTypes.ReturnUserError, 'code' | 'field' | 'message'>> }> };

export type ReturnOrderPartsFragment = (
  Pick<AdminTypes.Order, 'id' | 'name' | 'updatedAt' | 'cancelledAt' | 'currencyCode' | 'presentmentCurrencyCode' | 'taxesIncluded'>
  & { customer?: AdminTypes.Maybe<Pick<AdminTypes.Customer, 'id'>>, totalOutstandingSet: { shopMoney: Pick<AdminTypes.MoneyV2, 'amount' | 'currencyCode'>, presentmentMoney: Pick<AdminTypes.MoneyV2, 'amount' | 'currencyCode'> }, lineItems: { nodes: Array<Pick<AdminTypes.LineItem, 'id' | 'quantity' | 'refundableQuantity'>> } }
);

export type ReturnProcessMutationVariables = AdminTypes.Exact<{
  input: AdminTypes.ReturnProcessInput;
}>;


export type ReturnProcessMutation = { returnProcess?: AdminTypes.Maybe<{ return?: AdminTypes.Maybe<(
      Pick<AdminTypes.Return, 'id' | 'name' | 'status' | 'createdAt' | 'closedAt'>
      & { order: Pick<AdminTypes.Order, 'id'>, decline?: AdminTypes.Maybe<Pick<AdminTypes.ReturnDecline, 'reason' | 'note'>>, returnLineItems: { nodes: Array<(
          Pick<AdminTypes.ReturnLineItem, 'id' | 'quantity' | 'processedQuantity' | 'processableQuantity' | 'returnReasonNote' | 'customerNote'>
          & { restockingFee?: AdminTypes.Maybe<Pick<AdminTypes.RestockingFee, 'percentage'>>, fulfillmentLineItem: (
            Pick<AdminTypes.FulfillmentLineItem, 'id'>
            & { lineItem: (
              Pick<AdminTypes.LineItem, 'id' | 'title' | 'variantTitle'>
              & { variant?: AdminTypes.Maybe<Pick<AdminTypes.ProductVariant, 'id'>> }
            ) }
          ), returnReasonDefinition?: AdminTypes.Maybe<Pick<AdminTypes.ReturnReasonDefinition, 'name'>> }
        ) | (
          Pick<AdminTypes.UnverifiedReturnLineItem, 'id' | 'quantity' | 'processedQuantity' | 'processableQuantity' | 'returnReasonNote' | 'customerNote'>
          & { returnReasonDefinition?: AdminTypes.Maybe<Pick<AdminTypes.ReturnReasonDefinition, 'name'>> }
        )>, pageInfo: Pick<AdminTypes.PageInfo, 'hasNextPage'> }, exchangeLineItems: { nodes: Array<Pick<AdminTypes.ExchangeLineItem, 'id' | 'title' | 'variantTitle' | 'variantId' | 'quantity' | 'processedQuantity'>> }, returnShippingFees: Array<{ amountSet: { presentmentMoney: Pick<AdminTypes.MoneyV2, 'amount' | 'currencyCode'> } }>, reverseFulfillmentOrders: { nodes: Array<(
          Pick<AdminTypes.ReverseFulfillmentOrder, 'id'>
          & { lineItems: { nodes: Array<(
              Pick<AdminTypes.ReverseFulfillmentOrderLineItem, 'id'>
              & { fulfillmentLineItem?: AdminTypes.Maybe<Pick<AdminTypes.FulfillmentLineItem, 'id'>> }
            )> }, reverseDeliveries: { nodes: Array<(
              Pick<AdminTypes.ReverseDelivery, 'id'>
              & { deliverable?: AdminTypes.Maybe<{ tracking?: AdminTypes.Maybe<Pick<AdminTypes.ReverseDeliveryTrackingV2, 'number' | 'url'>>, label?: AdminTypes.Maybe<Pick<AdminTypes.ReverseDeliveryLabelV2, 'publicFileUrl'>> }> }
            )> } }
        )> }, refunds: { nodes: Array<(
          Pick<AdminTypes.Refund, 'id' | 'createdAt' | 'processedAt' | 'note'>
          & { totalRefundedSet: { shopMoney: Pick<AdminTypes.MoneyV2, 'amount' | 'currencyCode'>, presentmentMoney: Pick<AdminTypes.MoneyV2, 'amount' | 'currencyCode'> }, transactions: { nodes: Array<Pick<AdminTypes.OrderTransaction, 'kind' | 'status'>> } }
        )> } }
    )>, userErrors: Array<Pick<AdminTypes.ReturnUserError, 'code' | 'field' | 'message'>> }> };

export type ReturnReasonsQueryVariables = AdminTypes.Exact<{
  after?: AdminTypes.InputMaybe<AdminTypes.Scalars['String']['input']>;
}>;


export type ReturnReasonsQuery = { returnReasonDefinitions: { nodes: Array<Pick<AdminTypes.ReturnReasonDefinition, 'id' | 'handle' | 'name' | 'deleted'>>, pageInfo: Pick<AdminTypes.PageInfo, 'hasNextPage' | 'endCursor'> } };

export type ReturnPartsFragment = (
  Pick<AdminTypes.Return, 'id' | 'name' | 'status' | 'createdAt' | 'closedAt'>
  & { order: Pick<AdminTypes.Order, 'id'>, decline?: AdminTypes.Maybe<Pick<AdminTypes.ReturnDecline, 'reason' | 'note'>>, returnLineItems: { nodes: Array<(
      Pick<AdminTypes.ReturnLineItem, 'id' | 'quantity' | 'processedQuantity' | 'processableQuantity' | 'returnReasonNote' | 'customerNote'>
      & { restockingFee?: AdminTypes.Maybe<Pick<AdminTypes.RestockingFee, 'percentage'>>, fulfillmentLineItem: (
        Pick<AdminTypes.FulfillmentLineItem, 'id'>
        & { lineItem: (
          Pick<AdminTypes.LineItem, 'id' | 'title' | 'variantTitle'>
          & { variant?: AdminTypes.Maybe<Pick<AdminTypes.ProductVariant, 'id'>> }
        ) }
      ), returnReasonDefinition?: AdminTypes.Maybe<Pick<AdminTypes.ReturnReasonDefinition, 'name'>> }
    ) | (
      Pick<AdminTypes.UnverifiedReturnLineItem, 'id' | 'quantity' | 'processedQuantity' | 'processableQuantity' | 'returnReasonNote' | 'customerNote'>
      & { returnReasonDefinition?: AdminTypes.Maybe<Pick<AdminTypes.ReturnReasonDefinition, 'name'>> }
    )>, pageInfo: Pick<AdminTypes.PageInfo, 'hasNextPage'> }, exchangeLineItems: { nodes: Array<Pick<AdminTypes.ExchangeLineItem, 'id' | 'title' | 'variantTitle' | 'variantId' | 'quantity' | 'processedQuantity'>> }, returnShippingFees: Array<{ amountSet: { presentmentMoney: Pick<AdminTypes.MoneyV2, 'amount' | 'currencyCode'> } }>, reverseFulfillmentOrders: { nodes: Array<(
      Pick<AdminTypes.ReverseFulfillmentOrder, 'id'>
      & { lineItems: { nodes: Array<(
          Pick<AdminTypes.ReverseFulfillmentOrderLineItem, 'id'>
          & { fulfillmentLineItem?: AdminTypes.Maybe<Pick<AdminTypes.FulfillmentLineItem, 'id'>> }
        )> }, reverseDeliveries: { nodes: Array<(
          Pick<AdminTypes.ReverseDelivery, 'id'>
          & { deliverable?: AdminTypes.Maybe<{ tracking?: AdminTypes.Maybe<Pick<AdminTypes.ReverseDeliveryTrackingV2, 'number' | 'url'>>, label?: AdminTypes.Maybe<Pick<AdminTypes.ReverseDeliveryLabelV2, 'publicFileUrl'>> }> }
        )> } }
    )> }, refunds: { nodes: Array<Pick<AdminTypes.Refund, 'id' | 'note'>> } }
);

export type ReturnableUnitsQueryVariables = AdminTypes.Exact<{
  orderId: AdminTypes.Scalars['ID']['input'];
  after?: AdminTypes.InputMaybe<AdminTypes.Scalars['String']['input']>;
}>;


export type ReturnableUnitsQuery = { order?: AdminTypes.Maybe<(
    Pick<AdminTypes.Order, 'id' | 'name' | 'updatedAt' | 'cancelledAt' | 'currencyCode' | 'presentmentCurrencyCode' | 'taxesIncluded'>
    & { customer?: AdminTypes.Maybe<Pick<AdminTypes.Customer, 'id'>>, totalOutstandingSet: { shopMoney: Pick<AdminTypes.MoneyV2, 'amount' | 'currencyCode'>, presentmentMoney: Pick<AdminTypes.MoneyV2, 'amount' | 'currencyCode'> }, lineItems: { nodes: Array<Pick<AdminTypes.LineItem, 'id' | 'quantity' | 'refundableQuantity'>> } }
  )>, returnableFulfillments: { nodes: Array<(
      Pick<AdminTypes.ReturnableFulfillment, 'id'>
      & { fulfillment: Pick<AdminTypes.Fulfillment, 'id' | 'name'>, returnableFulfillmentLineItems: { nodes: Array<(
          Pick<AdminTypes.ReturnableFulfillmentLineItem, 'quantity'>
          & { fulfillmentLineItem: (
            Pick<AdminTypes.FulfillmentLineItem, 'id'>
            & { lineItem: Pick<AdminTypes.LineItem, 'id' | 'title' | 'variantTitle'> }
          ) }
        )> } }
    )>, pageInfo: Pick<AdminTypes.PageInfo, 'hasNextPage' | 'endCursor'> } };

export type ReturnsOfOrderQueryVariables = AdminTypes.Exact<{
  orderId: AdminTypes.Scalars['ID']['input'];
  lines: AdminTypes.Scalars['Int']['input'];
  after?: AdminTypes.InputMaybe<AdminTypes.Scalars['String']['input']>;
}>;


export type ReturnsOfOrderQuery = { order?: AdminTypes.Maybe<(
    Pick<AdminTypes.Order, 'id'>
    & { returns: { nodes: Array<(
        Pick<AdminTypes.Return, 'id' | 'name' | 'status' | 'createdAt' | 'closedAt'>
        & { order: Pick<AdminTypes.Order, 'id'>, decline?: AdminTypes.Maybe<Pick<AdminTypes.ReturnDecline, 'reason' | 'note'>>, returnLineItems: { nodes: Array<(
            Pick<AdminTypes.ReturnLineItem, 'id' | 'quantity' | 'processedQuantity' | 'processableQuantity' | 'returnReasonNote' | 'customerNote'>
            & { restockingFee?: AdminTypes.Maybe<Pick<AdminTypes.RestockingFee, 'percentage'>>, fulfillmentLineItem: (
              Pick<AdminTypes.FulfillmentLineItem, 'id'>
              & { lineItem: (
                Pick<AdminTypes.LineItem, 'id' | 'title' | 'variantTitle'>
                & { variant?: AdminTypes.Maybe<Pick<AdminTypes.ProductVariant, 'id'>> }
              ) }
            ), returnReasonDefinition?: AdminTypes.Maybe<Pick<AdminTypes.ReturnReasonDefinition, 'name'>> }
          ) | (
            Pick<AdminTypes.UnverifiedReturnLineItem, 'id' | 'quantity' | 'processedQuantity' | 'processableQuantity' | 'returnReasonNote' | 'customerNote'>
            & { returnReasonDefinition?: AdminTypes.Maybe<Pick<AdminTypes.ReturnReasonDefinition, 'name'>> }
          )>, pageInfo: Pick<AdminTypes.PageInfo, 'hasNextPage'> }, exchangeLineItems: { nodes: Array<Pick<AdminTypes.ExchangeLineItem, 'id' | 'title' | 'variantTitle' | 'variantId' | 'quantity' | 'processedQuantity'>> }, returnShippingFees: Array<{ amountSet: { presentmentMoney: Pick<AdminTypes.MoneyV2, 'amount' | 'currencyCode'> } }>, reverseFulfillmentOrders: { nodes: Array<(
            Pick<AdminTypes.ReverseFulfillmentOrder, 'id'>
            & { lineItems: { nodes: Array<(
                Pick<AdminTypes.ReverseFulfillmentOrderLineItem, 'id'>
                & { fulfillmentLineItem?: AdminTypes.Maybe<Pick<AdminTypes.FulfillmentLineItem, 'id'>> }
              )> }, reverseDeliveries: { nodes: Array<(
                Pick<AdminTypes.ReverseDelivery, 'id'>
                & { deliverable?: AdminTypes.Maybe<{ tracking?: AdminTypes.Maybe<Pick<AdminTypes.ReverseDeliveryTrackingV2, 'number' | 'url'>>, label?: AdminTypes.Maybe<Pick<AdminTypes.ReverseDeliveryLabelV2, 'publicFileUrl'>> }> }
              )> } }
          )> }, refunds: { nodes: Array<Pick<AdminTypes.Refund, 'id' | 'note'>> } }
      )>, pageInfo: Pick<AdminTypes.PageInfo, 'hasNextPage' | 'endCursor'> } }
  )> };

export type HasReturnsQueryVariables = AdminTypes.Exact<{
  orderId: AdminTypes.Scalars['ID']['input'];
}>;


export type HasReturnsQuery = { order?: AdminTypes.Maybe<(
    Pick<AdminTypes.Order, 'id'>
    & { returns: { nodes: Array<Pick<AdminTypes.Return, 'id'>> } }
  )> };

export type OrderReturnQueryVariables = AdminTypes.Exact<{
  id: AdminTypes.Scalars['ID']['input'];
  lines: AdminTypes.Scalars['Int']['input'];
}>;


export type OrderReturnQuery = { return?: AdminTypes.Maybe<(
    Pick<AdminTypes.Return, 'id' | 'name' | 'status' | 'createdAt' | 'closedAt'>
    & { order: Pick<AdminTypes.Order, 'id'>, decline?: AdminTypes.Maybe<Pick<AdminTypes.ReturnDecline, 'reason' | 'note'>>, returnLineItems: { nodes: Array<(
        Pick<AdminTypes.ReturnLineItem, 'id' | 'quantity' | 'processedQuantity' | 'processableQuantity' | 'returnReasonNote' | 'customerNote'>
        & { restockingFee?: AdminTypes.Maybe<Pick<AdminTypes.RestockingFee, 'percentage'>>, fulfillmentLineItem: (
          Pick<AdminTypes.FulfillmentLineItem, 'id'>
          & { lineItem: (
            Pick<AdminTypes.LineItem, 'id' | 'title' | 'variantTitle'>
            & { variant?: AdminTypes.Maybe<Pick<AdminTypes.ProductVariant, 'id'>> }
          ) }
        ), returnReasonDefinition?: AdminTypes.Maybe<Pick<AdminTypes.ReturnReasonDefinition, 'name'>> }
      ) | (
        Pick<AdminTypes.UnverifiedReturnLineItem, 'id' | 'quantity' | 'processedQuantity' | 'processableQuantity' | 'returnReasonNote' | 'customerNote'>
        & { returnReasonDefinition?: AdminTypes.Maybe<Pick<AdminTypes.ReturnReasonDefinition, 'name'>> }
      )>, pageInfo: Pick<AdminTypes.PageInfo, 'hasNextPage'> }, exchangeLineItems: { nodes: Array<Pick<AdminTypes.ExchangeLineItem, 'id' | 'title' | 'variantTitle' | 'variantId' | 'quantity' | 'processedQuantity'>> }, returnShippingFees: Array<{ amountSet: { presentmentMoney: Pick<AdminTypes.MoneyV2, 'amount' | 'currencyCode'> } }>, reverseFulfillmentOrders: { nodes: Array<(
        Pick<AdminTypes.ReverseFulfillmentOrder, 'id'>
        & { lineItems: { nodes: Array<(
            Pick<AdminTypes.ReverseFulfillmentOrderLineItem, 'id'>
            & { fulfillmentLineItem?: AdminTypes.Maybe<Pick<AdminTypes.FulfillmentLineItem, 'id'>> }
          )> }, reverseDeliveries: { nodes: Array<(
            Pick<AdminTypes.ReverseDelivery, 'id'>
            & { deliverable?: AdminTypes.Maybe<{ tracking?: AdminTypes.Maybe<Pick<AdminTypes.ReverseDeliveryTrackingV2, 'number' | 'url'>>, label?: AdminTypes.Maybe<Pick<AdminTypes.ReverseDeliveryLabelV2, 'publicFileUrl'>> }> }
          )> } }
      )> }, refunds: { nodes: Array<Pick<AdminTypes.Refund, 'id' | 'note'>> } }
  )> };

export type PublishHelpMutationVariables = AdminTypes.Exact<{
  metafields: Array<AdminTypes.MetafieldsSetInput> | AdminTypes.MetafieldsSetInput;
}>;


export type PublishHelpMutation = { metafieldsSet?: AdminTypes.Maybe<{ metafields?: AdminTypes.Maybe<Array<Pick<AdminTypes.Metafield, 'id'>>>, userErrors: Array<Pick<AdminTypes.MetafieldsSetUserError, 'field' | 'message' | 'code'>> }> };

export type ShopProfileQueryVariables = AdminTypes.Exact<{ [key: string]: never; }>;


export type ShopProfileQuery = { shop: (
    Pick<AdminTypes.Shop, 'id' | 'name' | 'myshopifyDomain' | 'contactEmail' | 'currencyCode' | 'ianaTimezone'>
    & { plan: Pick<AdminTypes.ShopPlan, 'publicDisplayName'>, shopAddress: Pick<AdminTypes.ShopAddress, 'countryCodeV2'>, primaryDomain: (
      Pick<AdminTypes.Domain, 'url'>
      & { localization?: AdminTypes.Maybe<Pick<AdminTypes.DomainLocalization, 'defaultLocale'>> }
    ) }
  ), onlineStore: { passwordProtection: Pick<AdminTypes.OnlineStorePasswordProtection, 'enabled'> }, currentAppInstallation: { accessScopes: Array<Pick<AdminTypes.AccessScope, 'handle'>> } };

export type OrdersBulkQueryVariables = AdminTypes.Exact<{ [key: string]: never; }>;


export type OrdersBulkQuery = { orders: { edges: Array<{ node: (
        Pick<AdminTypes.Order, 'id' | 'name' | 'number' | 'email' | 'phone' | 'createdAt' | 'updatedAt' | 'cancelledAt' | 'closedAt' | 'displayFinancialStatus' | 'displayFulfillmentStatus' | 'currencyCode' | 'presentmentCurrencyCode' | 'tags'>
        & { lineItems: { edges: Array<{ node: (
              Pick<AdminTypes.LineItem, 'id' | 'title' | 'variantTitle' | 'sku' | 'quantity' | 'currentQuantity'>
              & { product?: AdminTypes.Maybe<Pick<AdminTypes.Product, 'id'>>, variant?: AdminTypes.Maybe<Pick<AdminTypes.ProductVariant, 'id'>>, image?: AdminTypes.Maybe<Pick<AdminTypes.Image, 'url'>>, discountedUnitPriceAfterAllDiscountsSet: { shopMoney: Pick<AdminTypes.MoneyV2, 'amount'> } }
            ) }> }, totalPriceSet: { shopMoney: Pick<AdminTypes.MoneyV2, 'amount'>, presentmentMoney: Pick<AdminTypes.MoneyV2, 'amount'> }, originalTotalPriceSet: { shopMoney: Pick<AdminTypes.MoneyV2, 'amount'>, presentmentMoney: Pick<AdminTypes.MoneyV2, 'amount'> }, currentTotalPriceSet: { shopMoney: Pick<AdminTypes.MoneyV2, 'amount'>, presentmentMoney: Pick<AdminTypes.MoneyV2, 'amount'> }, totalRefundedSet: { shopMoney: Pick<AdminTypes.MoneyV2, 'amount'> }, shippingAddress?: AdminTypes.Maybe<Pick<AdminTypes.MailingAddress, 'name' | 'address1' | 'address2' | 'city' | 'province' | 'zip' | 'countryCodeV2' | 'phone'>>, customer?: AdminTypes.Maybe<(
          Pick<AdminTypes.Customer, 'id' | 'firstName' | 'lastName' | 'locale' | 'numberOfOrders' | 'updatedAt'>
          & { defaultEmailAddress?: AdminTypes.Maybe<Pick<AdminTypes.CustomerEmailAddress, 'emailAddress'>>, defaultPhoneNumber?: AdminTypes.Maybe<Pick<AdminTypes.CustomerPhoneNumber, 'phoneNumber'>> }
        )> }
      ) }> } };

export type StartOrdersBulkMutationVariables = AdminTypes.Exact<{
  query: AdminTypes.Scalars['String']['input'];
}>;


export type StartOrdersBulkMutation = { bulkOperationRunQuery?: AdminTypes.Maybe<{ bulkOperation?: AdminTypes.Maybe<Pick<AdminTypes.BulkOperation, 'id'>>, userErrors: Array<Pick<AdminTypes.BulkOperationUserError, 'field' | 'message' | 'code'>> }> };

export type StockQueryVariables = AdminTypes.Exact<{
  ids: Array<AdminTypes.Scalars['ID']['input']> | AdminTypes.Scalars['ID']['input'];
}>;


export type StockQuery = { nodes: Array<AdminTypes.Maybe<(
    Pick<AdminTypes.ProductVariant, 'id' | 'displayName' | 'inventoryPolicy'>
    & { inventoryItem: (
      Pick<AdminTypes.InventoryItem, 'id' | 'tracked'>
      & { inventoryLevels: { nodes: Array<(
          Pick<AdminTypes.InventoryLevel, 'id' | 'isActive'>
          & { location: Pick<AdminTypes.Location, 'id' | 'name'>, quantities: Array<Pick<AdminTypes.InventoryQuantity, 'name' | 'quantity'>> }
        )> } }
    ) }
  )>> };

export type VariantPartsFragment = (
  Pick<AdminTypes.ProductVariant, 'id' | 'title' | 'sku' | 'price' | 'inventoryPolicy'>
  & { product: (
    Pick<AdminTypes.Product, 'id' | 'title' | 'status' | 'hasOnlyDefaultVariant'>
    & { featuredMedia?: AdminTypes.Maybe<(
      Pick<AdminTypes.ExternalVideo, 'id'>
      & { preview?: AdminTypes.Maybe<{ image?: AdminTypes.Maybe<Pick<AdminTypes.Image, 'url'>> }> }
    ) | (
      Pick<AdminTypes.MediaImage, 'id'>
      & { preview?: AdminTypes.Maybe<{ image?: AdminTypes.Maybe<Pick<AdminTypes.Image, 'url'>> }> }
    ) | (
      Pick<AdminTypes.Model3d, 'id'>
      & { preview?: AdminTypes.Maybe<{ image?: AdminTypes.Maybe<Pick<AdminTypes.Image, 'url'>> }> }
    ) | (
      Pick<AdminTypes.Video, 'id'>
      & { preview?: AdminTypes.Maybe<{ image?: AdminTypes.Maybe<Pick<AdminTypes.Image, 'url'>> }> }
    )> }
  ), inventoryItem: (
    Pick<AdminTypes.InventoryItem, 'id' | 'tracked'>
    & { inventoryLevels: { nodes: Array<(
        Pick<AdminTypes.InventoryLevel, 'id' | 'isActive'>
        & { location: Pick<AdminTypes.Location, 'id' | 'name'>, quantities: Array<Pick<AdminTypes.InventoryQuantity, 'name' | 'quantity'>> }
      )> } }
  ) }
);

export type VariantsFoundQueryVariables = AdminTypes.Exact<{
  query: AdminTypes.Scalars['String']['input'];
  after?: AdminTypes.InputMaybe<AdminTypes.Scalars['String']['input']>;
}>;


export type VariantsFoundQuery = { productVariants: { nodes: Array<(
      Pick<AdminTypes.ProductVariant, 'id' | 'title' | 'sku' | 'price' | 'inventoryPolicy'>
      & { product: (
        Pick<AdminTypes.Product, 'id' | 'title' | 'status' | 'hasOnlyDefaultVariant'>
        & { featuredMedia?: AdminTypes.Maybe<(
          Pick<AdminTypes.ExternalVideo, 'id'>
          & { preview?: AdminTypes.Maybe<{ image?: AdminTypes.Maybe<Pick<AdminTypes.Image, 'url'>> }> }
        ) | (
          Pick<AdminTypes.MediaImage, 'id'>
          & { preview?: AdminTypes.Maybe<{ image?: AdminTypes.Maybe<Pick<AdminTypes.Image, 'url'>> }> }
        ) | (
          Pick<AdminTypes.Model3d, 'id'>
          & { preview?: AdminTypes.Maybe<{ image?: AdminTypes.Maybe<Pick<AdminTypes.Image, 'url'>> }> }
        ) | (
          Pick<AdminTypes.Video, 'id'>
          & { preview?: AdminTypes.Maybe<{ image?: AdminTypes.Maybe<Pick<AdminTypes.Image, 'url'>> }> }
        )> }
      ), inventoryItem: (
        Pick<AdminTypes.InventoryItem, 'id' | 'tracked'>
        & { inventoryLevels: { nodes: Array<(
            Pick<AdminTypes.InventoryLevel, 'id' | 'isActive'>
            & { location: Pick<AdminTypes.Location, 'id' | 'name'>, quantities: Array<Pick<AdminTypes.InventoryQuantity, 'name' | 'quantity'>> }
          )> } }
      ) }
    )>, pageInfo: Pick<AdminTypes.PageInfo, 'hasNextPage' | 'endCursor'> } };

export type VariantsQueryVariables = AdminTypes.Exact<{
  ids: Array<AdminTypes.Scalars['ID']['input']> | AdminTypes.Scalars['ID']['input'];
}>;


export type VariantsQuery = { nodes: Array<AdminTypes.Maybe<(
    Pick<AdminTypes.ProductVariant, 'id' | 'title' | 'sku' | 'price' | 'inventoryPolicy'>
    & { product: (
      Pick<AdminTypes.Product, 'id' | 'title' | 'status' | 'hasOnlyDefaultVariant'>
      & { featuredMedia?: AdminTypes.Maybe<(
        Pick<AdminTypes.ExternalVideo, 'id'>
        & { preview?: AdminTypes.Maybe<{ image?: AdminTypes.Maybe<Pick<AdminTypes.Image, 'url'>> }> }
      ) | (
        Pick<AdminTypes.MediaImage, 'id'>
        & { preview?: AdminTypes.Maybe<{ image?: AdminTypes.Maybe<Pick<AdminTypes.Image, 'url'>> }> }
      ) | (
        Pick<AdminTypes.Model3d, 'id'>
        & { preview?: AdminTypes.Maybe<{ image?: AdminTypes.Maybe<Pick<AdminTypes.Image, 'url'>> }> }
      ) | (
        Pick<AdminTypes.Video, 'id'>
        & { preview?: AdminTypes.Maybe<{ image?: AdminTypes.Maybe<Pick<AdminTypes.Image, 'url'>> }> }
      )> }
    ), inventoryItem: (
      Pick<AdminTypes.InventoryItem, 'id' | 'tracked'>
      & { inventoryLevels: { nodes: Array<(
          Pick<AdminTypes.InventoryLevel, 'id' | 'isActive'>
          & { location: Pick<AdminTypes.Location, 'id' | 'name'>, quantities: Array<Pick<AdminTypes.InventoryQuantity, 'name' | 'quantity'>> }
        )> } }
    ) }
  )>> };

export type WholeOrderFragment = (
  Pick<AdminTypes.Order, 'id' | 'name' | 'number' | 'email' | 'phone' | 'createdAt' | 'updatedAt' | 'cancelledAt' | 'closedAt' | 'displayFinancialStatus' | 'displayFulfillmentStatus' | 'currencyCode' | 'presentmentCurrencyCode' | 'tags'>
  & { lineItems: { nodes: Array<(
      Pick<AdminTypes.LineItem, 'id' | 'title' | 'variantTitle' | 'sku' | 'quantity' | 'currentQuantity'>
      & { product?: AdminTypes.Maybe<Pick<AdminTypes.Product, 'id'>>, variant?: AdminTypes.Maybe<Pick<AdminTypes.ProductVariant, 'id'>>, image?: AdminTypes.Maybe<Pick<AdminTypes.Image, 'url'>>, discountedUnitPriceAfterAllDiscountsSet: { shopMoney: Pick<AdminTypes.MoneyV2, 'amount'> } }
    )>, pageInfo: Pick<AdminTypes.PageInfo, 'hasNextPage' | 'endCursor'> }, fulfillments: Array<(
    Pick<AdminTypes.Fulfillment, 'id' | 'name' | 'status' | 'displayStatus' | 'createdAt' | 'updatedAt' | 'estimatedDeliveryAt' | 'deliveredAt'>
    & { trackingInfo: Array<Pick<AdminTypes.FulfillmentTrackingInfo, 'company' | 'number' | 'url'>>, fulfillmentLineItems: { nodes: Array<(
        Pick<AdminTypes.FulfillmentLineItem, 'quantity'>
        & { lineItem: Pick<AdminTypes.LineItem, 'id'> }
      )>, pageInfo: Pick<AdminTypes.PageInfo, 'hasNextPage'> }, events: { nodes: Array<Pick<AdminTypes.FulfillmentEvent, 'id' | 'status' | 'message' | 'city' | 'province' | 'country' | 'happenedAt'>>, pageInfo: Pick<AdminTypes.PageInfo, 'hasNextPage'> } }
  )>, refunds: Array<(
    Pick<AdminTypes.Refund, 'id' | 'createdAt' | 'processedAt' | 'note'>
    & { totalRefundedSet: { shopMoney: Pick<AdminTypes.MoneyV2, 'amount'>, presentmentMoney: Pick<AdminTypes.MoneyV2, 'amount'> }, refundLineItems: { nodes: Array<(
        Pick<AdminTypes.RefundLineItem, 'quantity'>
        & { lineItem: Pick<AdminTypes.LineItem, 'id'> }
      )>, pageInfo: Pick<AdminTypes.PageInfo, 'hasNextPage'> } }
  )>, totalPriceSet: { shopMoney: Pick<AdminTypes.MoneyV2, 'amount'>, presentmentMoney: Pick<AdminTypes.MoneyV2, 'amount'> }, originalTotalPriceSet: { shopMoney: Pick<AdminTypes.MoneyV2, 'amount'>, presentmentMoney: Pick<AdminTypes.MoneyV2, 'amount'> }, currentTotalPriceSet: { shopMoney: Pick<AdminTypes.MoneyV2, 'amount'>, presentmentMoney: Pick<AdminTypes.MoneyV2, 'amount'> }, totalRefundedSet: { shopMoney: Pick<AdminTypes.MoneyV2, 'amount'> }, shippingAddress?: AdminTypes.Maybe<Pick<AdminTypes.MailingAddress, 'name' | 'address1' | 'address2' | 'city' | 'province' | 'zip' | 'countryCodeV2' | 'phone'>>, customer?: AdminTypes.Maybe<(
    Pick<AdminTypes.Customer, 'id' | 'firstName' | 'lastName' | 'locale' | 'numberOfOrders' | 'updatedAt'>
    & { defaultEmailAddress?: AdminTypes.Maybe<Pick<AdminTypes.CustomerEmailAddress, 'emailAddress'>>, defaultPhoneNumber?: AdminTypes.Maybe<Pick<AdminTypes.CustomerPhoneNumber, 'phoneNumber'>> }
  )> }
);

export type WithheldDataQueryVariables = AdminTypes.Exact<{ [key: string]: never; }>;


export type WithheldDataQuery = { orders: { nodes: Array<(
      Pick<AdminTypes.Order, 'email' | 'phone'>
      & { customer?: AdminTypes.Maybe<Pick<AdminTypes.Customer, 'firstName'>>, shippingAddress?: AdminTypes.Maybe<Pick<AdminTypes.MailingAddress, 'name' | 'address1'>> }
    )> } };

interface GeneratedQueryTypes {
  "#graphql\n  query AgreementsSince($id: ID!, $query: String!, $after: String) {\n    order(id: $id) {\n      id\n      agreements(first: 50, after: $after, query: $query) {\n        nodes { id happenedAt reason app { id } ... on RefundAgreement { refund { id } } }\n        pageInfo { hasNextPage endCursor }\n      }\n    }\n    currentAppInstallation { id app { id } }\n  }\n": {return: AgreementsSinceQuery, variables: AgreementsSinceQueryVariables},
  "#graphql\n  query BulkOperation($id: ID!) {\n    bulkOperation(id: $id) {\n      status\n      objectCount\n      url\n      errorCode\n    }\n  }\n": {return: BulkOperationQuery, variables: BulkOperationQueryVariables},
  "#graphql\n  query CancelJob($id: ID!) {\n    node(id: $id) { ... on OrderCancelJobResult { ...CancelJobParts } }\n  }\n  #graphql\n  fragment CancelJobParts on OrderCancelJobResult {\n    id\n    done\n    status\n    errors { code message }\n  }\n\n": {return: CancelJobQuery, variables: CancelJobQueryVariables},
  "#graphql\n  query CustomerByIdentifier($identifier: CustomerIdentifierInput!) {\n    customerByIdentifier(identifier: $identifier) {\n      ...CustomerParts\n    }\n  }\n  #graphql\n  fragment CustomerParts on Customer {\n    id\n    firstName\n    lastName\n    locale\n    numberOfOrders\n    updatedAt\n    defaultEmailAddress {\n      emailAddress\n    }\n    defaultPhoneNumber {\n      phoneNumber\n    }\n  }\n\n": {return: CustomerByIdentifierQuery, variables: CustomerByIdentifierQueryVariables},
  "#graphql\n  query CustomersFound($query: String!, $first: Int!) {\n    customers(first: $first, query: $query, sortKey: UPDATED_AT, reverse: true) {\n      nodes {\n        ...CustomerParts\n      }\n    }\n  }\n  #graphql\n  fragment CustomerParts on Customer {\n    id\n    firstName\n    lastName\n    locale\n    numberOfOrders\n    updatedAt\n    defaultEmailAddress {\n      emailAddress\n    }\n    defaultPhoneNumber {\n      phoneNumber\n    }\n  }\n\n": {return: CustomersFoundQuery, variables: CustomersFoundQueryVariables},
  "#graphql\n  query DiscountCodeByCode($code: String!) {\n    codeDiscountNodeByCode(code: $code) { ...DiscountCodeParts }\n  }\n  #graphql\n  fragment DiscountCodeParts on DiscountCodeNode {\n    id\n    codeDiscount {\n      ... on DiscountCodeBasic {\n        title\n        status\n        startsAt\n        endsAt\n        asyncUsageCount\n        codes(first: 1) { nodes { code } }\n        context { ... on DiscountCustomers { customers { id } } }\n        customerGets { value { ... on DiscountAmount { amount { amount currencyCode } } } }\n      }\n    }\n  }\n\n": {return: DiscountCodeByCodeQuery, variables: DiscountCodeByCodeQueryVariables},
  "#graphql\n  query DraftOrder($id: ID!) {\n    draftOrder(id: $id) { ...DraftParts }\n  }\n  #graphql\n  fragment DraftParts on DraftOrder {\n    id\n    name\n    status\n    tags\n    totalPriceSet { shopMoney { amount currencyCode } presentmentMoney { amount currencyCode } }\n    order { id name createdAt }\n  }\n\n": {return: DraftOrderQuery, variables: DraftOrderQueryVariables},
  "#graphql\n  query DraftOrdersTagged($query: String!) {\n    draftOrders(first: 20, query: $query) { nodes { ...DraftParts } }\n  }\n  #graphql\n  fragment DraftParts on DraftOrder {\n    id\n    name\n    status\n    tags\n    totalPriceSet { shopMoney { amount currencyCode } presentmentMoney { amount currencyCode } }\n    order { id name createdAt }\n  }\n\n": {return: DraftOrdersTaggedQuery, variables: DraftOrdersTaggedQueryVariables},
  "#graphql\n  query DraftOrdersStray($query: String!, $after: String) {\n    draftOrders(first: 50, query: $query, after: $after, sortKey: ID) {\n      nodes { ...DraftParts }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n  #graphql\n  fragment DraftParts on DraftOrder {\n    id\n    name\n    status\n    tags\n    totalPriceSet { shopMoney { amount currencyCode } presentmentMoney { amount currencyCode } }\n    order { id name createdAt }\n  }\n\n": {return: DraftOrdersStrayQuery, variables: DraftOrdersStrayQueryVariables},
  "#graphql\n  query GiftCardsFound($query: String!) {\n    giftCards(first: 10, query: $query) { nodes { ...GiftCardParts } }\n  }\n  #graphql\n  fragment GiftCardParts on GiftCard {\n    id\n    createdAt\n    lastCharacters\n    initialValue { amount currencyCode }\n    balance { amount currencyCode }\n    customer { id }\n    expiresOn\n    note\n    enabled\n  }\n\n": {return: GiftCardsFoundQuery, variables: GiftCardsFoundQueryVariables},
  "#graphql\n  query HelpOwner {\n    currentAppInstallation {\n      id\n    }\n  }\n": {return: HelpOwnerQuery, variables: HelpOwnerQueryVariables},
  "#graphql\n  query RefundsOfOrder($orderId: ID!) {\n    order(id: $orderId) { id refunds(first: 250) { id createdAt processedAt } }\n  }\n": {return: RefundsOfOrderQuery, variables: RefundsOfOrderQueryVariables},
  "#graphql\n  query IntakeRefunds($ids: [ID!]!) {\n    nodes(ids: $ids) {\n      ... on Refund {\n        ...RefundMadeParts\n        return { id }\n        transactions(first: 20) { nodes { amountSet { presentmentMoney { amount currencyCode } } } }\n      }\n    }\n  }\n  #graphql\n  fragment RefundMadeParts on Refund {\n    id\n    createdAt\n    processedAt\n    note\n    totalRefundedSet { shopMoney { amount currencyCode } presentmentMoney { amount currencyCode } }\n    transactions(first: 20) { nodes { kind status } }\n  }\n\n": {return: IntakeRefundsQuery, variables: IntakeRefundsQueryVariables},
  "#graphql\n  query OrderLinesAfter($id: ID!, $after: String) {\n    order(id: $id) {\n      lineItems(first: 60, after: $after) {\n        nodes {\n          ...LineParts\n          ...LiveLineParts\n        }\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n      }\n    }\n  }\n  #graphql\n  fragment LineParts on LineItem {\n    id\n    title\n    variantTitle\n    sku\n    quantity\n    currentQuantity\n    product {\n      id\n    }\n    variant {\n      id\n    }\n    image {\n      url\n    }\n    discountedUnitPriceAfterAllDiscountsSet {\n      shopMoney {\n        amount\n      }\n    }\n  }\n\n  #graphql\n  fragment LiveLineParts on LineItem {\n    id\n    refundableQuantity\n    unfulfilledQuantity\n    discountedUnitPriceAfterAllDiscountsSet {\n      shopMoney {\n        amount\n        currencyCode\n      }\n    }\n    variant {\n      inventoryQuantity\n      inventoryItem {\n        tracked\n      }\n    }\n  }\n\n": {return: OrderLinesAfterQuery, variables: OrderLinesAfterQueryVariables},
  "#graphql\n  query LiveOrder($id: ID!, $lines: Int!, $parcelLines: Int!, $scans: Int!, $refundLines: Int!) {\n    order(id: $id) {\n      ...WholeOrder\n      cancelReason\n      lineItems(first: $lines) {\n        nodes {\n          ...LiveLineParts\n        }\n      }\n      totalReceivedSet {\n        ...BothMonies\n      }\n      totalShippingPriceSet {\n        ...BothMonies\n      }\n      suggestedRefund(suggestFullRefund: true) {\n        maximumRefundableSet {\n          ...BothMonies\n        }\n        shipping {\n          maximumRefundableSet {\n            ...BothMonies\n          }\n        }\n      }\n      transactions(first: 50) {\n        kind\n        status\n        gateway\n        formattedGateway\n        createdAt\n        processedAt\n        amountSet {\n          shopMoney {\n            amount\n            currencyCode\n          }\n        }\n      }\n    }\n  }\n  fragment BothMonies on MoneyBag {\n    shopMoney {\n      amount\n      currencyCode\n    }\n    presentmentMoney {\n      amount\n      currencyCode\n    }\n  }\n  #graphql\n  fragment WholeOrder on Order {\n    ...OrderParts\n    lineItems(first: $lines) {\n      nodes {\n        ...LineParts\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n    fulfillments(first: 50) {\n      ...FulfillmentParts\n    }\n    refunds(first: 50) {\n      ...OrderRefundParts\n    }\n  }\n  #graphql\n  fragment OrderParts on Order {\n    id\n    name\n    number\n    email\n    phone\n    createdAt\n    updatedAt\n    cancelledAt\n    closedAt\n    displayFinancialStatus\n    displayFulfillmentStatus\n    currencyCode\n    presentmentCurrencyCode\n    tags\n    totalPriceSet {\n      shopMoney {\n        amount\n      }\n      presentmentMoney {\n        amount\n      }\n    }\n    originalTotalPriceSet {\n      shopMoney {\n        amount\n      }\n      presentmentMoney {\n        amount\n      }\n    }\n    currentTotalPriceSet {\n      shopMoney {\n        amount\n      }\n      presentmentMoney {\n        amount\n      }\n    }\n    totalRefundedSet {\n      shopMoney {\n        amount\n      }\n    }\n    shippingAddress {\n      ...AddressParts\n    }\n    customer {\n      ...CustomerParts\n    }\n  }\n  #graphql\n  fragment AddressParts on MailingAddress {\n    name\n    address1\n    address2\n    city\n    province\n    zip\n    countryCodeV2\n    phone\n  }\n\n  #graphql\n  fragment CustomerParts on Customer {\n    id\n    firstName\n    lastName\n    locale\n    numberOfOrders\n    updatedAt\n    defaultEmailAddress {\n      emailAddress\n    }\n    defaultPhoneNumber {\n      phoneNumber\n    }\n  }\n\n\n  #graphql\n  fragment LineParts on LineItem {\n    id\n    title\n    variantTitle\n    sku\n    quantity\n    currentQuantity\n    product {\n      id\n    }\n    variant {\n      id\n    }\n    image {\n      url\n    }\n    discountedUnitPriceAfterAllDiscountsSet {\n      shopMoney {\n        amount\n      }\n    }\n  }\n\n  #graphql\n  fragment FulfillmentParts on Fulfillment {\n    id\n    name\n    status\n    displayStatus\n    createdAt\n    updatedAt\n    estimatedDeliveryAt\n    deliveredAt\n    trackingInfo {\n      company\n      number\n      url\n    }\n    fulfillmentLineItems(first: $parcelLines) {\n      nodes {\n        quantity\n        lineItem {\n          id\n        }\n      }\n      pageInfo {\n        hasNextPage\n      }\n    }\n    events(first: $scans, sortKey: HAPPENED_AT, reverse: true) {\n      nodes {\n        id\n        status\n        message\n        city\n        province\n        country\n        happenedAt\n      }\n      pageInfo {\n        hasNextPage\n      }\n    }\n  }\n\n  #graphql\n  fragment OrderRefundParts on Refund {\n    id\n    createdAt\n    processedAt\n    note\n    totalRefundedSet {\n      shopMoney {\n        amount\n      }\n      presentmentMoney {\n        amount\n      }\n    }\n    refundLineItems(first: $refundLines) {\n      nodes {\n        quantity\n        lineItem {\n          id\n        }\n      }\n      pageInfo {\n        hasNextPage\n      }\n    }\n  }\n\n\n  #graphql\n  fragment LiveLineParts on LineItem {\n    id\n    refundableQuantity\n    unfulfilledQuantity\n    discountedUnitPriceAfterAllDiscountsSet {\n      shopMoney {\n        amount\n        currencyCode\n      }\n    }\n    variant {\n      inventoryQuantity\n      inventoryItem {\n        tracked\n      }\n    }\n  }\n\n": {return: LiveOrderQuery, variables: LiveOrderQueryVariables},
  "#graphql\n  query OrderAddress($id: ID!) {\n    order(id: $id) {\n      id\n      name\n      updatedAt\n      cancelledAt\n      displayFulfillmentStatus\n      requiresShipping\n      fulfillments(first: 100) { id status totalQuantity }\n      shippingAddress { ...FullAddressParts }\n    }\n  }\n  #graphql\n  fragment FullAddressParts on MailingAddress {\n    firstName\n    lastName\n    name\n    company\n    address1\n    address2\n    city\n    provinceCode\n    province\n    zip\n    countryCodeV2\n    phone\n  }\n\n": {return: OrderAddressQuery, variables: OrderAddressQueryVariables},
  "#graphql\n  query OrderCancellation($id: ID!) {\n    order(id: $id) {\n      id\n      cancelledAt\n      cancellation { staffNote }\n      refunds(first: 25) { ...RefundMadeParts }\n    }\n  }\n  #graphql\n  fragment RefundMadeParts on Refund {\n    id\n    createdAt\n    processedAt\n    note\n    totalRefundedSet { shopMoney { amount currencyCode } presentmentMoney { amount currencyCode } }\n    transactions(first: 20) { nodes { kind status } }\n  }\n\n": {return: OrderCancellationQuery, variables: OrderCancellationQueryVariables},
  "#graphql\n  query OrderEditSales($id: ID!, $query: String!, $after: String) {\n    order(id: $id) {\n      id\n      agreements(first: 1, query: $query) {\n        nodes {\n          id\n          sales(first: 250, after: $after) {\n            nodes {\n              id\n              actionType\n              quantity\n              ... on ProductSale { lineItem { id variant { id } } }\n            }\n            pageInfo { hasNextPage endCursor }\n          }\n        }\n      }\n    }\n  }\n": {return: OrderEditSalesQuery, variables: OrderEditSalesQueryVariables},
  "#graphql\n  query OrderSnapshot($id: ID!, $lines: Int!, $parcelLines: Int!, $scans: Int!, $refundLines: Int!) {\n    order(id: $id) {\n      ...WholeOrder\n    }\n  }\n  #graphql\n  fragment WholeOrder on Order {\n    ...OrderParts\n    lineItems(first: $lines) {\n      nodes {\n        ...LineParts\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n    fulfillments(first: 50) {\n      ...FulfillmentParts\n    }\n    refunds(first: 50) {\n      ...OrderRefundParts\n    }\n  }\n  #graphql\n  fragment OrderParts on Order {\n    id\n    name\n    number\n    email\n    phone\n    createdAt\n    updatedAt\n    cancelledAt\n    closedAt\n    displayFinancialStatus\n    displayFulfillmentStatus\n    currencyCode\n    presentmentCurrencyCode\n    tags\n    totalPriceSet {\n      shopMoney {\n        amount\n      }\n      presentmentMoney {\n        amount\n      }\n    }\n    originalTotalPriceSet {\n      shopMoney {\n        amount\n      }\n      presentmentMoney {\n        amount\n      }\n    }\n    currentTotalPriceSet {\n      shopMoney {\n        amount\n      }\n      presentmentMoney {\n        amount\n      }\n    }\n    totalRefundedSet {\n      shopMoney {\n        amount\n      }\n    }\n    shippingAddress {\n      ...AddressParts\n    }\n    customer {\n      ...CustomerParts\n    }\n  }\n  #graphql\n  fragment AddressParts on MailingAddress {\n    name\n    address1\n    address2\n    city\n    province\n    zip\n    countryCodeV2\n    phone\n  }\n\n  #graphql\n  fragment CustomerParts on Customer {\n    id\n    firstName\n    lastName\n    locale\n    numberOfOrders\n    updatedAt\n    defaultEmailAddress {\n      emailAddress\n    }\n    defaultPhoneNumber {\n      phoneNumber\n    }\n  }\n\n\n  #graphql\n  fragment LineParts on LineItem {\n    id\n    title\n    variantTitle\n    sku\n    quantity\n    currentQuantity\n    product {\n      id\n    }\n    variant {\n      id\n    }\n    image {\n      url\n    }\n    discountedUnitPriceAfterAllDiscountsSet {\n      shopMoney {\n        amount\n      }\n    }\n  }\n\n  #graphql\n  fragment FulfillmentParts on Fulfillment {\n    id\n    name\n    status\n    displayStatus\n    createdAt\n    updatedAt\n    estimatedDeliveryAt\n    deliveredAt\n    trackingInfo {\n      company\n      number\n      url\n    }\n    fulfillmentLineItems(first: $parcelLines) {\n      nodes {\n        quantity\n        lineItem {\n          id\n        }\n      }\n      pageInfo {\n        hasNextPage\n      }\n    }\n    events(first: $scans, sortKey: HAPPENED_AT, reverse: true) {\n      nodes {\n        id\n        status\n        message\n        city\n        province\n        country\n        happenedAt\n      }\n      pageInfo {\n        hasNextPage\n      }\n    }\n  }\n\n  #graphql\n  fragment OrderRefundParts on Refund {\n    id\n    createdAt\n    processedAt\n    note\n    totalRefundedSet {\n      shopMoney {\n        amount\n      }\n      presentmentMoney {\n        amount\n      }\n    }\n    refundLineItems(first: $refundLines) {\n      nodes {\n        quantity\n        lineItem {\n          id\n        }\n      }\n      pageInfo {\n        hasNextPage\n      }\n    }\n  }\n\n\n": {return: OrderSnapshotQuery, variables: OrderSnapshotQueryVariables},
  "#graphql\n  query OrderSnapshots($ids: [ID!]!, $lines: Int!, $parcelLines: Int!, $scans: Int!, $refundLines: Int!) {\n    nodes(ids: $ids) {\n      ... on Order {\n        ...WholeOrder\n      }\n    }\n  }\n  #graphql\n  fragment WholeOrder on Order {\n    ...OrderParts\n    lineItems(first: $lines) {\n      nodes {\n        ...LineParts\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n    fulfillments(first: 50) {\n      ...FulfillmentParts\n    }\n    refunds(first: 50) {\n      ...OrderRefundParts\n    }\n  }\n  #graphql\n  fragment OrderParts on Order {\n    id\n    name\n    number\n    email\n    phone\n    createdAt\n    updatedAt\n    cancelledAt\n    closedAt\n    displayFinancialStatus\n    displayFulfillmentStatus\n    currencyCode\n    presentmentCurrencyCode\n    tags\n    totalPriceSet {\n      shopMoney {\n        amount\n      }\n      presentmentMoney {\n        amount\n      }\n    }\n    originalTotalPriceSet {\n      shopMoney {\n        amount\n      }\n      presentmentMoney {\n        amount\n      }\n    }\n    currentTotalPriceSet {\n      shopMoney {\n        amount\n      }\n      presentmentMoney {\n        amount\n      }\n    }\n    totalRefundedSet {\n      shopMoney {\n        amount\n      }\n    }\n    shippingAddress {\n      ...AddressParts\n    }\n    customer {\n      ...CustomerParts\n    }\n  }\n  #graphql\n  fragment AddressParts on MailingAddress {\n    name\n    address1\n    address2\n    city\n    province\n    zip\n    countryCodeV2\n    phone\n  }\n\n  #graphql\n  fragment CustomerParts on Customer {\n    id\n    firstName\n    lastName\n    locale\n    numberOfOrders\n    updatedAt\n    defaultEmailAddress {\n      emailAddress\n    }\n    defaultPhoneNumber {\n      phoneNumber\n    }\n  }\n\n\n  #graphql\n  fragment LineParts on LineItem {\n    id\n    title\n    variantTitle\n    sku\n    quantity\n    currentQuantity\n    product {\n      id\n    }\n    variant {\n      id\n    }\n    image {\n      url\n    }\n    discountedUnitPriceAfterAllDiscountsSet {\n      shopMoney {\n        amount\n      }\n    }\n  }\n\n  #graphql\n  fragment FulfillmentParts on Fulfillment {\n    id\n    name\n    status\n    displayStatus\n    createdAt\n    updatedAt\n    estimatedDeliveryAt\n    deliveredAt\n    trackingInfo {\n      company\n      number\n      url\n    }\n    fulfillmentLineItems(first: $parcelLines) {\n      nodes {\n        quantity\n        lineItem {\n          id\n        }\n      }\n      pageInfo {\n        hasNextPage\n      }\n    }\n    events(first: $scans, sortKey: HAPPENED_AT, reverse: true) {\n      nodes {\n        id\n        status\n        message\n        city\n        province\n        country\n        happenedAt\n      }\n      pageInfo {\n        hasNextPage\n      }\n    }\n  }\n\n  #graphql\n  fragment OrderRefundParts on Refund {\n    id\n    createdAt\n    processedAt\n    note\n    totalRefundedSet {\n      shopMoney {\n        amount\n      }\n      presentmentMoney {\n        amount\n      }\n    }\n    refundLineItems(first: $refundLines) {\n      nodes {\n        quantity\n        lineItem {\n          id\n        }\n      }\n      pageInfo {\n        hasNextPage\n      }\n    }\n  }\n\n\n": {return: OrderSnapshotsQuery, variables: OrderSnapshotsQueryVariables},
  "#graphql\n  query OrderStanding($id: ID!) {\n    order(id: $id) {\n      id\n      createdAt\n      updatedAt\n      cancelledAt\n      displayFinancialStatus\n      displayFulfillmentStatus\n      returnStatus\n      currentTotalPriceSet { ...StandingMonies }\n      totalRefundedSet { ...StandingMonies }\n      risk { recommendation assessments { riskLevel } }\n      fulfillments(first: 100) { status deliveredAt }\n    }\n  }\n  fragment StandingMonies on MoneyBag {\n    shopMoney { amount currencyCode }\n    presentmentMoney { amount currencyCode }\n  }\n": {return: OrderStandingQuery, variables: OrderStandingQueryVariables},
  "#graphql\n  query OrderToCancel($id: ID!) {\n    order(id: $id) {\n      id\n      name\n      updatedAt\n      cancelledAt\n      displayFulfillmentStatus\n      returnStatus\n      customer { id }\n      totalReceivedSet { ...CancelMonies }\n      totalCapturableSet { ...CancelMonies }\n      transactions(first: 100) { kind status }\n      lineItems(first: 250) { ...CancelLines }\n      suggestedRefund(suggestFullRefund: true) {\n        amountSet { ...CancelMonies }\n        maximumRefundableSet { ...CancelMonies }\n        shipping { amountSet { ...CancelMonies } }\n        suggestedTransactions {\n          gateway\n          formattedGateway\n          accountNumber\n          amountSet { ...CancelMonies }\n          parentTransaction { id }\n        }\n      }\n    }\n  }\n  fragment CancelMonies on MoneyBag {\n    shopMoney { amount currencyCode }\n    presentmentMoney { amount currencyCode }\n  }\n  #graphql\n  fragment CancelLines on LineItemConnection {\n    nodes { id title variantTitle quantity currentQuantity refundableQuantity unfulfilledQuantity }\n    pageInfo { hasNextPage endCursor }\n  }\n\n": {return: OrderToCancelQuery, variables: OrderToCancelQueryVariables},
  "#graphql\n  query CancelLinesAfter($id: ID!, $after: String) {\n    order(id: $id) { id lineItems(first: 250, after: $after) { ...CancelLines } }\n  }\n  #graphql\n  fragment CancelLines on LineItemConnection {\n    nodes { id title variantTitle quantity currentQuantity refundableQuantity unfulfilledQuantity }\n    pageInfo { hasNextPage endCursor }\n  }\n\n": {return: CancelLinesAfterQuery, variables: CancelLinesAfterQueryVariables},
  "#graphql\n  query OrdersCount {\n    ordersCount(limit: null) {\n      count\n    }\n  }\n": {return: OrdersCountQuery, variables: OrdersCountQueryVariables},
  "#graphql\n  query OrdersFound($query: String!, $first: Int!, $lines: Int!, $parcelLines: Int!, $scans: Int!, $refundLines: Int!) {\n    orders(first: $first, query: $query, sortKey: CREATED_AT, reverse: true) {\n      nodes {\n        ...WholeOrder\n      }\n    }\n  }\n  #graphql\n  fragment WholeOrder on Order {\n    ...OrderParts\n    lineItems(first: $lines) {\n      nodes {\n        ...LineParts\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n    fulfillments(first: 50) {\n      ...FulfillmentParts\n    }\n    refunds(first: 50) {\n      ...OrderRefundParts\n    }\n  }\n  #graphql\n  fragment OrderParts on Order {\n    id\n    name\n    number\n    email\n    phone\n    createdAt\n    updatedAt\n    cancelledAt\n    closedAt\n    displayFinancialStatus\n    displayFulfillmentStatus\n    currencyCode\n    presentmentCurrencyCode\n    tags\n    totalPriceSet {\n      shopMoney {\n        amount\n      }\n      presentmentMoney {\n        amount\n      }\n    }\n    originalTotalPriceSet {\n      shopMoney {\n        amount\n      }\n      presentmentMoney {\n        amount\n      }\n    }\n    currentTotalPriceSet {\n      shopMoney {\n        amount\n      }\n      presentmentMoney {\n        amount\n      }\n    }\n    totalRefundedSet {\n      shopMoney {\n        amount\n      }\n    }\n    shippingAddress {\n      ...AddressParts\n    }\n    customer {\n      ...CustomerParts\n    }\n  }\n  #graphql\n  fragment AddressParts on MailingAddress {\n    name\n    address1\n    address2\n    city\n    province\n    zip\n    countryCodeV2\n    phone\n  }\n\n  #graphql\n  fragment CustomerParts on Customer {\n    id\n    firstName\n    lastName\n    locale\n    numberOfOrders\n    updatedAt\n    defaultEmailAddress {\n      emailAddress\n    }\n    defaultPhoneNumber {\n      phoneNumber\n    }\n  }\n\n\n  #graphql\n  fragment LineParts on LineItem {\n    id\n    title\n    variantTitle\n    sku\n    quantity\n    currentQuantity\n    product {\n      id\n    }\n    variant {\n      id\n    }\n    image {\n      url\n    }\n    discountedUnitPriceAfterAllDiscountsSet {\n      shopMoney {\n        amount\n      }\n    }\n  }\n\n  #graphql\n  fragment FulfillmentParts on Fulfillment {\n    id\n    name\n    status\n    displayStatus\n    createdAt\n    updatedAt\n    estimatedDeliveryAt\n    deliveredAt\n    trackingInfo {\n      company\n      number\n      url\n    }\n    fulfillmentLineItems(first: $parcelLines) {\n      nodes {\n        quantity\n        lineItem {\n          id\n        }\n      }\n      pageInfo {\n        hasNextPage\n      }\n    }\n    events(first: $scans, sortKey: HAPPENED_AT, reverse: true) {\n      nodes {\n        id\n        status\n        message\n        city\n        province\n        country\n        happenedAt\n      }\n      pageInfo {\n        hasNextPage\n      }\n    }\n  }\n\n  #graphql\n  fragment OrderRefundParts on Refund {\n    id\n    createdAt\n    processedAt\n    note\n    totalRefundedSet {\n      shopMoney {\n        amount\n      }\n      presentmentMoney {\n        amount\n      }\n    }\n    refundLineItems(first: $refundLines) {\n      nodes {\n        quantity\n        lineItem {\n          id\n        }\n      }\n      pageInfo {\n        hasNextPage\n      }\n    }\n  }\n\n\n": {return: OrdersFoundQuery, variables: OrdersFoundQueryVariables},
  "#graphql\n  query OrdersShown($ids: [ID!]!) {\n    nodes(ids: $ids) {\n      ... on Order {\n        id\n      }\n    }\n  }\n": {return: OrdersShownQuery, variables: OrdersShownQueryVariables},
  "#graphql\n  query OrdersUpdatedSince($query: String!, $first: Int!, $after: String, $lines: Int!, $parcelLines: Int!, $scans: Int!, $refundLines: Int!) {\n    orders(first: $first, after: $after, query: $query, sortKey: UPDATED_AT) {\n      nodes {\n        ...WholeOrder\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n  #graphql\n  fragment WholeOrder on Order {\n    ...OrderParts\n    lineItems(first: $lines) {\n      nodes {\n        ...LineParts\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n    fulfillments(first: 50) {\n      ...FulfillmentParts\n    }\n    refunds(first: 50) {\n      ...OrderRefundParts\n    }\n  }\n  #graphql\n  fragment OrderParts on Order {\n    id\n    name\n    number\n    email\n    phone\n    createdAt\n    updatedAt\n    cancelledAt\n    closedAt\n    displayFinancialStatus\n    displayFulfillmentStatus\n    currencyCode\n    presentmentCurrencyCode\n    tags\n    totalPriceSet {\n      shopMoney {\n        amount\n      }\n      presentmentMoney {\n        amount\n      }\n    }\n    originalTotalPriceSet {\n      shopMoney {\n        amount\n      }\n      presentmentMoney {\n        amount\n      }\n    }\n    currentTotalPriceSet {\n      shopMoney {\n        amount\n      }\n      presentmentMoney {\n        amount\n      }\n    }\n    totalRefundedSet {\n      shopMoney {\n        amount\n      }\n    }\n    shippingAddress {\n      ...AddressParts\n    }\n    customer {\n      ...CustomerParts\n    }\n  }\n  #graphql\n  fragment AddressParts on MailingAddress {\n    name\n    address1\n    address2\n    city\n    province\n    zip\n    countryCodeV2\n    phone\n  }\n\n  #graphql\n  fragment CustomerParts on Customer {\n    id\n    firstName\n    lastName\n    locale\n    numberOfOrders\n    updatedAt\n    defaultEmailAddress {\n      emailAddress\n    }\n    defaultPhoneNumber {\n      phoneNumber\n    }\n  }\n\n\n  #graphql\n  fragment LineParts on LineItem {\n    id\n    title\n    variantTitle\n    sku\n    quantity\n    currentQuantity\n    product {\n      id\n    }\n    variant {\n      id\n    }\n    image {\n      url\n    }\n    discountedUnitPriceAfterAllDiscountsSet {\n      shopMoney {\n        amount\n      }\n    }\n  }\n\n  #graphql\n  fragment FulfillmentParts on Fulfillment {\n    id\n    name\n    status\n    displayStatus\n    createdAt\n    updatedAt\n    estimatedDeliveryAt\n    deliveredAt\n    trackingInfo {\n      company\n      number\n      url\n    }\n    fulfillmentLineItems(first: $parcelLines) {\n      nodes {\n        quantity\n        lineItem {\n          id\n        }\n      }\n      pageInfo {\n        hasNextPage\n      }\n    }\n    events(first: $scans, sortKey: HAPPENED_AT, reverse: true) {\n      nodes {\n        id\n        status\n        message\n        city\n        province\n        country\n        happenedAt\n      }\n      pageInfo {\n        hasNextPage\n      }\n    }\n  }\n\n  #graphql\n  fragment OrderRefundParts on Refund {\n    id\n    createdAt\n    processedAt\n    note\n    totalRefundedSet {\n      shopMoney {\n        amount\n      }\n      presentmentMoney {\n        amount\n      }\n    }\n    refundLineItems(first: $refundLines) {\n      nodes {\n        quantity\n        lineItem {\n          id\n        }\n      }\n      pageInfo {\n        hasNextPage\n      }\n    }\n  }\n\n\n": {return: OrdersUpdatedSinceQuery, variables: OrdersUpdatedSinceQueryVariables},
  "#graphql\n  query RefundNotes($orderId: ID!) {\n    order(id: $orderId) { id refunds(first: 250) { id note } }\n  }\n": {return: RefundNotesQuery, variables: RefundNotesQueryVariables},
  "#graphql\n  query Refunds($ids: [ID!]!) {\n    nodes(ids: $ids) { ... on Refund { ...RefundMadeParts } }\n  }\n  #graphql\n  fragment RefundMadeParts on Refund {\n    id\n    createdAt\n    processedAt\n    note\n    totalRefundedSet { shopMoney { amount currencyCode } presentmentMoney { amount currencyCode } }\n    transactions(first: 20) { nodes { kind status } }\n  }\n\n": {return: RefundsQuery, variables: RefundsQueryVariables},
  "#graphql\n  query RefundSuggest($orderId: ID!, $lines: [RefundLineItemInput!], $wholeShipping: Boolean, $shipping: Money, $duties: [RefundDutyInput!], $withDuties: Boolean!, $withPlaces: Boolean!, $withCredit: Boolean!) {\n    order(id: $orderId) {\n      id\n      updatedAt\n      cancelledAt\n      customer { id storeCreditAccounts(first: 10) @include(if: $withCredit) { nodes { balance { amount currencyCode } } } }\n      lineItems(first: 250) { nodes { id refundableQuantity unfulfilledQuantity duties @include(if: $withDuties) { id } } }\n      transactions(first: 50) { ...RefundableTransaction }\n      suggestedRefund(refundLineItems: $lines, refundShipping: $wholeShipping, shippingAmount: $shipping, refundDuties: $duties) { ...Suggestion }\n    }\n    locations(first: 50) @include(if: $withPlaces) { nodes { id name isActive fulfillsOnlineOrders } }\n  }\n  #graphql\n  fragment BothSides on MoneyBag { shopMoney { amount currencyCode } presentmentMoney { amount currencyCode } }\n  fragment RefundableTransaction on OrderTransaction {\n    id\n    kind\n    status\n    gateway\n    formattedGateway\n    accountNumber\n    amountSet { ...BothSides }\n    parentTransaction { id }\n  }\n  fragment Suggestion on SuggestedRefund {\n    amountSet { ...BothSides }\n    subtotalSet { ...BothSides }\n    totalTaxSet { ...BothSides }\n    totalDutiesSet { ...BothSides }\n    maximumRefundableSet { ...BothSides }\n    shipping {\n      amountSet { ...BothSides }\n      maximumRefundableSet { ...BothSides }\n    }\n    suggestedTransactions {\n      gateway\n      formattedGateway\n      accountNumber\n      amountSet { ...BothSides }\n      parentTransaction { id }\n    }\n  }\n\n": {return: RefundSuggestQuery, variables: RefundSuggestQueryVariables},
  "#graphql\n  query ReturnReasons($after: String) {\n    returnReasonDefinitions(first: 200, after: $after, sortKey: NAME) {\n      nodes { id handle name deleted }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n": {return: ReturnReasonsQuery, variables: ReturnReasonsQueryVariables},
  "#graphql\n  query ReturnableUnits($orderId: ID!, $after: String) {\n    order(id: $orderId) { ...ReturnOrderParts }\n    returnableFulfillments(orderId: $orderId, first: 5, after: $after) {\n      nodes {\n        id\n        fulfillment { id name }\n        returnableFulfillmentLineItems(first: 45) {\n          nodes { quantity fulfillmentLineItem { id lineItem { id title variantTitle } } }\n        }\n      }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n  #graphql\n  fragment ReturnOrderParts on Order {\n    id\n    name\n    updatedAt\n    cancelledAt\n    currencyCode\n    presentmentCurrencyCode\n    taxesIncluded\n    customer { id }\n    totalOutstandingSet { shopMoney { amount currencyCode } presentmentMoney { amount currencyCode } }\n    lineItems(first: 250) { nodes { id quantity refundableQuantity } }\n  }\n\n": {return: ReturnableUnitsQuery, variables: ReturnableUnitsQueryVariables},
  "#graphql\n  query ReturnsOfOrder($orderId: ID!, $lines: Int!, $after: String) {\n    order(id: $orderId) {\n      id\n      returns(first: 3, after: $after, reverse: true) {\n        nodes { ...ReturnParts }\n        pageInfo { hasNextPage endCursor }\n      }\n    }\n  }\n  #graphql\n  fragment ReturnParts on Return {\n    id\n    name\n    status\n    createdAt\n    closedAt\n    order { id }\n    decline { reason note }\n    returnLineItems(first: $lines) {\n      nodes {\n        id\n        quantity\n        processedQuantity\n        processableQuantity\n        returnReasonNote\n        customerNote\n        returnReasonDefinition { name }\n        ... on ReturnLineItem {\n          restockingFee { percentage }\n          fulfillmentLineItem { id lineItem { id title variantTitle variant { id } } }\n        }\n      }\n      pageInfo { hasNextPage }\n    }\n    exchangeLineItems(first: 10) { nodes { id title variantTitle variantId quantity processedQuantity } }\n    returnShippingFees { amountSet { presentmentMoney { amount currencyCode } } }\n    reverseFulfillmentOrders(first: 1) {\n      nodes {\n        id\n        lineItems(first: $lines) { nodes { id fulfillmentLineItem { id } } }\n        reverseDeliveries(first: 5) {\n          nodes { id deliverable { ... on ReverseDeliveryShippingDeliverable { tracking { number url } label { publicFileUrl } } } }\n        }\n      }\n    }\n    refunds(first: 10) { nodes { id note } }\n  }\n\n": {return: ReturnsOfOrderQuery, variables: ReturnsOfOrderQueryVariables},
  "#graphql\n  query HasReturns($orderId: ID!) {\n    order(id: $orderId) {\n      id\n      returns(first: 1) {\n        nodes { id }\n      }\n    }\n  }\n": {return: HasReturnsQuery, variables: HasReturnsQueryVariables},
  "#graphql\n  query OrderReturn($id: ID!, $lines: Int!) {\n    return(id: $id) { ...ReturnParts }\n  }\n  #graphql\n  fragment ReturnParts on Return {\n    id\n    name\n    status\n    createdAt\n    closedAt\n    order { id }\n    decline { reason note }\n    returnLineItems(first: $lines) {\n      nodes {\n        id\n        quantity\n        processedQuantity\n        processableQuantity\n        returnReasonNote\n        customerNote\n        returnReasonDefinition { name }\n        ... on ReturnLineItem {\n          restockingFee { percentage }\n          fulfillmentLineItem { id lineItem { id title variantTitle variant { id } } }\n        }\n      }\n      pageInfo { hasNextPage }\n    }\n    exchangeLineItems(first: 10) { nodes { id title variantTitle variantId quantity processedQuantity } }\n    returnShippingFees { amountSet { presentmentMoney { amount currencyCode } } }\n    reverseFulfillmentOrders(first: 1) {\n      nodes {\n        id\n        lineItems(first: $lines) { nodes { id fulfillmentLineItem { id } } }\n        reverseDeliveries(first: 5) {\n          nodes { id deliverable { ... on ReverseDeliveryShippingDeliverable { tracking { number url } label { publicFileUrl } } } }\n        }\n      }\n    }\n    refunds(first: 10) { nodes { id note } }\n  }\n\n": {return: OrderReturnQuery, variables: OrderReturnQueryVariables},
  "#graphql\n  query ShopProfile {\n    shop {\n      id\n      name\n      myshopifyDomain\n      contactEmail\n      currencyCode\n      ianaTimezone\n      plan {\n        publicDisplayName\n      }\n      shopAddress {\n        countryCodeV2\n      }\n      primaryDomain {\n        url\n        localization {\n          defaultLocale\n        }\n      }\n    }\n    onlineStore {\n      passwordProtection {\n        enabled\n      }\n    }\n    currentAppInstallation {\n      accessScopes {\n        handle\n      }\n    }\n  }\n": {return: ShopProfileQuery, variables: ShopProfileQueryVariables},
  "#graphql\n  query OrdersBulk {\n    orders(sortKey: CREATED_AT) {\n      edges {\n        node {\n          ...OrderParts\n          lineItems {\n            edges {\n              node {\n                ...LineParts\n              }\n            }\n          }\n        }\n      }\n    }\n  }\n  #graphql\n  fragment OrderParts on Order {\n    id\n    name\n    number\n    email\n    phone\n    createdAt\n    updatedAt\n    cancelledAt\n    closedAt\n    displayFinancialStatus\n    displayFulfillmentStatus\n    currencyCode\n    presentmentCurrencyCode\n    tags\n    totalPriceSet {\n      shopMoney {\n        amount\n      }\n      presentmentMoney {\n        amount\n      }\n    }\n    originalTotalPriceSet {\n      shopMoney {\n        amount\n      }\n      presentmentMoney {\n        amount\n      }\n    }\n    currentTotalPriceSet {\n      shopMoney {\n        amount\n      }\n      presentmentMoney {\n        amount\n      }\n    }\n    totalRefundedSet {\n      shopMoney {\n        amount\n      }\n    }\n    shippingAddress {\n      ...AddressParts\n    }\n    customer {\n      ...CustomerParts\n    }\n  }\n  #graphql\n  fragment AddressParts on MailingAddress {\n    name\n    address1\n    address2\n    city\n    province\n    zip\n    countryCodeV2\n    phone\n  }\n\n  #graphql\n  fragment CustomerParts on Customer {\n    id\n    firstName\n    lastName\n    locale\n    numberOfOrders\n    updatedAt\n    defaultEmailAddress {\n      emailAddress\n    }\n    defaultPhoneNumber {\n      phoneNumber\n    }\n  }\n\n\n  #graphql\n  fragment LineParts on LineItem {\n    id\n    title\n    variantTitle\n    sku\n    quantity\n    currentQuantity\n    product {\n      id\n    }\n    variant {\n      id\n    }\n    image {\n      url\n    }\n    discountedUnitPriceAfterAllDiscountsSet {\n      shopMoney {\n        amount\n      }\n    }\n  }\n\n": {return: OrdersBulkQuery, variables: OrdersBulkQueryVariables},
  "#graphql\n  query Stock($ids: [ID!]!) {\n    nodes(ids: $ids) {\n      ... on ProductVariant {\n        id\n        displayName\n        inventoryPolicy\n        inventoryItem {\n          id\n          tracked\n          inventoryLevels(first: 20) {\n            nodes {\n              id\n              isActive\n              location { id name }\n              quantities(names: [\"available\"]) { name quantity }\n            }\n          }\n        }\n      }\n    }\n  }\n": {return: StockQuery, variables: StockQueryVariables},
  "#graphql\n  query VariantsFound($query: String!, $after: String) {\n    productVariants(first: 15, after: $after, query: $query, sortKey: FULL_TITLE) {\n      nodes { ...VariantParts }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n  #graphql\n  fragment VariantParts on ProductVariant {\n    id\n    title\n    sku\n    price\n    inventoryPolicy\n    product {\n      id\n      title\n      status\n      hasOnlyDefaultVariant\n      featuredMedia { id preview { image { url } } }\n    }\n    inventoryItem {\n      id\n      tracked\n      inventoryLevels(first: 10) {\n        nodes {\n          id\n          isActive\n          location { id name }\n          quantities(names: [\"available\"]) { name quantity }\n        }\n      }\n    }\n  }\n\n": {return: VariantsFoundQuery, variables: VariantsFoundQueryVariables},
  "#graphql\n  query Variants($ids: [ID!]!) {\n    nodes(ids: $ids) { ... on ProductVariant { ...VariantParts } }\n  }\n  #graphql\n  fragment VariantParts on ProductVariant {\n    id\n    title\n    sku\n    price\n    inventoryPolicy\n    product {\n      id\n      title\n      status\n      hasOnlyDefaultVariant\n      featuredMedia { id preview { image { url } } }\n    }\n    inventoryItem {\n      id\n      tracked\n      inventoryLevels(first: 10) {\n        nodes {\n          id\n          isActive\n          location { id name }\n          quantities(names: [\"available\"]) { name quantity }\n        }\n      }\n    }\n  }\n\n": {return: VariantsQuery, variables: VariantsQueryVariables},
  "#graphql\n  query WithheldData {\n    orders(first: 1, reverse: true) {\n      nodes {\n        email\n        phone\n        customer {\n          firstName\n        }\n        shippingAddress {\n          name\n          address1\n        }\n      }\n    }\n  }\n": {return: WithheldDataQuery, variables: WithheldDataQueryVariables},
}

interface GeneratedMutationTypes {
  "#graphql\n  mutation DiscountCodeCreate($input: DiscountCodeBasicInput!) {\n    discountCodeBasicCreate(basicCodeDiscount: $input) {\n      codeDiscountNode { ...DiscountCodeParts }\n      userErrors { field message code }\n    }\n  }\n  #graphql\n  fragment DiscountCodeParts on DiscountCodeNode {\n    id\n    codeDiscount {\n      ... on DiscountCodeBasic {\n        title\n        status\n        startsAt\n        endsAt\n        asyncUsageCount\n        codes(first: 1) { nodes { code } }\n        context { ... on DiscountCustomers { customers { id } } }\n        customerGets { value { ... on DiscountAmount { amount { amount currencyCode } } } }\n      }\n    }\n  }\n\n": {return: DiscountCodeCreateMutation, variables: DiscountCodeCreateMutationVariables},
  "#graphql\n  mutation DraftOrderComplete($id: ID!) {\n    draftOrderComplete(id: $id) {\n      draftOrder { ...DraftParts }\n      userErrors { field message }\n    }\n  }\n  #graphql\n  fragment DraftParts on DraftOrder {\n    id\n    name\n    status\n    tags\n    totalPriceSet { shopMoney { amount currencyCode } presentmentMoney { amount currencyCode } }\n    order { id name createdAt }\n  }\n\n": {return: DraftOrderCompleteMutation, variables: DraftOrderCompleteMutationVariables},
  "#graphql\n  mutation DraftOrderCreate($input: DraftOrderInput!) {\n    draftOrderCreate(input: $input) {\n      draftOrder { ...DraftParts }\n      userErrors { field message }\n    }\n  }\n  #graphql\n  fragment DraftParts on DraftOrder {\n    id\n    name\n    status\n    tags\n    totalPriceSet { shopMoney { amount currencyCode } presentmentMoney { amount currencyCode } }\n    order { id name createdAt }\n  }\n\n": {return: DraftOrderCreateMutation, variables: DraftOrderCreateMutationVariables},
  "#graphql\n  mutation DraftOrderDelete($id: ID!) {\n    draftOrderDelete(input: { id: $id }) {\n      deletedId\n      userErrors { field message }\n    }\n  }\n": {return: DraftOrderDeleteMutation, variables: DraftOrderDeleteMutationVariables},
  "#graphql\n  mutation GiftCardCreate($input: GiftCardCreateInput!) {\n    giftCardCreate(input: $input) {\n      giftCard { ...GiftCardParts }\n      userErrors { field message code }\n    }\n  }\n  #graphql\n  fragment GiftCardParts on GiftCard {\n    id\n    createdAt\n    lastCharacters\n    initialValue { amount currencyCode }\n    balance { amount currencyCode }\n    customer { id }\n    expiresOn\n    note\n    enabled\n  }\n\n": {return: GiftCardCreateMutation, variables: GiftCardCreateMutationVariables},
  "#graphql\n  mutation OrderAddressChange($input: OrderInput!) {\n    orderUpdate(input: $input) {\n      order { id shippingAddress { ...FullAddressParts } }\n      userErrors { field message }\n    }\n  }\n  #graphql\n  fragment FullAddressParts on MailingAddress {\n    firstName\n    lastName\n    name\n    company\n    address1\n    address2\n    city\n    provinceCode\n    province\n    zip\n    countryCodeV2\n    phone\n  }\n\n": {return: OrderAddressChangeMutation, variables: OrderAddressChangeMutationVariables},
  "#graphql\n  mutation OrderCancel($orderId: ID!, $reason: OrderCancelReason!, $restock: Boolean!, $notify: Boolean, $refundMethod: OrderCancelRefundMethodInput, $staffNote: String) {\n    orderCancel(orderId: $orderId, reason: $reason, restock: $restock, notifyCustomer: $notify, refundMethod: $refundMethod, staffNote: $staffNote) {\n      jobResult { ...CancelJobParts }\n      orderCancelUserErrors { field message code }\n    }\n  }\n  #graphql\n  fragment CancelJobParts on OrderCancelJobResult {\n    id\n    done\n    status\n    errors { code message }\n  }\n\n": {return: OrderCancelMutation, variables: OrderCancelMutationVariables},
  "#graphql\n  mutation OrderEditAddVariant($id: ID!, $variantId: ID!, $quantity: Int!) {\n    orderEditAddVariant(id: $id, variantId: $variantId, quantity: $quantity, allowDuplicates: true) {\n      calculatedLineItem { ...EditLineParts }\n      calculatedOrder { ...EditTotals }\n      userErrors { field message }\n    }\n  }\n  #graphql\n  fragment EditTotals on CalculatedOrder {\n    id\n    totalPriceSet { ...EditMonies }\n    totalOutstandingSet { ...EditMonies }\n  }\n  fragment EditMonies on MoneyBag {\n    shopMoney { amount currencyCode }\n    presentmentMoney { amount currencyCode }\n  }\n\n  #graphql\n  fragment EditLineParts on CalculatedLineItem {\n    id\n    title\n    variantTitle\n    quantity\n    editableQuantity\n    variant { id }\n    discountedUnitPriceSet { ...EditMonies }\n  }\n\n": {return: OrderEditAddVariantMutation, variables: OrderEditAddVariantMutationVariables},
  "#graphql\n  mutation OrderEditBegin($id: ID!) {\n    orderEditBegin(id: $id) {\n      calculatedOrder {\n        ...EditTotals\n        originalOrder { id name updatedAt }\n        lineItems(first: 120) { nodes { ...EditLineParts } }\n      }\n      userErrors { field message }\n    }\n  }\n  #graphql\n  fragment EditTotals on CalculatedOrder {\n    id\n    totalPriceSet { ...EditMonies }\n    totalOutstandingSet { ...EditMonies }\n  }\n  fragment EditMonies on MoneyBag {\n    shopMoney { amount currencyCode }\n    presentmentMoney { amount currencyCode }\n  }\n\n  #graphql\n  fragment EditLineParts on CalculatedLineItem {\n    id\n    title\n    variantTitle\n    quantity\n    editableQuantity\n    variant { id }\n    discountedUnitPriceSet { ...EditMonies }\n  }\n\n": {return: OrderEditBeginMutation, variables: OrderEditBeginMutationVariables},
  "#graphql\n  mutation OrderEditCommit($id: ID!, $notify: Boolean, $staffNote: String) {\n    orderEditCommit(id: $id, notifyCustomer: $notify, staffNote: $staffNote) {\n      order { id }\n      userErrors { field message }\n    }\n  }\n": {return: OrderEditCommitMutation, variables: OrderEditCommitMutationVariables},
  "#graphql\n  mutation OrderEditSetQuantity($id: ID!, $lineItemId: ID!, $quantity: Int!, $restock: Boolean) {\n    orderEditSetQuantity(id: $id, lineItemId: $lineItemId, quantity: $quantity, restock: $restock) {\n      calculatedOrder { ...EditTotals }\n      userErrors { field message }\n    }\n  }\n  #graphql\n  fragment EditTotals on CalculatedOrder {\n    id\n    totalPriceSet { ...EditMonies }\n    totalOutstandingSet { ...EditMonies }\n  }\n  fragment EditMonies on MoneyBag {\n    shopMoney { amount currencyCode }\n    presentmentMoney { amount currencyCode }\n  }\n\n": {return: OrderEditSetQuantityMutation, variables: OrderEditSetQuantityMutationVariables},
  "#graphql\n  mutation OrderTag($id: ID!, $tags: [String!]!) {\n    tagsAdd(id: $id, tags: $tags) { userErrors { field message } }\n  }\n": {return: OrderTagMutation, variables: OrderTagMutationVariables},
  "#graphql\n  mutation RefundCreate($input: RefundInput!, $key: String!) {\n    refundCreate(input: $input) @idempotent(key: $key) {\n      refund { ...RefundMadeParts }\n      userErrors { field message }\n    }\n  }\n  #graphql\n  fragment RefundMadeParts on Refund {\n    id\n    createdAt\n    processedAt\n    note\n    totalRefundedSet { shopMoney { amount currencyCode } presentmentMoney { amount currencyCode } }\n    transactions(first: 20) { nodes { kind status } }\n  }\n\n": {return: RefundCreateMutation, variables: RefundCreateMutationVariables},
  "#graphql\n  mutation RemoveHelp($metafields: [MetafieldIdentifierInput!]!) {\n    metafieldsDelete(metafields: $metafields) {\n      userErrors {\n        field\n        message\n      }\n    }\n  }\n": {return: RemoveHelpMutation, variables: RemoveHelpMutationVariables},
  "#graphql\n  mutation ReturnCreate($input: ReturnInput!, $lines: Int!) {\n    returnCreate(returnInput: $input) {\n      return { ...ReturnParts }\n      userErrors { code field message }\n    }\n  }\n  #graphql\n  fragment ReturnParts on Return {\n    id\n    name\n    status\n    createdAt\n    closedAt\n    order { id }\n    decline { reason note }\n    returnLineItems(first: $lines) {\n      nodes {\n        id\n        quantity\n        processedQuantity\n        processableQuantity\n        returnReasonNote\n        customerNote\n        returnReasonDefinition { name }\n        ... on ReturnLineItem {\n          restockingFee { percentage }\n          fulfillmentLineItem { id lineItem { id title variantTitle variant { id } } }\n        }\n      }\n      pageInfo { hasNextPage }\n    }\n    exchangeLineItems(first: 10) { nodes { id title variantTitle variantId quantity processedQuantity } }\n    returnShippingFees { amountSet { presentmentMoney { amount currencyCode } } }\n    reverseFulfillmentOrders(first: 1) {\n      nodes {\n        id\n        lineItems(first: $lines) { nodes { id fulfillmentLineItem { id } } }\n        reverseDeliveries(first: 5) {\n          nodes { id deliverable { ... on ReverseDeliveryShippingDeliverable { tracking { number url } label { publicFileUrl } } } }\n        }\n      }\n    }\n    refunds(first: 10) { nodes { id note } }\n  }\n\n": {return: ReturnCreateMutation, variables: ReturnCreateMutationVariables},
  "#graphql\n  mutation ReturnLabel($reverseOrderId: ID!, $label: ReverseDeliveryLabelInput, $tracking: ReverseDeliveryTrackingInput, $notify: Boolean!) {\n    reverseDeliveryCreateWithShipping(reverseFulfillmentOrderId: $reverseOrderId, reverseDeliveryLineItems: [], labelInput: $label, trackingInput: $tracking, notifyCustomer: $notify) {\n      reverseDelivery { id }\n      userErrors { code field message }\n    }\n  }\n": {return: ReturnLabelMutation, variables: ReturnLabelMutationVariables},
  "#graphql\n  mutation ReturnProcess($input: ReturnProcessInput!) {\n    returnProcess(input: $input) {\n      return {\n        id\n        name\n        status\n        createdAt\n        closedAt\n        order { id }\n        decline { reason note }\n        returnLineItems(first: 40) {\n          nodes {\n            id\n            quantity\n            processedQuantity\n            processableQuantity\n            returnReasonNote\n            customerNote\n            returnReasonDefinition { name }\n            ... on ReturnLineItem {\n              restockingFee { percentage }\n              fulfillmentLineItem { id lineItem { id title variantTitle variant { id } } }\n            }\n          }\n          pageInfo { hasNextPage }\n        }\n        exchangeLineItems(first: 10) { nodes { id title variantTitle variantId quantity processedQuantity } }\n        returnShippingFees { amountSet { presentmentMoney { amount currencyCode } } }\n        reverseFulfillmentOrders(first: 1) {\n          nodes {\n            id\n            lineItems(first: 1) { nodes { id fulfillmentLineItem { id } } }\n            reverseDeliveries(first: 1) { nodes { id deliverable { ... on ReverseDeliveryShippingDeliverable { tracking { number url } label { publicFileUrl } } } } }\n          }\n        }\n        refunds(first: 10, reverse: true) { nodes { ...RefundMadeParts } }\n      }\n      userErrors { code field message }\n    }\n  }\n  #graphql\n  fragment RefundMadeParts on Refund {\n    id\n    createdAt\n    processedAt\n    note\n    totalRefundedSet { shopMoney { amount currencyCode } presentmentMoney { amount currencyCode } }\n    transactions(first: 20) { nodes { kind status } }\n  }\n\n": {return: ReturnProcessMutation, variables: ReturnProcessMutationVariables},
  "#graphql\n  mutation PublishHelp($metafields: [MetafieldsSetInput!]!) {\n    metafieldsSet(metafields: $metafields) {\n      metafields {\n        id\n      }\n      userErrors {\n        field\n        message\n        code\n      }\n    }\n  }\n": {return: PublishHelpMutation, variables: PublishHelpMutationVariables},
  "#graphql\n  mutation StartOrdersBulk($query: String!) {\n    bulkOperationRunQuery(query: $query, groupObjects: true) {\n      bulkOperation {\n        id\n      }\n      userErrors {\n        field\n        message\n        code\n      }\n    }\n  }\n": {return: StartOrdersBulkMutation, variables: StartOrdersBulkMutationVariables},
}
declare module '@shopify/admin-api-client' {
  type InputMaybe<T> = AdminTypes.InputMaybe<T>;
  interface AdminQueries extends GeneratedQueryTypes {}
  interface AdminMutations extends GeneratedMutationTypes {}
}
