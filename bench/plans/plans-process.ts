import { pathToFileURL } from 'node:url';
import { confirmResolution } from '#app/domain/resolutions/confirm-resolution.server.ts';
import { planResolution } from '#app/domain/resolutions/plan-resolution.server.ts';
import type { ResolutionRow } from '#app/domain/resolutions/resolution-row.ts';
import { resolutionsOfTicket } from '#app/domain/resolutions/resolutions-of-ticket.server.ts';
import { checkMessage } from '#app/domain/templates/check-message.ts';
import { allWords } from '#app/locales/words.server.ts';
import type { reviewOf } from './review.tsx';
import { planShop, type PlanScene, type PlanShop } from './plan-shop.ts';

// Plans of ten lines and of a hundred, in turns, in a process of its own:
// milliseconds without Shopify's, by part and number of lines.
const [review, rounds] = [process.argv[2]!, Number(process.argv[3])];
const SIZES = [10, 100];
const WARM_UP = 3;
/** Drawing takes less than a clock's tick is worth: so often, and the median of it. */
const DRAWINGS = 15;
const drawn = ((await import(pathToFileURL(review).href)) as { reviewOf: typeof reviewOf }).reviewOf;
const MESSAGE = '안녕하세요, 기다리게 해 드려 죄송합니다. 말씀하신 상품은 {{ refund.amount }}을 환불해 드렸습니다. 카드사에 따라 사흘 안에 내역에서 보실 수 있습니다. 11월 25일에 다시 확인해 연락드리겠습니다. 감사합니다.';
const words = allWords().cloneInstance({ lng: 'ko' });
const times: Record<string, Record<number, number[]>> = {};

const shop = await planShop();
for (let round = -WARM_UP; round < rounds; round++) {
  for (const lines of round % 2 ? SIZES : SIZES.toReversed()) {
    const measured = await oneRound(shop, await shop.scene(lines), round);
    if (round >= 0) for (const [part, time] of Object.entries(measured)) ((times[part] ??= {})[lines] ??= []).push(time);
  }
}
process.send!(times, () => process.exit(0));

/** A refund from plan to outcome, and a replacement's plan, on a fresh order. */
async function oneRound({ desk, shopifyTime }: PlanShop, scene: PlanScene, round: number): Promise<Record<string, number>> {
  const parts: Record<string, number> = {};
  const wish = { orderId: scene.orderId, notify: false };
  const plan = (kind: 'refund' | 'replacement') =>
    planResolution(desk, {
      ...(kind === 'refund'
        ? { kind, wish: { ...wish, lines: scene.lineIds.map((orderLineId) => ({ orderLineId, quantity: 1, restock: true })), shipping: null } }
        : { kind, wish: { ...wish, lines: scene.lineIds.map((orderLineId) => ({ orderLineId, quantity: 1 })), shippingAddress: null } }),
      issueId: scene.issueId, ticketId: scene.ticketId, key: kind,
    });
  const planned = {} as Record<'refund' | 'replacement', ResolutionRow>;
  // What comes first after an order was made pays for what that left behind.
  for (const kind of round % 4 < 2 ? (['refund', 'replacement'] as const) : (['replacement', 'refund'] as const)) planned[kind] = await taking(`planning a ${kind}`, () => plan(kind));
  const { refund, replacement } = planned;
  parts['drawing what a refund will do'] = often(() => drawn(refund.plan, words));
  parts['drawing what a replacement will do'] = often(() => drawn(replacement.plan, words));
  const done = await taking('confirming a refund', () => confirmResolution(desk, refund.id, refund.planHash));
  if (done.state !== 'done') throw new Error(`The refund is ${done.state}: ${JSON.stringify(done.failure)}`);
  await taking('the ticket’s resolutions', () => resolutionsOfTicket(desk, scene.ticketId));
  parts['checks before sending'] = often(() => checkMessage(MESSAGE, { locale: 'ko', matter: 'other', facts: null, expects: ['refund'] }));
  return parts;

  async function taking<T>(part: string, act: () => Promise<T>): Promise<T> {
    const [began, asked] = [performance.now(), shopifyTime()];
    const answer = await act();
    parts[part] = performance.now() - began - (shopifyTime() - asked);
    return answer;
  }
}

function often(act: () => unknown): number {
  const taken = Array.from({ length: DRAWINGS }, () => {
    const began = performance.now();
    act();
    return performance.now() - began;
  });
  return taken.toSorted((a, b) => a - b)[DRAWINGS >> 1]!;
}
