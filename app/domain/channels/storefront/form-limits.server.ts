import type { Desk, Ledger } from '#app/desk/desk.ts';
import { countAndCheck } from '#app/domain/shops/count-and-check.server.ts';
import { Problem } from '#app/platform/problem.ts';
import { sign } from '#app/platform/secret-links.server.ts';
import { minutes } from '#app/platform/spans.ts';

const WINDOW = minutes(10);

/** Above the first a message is kept under a filter, above the second it has to wait. Many phones share an address. */
const LIMITS = {
  shop: { heldBack: 60, refused: 600 },
  address: { heldBack: 10, refused: 40 },
  email: { heldBack: 5, refused: Infinity },
};

/**
 * Counts one more message. A flood is slowed; what was counted stays counted.
 * What is refused for its sender does not count against the shop, or one sender
 * could have everybody else held back.
 * @returns whether the message should be held back
 * @throws Problem too_many with `retryAfter`
 */
export async function checkLimits(desk: Desk, sender: { address: string | null; email: string }): Promise<boolean> {
  const keys = keysOf(desk, sender);
  const checks = await desk.transaction(async function count(ledger: Ledger) {
    const all = [];
    for (const { key, kind } of keys) {
      const check = { ...LIMITS[kind], ...(await countAndCheck(ledger, key, { max: LIMITS[kind].heldBack, window: WINDOW })) };
      all.push(check);
      if (isOver(check)) break;
    }
    return all;
  });
  const over = checks.find(isOver);
  if (over) throw new Problem('too_many', { retry: true, retryAfter: over.retryAfter });
  return checks.some((check) => !check.allowed);
}

function isOver({ count, refused }: { count: number; refused: number }): boolean {
  return count > refused;
}

/** In this order always, so that two messages never wait for each other's counts; the shop's last, for all wait for it. */
function keysOf(desk: Desk, { address, email }: { address: string | null; email: string }): { kind: keyof typeof LIMITS; key: string }[] {
  const hashed = (kind: string, value: string) => `form:${kind}:${sign(desk.linkSecret, 'rate', [desk.shop.id, kind, value])}`;
  return [
    ...(address ? [{ kind: 'address' as const, key: hashed('address', address) }] : []),
    { kind: 'email', key: hashed('email', email) },
    { kind: 'shop', key: 'form:shop' },
  ];
}
