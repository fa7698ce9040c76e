/** Plays an order's life up to now: payment, parcels, refund, cancellation. */
import { carrierOf, estimate, journey, trackingNumber } from '../state/carriers.ts';
import type { Carrier } from '../state/carriers.ts';
import { GATEWAYS, marketOf } from '../state/markets.ts';
import { multiply } from '../state/money.ts';
import { payOrder } from '../state/orders/pay-order.ts';
import { refundOrder } from '../state/orders/refund-order.ts';
import { settleOrder } from '../state/orders/settle-order.ts';
import type { Fulfillment, Order, RestockType } from '../state/orders/shapes.ts';
import { scanParcel, shipOrder } from '../state/orders/ship-order.ts';
import { everything, suggestRefund } from '../state/orders/suggest-refund.ts';
import type { WantedRefund } from '../state/orders/suggest-refund.ts';
import { days, hours, iso } from '../state/time.ts';
import { SEOUL } from './waking-hours.ts';
import type { Planting } from './planting.ts';
import type { Scenario } from './scenarios.ts';

/** Changes the order in place and plants its fulfillments. `placed` in milliseconds. */
export function liveOrder(grow: Planting, order: Order, scenario: Scenario, placed: number): void {
  pay(grow, order, scenario, placed);
  const parcels = ship(grow, order, scenario, placed);
  order.waits = scenario.waits ?? null;
  settleOrder(order, parcels);
  if (scenario.cancel) cancel(order, scenario, placed + hours(7));
  if (scenario.refund) refund(grow, order, scenario, parcels, placed);
  settleOrder(order, parcels);
  close(order, parcels);
  order.updatedAt = lastTouched(order, parcels);
}

function pay(grow: Planting, order: Order, { pay: how, ship: fate }: Scenario, placed: number): void {
  const at = iso(placed);
  const whole = order.totalPriceSet;
  const market = marketOf(order.billingAddress?.countryCodeV2, null);
  const later = (hoursAfter: number) => iso(Math.min(placed + hours(hoursAfter), grow.now.getTime()));
  const book = (payment: Omit<Parameters<typeof payOrder>[1], 'gateway'>, gateway = market.gateway) =>
    payOrder(order, { ...payment, gateway }, grow.nextId);
  if (how === 'pending') book({ kind: 'SALE', status: 'PENDING', amountSet: whole, at }, GATEWAYS.bank);
  if (how === 'partly') book({ kind: 'SALE', amountSet: multiply(whole, '0.5'), at }, GATEWAYS.bank);
  if (how === 'paid' && !grow.random.chance(0.2)) book({ kind: 'SALE', amountSet: whole, at });
  else if (how === 'paid' || how === 'authorized' || how === 'expired' || how === 'voided') {
    const hold = book({ kind: 'AUTHORIZATION', amountSet: whole, at });
    if (how === 'paid') book({ kind: 'CAPTURE', amountSet: whole, at: later(fate === 'fresh' ? 0.5 : 3), parentId: hold.id });
    if (how === 'expired') hold.expired = true;
    if (how === 'voided') book({ kind: 'VOID', amountSet: whole, at: later(7), parentId: hold.id });
  }
}

function ship(grow: Planting, order: Order, scenario: Scenario, placed: number): Fulfillment[] {
  if (scenario.ship === 'none' || scenario.ship === 'waits') return [];
  const goods = order.lines.filter((line) => line.requiresShipping).map((line) => ({ lineItemId: line.id, quantity: line.quantity }));
  const start = scenario.ship === 'fresh' ? placed + hours(1) : nextMorning(placed + hours(3.5), grow.random.between(0, 20) * 6);
  if (scenario.ship === 'split') {
    return [parcel(grow, order, goods.slice(0, 1), scenario, start), parcel(grow, order, goods.slice(1), scenario, start + days(1))].filter(
      (one) => one !== undefined,
    );
  }
  const lines = scenario.ship === 'partly' ? goods.slice(0, 1) : goods;
  return [parcel(grow, order, lines, scenario, start)].filter((one) => one !== undefined);
}

/** The first morning (six o'clock in Seoul and some minutes) at or after `from`: parcels are made up once a day, so that they arrive by day. */
function nextMorning(from: number, minutesPastSix: number): number {
  const morning = hours(6) + hours(minutesPastSix / 60) - SEOUL;
  return Math.ceil((from - morning) / days(1)) * days(1) + morning;
}

