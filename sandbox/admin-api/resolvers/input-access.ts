import type { AdminContext } from '../../types.ts';
import { denied } from '../access.ts';

/**
 * Some inputs need a scope of their own, which the schema says in words alone. That Shopify then refuses
 * the whole operation, as it does for a field, is our assumption.
 */
export function accessOfInput({ token }: AdminContext, input: string, scope: string): void {
  if (token.scopes.includes(scope)) return;
  const needs = `\`${scope}\` access scope.`;
  throw denied(`Access denied for ${input} input. Required access: ${needs}`, needs);
}
