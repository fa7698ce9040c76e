import { z } from 'zod';

/** Shopify's numeric id of an order, as text. */
export const orderId = z.string().regex(/^\d{1,20}$/);

/** Units of a bought line; lines at nothing are left out while planning. */
export const chosenLine = z.object({ orderLineId: z.string().min(1).max(40), quantity: z.number().refine((units) => Number.isInteger(units) && units >= 0 && units <= 100_000, { params: { words: 'quantity_unfit' } }) });

/** A decimal string, not negative; whether its currency has so many decimals is asked where the currency is known. */
export const amountText = z.string().refine((text) => /^\d{1,15}(\.\d{1,3})?$/.test(text), { params: { words: 'amount_unreadable' } });

/** An amount as it was typed; what is wrong with it is told beside its field (amount-typed.ts). */
export const typedAmount = z.string().trim().max(40);

const part = z.string().trim().max(255).nullable();

/** An address as a person typed it. */
export const addressTyped = z.object({ name: part, address1: part, address2: part, city: part, province: part, zip: part, countryCode: z.string().regex(/^[A-Z]{2}$/).nullable(), phone: part });

/** How goods travel back: where the customer finds the label, what the parcel is followed by. */
export const wayBack = z.object({
  trackingNumber: z.string().trim().max(60).nullable(),
  trackingUrl: z.url({ protocol: /^https$/ }).max(500).nullable(),
  labelUrl: z.url({ protocol: /^https$/ }).max(500).nullable(),
});

export type WayBack = z.infer<typeof wayBack>;
