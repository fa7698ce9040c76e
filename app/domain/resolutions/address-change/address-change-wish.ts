import { z } from 'zod';
import { orderId } from '../wish-parts.ts';

const part = z.string().trim().max(255).transform((text) => text || null).nullable();

/** Where the order shall go, in full. */
export const addressChangeWish = z.object({
  orderId,
  address: z.object({
    firstName: part,
    lastName: part,
    company: part,
    address1: part,
    address2: part,
    city: part,
    provinceCode: part,
    zip: part,
    countryCode: z.string().regex(/^[A-Z]{2}$/).nullable(),
    phone: part,
  }),
  /** Shopify writes to nobody about an address; kept for all wishes to be alike. */
  notify: z.boolean().optional(),
});

export type AddressChangeWish = z.infer<typeof addressChangeWish>;

export type AddressWanted = AddressChangeWish['address'];
