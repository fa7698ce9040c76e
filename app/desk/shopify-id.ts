import { Problem } from '#app/platform/problem.ts';

/** The number of an order or a customer out of an address. @throws Problem not_found for what cannot be one */
export function shopifyId(value: string | undefined): string {
  if (!value || !/^\d{1,20}$/.test(value)) throw new Problem('not_found');
  return value;
}
