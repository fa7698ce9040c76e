import { Problem } from '#app/platform/problem.ts';
import type { AdminCall } from '../call.server.ts';
import { gid } from '../gid.ts';
import { refuseUserErrors, type UserError } from '../refuse-user-errors.ts';
import type { AddressSnapshot } from '../port/address-snapshot.ts';
import type { DraftMade, DraftWanted } from '../port/draft-orders.ts';
import { DRAFT_PARTS, draftMade, type DraftAnswer } from './draft-order-shapes.ts';

export const draftOrderCreateDocument = `#graphql
  mutation DraftOrderCreate($input: DraftOrderInput!) {
    draftOrderCreate(input: $input) {
      draftOrder { ...DraftParts }
      userErrors { field message }
    }
  }
  ${DRAFT_PARTS}
` as const;

interface Answer {
  draftOrderCreate: { draftOrder: DraftAnswer | null; userErrors: UserError[] };
}

/**
 * A draft at nothing to pay: 100 % off, shipping at zero. Draft orders know no
 * idempotency key, so the caller stores the answered id before completing it.
 */
export async function createDraftOrder(call: AdminCall, draft: DraftWanted): Promise<DraftMade> {
  const { draftOrderCreate } = await call<Answer>(draftOrderCreateDocument, { input: inputOf(draft) });
  refuseUserErrors(draftOrderCreate.userErrors);
  if (!draftOrderCreate.draftOrder) throw new Problem('shopify_unknown', { note: 'draftOrderCreate answered nothing' });
  return draftMade(draftOrderCreate.draftOrder);
}

function inputOf(draft: DraftWanted): object {
  return {
    lineItems: draft.lines.map((line) => ({ variantId: gid('ProductVariant', line.variantId), quantity: line.quantity })),
    appliedDiscount: { title: draft.reason, value: 100, valueType: 'PERCENTAGE' },
    shippingLine: { title: draft.shippingTitle, priceWithCurrency: { amount: '0', currencyCode: draft.currency } },
    shippingAddress: addressInput(draft.shippingAddress),
    presentmentCurrencyCode: draft.currency,
    acceptAutomaticDiscounts: false,
    useCustomerDefaultAddress: false,
    note: draft.note,
    tags: draft.tags,
    ...(draft.customerId ? { purchasingEntity: { customerId: gid('Customer', draft.customerId) } } : {}),
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

/** Snapshots keep the province's name; `provinceCode` ("CA", "KR-11") takes codes alone, the older field takes names. */
function provinceOf(province: string | null): object {
  if (!province) return {};
  return /^[A-Z0-9]{1,3}(-[A-Z0-9]{1,3})?$/.test(province) ? { provinceCode: province } : { province };
}
