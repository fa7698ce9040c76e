import type { Desk } from '#app/desk/desk.ts';
import type { Happened } from '../outcome.ts';
import type { AddressChangeOutcome, AddressChangePlan } from './address-change-plan.ts';

/** Sets the address; asked twice it is the same, so that no key is needed. */
export async function carryOutAddressChange(desk: Desk, plan: AddressChangePlan): Promise<Happened<AddressChangeOutcome>> {
  await desk.shopify.changeAddress(plan.orderId, plan.after);
  return addressChanged(desk.clock.now());
}

export function addressChanged(at: Date): Happened<AddressChangeOutcome> {
  return { outcome: { kind: 'address_change', at: at.toISOString() }, state: 'readdressed', settled: true, lookIn: null, made: {} };
}
