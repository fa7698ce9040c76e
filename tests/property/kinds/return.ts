import type { ReturnWish } from '#app/domain/resolutions/return/return-wish.ts';
import { RETURN_REASONS } from '#sandbox/state/returns/return-reasons.ts';
import type { Return } from '#sandbox/state/returns/shapes.ts';
import type { Fulfillment } from '#sandbox/state/orders/shapes.ts';
import { numeric } from '#tests/builders/a-resolution.ts';
import type { PlanCommand } from '../commands.ts';
import type { Scene } from '../scene.ts';
import type { KindModel } from './kind-model.ts';

export const returning: KindModel = {
  wish: (scene, command) => ({ kind: 'return', wish: returnWish(scene, command) }),
  promise: '{{ return.name }} 반품을 접수했습니다.',
  lie: (scene, id, text) => (returnsOf(scene, id).some((one) => text.includes(one.name)) ? null : 'no such return was opened'),
  truths: (scene, row) => openedTruths(scene, row),
  madeGood: () => [],
  makes: (id, { operation, variables }) => operation === 'ReturnCreate' && JSON.stringify(variables).includes(`mend:${id}`),
};

/** Units of a parcel; what has not left yet leaves before. */
export function returnWish(scene: Scene, { line }: PlanCommand): ReturnWish {
  const [parcel] = parcelsOf(scene);
  const sent = parcel?.lines[line % parcel.lines.length];
  const reasonId = numeric(RETURN_REASONS[0]!.id);
  return { orderId: scene.orderId, lines: [{ fulfillmentLineId: sent ? numeric(sent.id) : '1', quantity: 1, reasonId, note: '', restockingPercentage: null }], shippingFee: null, wayBack: null };
}

export function openedTruths(scene: Scene, row: { id: string; state: string }): string[] {
  const opened = returnsOf(scene, row.id);
  if (opened.length > 1) return [`was opened ${opened.length} times`];
  const stands = opened.filter((one) => one.status === 'OPEN' || one.status === 'CLOSED');
  if (row.state === 'done') return stands.length ? [] : ['is done, and no return stands'];
  // Opened and closed with nothing given is an exchange that came to nothing.
  return stands.some((one) => one.status === 'OPEN') ? [`is ${row.state}, and its return is open`] : [];
}

/** Returns whose lines bear its mark. */
export function returnsOf({ store: { sandbox, state } }: Scene, id: string): Return[] {
  return [...sandbox.world.all<Return>(state, 'Return')].filter((one) => one.lines.some((line) => line.returnReasonNote.includes(`mend:${id}`)));
}

export function parcelsOf(scene: Scene): Fulfillment[] {
  const { store: { sandbox, state }, gid } = scene;
  if (scene.order().fulfillmentIds.length === 0) {
    try {
      sandbox.acts.fulfill(state, gid);
    } catch {
      // Cancelled, or nothing is left to send.
    }
  }
  return scene.order().fulfillmentIds.map((id) => sandbox.world.get<Fulfillment>(state, 'Fulfillment', id)!);
}
