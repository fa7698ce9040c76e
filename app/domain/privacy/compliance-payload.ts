import { z } from 'zod';
import { restId, restText } from '#app/platform/rest-payload.ts';
import type { Person } from './person.ts';

// Source: https://shopify.dev/docs/apps/build/compliance/privacy-law-compliance
const customer = z.object({ id: restId.nullish(), email: restText, phone: restText });
const orders = z.array(restId).nullish();

export const CustomerRedactPayload = z.object({ customer, orders_to_redact: orders });

export const DataRequestPayload = z.object({ customer, orders_requested: orders, data_request: z.object({ id: restId }) });

/** Whom a request is about, as Shopify names them. */
export function personIn(named: z.infer<typeof customer>, orderIds: string[] | null | undefined): Person {
  return { customerId: named.id ?? null, email: named.email, phone: named.phone, orderIds: orderIds ?? [] };
}
