import type { ReturnProcessingPlan } from '#app/domain/resolutions/plan.ts';
import type { Return } from '#sandbox/state/returns/shapes.ts';
import { numeric } from '#tests/builders/a-resolution.ts';
import type { Scene } from '../scene.ts';
import { refundsOf } from '../world.ts';
import { linesOfPlan, type KindModel } from './kind-model.ts';
import { refund } from './refund.ts';
import { parcelsOf } from './return.ts';

export const returnProcessing: KindModel = {
  wish: (scene, { flag, quantity }) => {
    const one = aReturn(scene);
    return {
      kind: 'return_processing',
      wish: {
        orderId: scene.orderId,
        returnId: one ? numeric(one.id) : '1',
        lines: (one?.lines ?? []).map((line) => ({ returnLineId: numeric(line.id), quantity: line.quantity - line.processedQuantity, restock: flag })),
        exchanges: (one?.exchanges ?? []).map((line) => ({ exchangeLineId: numeric(line.id), quantity: line.quantity - line.processedQuantity })),
        shipping: false,
        way: (['original', 'store_credit', 'none'] as const)[quantity % 3]!,
      },
    };
  },
  promise: '{{ return.name }} 반품을 처리했습니다.',
  lie: (scene, id, text) => {
    if (refundsOf(scene, id).some((one) => one.state !== 'went')) return 'its money did not go';
    return openReturns(scene).some((one) => text.includes(one.name)) ? null : 'no such return is there';
  },
  truths: (scene, row) => {
    const { presentmentAmount } = row.plan as unknown as ReturnProcessingPlan;
    if (Number(presentmentAmount.amount) !== 0) return refund.truths(scene, row);
    return refundsOf(scene, row.id).some((one) => Number(one.presentment.amount) > 0) ? ['was to give nothing, and money went'] : [];
  },
  // Units that an exchange made good already come in without being paid.
  madeGood: (scene, { id, plan }) => (refundsOf(scene, id).some((one) => one.state !== 'back') ? linesOfPlan(plan) : []),
  refunds: true,
  makes: (id, { operation, variables }) => operation === 'ReturnProcess' && JSON.stringify(variables).includes(`mend:${id}`),
};

/** The newest return that is open; a colleague opens one where there is none. */
function aReturn(scene: Scene): Return | undefined {
  const { store: { sandbox, state }, gid } = scene;
  const open = () => openReturns(scene).findLast((one) => one.status === 'OPEN');
  if (!open() && parcelsOf(scene).length > 0) {
    try {
      sandbox.acts.addReturn(state, gid);
    } catch {
      // Nothing of it can come back.
    }
  }
  return open();
}

function openReturns({ store: { sandbox, state } }: Scene): Return[] {
  return [...sandbox.world.all<Return>(state, 'Return')];
}
