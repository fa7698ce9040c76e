import type { Desk } from '#app/desk/desk.ts';
import { callForAttention } from '#app/domain/tickets/call-for-attention.server.ts';

/** A resolution came to its end without what the replies that wait for it tell: they stay, and their tickets call for a person. */
export async function callForHeldReply(desk: Desk, resolutionId: string): Promise<void> {
  const waiting = await desk.db.message.findMany({ where: { shopId: desk.shop.id, heldForResolutionId: resolutionId }, select: { ticketId: true } });
  for (const ticketId of new Set(waiting.map((message) => message.ticketId))) await callForAttention(desk, ticketId);
}
