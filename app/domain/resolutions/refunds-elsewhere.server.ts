import type { Desk } from '#app/desk/desk.ts';
import type { OrderRefund } from '#app/platform/generated/prisma/client.ts';
import { clashesOf } from './clashes.ts';
import { exchangeEnds } from './exchange-ends.server.ts';
import { kindFacts, type ResolutionKind } from './kinds.ts';
import { mayBeOf } from './safe-wait.ts';

/** A refund that somebody else made on an order that Mend compensates: shown on the issue. */
export interface RefundElsewhere {
  refundId: string;
  orderId: string;
  at: Date;
  /** Shop currency, decimal string. */
  total: string;
  lines: { orderLineId: string; quantity: number }[];
  /** It gives back units that resolutions of ours have made good otherwise: a clash to look into. */
  clashesWith: string[];
  /** It took in the return of an exchange of ours, as was agreed: its natural end. */
  ends: boolean;
  /** It may be an intake of ours whose answer is missing or still to come: nobody has said whose it was. */
  inQuestion: boolean;
  /** Those resolutions as people know them: kind, and the order that was made. */
  clashing: { kind: ResolutionKind; orderName: string | null; ticketNumber: number | null }[];
}

/** Refunds by others on these orders, newest first, with what they clash with, on whichever ticket that is. */
export async function refundsElsewhere(desk: Desk, orderIds: string[], ownRefunds: ReadonlySet<string>): Promise<RefundElsewhere[]> {
  const shopId = desk.shop.id;
  const found = await desk.db.orderRefund.findMany({ where: { shopId, orderId: { in: orderIds }, resolutionId: null }, orderBy: { createdAt: 'desc' } });
  const elsewhere = found.filter(({ id }) => !ownRefunds.has(id));
  if (elsewhere.length === 0) return [];
  const orders = [...new Set(elsewhere.map((refund) => refund.orderId))];
  const [lines, units, ends, asked] = await Promise.all([
    desk.db.orderLine.findMany({ where: { shopId, orderId: { in: orders } }, select: { id: true, quantity: true } }),
    desk.db.compensatedUnit.findMany({
      where: { shopId, orderId: { in: orders } },
      select: { orderLineId: true, resolution: { select: { id: true, kind: true, outcome: true, ticket: { select: { number: true } } } } },
    }),
    exchangeEnds(desk, elsewhere),
    desk.db.resolution.findMany({ where: { shopId, orderId: { in: orders }, kind: 'return_processing', state: { in: ['running', 'unknown'] }, startedAt: { not: null } }, select: { orderId: true, startedAt: true } }),
  ]);
  const bought = new Map(lines.map((line) => [line.id, line.quantity]));
  const ours = units.map(({ orderLineId, resolution }) => ({ orderLineId, resolutionId: resolution.id, unseenByShopify: !kindFacts(resolution.kind as ResolutionKind).movesMoney }));
  const clashes = clashesOf(bought, ours, elsewhere.map((refund) => ({ refundId: refund.id, lines: linesOf(refund), ...(ends.has(refund.id) ? { ofExchange: ends.get(refund.id)! } : {}) })));
  const named = new Map(units.map(({ resolution }) => [resolution.id, resolution]));
  return elsewhere.map((refund) => {
    // One that came undone between the two readings holds nothing any more.
    const clashesWith = (clashes.get(refund.id) ?? []).filter((id) => named.has(id));
    const inQuestion = asked.some((one) => one.orderId === refund.orderId && mayBeOf(one.startedAt!, refund.createdAt));
    return { refundId: refund.id, orderId: refund.orderId, at: refund.createdAt, total: refund.total, lines: linesOf(refund), clashesWith, clashing: clashesWith.map((id) => clashing(named.get(id)!)), ends: ends.has(refund.id) && clashesWith.length === 0, inQuestion };
  });
}

function linesOf(refund: OrderRefund): RefundElsewhere['lines'] {
  return refund.lines as unknown as RefundElsewhere['lines'];
}

function clashing({ kind, outcome, ticket }: { kind: string; outcome: unknown; ticket: { number: number } | null }): RefundElsewhere['clashing'][number] {
  return { kind: kind as ResolutionKind, orderName: (outcome as { orderName?: string } | null)?.orderName ?? null, ticketNumber: ticket?.number ?? null };
}
