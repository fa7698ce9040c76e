import { z } from 'zod';
import type { Actor } from '#app/desk/desk.ts';
import type { Money } from '#app/platform/money.ts';
import { policyActor } from './policy-actor.ts';

/** What a shop may have done at once of what shoppers ask. */
export const shopperPolicyKinds = ['cancellation', 'return', 'address_change'] as const;
export type ShopperPolicyKind = (typeof shopperPolicyKinds)[number];

/** A year. */
export const MOST_HOURS = 8760;

const instruction = z.string().trim().max(1000);

/** Of one kind, as a browser posts it. */
export const shopperPolicyForm = z
  .object({
    kind: z.enum(shopperPolicyKinds),
    on: z.boolean(),
    withinHours: z.number(),
    /** Decimal string in the shop's currency; empty only while it is off. */
    most: z.string().trim().max(40),
    instructions: z.object({ ko: instruction, en: instruction }),
  })
  .superRefine(({ kind, withinHours }, refusal) => {
    if (Number.isInteger(withinHours) && withinHours >= 1 && withinHours <= MOST_HOURS) return;
    refusal.addIssue({ code: 'custom', path: ['withinHours'], params: { words: kind === 'return' ? 'at_once_window_days' : 'at_once_window_hours' } });
  });

/** How much is done at once of what shoppers ask. */
export interface ShopperPolicy extends z.infer<typeof shopperPolicyForm> {
  /** What `most` was, where it was said in a currency that the shop has left: then there is none. */
  mostBefore?: Money;
}

/** Off, until the owner says otherwise: a first proposal for each kind. */
export const unsaidPolicy: Record<ShopperPolicyKind, ShopperPolicy> = {
  cancellation: { kind: 'cancellation', on: false, withinHours: 2, most: '', instructions: { ko: '', en: '' } },
  return: { kind: 'return', on: false, withinHours: 14 * 24, most: '', instructions: { ko: '', en: '' } },
  address_change: { kind: 'address_change', on: false, withinHours: 2, most: '', instructions: { ko: '', en: '' } },
};

const ANSWERS: Record<string, ShopperPolicyKind> = { cancel: 'cancellation', return: 'return', address: 'address_change' };

/** The kind that answers a request; null for requests that agents answer alone. */
export function policyKindOf(request: string): ShopperPolicyKind | null {
  return Object.hasOwn(ANSWERS, request) ? ANSWERS[request]! : null;
}

/** In whose name it acts. */
export function shopperActor(kind: ShopperPolicyKind): Actor {
  return policyActor(`shopper_${kind}`);
}

/** Whether a resolution was confirmed by it. */
export function isShopperActor(confirmedBy: string | null): boolean {
  return shopperPolicyKinds.some((kind) => shopperActor(kind).id === confirmedBy);
}
