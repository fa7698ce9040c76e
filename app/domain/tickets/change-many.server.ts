import type { Desk, Ledger } from '#app/desk/desk.ts';
import { Problem } from '#app/platform/problem.ts';
import { assignTicket } from './assign-ticket.server.ts';
import { changeStatus } from './change-status.server.ts';
import type { TicketRef } from './ticket.ts';

export interface ManyChanged {
  done: number;
  /** Left as they were: changed meanwhile, or gone. */
  left: number;
}

/** The agent at this desk takes these tickets, each by itself. */
export async function takeTickets(desk: Desk, tickets: TicketRef[]): Promise<ManyChanged> {
  const assigneeId = desk.actor.kind === 'agent' ? (desk.actor.id ?? null) : null;
  if (!assigneeId) throw new Problem('not_allowed', { note: 'nobody in particular' });
  return changeEach(desk, tickets, (ledger, ref) => assignTicket(ledger, { ...ref, assigneeId }));
}

/** These tickets are resolved, each by itself. */
export async function resolveTickets(desk: Desk, tickets: TicketRef[]): Promise<ManyChanged> {
  return changeEach(desk, tickets, (ledger, ref) => changeStatus(ledger, { ...ref, status: 'resolved' }));
}

async function changeEach(desk: Desk, tickets: TicketRef[], change: (ledger: Ledger, ref: TicketRef) => Promise<number>): Promise<ManyChanged> {
  const counted: ManyChanged = { done: 0, left: 0 };
  for (const ref of tickets) {
    try {
      await desk.transaction(function changeOne(ledger) {
        return change(ledger, ref);
      });
      counted.done++;
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      counted.left++;
    }
  }
  return counted;
}