function parcel(
  grow: Planting,
  order: Order,
  lines: { lineItemId: string; quantity: number }[],
  scenario: Scenario,
  start: number,
): Fulfillment | undefined {
  if (start > grow.now.getTime() || lines.length === 0) return undefined;
  const country = order.shippingAddress?.countryCodeV2;
  const carrier = carrierOf(scenario.ship === 'delayed' && country === 'KR' ? 'neuru' : marketOf(country, null).carrier);
  const number = trackingNumber(carrier, grow.nextId('Parcel'));
  const location = grow.all('Location')[0]!;
  const fulfillment = shipOrder(
    order,
    {
      carrier: carrier.key,
      trackings: [{ company: carrier.company, number, url: carrier.site + number }],
      locationId: location.id,
      lines,
      at: iso(start),
      estimatedDeliveryAt: iso(estimate(carrier, start)),
    },
    grow.nextId,
  );
  for (const scan of travels(grow, carrier, number, start, order, scenario)) scanParcel(fulfillment, order, scan, grow.nextId);
  fulfillment.lost = scenario.ship === 'lost' || scenario.ship === 'failure';
  fulfillment.updatedAt = fulfillment.scans.at(-1)?.happenedAt ?? fulfillment.createdAt;
  return grow.put('Fulfillment', fulfillment);
}

/** The scans that have happened by now, with what this parcel meets on its way. */
function travels(
  grow: Planting,
  carrier: Carrier,
  number: string,
  start: number,
  order: Order,
  { ship: fate }: Scenario,
): ReturnType<typeof journey> {
  const planned = journey(carrier, number, start, order.shippingAddress?.city ?? null);
  const out = planned.find((scan) => scan.status === 'OUT_FOR_DELIVERY')!;
  const seen = (scans: typeof planned) => scans.filter((scan) => scan.at <= grow.now.getTime());
  if (fate === 'lost') return seen(planned.slice(0, 3));
  if (fate === 'failure')
    return seen([
      ...planned.slice(0, 4),
      {
        ...out,
        status: 'FAILURE',
        message: carrier.korean ? '주소를 찾을 수 없어 반송됩니다.' : 'The address could not be found. Returning to sender.',
      },
    ]);
  if (fate !== 'attempted') return seen(planned);
  const missed = {
    ...out,
    status: 'ATTEMPTED_DELIVERY',
    at: out.at + hours(5),
    message: carrier.korean ? '부재중이어서 배달하지 못했습니다. 다시 방문하겠습니다.' : 'Nobody was in. We will try again.',
  };
  const delivered = planned.at(-1)!;
  return seen([...planned.slice(0, -1), missed, { ...delivered, at: delivered.at + days(1) }]);
}

function refund(grow: Planting, order: Order, scenario: Scenario, parcels: Fulfillment[], placed: number): void {
  const delivered = parcels.at(-1)?.deliveredAt;
  const at = scenario.cancel ? placed + hours(7) : delivered ? Date.parse(delivered) + days(scenario.refund === 'one' ? 0.5 : 3) : placed + days(9);
  // Goods come back, and damage shows, once they have arrived.
  if (at > grow.now.getTime() || ((scenario.ship === 'returned' || scenario.refund === 'one') && !delivered)) return;
  const restockType: RestockType = scenario.cancel ? 'CANCEL' : scenario.ship === 'returned' ? 'RETURN' : 'NO_RESTOCK';
  const locationId = restockType === 'NO_RESTOCK' ? null : grow.all('Location')[0]!.id;
  const all: WantedRefund = scenario.refund === 'one' ? { lines: [{ lineItemId: order.lines[0]!.id, quantity: 1 }] } : everything(order);
  const wanted = { ...all, lines: all.lines.map((line) => ({ ...line, restockType, locationId })) };
  const suggestion = suggestRefund(order, wanted);
  refundOrder(
    order,
    {
      suggestion,
      transactions: suggestion.transactions,
      note: whyBack(scenario),
      at: iso(at),
      staffId: grow.all('Staff')[0]!.id,
    },
    grow.nextId,
  );
}

function whyBack({ cancel: cancelled, refund: what, ship: fate }: Scenario): string {
  if (cancelled) return '주문 취소';
  if (what === 'one') return '일부 파손';
  return fate === 'lost' ? '배송 중 분실' : fate === 'failure' ? '반송' : '반품';
}

function cancel(order: Order, scenario: Scenario, at: number): void {
  order.cancelledAt = iso(at);
  order.cancelReason = scenario.cancel!;
  order.cancellation = { staffNote: null };
}

/** Shopify archives an order that is paid and whose goods have left. */
function close(order: Order, parcels: Fulfillment[]): void {
  const done = order.displayFulfillmentStatus === 'FULFILLED' && parcels.every((one) => one.deliveredAt);
  if (!order.cancelledAt && !(done && ['PAID', 'REFUNDED'].includes(order.displayFinancialStatus))) return;
  order.closed = true;
  order.closedAt = order.cancelledAt ?? parcels.at(-1)!.deliveredAt;
}

function lastTouched(order: Order, parcels: Fulfillment[]): string {
  const times = [
    order.createdAt,
    order.cancelledAt,
    ...order.payments.map((one) => one.createdAt),
    ...order.refundDocs.map((one) => one.createdAt),
    ...parcels.map((one) => one.updatedAt),
  ];
  return times
    .filter((time) => time !== null)
    .sort()
    .at(-1)!;
}
