import { gid } from '../state/gid.ts';
import { iso } from '../state/time.ts';
import type { Acts, Doc, ShopState } from '../types.ts';
import { announce } from '../webhooks/announce.ts';
import { customerDeletedPayload, customerPayload } from '../webhooks/payloads/customer-payload.ts';
import type { Stage } from './stage.ts';

/** Someone makes an account: no orders, no address yet. Throws for an e-mail address that is taken. */
export function createCustomer({ world, emit }: Stage, shop: ShopState, input: Parameters<Acts['createCustomer']>[1]): Doc {
  const [like] = world.all(shop, 'Customer');
  if (!like) throw new Error(`${shop.domain} has no customers to take after`);
  if ([...world.all(shop, 'Customer')].some((one) => one.email === input.email)) throw new Error(`${input.email} is taken`);
  const id = world.nextId(shop, 'Customer');
  const at = iso(world.now());
  const { firstName, lastName, email, locale = 'ko' } = input;
  const person = { firstName, lastName, email, locale, displayName: locale === 'ko' ? `${lastName}${firstName}` : `${firstName} ${lastName}` };
  const defaultEmailAddress = { ...(like.defaultEmailAddress as object), emailAddress: email };
  const nothing = { defaultEmailAddress, defaultPhoneNumber: null, canDelete: true, lifetimeDuration: 'less than a minute', phone: null, note: null, tags: [], addressBook: [], defaultAddress: null };
  const customer = { ...like, ...person, ...nothing, id: gid('Customer', id), legacyResourceId: id, createdAt: at, updatedAt: at };
  world.put(shop, 'Customer', customer);
  announce(emit, shop, [['customers/create', customerPayload(customer)]]);
  return customer;
}

/** The merchant deletes a customer; as at Shopify only one who never ordered. */
export function deleteCustomer({ world, emit }: Stage, shop: ShopState, customerId: string): void {
  const customer = world.get(shop, 'Customer', customerId);
  if (!customer) throw new Error(`No customer ${customerId} in ${shop.domain}`);
  if ([...world.all(shop, 'Order')].some((one) => one.customerId === customerId)) throw new Error(`${String(customer.displayName)} has orders and stays`);
  world.remove(shop, 'Customer', customerId);
  announce(emit, shop, [['customers/delete', customerDeletedPayload(customer)]]);
}
