import { numericId } from '../../state/gid.ts';
import { zeroBag } from '../../state/money.ts';
import type { MoneyBag } from '../../state/money.ts';
import type { DraftLine, DraftOrder, PricedDraft } from '../../state/orders/draft-shapes.ts';
import type { AdminContext, Doc, Resolver, ResolverMap } from '../../types.ts';
import { connection } from '../connection.ts';
import { exactly, idOf, searchFilter, timeOf, wordsOf } from '../search-match.ts';
import type { FieldMatch } from '../search-match.ts';
import { metafieldsOn } from './metafield-resolvers.ts';
import { nodeOf } from './node-resolvers.ts';

const SEARCH: Record<string, FieldMatch<DraftOrder>> = {
  default: wordsOf((draft) => [draft.name, draft.email, draft.note2]),
  id: idOf((draft) => draft.id),
  tag: exactly((draft) => draft.tags),
  status: exactly((draft) => draft.status),
  customer_id: idOf((draft) => draft.customerId),
  source: exactly((draft) => draft.sourceName),
  created_at: timeOf((draft) => draft.createdAt),
  updated_at: timeOf((draft) => draft.updatedAt),
};

/** What a draft and a calculated draft have in common. */
const both: Record<string, Resolver> = {
  customer: (draft: PricedDraft, _, context) => customerOf(draft, context),
  purchasingEntity: (draft: PricedDraft, _, context) => {
    const customer = customerOf(draft, context);
    return customer && { __typename: 'Customer', ...customer };
  },
  shippingLine: (draft: PricedDraft) => shippingLine(draft),
  taxLines: (draft: PricedDraft) => [...draft.priced.flatMap((line) => line.taxLines), ...draft.shippingTaxes],
  totalQuantityOfLineItems: (draft: PricedDraft) => draft.priced.reduce((sum, line) => sum + line.quantity, 0),
  lineItemsSubtotalPrice: (draft: PricedDraft) => draft.subtotalPriceSet,
  amountDueNowSet: (draft: PricedDraft) => draft.totalPriceSet,
  amountDueLaterSet: (draft: PricedDraft) => zeroBag(draft.currencyCode, draft.presentmentCurrencyCode),
  billingAddressMatchesShippingAddress: (draft: PricedDraft) => draft.billingAddress?.address1 === draft.shippingAddress?.address1,
  allVariantPricesOverridden: () => false,
  anyVariantPricesOverridden: () => false,
};

/** What lines of both have in common. */
const lineFields: Record<string, Resolver> = {
  product: (line: DraftLine, _, { world, shop }) => (line.productId ? world.get(shop, 'Product', line.productId) ?? null : null),
  variant: (line: DraftLine, _, { world, shop }) => (line.variantId ? world.get(shop, 'ProductVariant', line.variantId) ?? null : null),
  isGiftCard: () => false,
  components: () => [],
  fulfillmentService: () => null,
  priceOverride: () => null,
  originalUnitPriceWithCurrency: (line: DraftLine) => line.originalUnitPriceSet.presentmentMoney,
  weight: (line: DraftLine) => ({ unit: 'GRAMS', value: line.grams }),
};

export const draftResolvers: ResolverMap = {
  QueryRoot: {
    draftOrder: (_, { id }, { world, shop }) => world.get(shop, 'DraftOrder', id) ?? null,
    draftOrders: (_, args, { world, shop }) =>
      connection([...world.all<DraftOrder>(shop, 'DraftOrder')].filter(searchFilter('DraftOrder', args.query, SEARCH, world.now())), args, {
        sortBy: sortedBy(args.sortKey),
      }),
  },
  DraftOrder: {
    ...both,
    ...metafieldsOn(),
    lineItems: (draft: DraftOrder, args) => connection(draft.priced, args),
    order: (draft: DraftOrder, _, context) => (draft.orderId ? nodeOf(draft.orderId, context) ?? null : null),
    totalWeight: (draft: DraftOrder) => String(draft.priced.reduce((sum, line) => sum + line.grams * line.quantity, 0)),
    totalPrice: (draft: DraftOrder) => draft.totalPriceSet.shopMoney.amount,
    subtotalPrice: (draft: DraftOrder) => draft.subtotalPriceSet.shopMoney.amount,
  },
  CalculatedDraftOrder: {
    ...both,
    lineItems: (draft: PricedDraft) => draft.priced,
    discountCodes: () => [],
    platformDiscounts: () => [],
    warnings: () => [],
    alerts: () => [],
    availableShippingRates: () => [],
    deposit: () => null,
    transformerFingerprint: () => null,
    acceptAutomaticDiscounts: () => false,
  },
  DraftOrderLineItem: lineFields,
  CalculatedDraftOrderLineItem: {
    ...lineFields,
    discountedTotal: buyerSide('discountedTotalSet'),
    originalTotal: buyerSide('originalTotalSet'),
    originalUnitPrice: buyerSide('originalUnitPriceSet'),
    totalDiscount: buyerSide('totalDiscountSet'),
  },
  DraftOrderAppliedDiscount: { amountV2: (discount) => discount.amountSet.shopMoney },
};

function customerOf(draft: PricedDraft, { world, shop }: AdminContext): Doc | null {
  return draft.customerId ? world.get(shop, 'Customer', draft.customerId) ?? null : null;
}

function shippingLine({ shipping, shippingTaxes }: PricedDraft): Record<string, unknown> | null {
  if (!shipping) return null;
  const prices = { originalPriceSet: shipping.price, discountedPriceSet: shipping.price, currentDiscountedPriceSet: shipping.price };
  return {
    ...prices,
    id: null,
    title: shipping.title,
    code: null,
    custom: true,
    source: 'shopify',
    carrierIdentifier: null,
    deliveryCategory: null,
    phone: null,
    shippingRateHandle: null,
    isRemoved: false,
    taxLines: shippingTaxes,
    discountAllocations: [],
  };
}

function sortedBy(sortKey: string): (draft: DraftOrder) => string | number {
  switch (sortKey) {
    case 'UPDATED_AT':
      return (draft) => draft.updatedAt;
    case 'STATUS':
      return (draft) => draft.status;
    case 'NUMBER':
      return (draft) => Number(draft.name.slice(2));
    case 'TOTAL_PRICE':
      return (draft) => Number(draft.totalPriceSet.shopMoney.amount);
    default:
      return (draft) => Number(numericId(draft.id));
  }
}

/** A calculated line's amount without its set, in the buyer's currency. */
function buyerSide(name: keyof DraftLine): Resolver {
  return (line: DraftLine) => (line[name] as MoneyBag).presentmentMoney;
}
