import type { Desk } from '#app/desk/desk.ts';
import { addressChangedByOther, changeDeleted } from '../failure.ts';
import type { Found } from '../found.ts';
import { isOrderGone } from '../order-gone.server.ts';
import type { AddressChangeOutcome, AddressChangePlan } from './address-change-plan.ts';
import { addressChanged } from './carry-out-address-change.server.ts';
import { sameFullAddress } from './same-address.ts';

/**
 * Looks where the order goes now: where we meant, where it went, or somewhere else by another hand.
 * @param late no request can still be on its way
 */
export async function findAddressChange(desk: Desk, plan: AddressChangePlan, late: boolean): Promise<Found<AddressChangeOutcome>> {
  try {
    const { address, updatedAt } = await desk.shopify.orderAddress(plan.orderId);
    if (address && sameFullAddress(address, plan.after)) return { happened: addressChanged(updatedAt) };
    if (address && sameFullAddress(address, plan.before)) return { nothing: true };
    return late ? { undone: addressChangedByOther } : { unclear: true };
  } catch (error) {
    if (await isOrderGone(desk, plan.orderId, error)) return { undone: changeDeleted };
    throw error;
  }
}
