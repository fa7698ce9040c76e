import { z } from 'zod';
import type { ResolutionKind } from './template-row.ts';

/** The order issue's lines and quantities, or none chosen yet. */
const lines = z.enum(['issue', 'none']);
const share = z.string().regex(/^(?:[1-9]\d?|100)$/);

/**
 * What the plan begins with, per kind. Amounts are shares, never sums: a
 * template is written once for orders in every currency. Each key may be left
 * out; the dialog then asks.
 */
const presets = {
  refund: z.strictObject({ lines: lines.optional(), shipping: z.boolean().optional(), restock: z.boolean().optional(), notify: z.boolean().optional() }),
  replacement: z.strictObject({ lines: lines.optional(), notify: z.boolean().optional() }),
  return: z.strictObject({ lines: lines.optional(), notify: z.boolean().optional() }),
  exchange: z.strictObject({ lines: lines.optional(), notify: z.boolean().optional() }),
  return_processing: z.strictObject({ notify: z.boolean().optional() }),
  cancellation: z.strictObject({ restock: z.boolean().optional(), notify: z.boolean().optional() }),
  address_change: z.strictObject({ notify: z.boolean().optional() }),
  item_change: z.strictObject({ notify: z.boolean().optional() }),
  goodwill: z.strictObject({
    form: z.enum(['discount_code', 'gift_card']).optional(),
    /** Whole percent of what the order cost; the shop's cap binds when planning. */
    percent: share.optional(),
    expiresInDays: z.int().min(1).max(3650).optional(),
    notify: z.boolean().optional(),
  }),
} as const satisfies Record<ResolutionKind, z.ZodType>;

export type PresetOf<K extends ResolutionKind> = z.infer<(typeof presets)[K]>;

/**
 * The preset of this kind, checked.
 * @returns the path of what is wrong in it ("" for all of it), or null
 */
export function presetFault(kind: ResolutionKind, preset: unknown): string | null {
  const read = presets[kind].safeParse(preset);
  return read.success ? null : (read.error.issues[0]?.path.join('.') ?? '');
}
