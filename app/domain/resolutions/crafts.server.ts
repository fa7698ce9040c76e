import type { Craft, WishBase } from './craft.ts';
import { goodwillCraft } from './goodwill/goodwill-craft.server.ts';
import type { ResolutionKind } from './kinds.ts';
import type { Outcome } from './outcome.ts';
import type { Plan } from './plan.ts';
import { refundCraft } from './refund/refund-craft.server.ts';
import { replacementCraft } from './replacement/replacement-craft.server.ts';

const crafts = {
  refund: refundCraft,
  replacement: replacementCraft,
  goodwill: goodwillCraft,
} as const satisfies Record<ResolutionKind, unknown>;

/** The craft of a kind. Its plans, wishes and outcomes are of that kind: whoever asks by a row's kind hands it that row's. */
export function craftOf(kind: ResolutionKind): Craft<WishBase, Plan, Outcome> {
  return crafts[kind] as unknown as Craft<WishBase, Plan, Outcome>;
}
