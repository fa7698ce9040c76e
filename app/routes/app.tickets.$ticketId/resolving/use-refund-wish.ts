import { useState } from 'react';
import type { RefundChoices } from '#app/domain/resolutions/refund-choices.server.ts';
import type { RefundWish } from '#app/domain/resolutions/wish.ts';
import type { OrderView } from '#app/ui/ticket/order-view.ts';
import { shippingLeft } from '#app/ui/ticket/order-view.ts';
import { chosenLines, type Quantities } from './LineSteppers.tsx';

/** What is on the form of a refund. */
export interface RefundForm {
  restocked: Record<string, boolean>;
  places: Record<string, string>;
  /** Null: none. */
  shipping: string | null;
  duties: boolean;
  /** The agent's own amount; null for what Shopify suggests. */
  amount: string | null;
  to: 'payments' | 'credit';
  creditExpiresOn: string;
  notify: boolean;
}

export interface RefundWishing {
  form: RefundForm;
  change(part: Partial<RefundForm>): void;
  /** Whether there is anything to ask Shopify about. */
  ready: boolean;
  wish(order: OrderView, ways?: RefundWish['ways']): RefundWish;
}

interface Begins {
  order: OrderView | null;
  quantities: Quantities;
  choices: RefundChoices | null;
  notify: boolean;
  /** What a template begins with. */
  preset: Record<string, unknown> | null;
}

/** The form of a refund and the wish it makes. */
export function useRefundWish({ order, quantities, choices, notify, preset }: Begins): RefundWishing {
  const [changed, setChanged] = useState<Partial<RefundForm>>({});
  const left = order && shippingLeft(order);
  const form: RefundForm = {
    restocked: {}, places: {}, duties: false, amount: null, to: 'payments', creditExpiresOn: '',
    shipping: preset?.shipping === true && left ? left.amount : null,
    notify: typeof preset?.notify === 'boolean' ? preset.notify : notify,
    ...changed,
  };
  const lines = chosenLines(quantities);
  const restocks = (id: string) => form.restocked[id] ?? preset?.restock === true;
  return {
    form: { ...form, restocked: Object.fromEntries(lines.map(({ orderLineId }) => [orderLineId, restocks(orderLineId)])) },
    change: (part) => setChanged((before) => ({ ...before, ...part })),
    ready: lines.length > 0 || form.shipping !== null || form.amount !== null || form.duties,
    wish: ({ id, currency, presentmentTotal }, ways) => ({
      orderId: id,
      lines: lines.map((line) => ({ ...line, restock: restocks(line.orderLineId), locationId: form.places[line.orderLineId] ?? null })),
      shipping: form.shipping,
      duties: !form.duties ? 'none' : lines.length > 0 ? 'items' : 'all',
      amount: form.amount === null ? null : { amount: form.amount, currency: choices?.most.currency ?? presentmentTotal?.currency ?? currency },
      ways: form.to === 'credit' ? null : (ways ?? null),
      to: form.to,
      creditExpiresOn: (form.to === 'credit' && form.creditExpiresOn) || null,
      notify: form.notify,
    }),
  };
}
