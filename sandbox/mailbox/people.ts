import { type Store, staffName } from '#sandbox/pages/store.ts';

export interface Person {
  kind: 'customer' | 'agent' | 'other';
  name: string;
}

/** Who is behind an address, as the shop's records have it. */
export function personAt(store: Store, address: string): Person {
  const { world, shop } = store.sandbox;
  for (const staff of world.all(shop, 'Staff')) if (same(staff.email, address)) return { kind: 'agent', name: staffName(staff) };
  for (const customer of world.all(shop, 'Customer')) if (same(customer.email, address)) return { kind: 'customer', name: String(customer.displayName ?? '') };
  return { kind: 'other', name: '' };
}

function same(known: unknown, address: string): boolean {
  return typeof known === 'string' && known.toLowerCase() === address.toLowerCase();
}
