import type { Desk, Ledger } from '#app/desk/desk.ts';
import { countAndCheck, type RateCheck } from '#app/domain/shops/count-and-check.server.ts';
import { Problem } from '#app/platform/problem.ts';
import { sign } from '#app/platform/secret-links.server.ts';
import { minutes } from '#app/platform/spans.ts';
import { isDone, takeWork, workFor } from './work.server.ts';

const WINDOW = minutes(10);

/** Above the first a message is kept under a filter, above the second it has to wait. */
const LIMITS = {
  customer: { heldBack: 10, refused: 40 },
  email: { heldBack: 5, refused: Infinity },
  address: { heldBack: 10, refused: 40 },
  emailAtAddress: { heldBack: 0, refused: 35 },
  // About one order several people may write, and anyone may name it: nobody is refused for it.
  order: { heldBack: 10, refused: Infinity },
  shop: { heldBack: 60, refused: 600 },
  /** Beyond the shop's: who had their page work for it. */
  worked: { heldBack: 0, refused: 600 },
};

export interface LimitedSender {
  /** Shopify's id of the signed-in customer. */
  customerId: string | null;
  /** Network address; null when unknown. */
  address: string | null;
  email: string;
  /** As typed; a flood about one order is held back. */
  orderNumber?: string;
  /** What their page worked out after an earlier refusal. */
  work?: string;
}

/**
 * Counts one more message. A flood is slowed; what was counted stays counted.
 * Whom Shopify knows to be signed in is counted alone: a flood of others does
 * not reach them. Of everybody else many share a network address (a mobile
 * carrier's, an office's), so one e-mail address uses up only a little of it.
 * What is refused for its sender does not count against the shop, or one sender
 * could have everybody else held back. Where the shop as a whole has too many,
 * a page may work for its message: then it is held back, and no longer lost.
 * @returns whether the message should be held back
 * @throws Problem too_many with `retryAfter`, and with `shown.work` where work would help
 */
export async function checkLimits(desk: Desk, sender: LimitedSender): Promise<boolean> {
  const keyOf = (kind: Kind, values: string[]) => `form:${kind}:${sign(desk.linkSecret, 'rate', [desk.shop.id, kind, ...values])}`;
  const work = sender.work && isDone(desk, sender.work) ? sender.work : null;
  const checks = await desk.transaction(async function count(ledger: Ledger) {
    const counting = (kind: Kind, ...values: string[]) => countOf(ledger, kind, keyOf(kind, values));
    const counted = await countSender(sender, counting);
    const over = counted.find(isOver);
    if (over?.kind !== 'shop' || !work || !(await takeWork(ledger, work))) return counted;
    return [await counting('worked')];
  });
  const over = checks.find(isOver);
  if (over) throw refusal(desk, over);
  return checks.some((check) => !check.allowed);
}

/** Work is offered for the shop's flood alone: no sender is to buy more than anybody else has. */
function refusal(desk: Desk, { kind, count, refused, retryAfter }: Check): Problem {
  return new Problem('too_many', { retry: true, retryAfter, ...(kind === 'shop' ? { shown: { work: workFor(desk, count / refused) } } : {}) });
}

type Kind = keyof typeof LIMITS;
type Check = RateCheck & { kind: Kind; refused: number };

/** In this order always, so that two messages never wait for each other's counts; the shop's last, for all wait for it. */
async function countSender({ customerId, address, email, orderNumber = '' }: LimitedSender, count: (kind: Kind, ...values: string[]) => Promise<Check>): Promise<Check[]> {
  if (customerId) return [await count('customer', customerId)];
  const checks = [await count('email', email)];
  const isMany = !checks[0]!.allowed;
  if (address) checks.push(isMany ? await count('emailAtAddress', email, address) : await count('address', address));
  const order = orderNumber.replace(/\D/g, '');
  if (order) checks.push(await count('order', order));
  if (!checks.some(isOver)) checks.push(await count('shop'));
  return checks;
}

async function countOf(ledger: Ledger, kind: Kind, key: string): Promise<Check> {
  const { heldBack, refused } = LIMITS[kind];
  return { kind, refused, ...(await countAndCheck(ledger, key, { max: heldBack, window: WINDOW })) };
}

function isOver({ count, refused }: Check): boolean {
  return count > refused;
}
