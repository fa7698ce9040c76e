import { refreshOrder } from '#app/domain/orders/refresh-order.server.ts';
import { confirmResolution } from '#app/domain/resolutions/confirm-resolution.server.ts';
import { planReplacement } from '#tests/builders/plans.ts';
import type { ReplacementOutcome } from '#app/domain/resolutions/resolution-row.ts';
import { seconds } from '#app/platform/spans.ts';
import type { Order } from '#sandbox/state/orders/shapes.ts';
import { aScene, type Scene } from './a-resolution.ts';

export interface Sent {
  /** The resolution's. */
  id: string;
  orderId: string;
  lineId: string;
  /** As Shopify names it. */
  gid: string;
}

/** Replaces one unit of the line, and knows the new order. */
export async function replace(scene: Scene, given: { issueId: string; orderId: string; lineId: string }): Promise<Sent> {
  const { issueId, orderId, lineId } = given;
  const plan = await planReplacement(scene.desk, { issueId, ticketId: scene.ticketId, orderId, lines: [{ orderLineId: lineId, quantity: 1 }], shippingAddress: null, key: `of-${orderId}` });
  const done = await confirmResolution(scene.desk, plan.id, plan.planHash);
  if (done.state !== 'done') throw new Error(`The replacement is ${done.state}`);
  const made = (done.outcome as ReplacementOutcome).orderId;
  await refreshOrder(scene.job, made);
  const order = [...scene.sandbox.world.all<Order>(scene.store, 'Order')].find((one) => one.id.endsWith(`/${made}`))!;
  return { id: plan.id, orderId: made, gid: order.id, lineId: order.lines[0]!.id.split('/').at(-1)! };
}

/** A shop whose one bought unit was replaced; the replacement has left. */
export async function aReplacementUnderWay() {
  const scene = await aScene({ quantities: [1] });
  const sent = await replace(scene, { ...scene, lineId: scene.lineIds[0]! });
  const parcel = scene.sandbox.acts.fulfill(scene.store, sent.gid) as { id: string };
  await refreshOrder(scene.job, sent.orderId);
  scene.desk.clock.pass(seconds(1));
  return { scene, sent, parcelId: parcel.id };
}
