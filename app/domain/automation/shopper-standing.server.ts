import type { Desk, Ledger } from '#app/desk/desk.ts';
import { normalEmail } from '#app/domain/customers/normal-email.ts';
import { shopSettings } from '#app/domain/shops/shop-settings.server.ts';
import type { OrderStanding } from '#app/gateways/shopify/port/orders.ts';
import type { ReturnPlan } from '#app/domain/resolutions/plan.ts';
import type { Resolution, ShopperRequest } from '#app/platform/generated/prisma/client.ts';
import type { Money } from '#app/platform/money.ts';
import type { Readdressing, RequestStanding } from './shopper-doubts.ts';

/** What Mend itself knows of a request, with what Shopify said of its order a moment ago. */
export async function requestStanding(from: Pick<Desk | Ledger, 'shop' | 'db'>, request: ShopperRequest, plan: Resolution, order: OrderStanding): Promise<RequestStanding> {
  const { currency } = await shopSettings(from);
  return {
    order,
    plan: { orderUpdatedAt: plan.orderUpdatedAt, amount: worthOf(plan) },
    partly: isPartly(request, plan),
    currency,
    said: (request.wish as { said?: boolean }).said === true,
    inHand: await isInHand(from, request),
    otherMatters: await otherMatters(from, request),
    others: await from.db.resolution.count({ where: { shopId: from.shop.id, orderId: request.orderId, id: { not: plan.id }, state: { notIn: ['draft', 'failed'] } } }),
    readdressing: plan.kind === 'address_change' ? await readdressing(from, request, plan) : null,
  };
}

/** What it pays out is less by fees, and they by their mistake may be all of it. */
function worthOf({ kind, plan, amount, currency }: Resolution): Money {
  return kind === 'return' ? (plan as unknown as ReturnPlan).value.shop : { amount, currency };
}

/** Of what was wished some units may not come back, or may elsewhere: which, a person says. */
function isPartly({ wish }: ShopperRequest, { kind, plan }: Resolution): boolean {
  const units = (lines: { quantity: number }[] = []) => lines.reduce((sum, line) => sum + line.quantity, 0);
  return kind === 'return' && units((plan as unknown as ReturnPlan).lines) < units((wish as { lines?: { quantity: number }[] }).lines);
}

/** Codes to another address of the customer do not count: the order's own is what hears of it. */
async function readdressing({ shop, db }: Pick<Desk, 'shop' | 'db'>, { orderId, ticketId, provenBy, provenAt }: ShopperRequest, { plan }: Resolution): Promise<Readdressing> {
  const order = await db.order.findFirst({ where: { shopId: shop.id, id: orderId }, select: { email: true } });
  const { before, after } = plan as { before?: { countryCode: string | null }; after?: { countryCode: string | null } };
  return {
    provenAt: provenBy === 'code' || provenBy === 'sign_in' ? provenAt : null,
    hasMailbox: normalEmail(order?.email) !== null,
    untold: (await db.outboxMail.count({ where: { shopId: shop.id, key: `acknowledgement:${ticketId}`, state: 'queued' } })) > 0,
    sameCountry: Boolean(before?.countryCode) && before?.countryCode === after?.countryCode,
  };
}

/** The request's own message is the only one, and nobody has begun with it. */
async function isInHand({ shop, db }: Pick<Desk, 'shop' | 'db'>, { ticketId }: ShopperRequest): Promise<boolean> {
  const ticket = await db.ticket.findFirst({ where: { shopId: shop.id, id: ticketId }, select: { status: true, assigneeId: true, messageCount: true } });
  return !ticket || ticket.status !== 'open' || ticket.assigneeId !== null || ticket.messageCount > 1;
}

async function otherMatters({ shop, db }: Pick<Desk, 'shop' | 'db'>, { orderId, issueId, ticketId }: ShopperRequest): Promise<number> {
  const shopId = shop.id;
  const issues = await db.orderIssue.count({ where: { shopId, orderId, status: 'open', ...(issueId ? { id: { not: issueId } } : {}) } });
  return issues + (await db.ticket.count({ where: { shopId, orderId, id: { not: ticketId }, status: { not: 'resolved' }, heldBack: false } }));
}
