import type { RefundPlan } from '#app/domain/resolutions/plan.ts';

/** The way money goes back, as people know it: the provider's name, and of a card its last digits. */
export function wayBackName({ gateway, gatewayName, accountNumber }: RefundPlan['transactions'][number]): string {
  const last = /(\d{4})\s*$/.exec(accountNumber ?? '')?.[1];
  return `${gatewayName ?? gateway}${last ? ` ····${last}` : ''}`;
}
