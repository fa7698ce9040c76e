import { restTime } from '../../state/time.ts';
import type { Address } from '../../state/orders/shapes.ts';
import type { Doc } from '../../types.ts';
import { addressPayload, lower, number } from './rest.ts';
import type { Json } from './rest.ts';

/** The body of customers/create and customers/update. */
export function customerPayload(customer: Doc): Json {
  const { default_address, admin_graphql_api_id, tax_exemptions, ...fields } = customerInOrder(customer);
  const addresses = (customer.addressBook as Address[]).map((address) => customerAddress(customer, address));
  return { ...fields, addresses, tax_exemptions, admin_graphql_api_id, default_address };
}

/** The customer as it stands inside an order's body: without the address book. */
export function customerInOrder(customer: Doc): Json {
  return {
    id: number(customer.id),
    created_at: restTime(customer.createdAt),
    updated_at: restTime(customer.updatedAt),
    first_name: customer.firstName,
    last_name: customer.lastName,
    state: lower(customer.state),
    note: customer.note,
    verified_email: customer.verifiedEmail,
    multipass_identifier: null,
    tax_exempt: customer.taxExempt,
    email: customer.email,
    phone: customer.phone,
    currency: 'KRW',
    tax_exemptions: [],
    admin_graphql_api_id: customer.id,
    default_address: customer.defaultAddress ? customerAddress(customer, customer.defaultAddress as Address) : null,
  };
}

/** The body of customers/delete. */
export function customerDeletedPayload(customer: Doc): Json {
  return { id: number(customer.id), tax_exemptions: [], admin_graphql_api_id: customer.id };
}

function customerAddress(customer: Doc, address: Address): Json {
  const { latitude: _latitude, longitude: _longitude, ...fields } = addressPayload(address)!;
  const first = (customer.defaultAddress as Address | null)?.id === address.id;
  return { id: number(address.id), customer_id: number(customer.id), ...fields, country_name: address.country, default: first };
}
