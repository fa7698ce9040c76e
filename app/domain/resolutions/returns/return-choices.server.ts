import type { Desk } from '#app/desk/desk.ts';
import { assertGranted } from '#app/domain/shops/assert-granted.server.ts';
import type { ReturnReason, ReturnableUnits } from '#app/gateways/shopify/port/returns.ts';
import { reasonOfCause } from './reason-of-cause.ts';

export interface ReturnChoices {
  /** Units that may come back, by parcel. */
  lines: ReturnableUnits['lines'];
  reasons: ReturnReason[];
  /** The reason's id that goes with a cause, by the cause's id; causes that name none are left out. */
  reasonOfCause: Record<string, string>;
  /** The customer's: fees are taken in it. */
  currency: string;
}

/** What can be chosen from for a return or an exchange. @throws Problem scope_missing, not_found */
export async function returnChoices(desk: Desk, orderId: string): Promise<ReturnChoices> {
  await assertGranted(desk, 'returns');
  const [{ order, lines }, reasons, causes] = await Promise.all([
    desk.shopify.returnableUnits(orderId),
    desk.shopify.returnReasons(),
    desk.db.cause.findMany({ where: { shopId: desk.shop.id }, select: { id: true, key: true } }),
  ]);
  const mapped = causes.flatMap(({ id, key }) => {
    const reason = reasonOfCause(key, reasons);
    return reason ? [[id, reason] as const] : [];
  });
  return { lines, reasons, reasonOfCause: Object.fromEntries(mapped), currency: order.presentmentCurrency };
}
