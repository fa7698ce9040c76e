import { giftCardByCode, isExpired, lastCharacters } from '../../state/gift-cards.ts';
import type { GiftCard } from '../../state/gift-cards.ts';
import { numericId } from '../../state/gid.ts';
import type { AdminContext, ResolverMap } from '../../types.ts';
import { connection } from '../connection.ts';
import { exactly, idOf, numberOf, searchFilter, timeOf, wordsOf } from '../search-match.ts';
import type { FieldMatch } from '../search-match.ts';

export const giftCardResolvers: ResolverMap = {
  QueryRoot: {
    giftCard: (_, { id }, { world, shop }) => world.get(shop, 'GiftCard', id) ?? null,
    giftCards: (_, args, context) => {
      const { world, shop } = context;
      const keep = searchFilter('GiftCard', args.query, fields(context), world.now());
      return connection([...world.all<GiftCard>(shop, 'GiftCard')].filter(keep), args, { sortBy: (one) => sortValue(one, args.sortKey) });
    },
  },
  GiftCard: {
    balance: (one: GiftCard) => one.initialValue,
    enabled: (one: GiftCard) => one.deactivatedAt === null,
    isRedeemable: (one: GiftCard, _, { world }) => one.deactivatedAt === null && !isExpired(one, world.now()),
    lastCharacters: (one: GiftCard) => lastCharacters(one),
    maskedCode: (one: GiftCard) => `•••• •••• •••• ${lastCharacters(one)}`,
    customer: (one: GiftCard, _, { world, shop }) => (one.customerId ? (world.get(shop, 'Customer', one.customerId) ?? null) : null),
    // Made by an app, never bought.
    order: () => null,
    lineItem: () => null,
    recipientAttributes: () => null,
    templateSuffix: () => null,
    transactions: (_, args) => connection([], args),
  },
};

/** "Multiple fields, including gift card codes": which others Shopify looks through is not said; ours are the customer and the last characters. */
function fields({ world, shop }: AdminContext): Record<string, FieldMatch<GiftCard>> {
  const customer = ({ customerId }: GiftCard) => (customerId ? world.get(shop, 'Customer', customerId) : undefined);
  return {
    default: (one, term, now) =>
      giftCardByCode(world, shop, term.value)?.id === one.id ||
      wordsOf<GiftCard>((card) => [lastCharacters(card), customer(card)?.displayName as string, customer(card)?.email as string])(one, term, now),
    id: idOf((one) => one.id),
    customer_id: idOf((one) => one.customerId),
    created_at: timeOf((one) => one.createdAt),
    expires_on: timeOf((one) => one.expiresOn),
    initial_value: numberOf((one) => one.initialValue.amount),
    balance_status: exactly(() => ['full', 'full_or_partial']),
    source: exactly(() => 'api_client'),
    status: (one, term, now) => exactly<GiftCard>((card) => (card.deactivatedAt ? 'disabled' : isExpired(card, now) ? 'expired' : 'enabled'))(one, term, now),
  };
}

function sortValue(one: GiftCard, sortKey: string | undefined): string | number {
  switch (sortKey) {
    case 'CREATED_AT': return one.createdAt;
    case 'EXPIRES_ON': return one.expiresOn ?? '';
    case 'UPDATED_AT': return one.updatedAt;
    default: return Number(numericId(one.id));
  }
}
