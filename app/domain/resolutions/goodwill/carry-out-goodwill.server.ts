import type { Desk } from '#app/desk/desk.ts';
import type { DiscountCodeMade } from '#app/gateways/shopify/port/discounts.ts';
import type { GiftCardMade } from '#app/gateways/shopify/port/gift-cards.ts';
import { wordsFor } from '#app/locales/words.server.ts';
import { compareMoney } from '#app/platform/money.ts';
import { Problem } from '#app/platform/problem.ts';
import { noteOf } from '../note.server.ts';
import type { Happened } from '../outcome.ts';
import { markerOf } from '../resolution.ts';
import { discountCodeOf } from './discount-code-of.ts';
import { giftCodeFor } from './gift-code.server.ts';
import type { GoodwillOutcome, GoodwillPlan } from './goodwill-plan.ts';

/** Makes the code or the card, under a code that is this resolution's alone: sent twice, it is made once. */
export async function carryOutGoodwill(desk: Desk, resolutionId: string, plan: GoodwillPlan): Promise<Happened<GoodwillOutcome>> {
  return plan.form === 'discount_code' ? makeDiscount(desk, resolutionId, plan) : makeGiftCard(desk, resolutionId, plan);
}

async function makeDiscount(desk: Desk, resolutionId: string, plan: GoodwillPlan): Promise<Happened<GoodwillOutcome>> {
  const made = await desk.shopify.createDiscountCode({
    code: discountCodeOf(desk, resolutionId),
    title: await titleOf(desk),
    customerId: plan.customerId,
    amount: plan.amount,
    startsAt: desk.clock.now(),
    endsAt: new Date(plan.endsAt),
  });
  if (!isOurs(made, plan)) throw new Problem('not_possible', { words: 'goodwill_code_taken' });
  return discountGiven(made, plan);
}

async function makeGiftCard(desk: Desk, resolutionId: string, plan: GoodwillPlan): Promise<Happened<GoodwillOutcome>> {
  const code = await giftCodeFor(desk, resolutionId);
  const { customerId, amount, expiresOn } = plan;
  try {
    return giftCardGiven(await desk.shopify.createGiftCard({ code, customerId, amount, expiresOn, note: await noteOf(desk, resolutionId) }), plan);
  } catch (error) {
    if (!isTaken(error)) throw error;
    const made = await desk.shopify.giftCardMarked(code, markerOf(resolutionId));
    // The search runs behind: whose it is will be read later.
    if (!made) throw new Problem('shopify_unknown', { note: 'the code exists', cause: error });
    return giftCardGiven(made, plan);
  }
}

/** A code of the same letters that a colleague made for something else is no gesture of ours. */
export function isOurs(made: DiscountCodeMade, { customerId, amount }: GoodwillPlan): boolean {
  return made.customerIds.includes(customerId) && made.amount?.currency === amount.currency && compareMoney(made.amount, amount) === 0;
}

export function discountGiven(made: DiscountCodeMade, { form, amount, endsAt }: GoodwillPlan): Happened<GoodwillOutcome> {
  return given({ kind: 'goodwill', form, madeId: made.id, amount, code: made.code, lastCharacters: made.code.slice(-4), endsAt, at: made.startsAt.toISOString() });
}

export function giftCardGiven(made: GiftCardMade, { form, endsAt }: GoodwillPlan): Happened<GoodwillOutcome> {
  return given({ kind: 'goodwill', form, madeId: made.id, amount: made.amount, code: null, lastCharacters: made.lastCharacters, endsAt, at: made.at.toISOString() });
}

/** It is given once it is there: nothing more is waited for. */
function given(outcome: GoodwillOutcome): Happened<GoodwillOutcome> {
  return { outcome, state: 'given', settled: true, lookIn: null, made: { madeId: outcome.madeId } };
}

function isTaken(error: unknown): boolean {
  const shown = error instanceof Problem && error.code === 'shopify_refused' ? error.details.shown : null;
  return Array.isArray(shown) && shown.some((one: { code?: string }) => one.code === 'TAKEN');
}

/** What customers read beside the code at checkout, in the shop's language. */
async function titleOf({ shop, db }: Desk): Promise<string> {
  const { locale } = await db.shopSettings.findFirstOrThrow({ where: { shopId: shop.id }, select: { locale: true } });
  return wordsFor(locale, 'outcome')('goodwill.title');
}
