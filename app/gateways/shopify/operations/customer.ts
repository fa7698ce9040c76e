import type { AdminCall } from '../call.server.ts';
import { gid } from '../gid.ts';
import type { CustomerSnapshot } from '../port/customers.ts';
import type { CustomerByIdentifierQuery } from '../types/admin.generated.d.ts';
import { CUSTOMER_PARTS, toCustomer } from './customer-parts.ts';

export const CUSTOMER_BY_IDENTIFIER = `#graphql
  query CustomerByIdentifier($identifier: CustomerIdentifierInput!) {
    customerByIdentifier(identifier: $identifier) {
      ...CustomerParts
    }
  }
  ${CUSTOMER_PARTS}
` as const;

export function customer(call: AdminCall, customerId: string): Promise<CustomerSnapshot | null> {
  return byIdentifier(call, { id: gid('Customer', customerId) });
}

export function customerByEmail(call: AdminCall, email: string): Promise<CustomerSnapshot | null> {
  return byIdentifier(call, { emailAddress: email });
}

/** @param phone E.164 */
export function customerByPhone(call: AdminCall, phone: string): Promise<CustomerSnapshot | null> {
  return byIdentifier(call, { phoneNumber: phone });
}

async function byIdentifier(call: AdminCall, identifier: object): Promise<CustomerSnapshot | null> {
  const { customerByIdentifier } = await call<CustomerByIdentifierQuery>(CUSTOMER_BY_IDENTIFIER, { identifier });
  return toCustomer(customerByIdentifier);
}
