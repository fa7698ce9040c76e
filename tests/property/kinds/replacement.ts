import type { ReplacementPlan } from '#app/domain/resolutions/plan.ts';
import type { Resolution } from '#app/platform/generated/prisma/client.ts';
import { ordersOf, strayDraftsOf } from '../world.ts';
import { linesOfPlan, wishedLines, type KindModel } from './kind-model.ts';

export const replacement: KindModel = {
  wish: (scene, command) => ({ kind: 'replacement', wish: { orderId: scene.orderId, lines: wishedLines(scene, command), shippingAddress: null } }),
  promise: '새 주문 {{ replacement.orderName }} 번으로 다시 보내 드렸습니다.',
  lie: (scene, id, text) => {
    const name = /새 주문 (\S+) 번으로/.exec(text)?.[1];
    return ordersOf(scene, id).some((order) => order.name === name) ? null : 'no such order was made';
  },
  truths: (scene, row) => {
    const orders = ordersOf(scene, row.id);
    if (orders.length > 1) return [`was made ${orders.length} times`];
    const strays = strayDraftsOf(scene, row.id).map((draft) => `left the draft order ${draft.id} open`);
    const [order] = orders;
    if (row.state === 'done') return order && !order.cancelledAt ? strays : [...strays, `is done, and its order is ${order ? 'cancelled' : 'missing'}`];
    // Made and undone since: cancelled in the admin, or ended by an agent as lost.
    const undone = row.replacementOrderId !== null && (order?.cancelledAt || isLost(row));
    return order && !undone ? [...strays, `is ${row.state}, and its order was made`] : strays;
  },
  // By orders that nobody cancelled or gave up for lost.
  madeGood: (scene, row) => (!isLost(row as { failure?: unknown }) && ordersOf(scene, row.id).some((order) => !order.cancelledAt) ? linesOfPlan(row.plan) : []),
  beyond: ({ plan, left, address }, { operation, variables }) => {
    if (operation !== 'DraftOrderCreate') return [];
    const { lines, addressChanged } = plan as ReplacementPlan;
    const wrongs = lines.filter((line) => line.quantity > (left.get(line.orderLineId) ?? 0)).map((line) => `sends ${line.quantity} of line ${line.orderLineId} again, and ${left.get(line.orderLineId)} were left`);
    const to = variables['input'].shippingAddress.address1;
    return addressChanged || to === address ? wrongs : [...wrongs, `sends to ${to}, and the order went to ${address}`];
  },
  // Draft orders know no key: one that is made anew is another one.
  makes: (id, { operation, variables }) => operation === 'DraftOrderCreate' && variables['input'].tags.includes(`mend:${id.replaceAll('-', '')}`),
};

function isLost(row: { failure?: unknown }): boolean {
  return ((row as Resolution).failure as { words?: string } | null)?.words === 'resolution_replacement_lost';
}
