import { z } from 'zod';
import type { ResolutionKind } from './template-row.ts';

/** The order issue's lines and quantities, or none chosen yet. */
const lines = z.enum(['issue', 'none']);
const flag = z.boolean().optional();
const share = z.string().regex(/^(?:[1-9]\d?|100)$/);

/**
 * What the plan begins with, per kind. Amounts are shares, never sums: a
 * template is written once for orders in every currency. Each key may be left
 * out; the dialog then asks.
 */
const presets = {
  refund: z.strictObject({ lines: lines.optional(), shipping: flag, restock: flag, to: z.enum(['payments', 'credit']).optional(), notify: flag }),
  replacement: z.strictObject({ lines: lines.optional(), notify: flag }),
  return: z.strictObject({ lines: lines.optional(), notify: flag }),
  exchange: z.strictObject({ lines: lines.optional(), notify: flag }),
  return_processing: z.strictObject({ way: z.enum(['original', 'store_credit', 'none']).optional(), shipping: flag, notify: flag }),
  cancellation: z.strictObject({ money: z.enum(['original', 'store_credit', 'kept']).optional(), restock: flag, notify: flag }),
  address_change: z.strictObject({ notify: flag }),
  item_change: z.strictObject({ notify: flag }),
  goodwill: z.strictObject({
    form: z.enum(['discount_code', 'gift_card']).optional(),
    /** Whole percent of what the order cost; the shop's cap binds when planning. */
    percent: share.optional(),
    expiresInDays: z.int().min(1).max(730).optional(),
    notify: flag,
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
