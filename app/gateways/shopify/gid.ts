/** Shopify's global id of a numeric id: gid('Order', '42') is "gid://shopify/Order/42". */
export function gid(kind: string, id: string): string {
  return `gid://shopify/${kind}/${id}`;
}

/** The numeric id in a global id, without the query that some carry. */
export function numericId(globalId: string): string {
  return globalId.slice(globalId.lastIndexOf('/') + 1).split('?')[0]!;
}
