import { compareMoney } from '#app/platform/money.ts';
import { gesturesIn, ordersOf, refundsOf } from './world.ts';
import type { Scene } from './scene.ts';

/** The words of a promise: what they say in the end is read back from the mail. */
export const promiseOf = {
  refund: (id: string) => `{{ refund.amount }} 환불해 드렸습니다. ref:${id}`,
  replacement: (id: string) => `새 주문 {{ replacement.orderName }} 번으로 다시 보내 드렸습니다. ref:${id}`,
  goodwill: (id: string) => `{{ goodwill.code }} 코드로 {{ goodwill.amount }} 쓰실 수 있습니다. ref:${id}`,
};

/** What a mail says that is not so in the shop at this moment; null where it is true, or promises nothing. */
export function untruthIn(scene: Scene, text: string): string | null {
  const id = /ref:([0-9a-f-]{36})/.exec(text)?.[1];
  if (!id) return null;
  const money = /^(.*) 환불해 드렸습니다/m.exec(text)?.[1];
  if (money) {
    const [refund, ...more] = refundsOf(scene, id).filter((one) => one.state === 'went');
    if (!refund || more.length) return `told a refund that did not happen: ${text}`;
    const said = { amount: money.replace(/[^\d.]/g, ''), currency: refund.presentment.currency };
    return compareMoney(said, refund.presentment) === 0 ? null : `told ${money}, and ${refund.presentment.amount} went: ${text}`;
  }
  const code = /^(\S+) 코드로 /m.exec(text)?.[1];
  if (code) return gesturesIn(scene).some((one) => one.code.toLowerCase() === code.toLowerCase()) ? null : `told a code that does not exist: ${text}`;
  const name = /새 주문 (\S+) 번으로/.exec(text)?.[1];
  return ordersOf(scene, id).some((order) => order.name === name) ? null : `told an order that does not exist: ${text}`;
}
