import { Problem } from '#app/platform/problem.ts';

export interface UserError {
  field?: string[] | null;
  message: string;
  code?: string | null;
}

/** @throws Problem shopify_refused with Shopify's own words in `details.shown` */
export function refuseUserErrors(errors: readonly UserError[]): void {
  if (errors.length === 0) return;
  const shown = errors.map(({ field, message, code }) => ({ field: field?.join('.') ?? null, message, code: code ?? null }));
  throw new Problem('shopify_refused', { note: shown.map((one) => one.code ?? one.field ?? 'error').join(', '), shown });
}
