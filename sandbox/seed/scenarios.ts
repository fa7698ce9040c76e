/** What becomes of an order: how it is paid, how it travels, whether it comes back. */
import type { Random } from './random.ts';

export interface Scenario {
  pay: 'paid' | 'pending' | 'authorized' | 'expired' | 'partly' | 'voided';
  ship: 'normal' | 'split' | 'partly' | 'waits' | 'none' | 'lost' | 'failure' | 'attempted' | 'delayed' | 'returned' | 'fresh';
  refund?: 'full' | 'one';
  cancel?: 'CUSTOMER' | 'INVENTORY' | 'OTHER' | 'FRAUD' | 'DECLINED';
  waits?: 'ON_HOLD' | 'SCHEDULED' | 'IN_PROGRESS' | 'PENDING_FULFILLMENT' | 'REQUEST_DECLINED';
  digital?: boolean;
  /** The customer lives in Korea, so that the parcel has arrived by now. */
  home?: boolean;
}

/** The newest orders, newest first: one of every state, so that each can be seen without searching. */
const SHOWCASE: Scenario[] = [
  { pay: 'pending', ship: 'none' },
  { pay: 'paid', ship: 'none' },
  { pay: 'authorized', ship: 'none' },
  { pay: 'paid', ship: 'waits', waits: 'IN_PROGRESS' },
  { pay: 'paid', ship: 'waits', waits: 'ON_HOLD' },
  { pay: 'paid', ship: 'waits', waits: 'SCHEDULED' },
  { pay: 'partly', ship: 'none' },
  { pay: 'paid', ship: 'fresh' },
  { pay: 'paid', ship: 'waits', waits: 'PENDING_FULFILLMENT' },
  { pay: 'paid', ship: 'waits', waits: 'REQUEST_DECLINED' },
  { pay: 'voided', ship: 'none', cancel: 'DECLINED' },
  { pay: 'paid', ship: 'split' },
  { pay: 'paid', ship: 'partly' },
  { pay: 'paid', ship: 'none', refund: 'full', cancel: 'CUSTOMER' },
  { pay: 'paid', ship: 'normal' },
  { pay: 'paid', ship: 'none', digital: true },
  { pay: 'paid', ship: 'attempted' },
  { pay: 'paid', ship: 'failure' },
  { pay: 'paid', ship: 'lost' },
  { pay: 'paid', ship: 'normal' },
  { pay: 'paid', ship: 'delayed' },
  { pay: 'expired', ship: 'none' },
];

/** Damage shows once a parcel has arrived, a return takes longer: these stand far enough back for both. */
const ARRIVED: Record<number, Scenario> = {
  26: { pay: 'paid', ship: 'normal', refund: 'one', home: true },
  40: { pay: 'paid', ship: 'returned', refund: 'full', home: true },
};

/** The parcel of #1042 left the hub and was not seen again. */
export const STUCK: Scenario = { pay: 'paid', ship: 'lost' };

/** The scenario of an order by its place from the newest, `back` 0 being the newest. */
export function scenarioOf(random: Random, back: number): Scenario {
  const dice = random.next();
  if (back < SHOWCASE.length) return SHOWCASE[back]!;
  if (ARRIVED[back]) return ARRIVED[back];
  if (dice < 0.72) return { pay: 'paid', ship: 'normal' };
  if (dice < 0.78) return { pay: 'paid', ship: 'split' };
  if (dice < 0.86) return { pay: 'paid', ship: 'delayed' };
  if (dice < 0.89) return { pay: 'paid', ship: 'attempted' };
  if (dice < 0.915) return { pay: 'paid', ship: 'normal', refund: 'one' };
  if (dice < 0.94) return { pay: 'paid', ship: 'returned', refund: 'full' };
  if (dice < 0.955) return { pay: 'paid', ship: 'none', refund: 'full', cancel: 'INVENTORY' };
  if (dice < 0.965) return { pay: 'voided', ship: 'none', cancel: 'CUSTOMER' };
  if (dice < 0.975) return { pay: 'paid', ship: 'none', digital: true };
  if (dice < 0.985) return { pay: 'paid', ship: 'lost', refund: 'full' };
  if (dice < 0.99) return { pay: 'paid', ship: 'failure', refund: 'full' };
  return { pay: 'paid', ship: 'normal' };
}
