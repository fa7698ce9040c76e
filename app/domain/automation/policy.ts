import { z } from 'zod';
import { presetFault } from '#app/domain/templates/resolution-preset.ts';
import { amountText } from '#app/domain/resolutions/wish-parts.ts';
import { Problem } from '#app/platform/problem.ts';

/** Kinds that may act by themselves: what each gives is known from the order issue alone. */
export const policyKinds = ['refund', 'replacement', 'goodwill'] as const;
export type PolicyKind = (typeof policyKinds)[number];

/** A policy as a browser posts it. */
export const policyForm = z.object({
  name: z.string().trim().min(1).max(80),
  causeId: z.uuid(),
  kind: z.enum(policyKinds),
  /** What the plan begins with, as a template's. */
  preset: z.record(z.string(), z.unknown()),
  on: z.boolean(),
  perAction: amountText,
  perDay: amountText,
  perCustomer: amountText,
});

export type PolicyTyped = z.infer<typeof policyForm>;

export interface PolicyRow extends PolicyTyped {
  id: string;
  version: number;
}

/** The longest share of an order that goodwill gives by itself without saying so. */
const USUAL_PERCENT = 10;

/** Whole percent of the order that a goodwill policy gives. */
export function percentOf(preset: Record<string, unknown>): number {
  return typeof preset.percent === 'string' ? Number(preset.percent) : USUAL_PERCENT;
}

/** What a policy does of a template's preset: whatever else stands there would be promised and not done. */
const DONE: Record<PolicyKind, readonly string[]> = { refund: ['restock', 'to', 'notify'], replacement: ['notify'], goodwill: ['form', 'percent', 'expiresInDays', 'notify'] };

/** @throws Problem bad_input for a preset that its kind does not know, or that no policy carries out */
export function refuseWrongPreset({ kind, preset }: Pick<PolicyTyped, 'kind' | 'preset'>): void {
  const fault = presetFault(kind, preset) ?? Object.keys(preset).find((key) => !DONE[kind].includes(key)) ?? null;
  if (fault !== null) throw new Problem('bad_input', { field: fault ? `preset.${fault}` : 'preset', ...(fault === 'percent' ? { words: 'policy_percent' } : {}) });
}
