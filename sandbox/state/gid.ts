/** Global ids: `gid://shopify/Order/5810000000001`. */

export function gid(kind: string, id: string | number): string {
  return `gid://shopify/${kind}/${id}`;
}

/** The numeric part, as text. Throws on what is no gid. */
export function numericId(id: string): string {
  const found = /^gid:\/\/shopify\/[A-Za-z]+\/(\d+)/.exec(id);
  if (!found) throw new Error(`Not a gid: ${id}`);
  return found[1]!;
}

/** The kind in a gid, or undefined for anything else. */
export function kindOf(id: string): string | undefined {
  return /^gid:\/\/shopify\/([A-Za-z]+)\//.exec(id)?.[1];
}
