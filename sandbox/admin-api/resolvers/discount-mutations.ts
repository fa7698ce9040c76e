import type { CodeDiscount } from '../../state/discounts.ts';
import { gid } from '../../state/gid.ts';
import { money } from '../../state/money.ts';
import { iso, laterThan } from '../../state/time.ts';
import type { AdminContext, ResolverMap } from '../../types.ts';
import type { DiscountInput } from './discount-input.ts';
import { discountError, discountRefusals } from './discount-refusals.ts';

export const discountMutations: ResolverMap = {
  Mutation: {
    discountCodeBasicCreate: (_, { basicCodeDiscount: input }: { basicCodeDiscount: DiscountInput }, context) => {
      const userErrors = discountRefusals(input, context);
      return userErrors.length > 0 ? { codeDiscountNode: null, userErrors } : { codeDiscountNode: create(input, context), userErrors: [] };
    },
    /** As in the admin: it ends now, and does not begin again by itself. */
    discountCodeDeactivate: (_, { id }: { id: string }, { world, shop }) => {
      const known = world.get<CodeDiscount>(shop, 'DiscountCodeNode', id);
      if (!known) return { codeDiscountNode: null, userErrors: [discountError(['id'], 'INVALID', 'Discount does not exist')] };
      const now = iso(world.now());
      const ended = known.endsAt && known.endsAt <= now ? known : { ...known, endsAt: now, updatedAt: laterThan(known.updatedAt, world.now()) };
      world.put(shop, 'DiscountCodeNode', ended);
      return { codeDiscountNode: ended, userErrors: [] };
    },
  },
};

function create(input: DiscountInput, { world, shop }: AdminContext): CodeDiscount {
  const now = iso(world.now());
  const value = input.customerGets!.value!;
  const { orderDiscounts = false, productDiscounts = false, shippingDiscounts = false } = input.combinesWith ?? {};
  const currency = String([...world.all(shop, 'Shop')][0]!.currencyCode);
  const made: CodeDiscount = {
    id: gid('DiscountCodeNode', world.nextId(shop, 'DiscountCodeNode')),
    title: input.title!,
    code: input.code!.trim(),
    codeId: gid('DiscountRedeemCode', world.nextId(shop, 'DiscountRedeemCode')),
    startsAt: iso(Date.parse(input.startsAt!)),
    endsAt: input.endsAt ? iso(Date.parse(input.endsAt)) : null,
    usageLimit: input.usageLimit ?? null,
    appliesOncePerCustomer: input.appliesOncePerCustomer ?? false,
    customerIds: input.context?.customers?.add ?? null,
    value:
      value.percentage != null
        ? { percentage: value.percentage }
        : { amount: money(value.discountAmount!.amount!, currency), appliesOnEachItem: value.discountAmount!.appliesOnEachItem ?? false },
    combines: { orderDiscounts, productDiscounts, shippingDiscounts },
    tags: [...new Set(input.tags ?? [])].sort(),
    createdAt: now,
    updatedAt: now,
  };
  world.put(shop, 'DiscountCodeNode', made);
  return made;
}
