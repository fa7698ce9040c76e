import type { Desk, Ledger } from '#app/desk/desk.ts';
import type { Fulfillment, Order, OrderRefund, Resolution } from '#app/platform/generated/prisma/client.ts';

/** A customer with more orders than this has some that are not compared with. */
const MOST = 100;

export type KnownOrder = Order & { fulfillments: Fulfillment[]; refunds: OrderRefund[] };
export type ActedOn = Pick<Resolution, 'id' | 'kind' | 'state' | 'orderId' | 'amount' | 'currency' | 'plan' | 'outcome' | 'outcomeAt' | 'refundId' | 'replacementOrderId'>;

export interface KnownOrders {
  orders: KnownOrder[];
  /** What was done about them, or is being done. */
  resolutions: ActedOn[];
  /** Whether the customer has no others. */
  complete: boolean;
}

/** The orders of a ticket's customer as last read, with those that the ticket is about, and what Mend did about them. */
export async function knownOrders({ shop, db }: Pick<Desk | Ledger, 'shop' | 'db'>, ticket: { customerId: string | null; orderIds: string[] }): Promise<KnownOrders> {
  const shopId = shop.id;
  const include = { fulfillments: true, refunds: true } as const;
  const own = ticket.customerId ? await db.order.findMany({ where: { shopId, customerId: ticket.customerId }, orderBy: { createdAt: 'desc' }, take: MOST + 1, include }) : [];
  const missing = ticket.orderIds.filter((id) => !own.some((order) => order.id === id));
  const others = missing.length > 0 ? await db.order.findMany({ where: { shopId, id: { in: missing } }, include }) : [];
  const orders = [...own.slice(0, MOST), ...others];
  const resolutions = orders.length > 0 ? await db.resolution.findMany({ where: { shopId, orderId: { in: orders.map(({ id }) => id) }, state: { in: ['confirmed', 'running', 'done', 'unknown'] } } }) : [];
  return { orders, resolutions, complete: own.length <= MOST && (await isAll(db, shopId, ticket.customerId, own.length)) };
}

/** Shopify counts orders that it does not show us: older than sixty days without leave to read them all, or not fetched yet. */
async function isAll(db: Desk['db'], shopId: string, customerId: string | null, known: number): Promise<boolean> {
  if (customerId === null) return false;
  const customer = await db.customer.findFirst({ where: { shopId, id: customerId }, select: { orderCount: true } });
  return known >= (customer?.orderCount ?? 0);
}
