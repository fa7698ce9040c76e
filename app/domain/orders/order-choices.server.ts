import type { Desk } from '#app/desk/desk.ts';
import type { Prisma } from '#app/platform/generated/prisma/client.ts';
import type { Money } from '#app/platform/money.ts';
import { keepOrder } from './keep-order.server.ts';
import { totalsOf } from './order-totals.ts';

/** An order that a ticket could be about. */
export interface OrderChoice {
  id: string;
  name: string;
  createdAt: Date;
  total: Money;
  fulfillmentStatus: string | null;
  /** Titles of its goods. */
  items: string;
  /** Whether it is the ticket's customer's. */
  own: boolean;
}

const MOST = 10;
const parts = { lines: { select: { title: true, quantity: true }, orderBy: { id: 'asc' } } } satisfies Prisma.OrderInclude;

/**
 * Orders to choose from: the customer's newest, or those of a number, whoever's
 * they are. A number that the snapshot does not know is asked for at Shopify.
 * @throws Problem shopify_… when it has to be asked and does not answer
 */
export async function orderChoices(desk: Desk, customerId: string | null, wanted: string): Promise<OrderChoice[]> {
  if (!wanted) return customerId ? found(desk, { customerId }, customerId) : [];
  const number = numberIn(wanted);
  if (number === null) return [];
  const known = await found(desk, { number }, customerId);
  if (known.length > 0) return known;
  for (const order of await desk.shopify.ordersByName(`#${number}`)) await keepOrder(desk, order, { source: 'live', readAt: desk.clock.now() });
  return found(desk, { number }, customerId);
}

async function found({ shop, db }: Desk, where: Prisma.OrderWhereInput, customerId: string | null): Promise<OrderChoice[]> {
  const rows = await db.order.findMany({ where: { shopId: shop.id, deletedAt: null, ...where }, orderBy: { createdAt: 'desc' }, take: MOST, include: parts });
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    createdAt: row.createdAt,
    // At purchase: by that a customer tells which order it was.
    total: { amount: totalsOf(row).originalTotal, currency: row.currency },
    fulfillmentStatus: row.fulfillmentStatus,
    items: row.lines.map((line) => (line.quantity > 1 ? `${line.title} × ${line.quantity}` : line.title)).join(', '),
    own: customerId !== null && row.customerId === customerId,
  }));
}

function numberIn(wanted: string): number | null {
  const number = Number(/\d{1,9}/.exec(wanted)?.[0] ?? NaN);
  return Number.isSafeInteger(number) ? number : null;
}
