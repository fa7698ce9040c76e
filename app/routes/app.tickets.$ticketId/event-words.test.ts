import { expect, test } from 'vitest';
import { eventKinds } from '#app/domain/shops/event-kinds.ts';
import { locales, wordsFor } from '#app/locales/words.server.ts';
import type { EventView } from '#app/ui/ticket/ticket-view.ts';
import { eventWords } from './event-words.ts';

/** Of the shop, not of a ticket. */
const OF_THE_SHOP = ['agent_role_changed', 'budgets_changed', 'policy_saved', 'shop_welcomed', 'shop_left', 'help_published', 'figures_switched', 'form_topics_changed', 'talk_changed', 'words_changed', 'words_saved'];
/** Told by the messages themselves. */
const BY_MESSAGES = ['ticket_opened', 'message_received', 'reply_sent', 'note_added', 'mail_sent', 'way_back_given'];

test.each(locales)('whatever happens to a ticket is told in a sentence, never by its name (%s)', (locale) => {
  const t = wordsFor(locale, 'ticket') as unknown as Parameters<typeof eventWords>[1];
  const event = (kind: string) => ({ id: '1', kind, actorKind: 'system', actor: null, at: new Date(0), payload: {} }) as unknown as EventView;
  const named = (kind: string) => eventWords(event(kind), t, {} as never).endsWith(`: ${kind.replaceAll('_', ' ')}`);
  expect(named('of_a_newer_version')).toBe(true);
  const kinds = Object.keys(eventKinds).filter((kind) => !OF_THE_SHOP.includes(kind) && !BY_MESSAGES.includes(kind));
  expect(kinds.filter(named)).toEqual([]);
});
