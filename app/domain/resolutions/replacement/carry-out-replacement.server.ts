import type { Desk } from '#app/desk/desk.ts';
import type { DraftMade } from '#app/gateways/shopify/port/draft-orders.ts';
import { REPLACEMENT_TAG } from '#app/domain/orders/order-news.ts';
import { wordsFor } from '#app/locales/words.server.ts';
import { isZero } from '#app/platform/money.ts';
import { Problem } from '#app/platform/problem.ts';
import { days } from '#app/platform/spans.ts';
import { certainFailure } from '../failure.ts';
import { noteOf } from '../note.server.ts';
import type { Happened } from '../outcome.ts';
import { tagOf } from '../resolution.ts';
import type { ReplacementOutcome, ReplacementPlan } from './replacement-plan.ts';

const WATCH = days(1);

/**
 * A draft order at nothing to pay, its id stored, then completed: drafts know
 * no idempotency key, so only a stored id is ever completed.
 */
export async function carryOutReplacement(desk: Desk, resolutionId: string, plan: ReplacementPlan): Promise<Happened<ReplacementOutcome>> {
  const draft = await desk.shopify.createDraftOrder(await draftWanted(desk, resolutionId, plan));
  await desk.db.resolution.updateMany({ where: { shopId: desk.shop.id, id: resolutionId }, data: { draftOrderId: draft.id } });
  try {
    if (!isZero(draft.total)) throw new Problem('not_possible', { words: 'replacement_not_free', values: { amount: `${draft.total.amount} ${draft.total.currency}` } });
    return replacementMade(await desk.shopify.completeDraftOrder(draft.id));
  } catch (thrown) {
    if (!certainFailure(thrown)) throw thrown;
    const became = await takeBack(desk, draft.id);
    if (became) return became;
    throw thrown;
  }
}

/** @throws Problem shopify_unknown when a completed draft does not name its order yet */
export function replacementMade(draft: DraftMade): Happened<ReplacementOutcome> {
  if (draft.state !== 'completed' || !draft.order) throw new Problem('shopify_unknown', { note: 'the draft has no order yet' });
  const { id: orderId, name: orderName, createdAt } = draft.order;
  const outcome: ReplacementOutcome = { kind: 'replacement', draftOrderId: draft.id, orderId, orderName, at: createdAt.toISOString() };
  return { outcome, state: 'replaced', settled: false, lookIn: WATCH, made: { draftOrderId: draft.id, replacementOrderId: orderId }, touched: [orderId] };
}

async function draftWanted(desk: Desk, resolutionId: string, plan: ReplacementPlan) {
  const { locale } = await desk.db.shopSettings.findFirstOrThrow({ where: { shopId: desk.shop.id }, select: { locale: true } });
  const words = wordsFor(locale, 'outcome');
  return {
    customerId: plan.customerId,
    email: plan.notify ? plan.email : null,
    lines: plan.lines.map(({ variantId, quantity }) => ({ variantId, quantity })),
    shippingAddress: plan.shippingAddress,
    shippingTitle: words('draft.shipping'),
    currency: plan.presentmentCurrency,
    note: `${words('draft.note', { order: plan.orderName })} ${await noteOf(desk, resolutionId)}`,
    tags: [REPLACEMENT_TAG, tagOf(resolutionId)],
    reason: words('draft.discount'),
  };
}

/**
 * After a deleted draft nothing can be completed any more, so the failure is
 * certain. Read first: Shopify also deletes drafts that became an order.
 */
async function takeBack(desk: Desk, draftOrderId: string): Promise<Happened<ReplacementOutcome> | null> {
  try {
    const draft = await desk.shopify.draftOrder(draftOrderId);
    if (draft?.state === 'completed') return replacementMade(draft);
    if (draft) await desk.shopify.deleteDraftOrder(draftOrderId);
    return null;
  } catch (cause) {
    throw new Problem('shopify_unknown', { note: 'a draft could be neither completed nor deleted', cause });
  }
}
