import type { Desk } from '#app/desk/desk.ts';
import { normalEmail } from './normal-email.ts';
import { normalPhone } from './normal-phone.ts';

/** A customer that a ticket could belong to. */
export interface CustomerChoice {
  id: string;
  name: string | null;
  email: string | null;
  phone: string | null;
  orderCount: number;
}

/**
 * Customers as Shopify knows them now, by an e-mail address, a phone number or
 * a name as people type them; at most 10. Nothing is kept: only who is chosen is.
 * @throws Problem shopify_… when Shopify does not answer
 */
export async function customerChoices(desk: Desk, typed: string): Promise<CustomerChoice[]> {
  const words = typed.normalize('NFKC').trim();
  if (words === '') return [];
  const found = await desk.shopify.customersFound(wantedBy(words));
  return found.map(({ id, name, email, phone, orderCount }) => ({ id, name, email, phone, orderCount }));
}

function wantedBy(words: string): { email: string } | { phone: string } | { name: string } {
  const email = normalEmail(words);
  if (email) return { email };
  const phone = /^[+\d][\d\s().-]{6,}$/.test(words) ? normalPhone(words) : null;
  return phone ? { phone } : { name: words };
}
