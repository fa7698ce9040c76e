import type { Ledger } from '#app/desk/desk.ts';
import { changeStatus } from './change-status.server.ts';
import { lockTicket } from './lock-ticket.sql.server.ts';

/** Opens a ticket because something came undone, whatever its version; nothing happens to an open one. */
export async function reopenTicket(ledger: Ledger, ticketId: string): Promise<void> {
  const { status, version } = await lockTicket(ledger.db, ledger.shop.id, ticketId);
  if (status !== 'open') await changeStatus(ledger, { ticketId, version, status: 'open' });
}
