import type { ReturnReason } from '#app/gateways/shopify/port/returns.ts';

/** Shopify's handle for what the starter causes say; "size or fit" leaves open which of several it is, and so do those that are missing here. */
const HANDLES: Record<string, string> = {
  carrier_delay: 'arrived-late',
  dispatch_delay: 'arrived-late',
  carrier_damage: 'damaged-in-transit',
  packed_poorly: 'damaged-in-transit',
  picked_wrong: 'wrong-item',
  not_as_described: 'not-as-described',
  defect: 'defective',
  ordered_by_mistake: 'ordered-by-mistake',
  changed_mind: 'unwanted',
};

/**
 * The reason that a return for this cause begins with.
 * @param key of the cause, as the shop began with it
 * @returns its id; null where the cause names none, or Shopify offers it no more
 */
export function reasonOfCause(key: string, reasons: readonly ReturnReason[]): string | null {
  return reasons.find(({ handle }) => handle === HANDLES[key])?.id ?? null;
}
