import type { Desk, Ledger } from '#app/desk/desk.ts';
import { findRow } from '#app/platform/db/rows.sql.server.ts';
import { normalEmail } from './normal-email.ts';
import { normalPhone } from './normal-phone.ts';

export interface ClaimedCustomer {
  id: string;
  name: string | null;
  locale: string | null;
}

/** Whom Shopify knows by this e-mail address or phone number, as anybody may write it; null for nobody. */
export async function customerByClaim(desk: Pick<Desk | Ledger, 'db' | 'shop'>, kind: 'email' | 'phone', value: string): Promise<ClaimedCustomer | null> {
  const normal = kind === 'email' ? normalEmail(value) : normalPhone(value);
  if (!normal) return null;
  const shopId = desk.shop.id;
  const claim = await findRow<{ customerId: string }>(desk.db, 'customer_claim', { shopId, kind, value: normal }, ['customerId']);
  return claim && findRow<ClaimedCustomer>(desk.db, 'customer', { shopId, id: claim.customerId }, ['id', 'name', 'locale']);
}
