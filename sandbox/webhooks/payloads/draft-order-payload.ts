import { restTime } from '../../state/time.ts';
import type { DraftOrder } from '../../state/orders/draft-shapes.ts';
import { addressPayload, attributes, lower, moneySet, number, shopAmount, taxPayload } from './rest.ts';
import type { Json } from './rest.ts';

/** The body of draft_orders/create, draft_orders/update and, with the id alone, draft_orders/delete. */
export function draftOrderPayload(draft: DraftOrder): Json {
  return {
    id: number(draft.id),
    note: draft.note2,
    email: draft.email,
    taxes_included: draft.taxesIncluded,
    currency: draft.currencyCode,
    invoice_sent_at: null,
    created_at: restTime(draft.createdAt),
    updated_at: restTime(draft.updatedAt),
    tax_exempt: draft.taxExempt,
    completed_at: restTime(draft.completedAt),
    name: draft.name,
    status: lower(draft.status),
    line_items: draft.priced.map((line) => ({
      id: number(line.id),
      variant_id: number(line.variantId),
      product_id: number(line.productId),
      title: line.title,
      variant_title: line.variantTitle,
      sku: line.sku,
      quantity: line.quantity,
      price: shopAmount(line.originalUnitPriceSet),
      admin_graphql_api_id: line.id,
    })),
    shipping_address: addressPayload(draft.shippingAddress),
    billing_address: addressPayload(draft.billingAddress),
    invoice_url: draft.invoiceUrl,
    order_id: number(draft.orderId),
    shipping_line: draft.shipping ? { title: draft.shipping.title, custom: true, handle: null, price: shopAmount(draft.shipping.price) } : null,
    tax_lines: draft.priced.flatMap((line) => line.taxLines.map(taxPayload)),
    tags: draft.tags.join(', '),
    note_attributes: attributes(draft.customAttributes),
    total_price: shopAmount(draft.totalPriceSet),
    subtotal_price: shopAmount(draft.subtotalPriceSet),
    total_tax: shopAmount(draft.totalTaxSet),
    total_price_set: moneySet(draft.totalPriceSet),
    admin_graphql_api_id: draft.id,
    customer: draft.customerId ? { id: number(draft.customerId), admin_graphql_api_id: draft.customerId } : null,
  };
}
