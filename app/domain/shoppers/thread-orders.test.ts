import { expect, test } from 'vitest';
import type { Ticket } from '#app/platform/generated/prisma/client.ts';
import { after } from '#app/platform/spans.ts';
import { aDesk } from '#tests/builders/a-desk.ts';
import { anOrder, aParcel } from '#tests/builders/an-order.ts';
import { orderView } from './order-view.server.ts';
import { threadOrders } from './thread-orders.server.ts';

test('the day on which a parcel is expected is shown until it is over where the shop is', async () => {
  const desk = await aDesk();
  const order = await anOrder(desk, { fulfillments: [aParcel({ estimatedDeliveryAt: new Date('2026-11-22T00:00:00Z') })] });
  const reader = { ticket: { id: desk.newId(), orderId: order.id } as Ticket, mark: '', address: order.email, isAddressee: true };
  const over = new Date('2026-11-22T15:00:00Z');
  for (const [now, shown] of [[after(over, -1), '2026-11-22T00:00:00.000Z'], [over, null]] as const) {
    desk.clock.set(now);
    expect((await threadOrders(desk, reader))[0]!.parcels.map(({ estimatedAt }) => estimatedAt)).toEqual([shown]);
  }
});

test('nothing is expected of a parcel that was stopped on its way', async () => {
  const desk = await aDesk();
  const estimatedDeliveryAt = new Date('2026-11-30T00:00:00Z');
  const order = await anOrder(desk, { fulfillments: [aParcel({ estimatedDeliveryAt, displayStatus: 'NOT_DELIVERED' })] });
  const reader = { ticket: { id: desk.newId(), orderId: order.id } as Ticket, mark: '', address: order.email, isAddressee: true };
  expect((await threadOrders(desk, reader))[0]!.parcels).toMatchObject([{ status: 'NOT_DELIVERED', estimatedAt: null }]);
  expect((await orderView(desk, { orderId: order.id })).parcels).toMatchObject([{ state: 'stopped', estimatedAt: null }]);
});
