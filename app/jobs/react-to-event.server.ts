import { enterJob } from '#app/desk/enter-job.server.ts';
import type { EventKind } from '#app/domain/shops/event-kinds.ts';
import { eventById } from '#app/domain/shops/event-by-id.server.ts';
import type { JobPayload } from '#app/platform/queue/catalogue.ts';
import { reactions } from './reactions.server.ts';

/** Runs every act that the event leads to. Each is safe to run again, so a failed one repeats them all. */
export async function reactToEventJob({ shopId, eventId }: JobPayload<'react-to-event'>): Promise<void> {
  const desk = await enterJob(shopId);
  const event = await eventById(desk, eventId);
  if (!event) return;
  for (const act of reactions[event.kind as EventKind] ?? []) await act(desk, event);
}
