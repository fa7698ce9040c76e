import { z } from 'zod';
import { personName } from '#app/platform/person-name.ts';
import { restId, restText, restTime } from '#app/platform/rest-payload.ts';
import type { CustomerNews } from './save-customer.server.ts';

/** The body of customers/create and customers/update, and the customer inside an order's. */
export const CustomerPayload = z
  .object({ id: restId, first_name: restText, last_name: restText, email: restText, phone: restText, updated_at: restTime.nullish(), orders_count: z.number().int().optional() })
  .transform((customer): CustomerNews => ({
    id: customer.id,
    name: personName(customer.first_name, customer.last_name),
    email: customer.email,
    phone: customer.phone,
    // Without a date it is the oldest news there is.
    updatedAt: customer.updated_at ?? new Date(0),
    ...(customer.orders_count === undefined ? {} : { orderCount: customer.orders_count }),
  }));

export const CustomerDeletedPayload = z.object({ id: restId });
