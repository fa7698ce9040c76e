/** What a fill can see hangs on these; writing includes reading, as Shopify has it. */
const READ_BY_A_FILL = ['read_orders', 'read_all_orders', 'read_customers', 'read_products', 'read_fulfillments'];

/** Whether a fill sees more with these scopes than with those of before. */
export function showsMore(before: readonly string[], now: readonly string[]): boolean {
  const [had, has] = [reading(before), reading(now)];
  return READ_BY_A_FILL.some((scope) => has.has(scope) && !had.has(scope));
}

function reading(scopes: readonly string[]): Set<string> {
  return new Set(scopes.map((scope) => scope.replace(/^write_/, 'read_')));
}
