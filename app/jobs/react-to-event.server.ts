import type { Desk } from '#app/desk/desk.ts';
import { enterJob } from '#app/desk/enter-job.server.ts';
import type { EventKind } from '#app/domain/shops/event-kinds.ts';
import { eventById, type EventRead } from '#app/domain/shops/event-by-id.server.ts';
import { log, reasonOf } from '#app/platform/log.server.ts';
import type { JobPayload } from '#app/platform/queue/catalogue.ts';
import { reactions, type Reaction } from './reactions.server.ts';

/** Runs every act that the event leads to. */
export async function reactToEventJob({ shopId, eventId }: JobPayload<'react-to-event'>): Promise<void> {
  const desk = await enterJob(shopId);
  const event = await eventById(desk, eventId);
  if (event) await react(desk, event, reactions[event.kind as EventKind] ?? []);
}

/**
 * Each act runs, whatever becomes of the others: a customer's confirmation must
 * not wait for an order issue that cannot be opened. Each is safe to run again,
 * so a failed one repeats them all later.
 * @throws the first failure
 */
export async function react(desk: Desk, event: EventRead, acts: Reaction[]): Promise<void> {
  const failures: unknown[] = [];
  for (const act of acts) {
    try {
      await act(desk, event);
    } catch (error) {
      log.warn({ shop: desk.shop.id, event: event.kind, act: act.name, reason: reasonOf(error) }, 'reaction failed');
      failures.push(error);
    }
  }
  if (failures.length) throw failures[0];
}
