import { discountByCode, discountStatus } from '../../state/discounts.ts';
import type { CodeDiscount } from '../../state/discounts.ts';
import { gid, numericId } from '../../state/gid.ts';
import type { AdminContext, ResolverMap } from '../../types.ts';
import { connection } from '../connection.ts';
import { exactly, idOf, searchFilter, timeOf, wordsOf } from '../search-match.ts';
import type { FieldMatch } from '../search-match.ts';

export const discountResolvers: ResolverMap = {
  QueryRoot: {
    codeDiscountNodeByCode: (_, { code }, { world, shop }) => discountByCode(world, shop, code) ?? null,
    codeDiscountNode: (_, { id }, { world, shop }) => world.get(shop, 'DiscountCodeNode', id) ?? null,
    discountNode: (_, { id }, context) => asNode(context.world.get<CodeDiscount>(context.shop, 'DiscountCodeNode', gid('DiscountCodeNode', numericId(id)))),
    discountNodes: (_, args, context) => {
      const { world, shop } = context;
      const keep = searchFilter('Discount', args.query, fields(context), world.now());
      const found = [...world.all<CodeDiscount>(shop, 'DiscountCodeNode')].filter(keep);
      return connection(found.map((one) => asNode(one)!), args, { sortBy: (one) => sortValue(one.discount, args.sortKey) });
    },
  },
  DiscountCodeNode: {
    codeDiscount: (one: CodeDiscount) => basic(one),
  },
  DiscountCodeBasic: {
    status: (one: CodeDiscount, _, { world }) => discountStatus(one, world.now()),
    codes: (one: CodeDiscount, args) => connection([{ id: one.codeId, code: one.code, asyncUsageCount: 0 }], args),
    codesCount: () => ({ count: 1, precision: 'EXACT' }),
    combinesWith: (one: CodeDiscount) => ({ ...one.combines, productDiscountsWithTagsOnSameCartLine: [] }),
    context: ({ customerIds }: CodeDiscount, _, { world, shop }) =>
      customerIds ? { __typename: 'DiscountCustomers', customers: customerIds.flatMap((id) => world.get(shop, 'Customer', id) ?? []) } : { __typename: 'DiscountBuyerSelectionAll', all: 'ALL' },
    customerGets: ({ value }: CodeDiscount) => ({
      appliesOnOneTimePurchase: true,
      appliesOnSubscription: false,
      items: { __typename: 'AllDiscountItems', allItems: true },
      value: { __typename: 'percentage' in value ? 'DiscountPercentage' : 'DiscountAmount', ...value },
    }),
    // Off everything at once is an order's discount.
    discountClasses: () => ['ORDER'],
  },
};

function fields({ world }: AdminContext): Record<string, FieldMatch<CodeDiscount>> {
  return {
    default: wordsOf((one) => [one.title, one.code]),
    id: idOf((one) => one.id),
    code: exactly((one) => one.code),
    title: wordsOf((one) => one.title),
    tag: exactly((one) => one.tags),
    status: exactly((one) => discountStatus(one, world.now())),
    method: exactly(() => 'code'),
    customer_ids: (one, term, now) => (one.customerIds ?? []).some((id) => idOf<CodeDiscount>(() => id)(one, term, now)),
    created_at: timeOf((one) => one.createdAt),
    updated_at: timeOf((one) => one.updatedAt),
    starts_at: timeOf((one) => one.startsAt),
    ends_at: timeOf((one) => one.endsAt),
  };
}

function asNode(one: CodeDiscount | undefined): { id: string; discount: CodeDiscount } | null {
  return one ? { id: gid('DiscountNode', numericId(one.id)), discount: basic(one) } : null;
}

function basic(one: CodeDiscount): CodeDiscount {
  return { ...one, __typename: 'DiscountCodeBasic', asyncUsageCount: 0, minimumRequirement: null, recurringCycleLimit: null, hasTimelineComment: false };
}

function sortValue(one: CodeDiscount, sortKey: string | undefined): string | number {
  switch (sortKey) {
    case 'CREATED_AT': return one.createdAt;
    case 'UPDATED_AT': return one.updatedAt;
    case 'STARTS_AT': return one.startsAt;
    case 'ENDS_AT': return one.endsAt ?? '';
    case 'TITLE': return one.title;
    default: return Number(numericId(one.id));
  }
}
