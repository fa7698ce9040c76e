import { another } from './item-change.ts';
import { linesOfPlan, type KindModel } from './kind-model.ts';
import { openedTruths, returning, returnsOf, returnWish } from './return.ts';

export const exchange: KindModel = {
  ...returning,
  wish: (scene, command) => ({ kind: 'exchange', wish: { ...returnWish(scene, command), exchanges: [{ variantId: another(scene, command), quantity: 1 }] } }),
  promise: '{{ exchange.newItems }} 교환을 접수했습니다.',
  lie: (scene, id) => (returnsOf(scene, id).length > 0 ? null : 'no such exchange was opened'),
  truths: (scene, row) => openedTruths(scene, row),
  // By new goods that are awaited or given.
  madeGood: (scene, { id, plan }) => (returnsOf(scene, id).some((one) => one.status === 'OPEN' || one.exchanges.some((line) => line.processedQuantity > 0)) ? linesOfPlan(plan) : []),
};
