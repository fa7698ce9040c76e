import type { Desk, Ledger } from '#app/desk/desk.ts';
import { countAndCheck } from '#app/domain/shops/count-and-check.server.ts';
import { isUsedUp } from '#app/domain/shops/is-used-up.server.ts';
import { sign } from '#app/platform/secret-links.server.ts';
import { hours } from '#app/platform/spans.ts';
import { photoRefused } from './photos.ts';

/** Posts with photos in an hour: forms, answers and requests together. */
const LIMITS = {
  /** Of everybody whom nothing proves: what is kept of a flood has an end. Only what was drawn counts, or junk would shut it. */
  shop: { max: 300, window: hours(1) },
  /** Of one network address, drawn or not: many share one, and drawing costs. */
  client: { max: 60, window: hours(1) },
  /** Of whom Shopify, a code or a mail's link proves: a flood of others does not reach them. */
  known: { max: 40, window: hours(1) },
} as const;

/** Who sends photos, to count by. */
export interface PhotoSender {
  /** Network address; null when unknown. */
  client: string | null;
  /** By what they are proven, such as "customer:5"; null for anybody. */
  known: string | null;
}

/**
 * Counts one more post with photos against its sender, before any is drawn.
 * @throws Problem bad_input (field photos) beyond those of an hour: the words may come without them
 */
export async function countPhotos(desk: Desk, { client, known }: PhotoSender): Promise<void> {
  const allowed = await desk.transaction(async function count(ledger: Ledger) {
    if (known !== null) return (await countAndCheck(ledger, keyOf(ledger, 'known', known), LIMITS.known)).allowed;
    const { allowed: some } = await countAndCheck(ledger, keyOf(ledger, 'client', client ?? ''), LIMITS.client);
    return some && !(await isUsedUp(ledger, SHOP, LIMITS.shop));
  });
  if (!allowed) throw photoRefused('photosFull', '');
}

/** Counts one more post whose photos were drawn against the shop. */
export async function countDrawn(desk: Desk, { known }: PhotoSender): Promise<void> {
  if (known !== null) return;
  await desk.transaction(async function count(ledger: Ledger) {
    await countAndCheck(ledger, SHOP, LIMITS.shop);
  });
}

const SHOP = 'photos:shop';

function keyOf({ linkSecret, shop }: Ledger, kind: string, value: string): string {
  return `photos:${kind}:${sign(linkSecret, 'rate', [shop.id, 'photos', kind, value])}`;
}
