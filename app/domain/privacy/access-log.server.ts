import type { Desk } from '#app/desk/desk.ts';
import { timePlaceOf, writtenPlace } from '#app/platform/time-place.ts';

export interface AccessLine {
  id: string;
  at: Date;
  what: string;
  agent: string;
  customer: string | null;
  customerId: string | null;
  ticket: { id: string; number: number } | null;
}

export interface AccessLogPage {
  lines: AccessLine[];
  /** Cursor of the older page; null where the log ends. */
  next: string | null;
}

const PAGE = 50;

/**
 * Who saw which customer when, newest first.
 * @param cursor `next` of the page before
 * @throws Problem bad_input for a cursor that is none
 */
export async function accessLog(desk: Desk, cursor: string | null): Promise<AccessLogPage> {
  const shopId = desk.shop.id;
  const place = cursor === null ? null : timePlaceOf(cursor);
  const found = await desk.db.accessLog.findMany({
    where: { shopId, ...(place ? { at: { lte: place.at }, OR: [{ at: { lt: place.at } }, { id: { lt: place.id } }] } : {}) },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    take: PAGE + 1,
  });
  const rows = found.slice(0, PAGE);
  const last = rows.at(-1);
  return { lines: await named(desk, rows), next: found.length > PAGE && last ? writtenPlace(last) : null };
}

type Row = Awaited<ReturnType<Desk['db']['accessLog']['findMany']>>[number];

async function named(desk: Desk, rows: Row[]): Promise<AccessLine[]> {
  const shopId = desk.shop.id;
  const idsOf = (pick: (row: Row) => string | null) => ({ in: [...new Set(rows.map(pick).filter((id) => id !== null))] });
  const [agents, customers, tickets] = await Promise.all([
    desk.db.agent.findMany({ where: { shopId, id: idsOf((row) => row.agentId) }, select: { id: true, name: true } }),
    desk.db.customer.findMany({ where: { shopId, id: idsOf((row) => row.customerId) }, select: { id: true, name: true } }),
    desk.db.ticket.findMany({ where: { shopId, id: idsOf((row) => row.ticketId) }, select: { id: true, number: true, requesterName: true } }),
  ]);
  return rows.map((row) => {
    const ticket = tickets.find(({ id }) => id === row.ticketId);
    return {
      id: row.id,
      at: row.at,
      what: row.what,
      agent: agents.find(({ id }) => id === row.agentId)?.name ?? row.agentId,
      customer: customers.find(({ id }) => id === row.customerId)?.name ?? ticket?.requesterName ?? null,
      customerId: row.customerId,
      ticket: ticket ? { id: ticket.id, number: ticket.number } : null,
    };
  });
}
