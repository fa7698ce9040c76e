import type { AdminCall } from '../call.server.ts';
import type { CustomerSnapshot } from '../port/customers.ts';
import { searchTerm } from '../search-term.ts';
import type { CustomersFoundQuery } from '../types/admin.generated.d.ts';
import { CUSTOMER_PARTS, toCustomer } from './customer-parts.ts';

export const CUSTOMERS_FOUND = `#graphql
  query CustomersFound($query: String!, $first: Int!) {
    customers(first: $first, query: $query, sortKey: UPDATED_AT, reverse: true) {
      nodes {
        ...CustomerParts
      }
    }
  }
  ${CUSTOMER_PARTS}
` as const;

const MOST = 10;

/** By e-mail address, by phone number (E.164) or by name; who changed last comes first, at most 10. */
export async function customersFound(call: AdminCall, wanted: { email: string } | { phone: string } | { name: string }): Promise<CustomerSnapshot[]> {
  const { customers } = await call<CustomersFoundQuery>(CUSTOMERS_FOUND, { query: queryOf(wanted), first: MOST });
  return customers.nodes.map(toCustomer).filter((customer) => customer !== null);
}

function queryOf(wanted: { email: string } | { phone: string } | { name: string }): string {
  if ('email' in wanted) return `email:${searchTerm(wanted.email)}`;
  if ('phone' in wanted) return `phone:${searchTerm(wanted.phone)}`;
  const words = wanted.name.split(/\s+/).filter(Boolean);
  const together = words.map(searchTerm).join(' ');
  const parted = hangulName(words);
  return parted ? `(${together}) OR (${parted})` : together;
}

/** A Korean name is written in one word, family name first, and kept in two fields. */
function hangulName(words: string[]): string | null {
  const [whole] = words;
  if (words.length !== 1 || !/^\p{Script=Hangul}{2,4}$/u.test(whole!)) return null;
  const family = whole!.length === 4 ? 2 : 1;
  return `last_name:${searchTerm(whole!.slice(0, family))} first_name:${searchTerm(whole!.slice(family))}`;
}
