/** Tags and metafields ask for the right to change what they hang on; the schema says so in words alone. */
import { kindOf } from '../state/gid.ts';
import type { AdminContext } from '../types.ts';
import { denied } from './access.ts';

const NEEDED: Record<string, string> = {
  Order: 'write_orders',
  Customer: 'write_customers',
  Product: 'write_products',
  ProductVariant: 'write_products',
  DraftOrder: 'write_draft_orders',
};

/** Throws ACCESS_DENIED when the token may not change the owner of this gid. The app's own installation needs nothing. */
export function mayChange(ownerId: string, field: string, { token }: Pick<AdminContext, 'token'>): void {
  const scope = NEEDED[kindOf(ownerId) ?? ''];
  if (!scope || token.scopes.includes(scope)) return;
  const text = `\`${scope}\` access scope.`;
  throw denied(`Access denied for ${field} field. Required access: ${text}`, text);
}
