import { enterJob } from '#app/desk/enter-job.server.ts';
import { joinTickets } from '#app/domain/tickets/join-tickets.server.ts';
import type { JobPayload } from '#app/platform/queue/catalogue.ts';

/** Tickets find the orders that came after them. */
export async function joinTicketsJob({ shopId, customerIds }: JobPayload<'join-tickets'>): Promise<void> {
  await joinTickets(await enterJob(shopId), customerIds);
}
