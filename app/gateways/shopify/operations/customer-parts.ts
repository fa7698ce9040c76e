import { personName } from '#app/platform/person-name.ts';
import type { CustomerSnapshot } from '../port/customers.ts';
import type { CustomerPartsFragment } from '../types/admin.generated.d.ts';
import { numericId } from '../gid.ts';

/** Names come apart because `displayName` may not be null: hidden, it would take the whole customer with it. */
export const CUSTOMER_PARTS = `#graphql
  fragment CustomerParts on Customer {
    id
    firstName
    lastName
    locale
    numberOfOrders
    updatedAt
    defaultEmailAddress {
      emailAddress
    }
    defaultPhoneNumber {
      phoneNumber
    }
  }
` as const;

export function toCustomer(customer: CustomerPartsFragment | null | undefined): CustomerSnapshot | null {
  if (!customer) return null;
  return {
    id: numericId(customer.id),
    name: personName(customer.firstName, customer.lastName),
    email: customer.defaultEmailAddress?.emailAddress ?? null,
    phone: customer.defaultPhoneNumber?.phoneNumber ?? null,
    locale: customer.locale ?? null,
    orderCount: Number(customer.numberOfOrders),
    updatedAt: new Date(customer.updatedAt),
  };
}
