import type { Desk, Ledger } from '#app/desk/desk.ts';
import { countAndCheck, type RateCheck } from '#app/domain/shops/count-and-check.server.ts';
import { Problem } from '#app/platform/problem.ts';
import { sign } from '#app/platform/secret-links.server.ts';
import { minutes } from '#app/platform/spans.ts';

const WINDOW = minutes(10);

/** Above the first a message is kept under a filter, above the second it has to wait. */
const LIMITS = {
  customer: { heldBack: 10, refused: 40 },
  email: { heldBack: 5, refused: Infinity },
  address: { heldBack: 10, refused: 40 },
  emailAtAddress: { heldBack: 0, refused: 35 },
  shop: { heldBack: 60, refused: 600 },
};

export interface LimitedSender {
  /** Shopify's id of the signed-in customer. */
  customerId: string | null;
  /** Network address; null when unknown. */
  address: string | null;
  email: string;
}

/**
 * Counts one more message. A flood is slowed; what was counted stays counted.
 * Whom Shopify knows to be signed in is counted alone: a flood of others does
 * not reach them. Of everybody else many share a network address (a mobile
 * carrier's, an office's), so one e-mail address uses up only a little of it.
 * What is refused for its sender does not count against the shop, or one sender
 * could have everybody else held back.
 * @returns whether the message should be held back
 * @throws Problem too_many with `retryAfter`
 */
export async function checkLimits(desk: Desk, sender: LimitedSender): Promise<boolean> {
  const keyOf = (kind: Kind, values: string[]) => `form:${kind}:${sign(desk.linkSecret, 'rate', [desk.shop.id, kind, ...values])}`;
  const checks = await desk.transaction(async function count(ledger: Ledger) {
    return countSender(sender, (kind, ...values) => countOf(ledger, kind, keyOf(kind, values)));
  });
  const over = checks.find(isOver);
  if (over) throw new Problem('too_many', { retry: true, retryAfter: over.retryAfter });
  return checks.some((check) => !check.allowed);
}

type Kind = keyof typeof LIMITS;
type Check = RateCheck & { refused: number };

/** In this order always, so that two messages never wait for each other's counts; the shop's last, for all wait for it. */
async function countSender({ customerId, address, email }: LimitedSender, count: (kind: Kind, ...values: string[]) => Promise<Check>): Promise<Check[]> {
  if (customerId) return [await count('customer', customerId)];
  const checks = [await count('email', email)];
  const isMany = !checks[0]!.allowed;
  if (address) checks.push(isMany ? await count('emailAtAddress', email, address) : await count('address', address));
  if (!checks.some(isOver)) checks.push(await count('shop'));
  return checks;
}

async function countOf(ledger: Ledger, kind: Kind, key: string): Promise<Check> {
  const { heldBack, refused } = LIMITS[kind];
  return { refused, ...(await countAndCheck(ledger, key, { max: heldBack, window: WINDOW })) };
}

function isOver({ count, refused }: Check): boolean {
  return count > refused;
}
