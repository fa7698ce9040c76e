import type { Desk, Ledger } from '#app/desk/desk.ts';
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
  const claim = await desk.db.customerClaim.findUnique({
    where: { shopId_kind_value: { shopId: desk.shop.id, kind, value: normal } },
    include: { customer: { select: { id: true, name: true, locale: true } } },
  });
  return claim?.customer ?? null;
}
