import type { Desk } from '#app/desk/desk.ts';

export interface EventRead {
  id: string;
  kind: string;
  subjectKind: string;
  subjectId: string;
  ticketId: string | null;
  actorKind: string;
  actorId: string | null;
  payload: Record<string, unknown>;
  at: Date;
}

/** One event; null when it was erased meanwhile. */
export async function eventById(desk: Desk, id: string): Promise<EventRead | null> {
  const event = await desk.db.event.findFirst({ where: { shopId: desk.shop.id, id } });
  return event && { ...event, payload: (event.payload ?? {}) as Record<string, unknown> };
}
