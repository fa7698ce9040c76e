import { randomBytes } from 'node:crypto';
import { Decimal } from 'decimal.js';
import { giftCardByCode } from '../../state/gift-cards.ts';
import type { GiftCard } from '../../state/gift-cards.ts';
import { gid } from '../../state/gid.ts';
import { decimalsOf, money } from '../../state/money.ts';
import { iso, laterThan } from '../../state/time.ts';
import type { AdminContext, ResolverMap } from '../../types.ts';
import { accessOfInput } from './input-access.ts';

interface GiftCardInput {
  initialAmount?: { amount: string; currencyCode: string } | null;
  initialValue?: string | null;
  code?: string | null;
  customerId?: string | null;
  expiresOn?: string | null;
  note?: string | null;
  recipientAttributes?: object | null;
  templateSuffix?: string | null;
  crossCurrencyRedemptionStrategy?: string | null;
}

interface GiftCardUserError {
  field: string[];
  message: string;
  code: string;
}

export const giftCardMutations: ResolverMap = {
  Mutation: {
    giftCardCreate: (_, { input }: { input: GiftCardInput }, context) => {
      if (input.customerId) accessOfInput(context, 'customerId', 'write_customers');
      const userErrors = refusals(input, context);
      if (userErrors.length > 0) return { giftCard: null, giftCardCode: null, userErrors };
      const made = create(input, context);
      return { giftCard: made, giftCardCode: made.code, userErrors: [] };
    },
    giftCardDeactivate: (_, { id }: { id: string }, { world, shop }) => {
      const known = world.get<GiftCard>(shop, 'GiftCard', id);
      if (!known) return { giftCard: null, userErrors: [{ field: ['id'], message: 'Gift card does not exist', code: 'GIFT_CARD_NOT_FOUND' }] };
      const ended = known.deactivatedAt ? known : { ...known, deactivatedAt: iso(world.now()), updatedAt: laterThan(known.updatedAt, world.now()) };
      world.put(shop, 'GiftCard', ended);
      return { giftCard: ended, userErrors: [] };
    },
  },
};

/** The codes are those of enum GiftCardErrorCode; wording and order are ours. */
function refusals(input: GiftCardInput, context: AdminContext): GiftCardUserError[] {
  const error = (field: string, code: string, message: string): GiftCardUserError => ({ field: ['input', field], message, code });
  const unread = (['initialValue', 'recipientAttributes', 'templateSuffix', 'crossCurrencyRedemptionStrategy'] as const).filter((name) => input[name] != null);
  return [
    ...unread.map((name) => error(name, 'INVALID', `sandbox does not implement ${name}`)),
    ...amountErrors(input, context, error),
    ...codeErrors(input.code, context, error),
    ...(input.customerId && !context.world.get(context.shop, 'Customer', input.customerId) ? [error('customerId', 'CUSTOMER_NOT_FOUND', 'The customer could not be found.')] : []),
    ...(input.expiresOn && input.expiresOn < iso(context.world.now()).slice(0, 10) ? [error('expiresOn', 'INVALID', 'Expires on must be in the future')] : []),
  ];
}

type MakeError = (field: string, code: string, message: string) => GiftCardUserError;

function amountErrors({ initialAmount }: GiftCardInput, { world, shop }: AdminContext, error: MakeError): GiftCardUserError[] {
  if (!initialAmount) return [error('initialAmount', 'MISSING_ARGUMENT', 'initialAmount is required')];
  const currency = String([...world.all(shop, 'Shop')][0]!.currencyCode);
  if (initialAmount.currencyCode !== currency) return [error('initialAmount', 'INVALID', `sandbox does not implement gift cards in ${initialAmount.currencyCode}`)];
  const amount = new Decimal(initialAmount.amount);
  if (!amount.greaterThan(0)) return [error('initialAmount', 'GREATER_THAN', 'must be greater than 0')];
  return amount.decimalPlaces() > decimalsOf(currency) ? [error('initialAmount', 'INVALID', `Amount has more decimals than ${currency} has`)] : [];
}

function codeErrors(code: string | null | undefined, { world, shop }: AdminContext, error: MakeError): GiftCardUserError[] {
  if (code == null) return [];
  if (code.length < 8) return [error('code', 'TOO_SHORT', 'Code is too short (minimum is 8 characters)')];
  if (code.length > 20) return [error('code', 'TOO_LONG', 'Code is too long (maximum is 20 characters)')];
  if (!/^[a-z0-9]+$/i.test(code)) return [error('code', 'INVALID', 'Code must contain only letters and numbers')];
  return giftCardByCode(world, shop, code) ? [error('code', 'TAKEN', 'Code has already been taken')] : [];
}

function create(input: GiftCardInput, { world, shop }: AdminContext): GiftCard {
  const now = iso(world.now());
  const { amount, currencyCode } = input.initialAmount!;
  const made: GiftCard = {
    id: gid('GiftCard', world.nextId(shop, 'GiftCard')),
    code: (input.code ?? randomBytes(8).toString('hex')).toLowerCase(),
    initialValue: money(amount, currencyCode),
    customerId: input.customerId ?? null,
    expiresOn: input.expiresOn ?? null,
    note: input.note ?? null,
    createdAt: now,
    updatedAt: now,
    deactivatedAt: null,
  };
  world.put(shop, 'GiftCard', made);
  return made;
}
