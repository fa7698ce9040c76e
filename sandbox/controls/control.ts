import type { Store } from '#sandbox/pages/store.ts';
import type { ShopState } from '#sandbox/types.ts';
import type { Input } from './input.ts';

export type Group = 'clock' | 'orders' | 'webhooks' | 'faults' | 'tokens' | 'app' | 'storefront';

/** One of a list: what is sent, and what a person reads. */
export interface Choice {
  value: string;
  ko: string;
  en: string;
}

export interface Field {
  name: string;
  kind: 'text' | 'number' | 'choice' | 'flag' | 'hidden';
  label?: { ko: string; en: string };
  choices?: readonly Choice[];
  value?: string;
  required?: boolean;
}

export interface Control {
  group: Group;
  name: { ko: string; en: string };
  /** One line: what it does. */
  does: { ko: string; en: string };
  fields: Field[];
  /** Hard to take back: drawn in a warning colour. */
  grave?: boolean;
  /** Not drawn on the page; for programs and other pages' buttons. */
  doorOnly?: boolean;
  /** Does it; what it returns is the JSON answer. Throws BadInput. */
  run(store: Store, shop: ShopState, input: Input): unknown;
}
