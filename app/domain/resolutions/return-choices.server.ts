import type { Desk } from '#app/desk/desk.ts';
import { assertGranted } from '#app/domain/shops/assert-granted.server.ts';
import type { ReturnReason, ReturnableUnits } from '#app/gateways/shopify/port/returns.ts';

export interface ReturnChoices {
  /** Units that may come back, by parcel. */
  lines: ReturnableUnits['lines'];
  reasons: ReturnReason[];
  /** The customer's: fees are taken in it. */
  currency: string;
}

/** What can be chosen from for a return or an exchange. @throws Problem scope_missing, not_found */
export async function returnChoices(desk: Desk, orderId: string): Promise<ReturnChoices> {
  await assertGranted(desk, 'returns');
  const [{ order, lines }, reasons] = await Promise.all([desk.shopify.returnableUnits(orderId), desk.shopify.returnReasons()]);
  return { lines, reasons, currency: order.presentmentCurrency };
}
