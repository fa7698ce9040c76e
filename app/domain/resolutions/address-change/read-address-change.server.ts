import type { Desk } from '#app/desk/desk.ts';
import { provincesOf } from '#app/domain/orders/postal-rules.ts';
import type { FullAddress } from '#app/gateways/shopify/port/addresses.ts';
import { Problem } from '#app/platform/problem.ts';
import type { Reading } from '../reading.ts';
import type { AddressChangePlan } from './address-change-plan.ts';
import type { AddressChangeWish, AddressWanted } from './address-change-wish.ts';
import { addressFaults } from '../address-faults.ts';
import { sameFullAddress } from './same-address.ts';
import { whyNotReaddressed } from './why-not-readdressed.ts';

/**
 * The plan that this wish comes to right now, on the caller's own token, in one round trip.
 * @throws Problem bad_input (with its field), not_possible (it left, or is being packed: what can be done instead), not_found
 */
export async function readAddressChange(desk: Desk, wish: AddressChangeWish & { notify: boolean }): Promise<Reading<AddressChangePlan>> {
  const [fault] = Object.entries(addressFaults(wish.address));
  if (fault) throw new Problem('bad_input', { field: fault[0], words: fault[1] });
  const known = await desk.db.order.findFirst({ where: { shopId: desk.shop.id, id: wish.orderId }, select: { currency: true } });
  if (!known) throw new Problem('not_found', { words: 'order_not_found' });
  const readAt = desk.clock.now();
  const order = await desk.shopify.orderAddress(wish.orderId);
  const why = whyNotReaddressed(order);
  if (why) throw new Problem('not_possible', { words: why, values: { order: order.name } });
  const before = order.address!;
  const after = withProvince(wish.address);
  if (sameFullAddress(before, after)) throw new Problem('not_possible', { words: 'address_same' });
  const plan: AddressChangePlan = {
    kind: 'address_change',
    orderId: wish.orderId,
    orderName: order.name,
    orderUpdatedAt: order.updatedAt.toISOString(),
    notify: false,
    lines: [],
    before,
    after,
    worth: { amount: '0', currency: known.currency },
  };
  return { plan, readAt, refundable: new Map() };
}

function withProvince(wanted: AddressWanted): FullAddress {
  const listed = provincesOf(wanted.countryCode);
  const province = listed ? (listed.find(({ code }) => code === wanted.provinceCode)?.name ?? null) : wanted.provinceCode;
  // Without a list what was typed is a name, not a code.
  return { ...wanted, provinceCode: listed ? wanted.provinceCode : null, province };
}
