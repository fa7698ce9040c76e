import type { TFunction } from 'i18next';
import type { Format } from '#app/ui/format.ts';
import type { EventView } from '#app/ui/ticket/ticket-view.ts';

/** One event in a sentence: who did what. */
export function eventWords(event: EventView, t: TFunction<'ticket'>, format: Format): string {
  const actor = actorWords(event, t);
  const values = Object.fromEntries(Object.entries(event.payload).map(([name, value]) => [name, shownValue(value, format)]));
  // Some kinds have a word of their own for each state, such as a mail of which nobody knows whether it arrived.
  const state = event.payload.state ?? event.payload.to ?? APPROVAL[String(event.payload.words)];
  const context = typeof state === 'string' ? state : undefined;
  return t(`events.${event.kind}`, { defaultValue: t('events.other', { actor, kind: event.kind.replaceAll('_', ' ') }), ...values, actor, ...(context ? { context } : {}) });
}

function actorWords({ actor, actorKind, payload: { policy } }: EventView, t: TFunction<'ticket'>): string {
  if (actorKind === 'rule' && typeof policy === 'string') return t('events.by.policy', { policy });
  if (actor) return t('events.by.agent', { name: actor });
  return t(`events.by.${actorKind === 'agent' ? 'someone' : actorKind}`, { defaultValue: t('events.by.system') });
}

/** How a request for approval ended without a yes, by the reason that is kept. */
const APPROVAL: Record<string, string> = { approval_declined: 'declined', approval_withdrawn: 'withdrawn', approval_expired: 'expired' };

function shownValue(value: unknown, format: Format): string {
  if (value && typeof value === 'object' && 'amount' in value && 'currency' in value) return format.money(value as { amount: string; currency: string });
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
