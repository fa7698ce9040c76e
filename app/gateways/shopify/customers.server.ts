import type { AdminCall } from './call.server.ts';
import { customer, customerByEmail, customerByPhone } from './operations/customer.ts';
import { customersFound } from './operations/customers-found.ts';
import type { CustomersPort } from './port/customers.ts';

/** Customers over one token. */
export function customersPort(call: AdminCall): CustomersPort {
  return {
    customerByEmail: (email) => customerByEmail(call, email),
    customerByPhone: (phone) => customerByPhone(call, phone),
    customer: (customerId) => customer(call, customerId),
    customersFound: (wanted) => customersFound(call, wanted),
  };
}
