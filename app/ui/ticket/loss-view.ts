import type { LossPlan } from '#app/domain/resolutions/loss/read-loss.server.ts';
import { fulfillmentView, type FulfillmentView } from './order-view.ts';

/** What ending a replacement as lost would do, as the dialog draws it. */
export interface LossView extends Pick<LossPlan, 'orderId' | 'orderName' | 'cancelled' | 'lines' | 'seen'> {
  /** Name of the order that was replaced. */
  ofOrder: string;
  parcels: FulfillmentView[];
}

export function lossView({ orderId, orderName, cancelled, lines, seen, of, parcels }: LossPlan): LossView {
  return { orderId, orderName, cancelled, lines, seen, ofOrder: of.orderName, parcels: parcels.map(fulfillmentView) };
}
