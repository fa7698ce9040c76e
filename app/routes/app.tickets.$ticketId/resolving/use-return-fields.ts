import { useState } from 'react';
import type { ReturnChoices } from '#app/domain/resolutions/returns/return-choices.server.ts';
import type { ReturnWish } from '#app/domain/resolutions/wish.ts';
import type { Quantities } from './LineSteppers.tsx';

export interface LineDetail {
  reasonId: string;
  note: string;
  /** Per cent, as typed; empty for none. */
  restocking: string;
}

export interface ReturnFieldsState {
  quantities: Quantities;
  setQuantities(quantities: Quantities): void;
  detailOf(fulfillmentLineId: string): LineDetail;
  setDetail(fulfillmentLineId: string, detail: LineDetail): void;
  fee: string;
  setFee(fee: string): void;
  way: { trackingNumber: string; trackingUrl: string; labelUrl: string };
  setWay(way: ReturnFieldsState['way']): void;
  notify: boolean;
  setNotify(notify: boolean): void;
  /** Whether all that was chosen has its reason. */
  ready: boolean;
  /** As the door wants it. */
  wish(orderId: string): Record<string, unknown> & Pick<ReturnWish, 'orderId' | 'lines'>;
  /** The bought lines it is about, for the order issue. */
  issueLines(choices: ReturnChoices): { orderLineId: string; quantity: number }[];
}

/** What a return begins with. */
export interface ReturnStart {
  quantities: Quantities;
  /** For each line, until another is chosen; empty for none. */
  reasonId: string;
  /** Whether Shopify writes as well. */
  notify: boolean;
}

/** What a return and an exchange both ask: which units, why, at what cost, by what way. */
export function useReturnFields(start: ReturnStart): ReturnFieldsState {
  const [chosen, setQuantities] = useState<Quantities | null>(null);
  const [details, setDetails] = useState<Record<string, LineDetail>>({});
  const [fee, setFee] = useState('');
  const [way, setWay] = useState({ trackingNumber: '', trackingUrl: '', labelUrl: '' });
  const [notify, setNotify] = useState(start.notify);
  const quantities = chosen ?? start.quantities;
  const taken = Object.entries(quantities).filter(([, quantity]) => quantity > 0);
  const detailOf = (id: string) => details[id] ?? { reasonId: start.reasonId, note: '', restocking: '' };
  return {
    quantities,
    setQuantities,
    detailOf,
    setDetail: (id, detail) => setDetails({ ...details, [id]: detail }),
    fee,
    setFee,
    way,
    setWay,
    notify,
    setNotify,
    ready: taken.length > 0 && taken.every(([id]) => detailOf(id).reasonId !== '' && isPercentage(detailOf(id).restocking)),
    wish: (orderId) => ({
      orderId,
      lines: taken.map(([fulfillmentLineId, quantity]) => {
        const { reasonId, note, restocking } = detailOf(fulfillmentLineId);
        return { fulfillmentLineId, quantity, reasonId, note, restockingPercentage: restocking.trim() ? Number(restocking) : null };
      }),
      shippingFee: fee.trim() || null,
      wayBack: Object.values(way).some((text) => text.trim()) ? { trackingNumber: way.trackingNumber.trim() || null, trackingUrl: way.trackingUrl.trim() || null, labelUrl: way.labelUrl.trim() || null } : null,
      notify,
    }),
    issueLines: ({ lines }) => merged(taken.flatMap(([id, quantity]) => lines.filter((line) => line.fulfillmentLineId === id).map(({ orderLineId }) => ({ orderLineId, quantity })))),
  };
}

/** Empty, or a number from 0 to 100. */
export function isPercentage(text: string): boolean {
  return text.trim() === '' || (/^\d{1,3}(\.\d{1,2})?$/.test(text.trim()) && Number(text) <= 100);
}

function merged(lines: { orderLineId: string; quantity: number }[]): { orderLineId: string; quantity: number }[] {
  const sums = new Map<string, number>();
  for (const { orderLineId, quantity } of lines) sums.set(orderLineId, (sums.get(orderLineId) ?? 0) + quantity);
  return [...sums].map(([orderLineId, quantity]) => ({ orderLineId, quantity }));
}
