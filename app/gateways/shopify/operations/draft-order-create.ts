import { Problem } from '#app/platform/problem.ts';
import type { AdminCall } from '../call.server.ts';
import type { AddressSnapshot, DraftMade, DraftWanted } from '../port.ts';
import { draftFields, draftMade, refuseUserErrors, type DraftAnswer, type UserErrorAnswer } from './draft-order-shapes.ts';

export const draftOrderCreateDocument = `#graphql
  mutation DraftOrderCreate($input: DraftOrderInput!) {
    draftOrderCreate(input: $input) {
      draftOrder { ${draftFields} }
      userErrors { field message }
    }
  }
`;

interface Answer {
  draftOrderCreate: { draftOrder: DraftAnswer | null; userErrors: UserErrorAnswer[] };
}

/**
 * A draft at nothing to pay: 100 % off, shipping at zero. Draft orders know no
 * idempotency key, so the caller stores the answered id before completing it.
 */
export async function createDraftOrder(call: AdminCall, draft: DraftWanted): Promise<DraftMade> {
  const { draftOrderCreate } = await call<Answer>(draftOrderCreateDocument, { input: inputOf(draft) });
  refuseUserErrors('draftOrderCreate', draftOrderCreate.userErrors);
  if (!draftOrderCreate.draftOrder) throw new Problem('shopify_unknown', { note: 'draftOrderCreate answered nothing' });
  return draftMade(draftOrderCreate.draftOrder);
}

function inputOf(draft: DraftWanted): object {
  return {
    lineItems: draft.lines.map((line) => ({ variantId: `gid://shopify/ProductVariant/${line.variantId}`, quantity: line.quantity })),
    appliedDiscount: { title: draft.reason, value: 100, valueType: 'PERCENTAGE' },
    shippingLine: { title: draft.shippingTitle, priceWithCurrency: { amount: '0', currencyCode: draft.currency } },
    shippingAddress: addressInput(draft.shippingAddress),
    presentmentCurrencyCode: draft.currency,
    acceptAutomaticDiscounts: false,
    useCustomerDefaultAddress: false,
    note: draft.note,
    tags: draft.tags,
    ...(draft.customerId ? { purchasingEntity: { customerId: `gid://shopify/Customer/${draft.customerId}` } } : {}),
    ...(draft.email ? { email: draft.email } : {}),
  };
}

/** Snapshots keep a person's whole name; Shopify wants it in two, and only the last is needed. */
function addressInput(address: AddressSnapshot): object {
  const words = (address.name ?? '').trim().split(/\s+/);
  return {
    firstName: words.slice(0, -1).join(' ') || null,
    lastName: words.at(-1) || null,
    address1: address.address1,
    address2: address.address2,
    city: address.city,
    zip: address.zip,
    countryCode: address.countryCode,
    phone: address.phone,
    ...provinceOf(address.province),
  };
}

/** `provinceCode` is what counts ("CA", "KR-11"); a spelled-out name says nothing to Shopify there. */
function provinceOf(province: string | null): object {
  return province && /^[A-Z0-9]{1,3}(-[A-Z0-9]{1,3})?$/.test(province) ? { provinceCode: province } : {};
}
