import type { Desk } from '#app/desk/desk.ts';
import { provincesOf } from '#app/domain/orders/postal-rules.ts';
import { orderAddressNow } from '#app/domain/resolutions/order-address.server.ts';
import { returnChoices } from '#app/domain/resolutions/returns/return-choices.server.ts';
import { samePart } from '#app/domain/resolutions/same-part.ts';
import type { AddressWanted, KindAndWish } from '#app/domain/resolutions/wish.ts';
import type { FullAddress } from '#app/gateways/shopify/port/addresses.ts';
import type { ShopperRequest } from '#app/platform/generated/prisma/client.ts';
import { Problem } from '#app/platform/problem.ts';
import type { AddressTyped } from './request-form.ts';

interface Kept {
  lines?: { orderLineId: string; quantity: number }[];
  address?: AddressTyped;
}

/** What a shopper asked, as a resolution of ours is wished for. @throws Problem not_possible, scope_missing, shopify_… */
export async function requestWish(desk: Desk, { kind, orderId, wish }: ShopperRequest): Promise<KindAndWish> {
  const { lines = [], address } = wish as Kept;
  if (kind === 'cancel') return { kind: 'cancellation', wish: { orderId, reason: 'customer', money: 'original', creditExpiresAt: null, restock: true } };
  if (kind === 'return') return { kind: 'return', wish: { orderId, lines: await returnedLines(desk, orderId, lines), shippingFee: null, wayBack: null } };
  // Erased meanwhile.
  if (kind !== 'address' || !address) throw new Problem('not_possible', { words: 'shopper_not_now' });
  const now = (await orderAddressNow(desk, orderId)).address;
  if (!now) throw new Problem('not_possible', { words: 'address_nothing_shipped' });
  return { kind: 'address_change', wish: { orderId, address: addressOf(address, now) } };
}

/** As they wish it where the country's rules know it; the country stays, and the name is taken apart only where it is another. */
function addressOf({ name, address1, address2, city, province, zip, phone }: AddressTyped, now: FullAddress): AddressWanted {
  const known = [`${now.firstName ?? ''} ${now.lastName ?? ''}`, `${now.lastName ?? ''}${now.firstName ?? ''}`, now.lastName].some((one) => samePart(one, name));
  const names = known ? { firstName: now.firstName, lastName: now.lastName } : { firstName: null, lastName: name };
  return { ...names, company: known ? now.company : null, address1, address2: address2 || null, city, zip: zip || null, countryCode: now.countryCode, provinceCode: provinceCodeOf(province, now), phone: phone || now.phone };
}

function provinceCodeOf(typed: string, now: FullAddress): string | null {
  const listed = provincesOf(now.countryCode);
  if (!listed) return typed || now.provinceCode;
  if (!typed) return now.provinceCode;
  const wanted = typed.replace(/\s/g, '');
  // "서울" and "서울시" are 서울특별시; two letters are a beginning that no other has.
  const found = listed.filter(({ code, name }) => samePart(code, typed) || samePart(name, typed) || (wanted.length > 1 && name.startsWith(wanted.slice(0, 2)) && /^[가-힣]/.test(wanted)));
  if (found.length !== 1) throw new Problem('not_possible', { words: 'address_province_unknown' });
  return found[0]!.code;
}

/** Of each line the parcels that still have units that may come back. */
async function returnedLines(desk: Desk, orderId: string, lines: { orderLineId: string; quantity: number }[]) {
  const { lines: units, reasons } = await returnChoices(desk, orderId);
  const reason = reasons.find(({ handle }) => handle === 'unwanted') ?? reasons.find(({ handle }) => handle === 'other') ?? reasons[0];
  if (!reason) throw new Problem('not_possible', { words: 'return_reason_unknown' });
  const taken = lines.flatMap(({ orderLineId, quantity }) => {
    let left = quantity;
    return units.filter((unit) => unit.orderLineId === orderLineId).flatMap((unit) => {
      const now = Math.min(left, unit.quantity);
      left -= now;
      return now > 0 ? [{ fulfillmentLineId: unit.fulfillmentLineId, quantity: now, reasonId: reason.id, note: '', restockingPercentage: null }] : [];
    });
  });
  if (taken.length === 0) throw new Problem('not_possible', { words: 'return_lines_elsewhere' });
  return taken;
}
