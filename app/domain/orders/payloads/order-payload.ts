import { z } from 'zod';
import type { OrderNews } from '../order-news.ts';
import { CustomerPayload } from '#app/domain/customers/customer-payload.ts';
import { FulfillmentPayload } from './fulfillment-payload.ts';
import { LinePayload } from './line-payload.ts';
import { RefundPayload, toRefund } from './refund-payload.ts';
import { restAmount, restId, restMoneySet, restTime, restText } from '#app/platform/rest-payload.ts';

const AddressPayload = z
  .object({ name: restText, address1: restText, address2: restText, city: restText, province: restText, zip: restText, country_code: restText, phone: restText })
  .transform(({ country_code, ...address }) => ({ ...address, countryCode: country_code }));

/** The body of orders/create, orders/updated and orders/cancelled. */
export const OrderPayload = z
  .object({
    id: restId,
    name: z.string(),
    order_number: z.number().int(),
    email: restText,
    phone: restText,
    created_at: restTime,
    updated_at: restTime,
    cancelled_at: restTime.nullish(),
    closed_at: restTime.nullish(),
    financial_status: restText,
    fulfillment_status: restText,
    currency: z.string(),
    presentment_currency: z.string(),
    total_price: restAmount,
    total_price_set: restMoneySet,
    current_total_price_set: restMoneySet,
    tags: z.string().default(''),
    shipping_address: AddressPayload.nullish(),
    customer: CustomerPayload.nullish(),
    line_items: z.array(LinePayload),
    fulfillments: z.array(FulfillmentPayload).default([]),
    refunds: z.array(RefundPayload).default([]),
  });

/** The body in our words. What it cannot say rightly it leaves out. */
export function toOrderNews(order: z.infer<typeof OrderPayload>): OrderNews {
  const refunds = order.refunds.map((refund) => toRefund(refund, order.currency));
  const isWhole = refunds.every((refund) => refund !== null);
  return {
    id: order.id,
    name: order.name,
    number: order.order_number,
    customer: order.customer ?? null,
    email: order.email,
    phone: order.phone,
    createdAt: order.created_at,
    updatedAt: order.updated_at,
    cancelledAt: order.cancelled_at ?? null,
    closedAt: order.closed_at ?? null,
    financialStatus: order.financial_status?.toUpperCase() ?? null,
    fulfillmentStatus: FULFILLMENT[order.fulfillment_status ?? 'null'] ?? null,
    currency: order.currency,
    presentmentCurrency: order.presentment_currency,
    total: order.total_price_set.shop_money.amount,
    presentmentTotal: order.total_price_set.presentment_money.amount,
    currentTotal: order.current_total_price_set.shop_money.amount,
    currentPresentmentTotal: order.current_total_price_set.presentment_money.amount,
    shippingAddress: order.shipping_address ?? null,
    tags: order.tags.split(',').map((tag) => tag.trim()).filter(Boolean),
    lines: order.line_items,
    fulfillments: order.fulfillments.map(({ parcel }) => parcel),
    ...(isWhole ? { refunds: refunds as NonNullable<(typeof refunds)[number]>[] } : {}),
  };
}

/** REST knows fewer states than GraphQL; the reading that follows tells the rest. */
const FULFILLMENT: Record<string, string> = { fulfilled: 'FULFILLED', partial: 'PARTIALLY_FULFILLED', restocked: 'RESTOCKED', null: 'UNFULFILLED' };
