import { gid } from '../../state/gid.ts';
import type { Order } from '../../state/orders/shapes.ts';
import type { Return, ReverseParcel } from '../../state/returns/shapes.ts';
import { iso } from '../../state/time.ts';
import type { ShopState } from '../../types.ts';
import { saveReturn } from './ground.ts';
import type { Ground } from './ground.ts';

export interface Label {
  lines: { reverseLineId: string; quantity: number }[];
  fileUrl: string | null;
  tracking: { number: string | null; url: string | null } | null;
  notify: boolean;
}

/** Adds a way back to a return copy: a label, a tracking number, or both. Which carrier a number belongs to, Shopify guesses; the sandbox does not. */
export function sendLabel(ground: Ground, shop: ShopState, order: Order, doc: Return, label: Label): ReverseParcel {
  const { world } = ground;
  const nextId = (kind: string) => gid(kind, world.nextId(shop, kind));
  const at = iso(world.now());
  const parcel: ReverseParcel = {
    id: nextId('ReverseDelivery'),
    lines: label.lines.map((one) => ({ ...one, id: nextId('ReverseDeliveryLineItem') })),
    label: label.fileUrl ? { createdAt: at, updatedAt: at, publicFileUrl: label.fileUrl } : null,
    tracking: label.tracking ? { carrierName: null, ...label.tracking } : null,
    notified: label.notify,
  };
  doc.reverse!.deliveries.push(parcel);
  saveReturn(ground, shop, order, doc);
  return parcel;
}
