import { cancellationCraft } from './cancellation/cancellation-craft.server.ts';
import { addressChangeCraft } from './address-change/address-change-craft.server.ts';
import { itemChangeCraft } from './item-change/item-change-craft.server.ts';
import type { Craft, WishBase } from './craft.ts';
import { exchangeCraft } from './exchange/exchange-craft.server.ts';
import { goodwillCraft } from './goodwill/goodwill-craft.server.ts';
import type { ResolutionKind } from './kinds.ts';
import type { Outcome } from './outcome.ts';
import type { Plan } from './plan.ts';
import { refundCraft } from './refund/refund-craft.server.ts';
import { replacementCraft } from './replacement/replacement-craft.server.ts';
import { returnCraft } from './return/return-craft.server.ts';
import { returnProcessingCraft } from './return-processing/return-processing-craft.server.ts';

const crafts = {
  refund: refundCraft,
  replacement: replacementCraft,
  return: returnCraft,
  exchange: exchangeCraft,
  return_processing: returnProcessingCraft,
  goodwill: goodwillCraft,
  cancellation: cancellationCraft,
  address_change: addressChangeCraft,
  item_change: itemChangeCraft,
} as const satisfies Record<ResolutionKind, unknown>;

/** The craft of a kind. Its plans, wishes and outcomes are of that kind: whoever asks by a row's kind hands it that row's. */
export function craftOf(kind: ResolutionKind): Craft<WishBase, Plan, Outcome> {
  return crafts[kind] as unknown as Craft<WishBase, Plan, Outcome>;
}
