import type { RefundOutcome } from '#app/domain/resolutions/outcome.ts';
import type { RefundPlan } from '#app/domain/resolutions/plan.ts';
import { addMoney, compareMoney, type Money } from '#app/platform/money.ts';
import type { PlanCommand } from '../commands.ts';
import type { Scene } from '../scene.ts';
import { refundsOf } from '../world.ts';
import { wishedLines, type KindModel } from './kind-model.ts';

export const refund: KindModel = {
  wish: (scene, command) => ({
    kind: 'refund',
    wish: {
      orderId: scene.orderId,
      lines: command.shipping === 'alone' ? [] : wishedLines(scene, command).map((line) => ({ ...line, restock: command.flag })),
      shipping: shippingOf(scene, command),
      ...(command.way === 'less' ? { amount: { amount: '1', currency: scene.setting.currency } } : {}),
      ...(command.way === 'credit' ? { to: 'credit' as const } : {}),
      ...(command.way === 'duties' ? { duties: 'all' as const } : {}),
    },
  }),
  promise: '{{ refund.amount }} 환불해 드렸습니다.',
  lie: (scene, id, text) => {
    const [refund, ...more] = refundsOf(scene, id).filter((one) => one.state === 'went');
    if (!refund || more.length) return 'the refund did not happen';
    const said = { amount: /(\S+) 환불해/.exec(text)![1]!.replace(/[^\d.]/g, ''), currency: refund.presentment.currency };
    return compareMoney(said, refund.presentment) === 0 ? null : `${refund.presentment.amount} went`;
  },
  truths: (scene, row) => {
    const made = refundsOf(scene, row.id);
    const went = made.filter((one) => one.state !== 'back');
    if (made.length > 1) return [`was made ${made.length} times`];
    if (row.state !== 'done') return went.length ? [`is ${row.state}, and its money went`] : [];
    const [one] = went;
    if (!one) return ['is done, and no money went'];
    const outcome = row.outcome as unknown as RefundOutcome;
    if (one.state === 'waits') return outcome.pending ? [] : ['waits at the provider, and is told as gone'];
    if (outcome.pending) return ['went, and is told as waiting'];
    const same = compareMoney(outcome.amount, one.amount) === 0 && compareMoney(outcome.presentmentAmount, one.presentment) === 0;
    return same ? [] : [`is told as ${JSON.stringify(outcome)}, and ${JSON.stringify(one)} went`];
  },
  // One that its provider sent back gave nothing.
  madeGood: (scene, { id }) => refundsOf(scene, id).filter((one) => one.state !== 'back').flatMap((one) => one.lines),
  refunds: true,
  beyond: ({ plan, left }, { operation, variables }) => {
    if (operation !== 'RefundCreate') return [];
    const { lines, presentmentAmount } = plan as RefundPlan;
    const { currency } = presentmentAmount;
    const sent = sentAmounts(variables['input']).reduce((sum: Money, one) => addMoney(sum, { amount: one.amount, currency }), { amount: '0', currency });
    const wrongs = lines.filter((line) => line.quantity > (left.get(line.orderLineId) ?? 0)).map((line) => `gives ${line.quantity} of line ${line.orderLineId} back, and ${left.get(line.orderLineId)} were left`);
    return compareMoney(sent, presentmentAmount) === 0 ? wrongs : [...wrongs, `gives ${sent.amount} back, and ${presentmentAmount.amount} was agreed to`];
  },
};

/** Back the way it came, and as credit with the shop. */
function sentAmounts({ transactions = [], refundMethods = [] }: { transactions?: { amount: string }[]; refundMethods?: { storeCreditRefund?: { amount: { amount: string } } }[] }): { amount: string }[] {
  return [...transactions, ...refundMethods.flatMap((one) => one.storeCreditRefund?.amount ?? [])];
}

/** Shop currency. */
function shippingOf(scene: Scene, { shipping }: PlanCommand): string | null {
  if (shipping === 'none') return null;
  const all = Number(scene.order().totalShippingPriceSet.shopMoney.amount);
  return String(shipping === 'part' ? Math.floor(all / 3) : all);
}
