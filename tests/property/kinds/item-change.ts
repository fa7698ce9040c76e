import type { OrderEdit } from '#sandbox/state/orders/shapes.ts';
import { numeric } from '#tests/builders/a-resolution.ts';
import type { PlanCommand } from '../commands.ts';
import type { Scene } from '../scene.ts';
import type { KindModel } from './kind-model.ts';

export const itemChange: KindModel = {
  wish: (scene, command) => ({
    kind: 'item_change',
    wish: { orderId: scene.orderId, lines: fewer(scene, command), add: [{ variantId: another(scene, command), quantity: 1 }], restock: command.flag },
  }),
  promise: '{{ itemChange.items }} 상품으로 바꾸었습니다.',
  lie: (scene, id) => (editsOf(scene, id).length > 0 ? null : 'the order was not edited'),
  truths: (scene, row) => {
    const edits = editsOf(scene, row.id);
    if (edits.length > 1) return [`was made ${edits.length} times`];
    return (row.state === 'done') === (edits.length === 1) ? [] : [`is ${row.state}, and the order was edited ${edits.length} times`];
  },
  madeGood: () => [],
  // Edits know no key: one that is committed anew is another one.
  makes: (id, { operation, variables }) => operation === 'OrderEditCommit' && String(variables['staffNote']).includes(`mend:${id}`),
};

/** One unit of a line is taken off. */
function fewer(scene: Scene, { line }: PlanCommand) {
  const { id, currentQuantity } = scene.order().lines[line % scene.order().lines.length]!;
  return currentQuantity > 0 ? [{ orderLineId: numeric(id), quantity: currentQuantity - 1 }] : [];
}

/** A variant that is not on the order. */
export function another(scene: Scene, { quantity }: PlanCommand): string {
  const there = new Set(scene.order().lines.map((line) => line.variantId));
  const { store: { sandbox, state } } = scene;
  const found = [...sandbox.world.all(state, 'ProductVariant')].filter((one) => !there.has(one.id) && one['requiresShipping'] && Number(one['inventoryQuantity']) > 5);
  return numeric(found[quantity]!.id);
}

function editsOf(scene: Scene, id: string): OrderEdit[] {
  return (scene.order()?.edits ?? []).filter((one) => one.staffNote?.includes(`mend:${id}`));
}
