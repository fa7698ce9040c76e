/** Why Shopify would refuse a draft order. Its wording is not documented; ours says the same things. */
import { addressFrom } from '../../state/orders/address-from.ts';
import type { DraftInput } from '../../state/orders/draft-input.ts';
import type { AdminContext } from '../../types.ts';

export interface UserError {
  field: string[] | null;
  message: string;
}

/** Inputs that are read by nothing here: refused by name rather than dropped. */
const UNREAD = [
  'deposit',
  'paymentTerms',
  'discountCodes',
  'acceptAutomaticDiscounts',
  'localizedFields',
  'localizationExtensions',
  'transformerFingerprint',
  'reserveInventoryUntil',
  'allowDiscountCodesInCheckout',
  'visibleToCustomer',
  'marketRegionCountryCode',
  'sessionToken',
];

export function draftRefusals(input: DraftInput, { world, shop }: AdminContext): UserError[] {
  const unread = UNREAD.filter(
    (name) => input[name] != null && input[name] !== false && !(Array.isArray(input[name]) && input[name].length === 0),
  ).map((name) => ({ field: ['input', name], message: `sandbox does not implement ${name}` }));
  return [
    ...unread,
    ...lineErrors(input, { world, shop }),
    ...customerErrors(input, { world, shop }),
    ...addressErrors(input),
    ...discountErrors(input),
    ...metafieldErrors(input),
  ];
}

function lineErrors(input: DraftInput, { world, shop }: Pick<AdminContext, 'world' | 'shop'>): UserError[] {
  if ((input.lineItems ?? []).length === 0) return [{ field: null, message: 'Add at least 1 product' }];
  return input.lineItems!.flatMap((line, index) => {
    const at = (name: string) => ['lineItems', String(index), name];
    if (line.variantId && !world.get(shop, 'ProductVariant', line.variantId))
      return [{ field: at('variantId'), message: `Product with ID ${line.variantId.split('/').at(-1)} is no longer available.` }];
    if (!line.variantId && !line.title?.trim()) return [{ field: at('title'), message: "Title can't be blank" }];
    if (line.quantity < 1) return [{ field: at('quantity'), message: 'Quantity must be greater than or equal to 1' }];
    return [];
  });
}

function customerErrors(input: DraftInput, { world, shop }: Pick<AdminContext, 'world' | 'shop'>): UserError[] {
  if (input.purchasingEntity?.purchasingCompany) return [{ field: ['purchasingEntity'], message: 'sandbox does not implement purchasingCompany' }];
  const id = input.purchasingEntity?.customerId ?? input.customerId;
  return id && !world.get(shop, 'Customer', id) ? [{ field: ['customerId'], message: 'Customer does not exist' }] : [];
}

function addressErrors(input: DraftInput): UserError[] {
  return (['shippingAddress', 'billingAddress'] as const).flatMap((name) => {
    const address = input[name];
    return address ? addressFrom(address, '', [name]).userErrors : [];
  });
}

function discountErrors(input: DraftInput): UserError[] {
  const all = [input.appliedDiscount, ...(input.lineItems ?? []).map((line) => line.appliedDiscount)];
  return all.flatMap((one) =>
    one && (one.value < 0 || (one.valueType === 'PERCENTAGE' && one.value > 100))
      ? [{ field: ['appliedDiscount', 'value'], message: 'Value must be between 0 and 100' }]
      : [],
  );
}

/** The schema: a metafield that exists already cannot be used; key and type are required for a new one. */
function metafieldErrors(input: DraftInput): UserError[] {
  return (input.metafields ?? []).flatMap((one, index) => {
    const at = (name: string) => ['metafields', String(index), name];
    if (one.id) return [{ field: at('id'), message: 'An existing metafield cannot be used' }];
    for (const name of ['key', 'type', 'value'] as const) if (!one[name]) return [{ field: at(name), message: `${name} can't be blank` }];
    return [];
  });
}
