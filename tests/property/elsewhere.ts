import type { Fulfillment, Order } from '#sandbox/state/orders/shapes.ts';
import type { Return } from '#sandbox/state/returns/shapes.ts';
import type { Command } from './commands.ts';
import type { Scene } from './scene.ts';

type Elsewhere = Extract<Command, { do: 'elsewhere' }>['what'];
type Parcel = Extract<Command, { do: 'parcel' }>['what'];

/** A colleague does something in the admin, behind Mend's back; what the admin refuses does not happen. */
export function elsewhere(scene: Scene, what: Elsewhere, line: number, quantity: number): void {
  const { store: { sandbox: { acts }, state }, gid } = scene;
  const lines = scene.order().lines;
  const lineItemId = lines[line % lines.length]!.id;
  const lineItems = [{ id: lineItemId, quantity: 1 + quantity }];
  const [replacement] = replacementsIn(scene);
  const back = [...scene.store.sandbox.world.all<Return>(state, 'Return')].at(-1);
  const does: Record<Elsewhere, () => unknown> = {
    refund: () => acts.refundInAdmin(state, gid, { lineItems }),
    amount: () => acts.refundInAdmin(state, gid, { amount: '1' }),
    credit: () => acts.refundInAdmin(state, gid, { lineItems, asCredit: true }),
    everything: () => acts.refundInAdmin(state, gid),
    cancel: () => acts.cancel(state, gid),
    edit: () => acts.editOrder(state, gid, { remove: { lineItemId, quantity: 1 } }),
    address: () => acts.editAddress(state, gid, { address1: `책마을로 ${70 + line * 2 + quantity}`, zip: '10881' }),
    takeIn: () => back && acts.processReturn(state, back.id),
    cancelReturn: () => back && acts.changeReturn(state, back.id, 'cancel'),
    closeReturn: () => back && acts.changeReturn(state, back.id, 'close'),
    cancelReplacement: () => replacement && acts.cancel(state, replacement.id),
  };
  attempt(scene, what, does[what]);
}

/** A parcel of the order, or of its first replacement, leaves, arrives or is lost. */
export function parcel(scene: Scene, what: Parcel, ofReplacement: boolean): void {
  const { store: { sandbox: { acts, world }, state } } = scene;
  const order = ofReplacement ? replacementsIn(scene)[0] : scene.order();
  if (!order) return;
  const [sent] = order.fulfillmentIds.map((id) => world.get<Fulfillment>(state, 'Fulfillment', id)!);
  attempt(scene, what, () => {
    if (what === 'send') acts.fulfill(state, order.id);
    else if (sent && what === 'deliver') acts.deliver(state, sent.id);
    else if (sent) acts.lose(state, sent.id);
  });
}

function replacementsIn({ store: { sandbox, state } }: Scene): Order[] {
  return [...sandbox.world.all<Order>(state, 'Order')].filter((order) => order.tags.includes('mend-replacement'));
}

function attempt(scene: Scene, what: string, work: () => unknown): void {
  try {
    work();
  } catch (error) {
    if (!(error instanceof Error) || error instanceof TypeError || error instanceof ReferenceError) throw error;
    scene.story.push(`  ${what}: the admin refuses (${error.message})`);
  }
}
