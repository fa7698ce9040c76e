import type { CancellationOutcome } from '#app/domain/resolutions/cancellation/cancellation-plan.ts';
import { compareMoney } from '#app/platform/money.ts';
import type { Scene } from '../scene.ts';
import { refundsOf } from '../world.ts';
import type { KindModel } from './kind-model.ts';

export const cancellation: KindModel = {
  wish: ({ orderId }, { flag, quantity }) => ({
    kind: 'cancellation',
    wish: { orderId, reason: 'customer', money: (['original', 'store_credit', 'kept'] as const)[quantity % 3]!, creditExpiresAt: null, restock: flag },
  }),
  promise: '{{ cancellation.items }} 주문을 취소해 드렸습니다.',
  lie: (scene, id) => {
    if (!isCancelledBy(scene, id)) return 'the order is not cancelled';
    return refundsOf(scene, id).some((one) => one.state === 'waits') ? 'its money waits at the provider' : null;
  },
  truths: (scene, row) => {
    const ours = isCancelledBy(scene, row.id);
    if (row.state !== 'done') return ours ? [`is ${row.state}, and the order is cancelled by it`] : [];
    if (!ours) return ['is done, and the order is not cancelled by it'];
    const outcome = row.outcome as unknown as CancellationOutcome;
    const [refund, ...more] = refundsOf(scene, row.id);
    if (more.length) return ['gave money back twice'];
    if (outcome.pending) return refund?.state === 'waits' ? [] : ['is at its end, and is told as under way'];
    if (refund?.state === 'back') return outcome.bounced ? [] : ['gave nothing, and is told as given'];
    if (!refund) return Number(outcome.amount.amount) === 0 ? [] : [`is told as ${outcome.amount.amount}, and nothing went`];
    const same = compareMoney(outcome.amount, refund.amount) === 0 && compareMoney(outcome.presentmentAmount, refund.presentment) === 0;
    return same ? [] : [`is told as ${outcome.amount.amount}, and ${refund.amount.amount} went`];
  },
  madeGood: (scene, { id }) => refundsOf(scene, id).filter((one) => one.state !== 'back').flatMap((one) => one.lines),
  refunds: true,
};

function isCancelledBy(scene: Scene, id: string): boolean {
  const order = scene.order() as { cancelledAt: string | null; cancellation?: { staffNote: string | null } } | undefined;
  return Boolean(order?.cancelledAt && order.cancellation?.staffNote?.includes(`mend:${id}`));
}
