import type { Prisma } from '#app/platform/generated/prisma/client.ts';
import type { OrderFacts } from './order-help.ts';

/** What the table of what may be asked needs of a kept order. */
export const factParts = {
  lines: { orderBy: { id: 'asc' } },
  fulfillments: { orderBy: { createdAt: 'asc' }, include: { events: { orderBy: { happenedAt: 'desc' }, take: 1 } } },
} satisfies Prisma.OrderInclude;

export type OrderWithParcels = Prisma.OrderGetPayload<{ include: typeof factParts }>;

/** Without parcels that were called back. */
export function parcelsOf(order: OrderWithParcels): OrderWithParcels['fulfillments'] {
  return order.fulfillments.filter(({ status, displayStatus }) => !['CANCELLED', 'CANCELED'].includes(status.toUpperCase()) && displayStatus?.toUpperCase() !== 'CANCELED');
}

export function factsOf(order: OrderWithParcels): OrderFacts {
  return {
    createdAt: order.createdAt,
    cancelledAt: order.cancelledAt,
    financialStatus: order.financialStatus,
    fulfillmentStatus: order.fulfillmentStatus,
    parcels: parcelsOf(order).map(({ displayStatus, status, createdAt, estimatedDeliveryAt, deliveredAt, lastEventAt }) => ({ status: displayStatus ?? status, createdAt, estimatedDeliveryAt, deliveredAt, lastEventAt })),
    units: order.lines.reduce((sum, line) => sum + line.currentQuantity, 0),
  };
}
