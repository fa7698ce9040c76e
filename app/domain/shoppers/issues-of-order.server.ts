import type { Desk } from '#app/desk/desk.ts';
import { wordsFor, type Locale } from '#app/locales/words.server.ts';
import type { Ticket } from '#app/platform/generated/prisma/client.ts';
import type { AskTold, IssuesTold, MessageTold, ResolutionTold, TicketTold } from './issues-told.ts';
import type { RequestKind } from './order-help.ts';
import { orderView, type OrderView } from './order-view.server.ts';
import { ownTickets, readerOfCustomer, type OwnOrderProof } from './own-ticket.server.ts';
import { proveOrder } from './prove-order.server.ts';
import { threadMessages } from './thread-messages.server.ts';
import { threadOutcomes } from './thread-outcomes.server.ts';
import type { ThreadReader } from './thread-reader.server.ts';
import { threadState } from './thread-state.ts';

/** So much of a thread stands on the order's page; the whole is behind the links of its mails. */
const MESSAGES = 6;

/**
 * What a signed-in customer sees of their order where Shopify shows it: their
 * tickets with the newest words, how matters stand, what was done and told, and
 * what may be asked. Not the order's goods and parcels: they stand on that page.
 * @throws Problem not_found for an order that is not theirs
 */
export async function issuesOfOrder(desk: Desk, proof: OwnOrderProof, locale: Locale): Promise<IssuesTold> {
  const view = await orderView(desk, await proveOrder(desk, { orderId: proof.orderId }, proof.customerId));
  const tickets = await ownTickets(desk, proof);
  const told: TicketTold[] = [];
  const outcomes = new Map<string, ResolutionTold>();
  for (const ticket of tickets) {
    const reader = await readerOfCustomer(desk, proof, ticket);
    told.push(await ticketTold(desk, ticket, reader, locale));
    for (const { id, text, at } of await threadOutcomes(desk, reader, [proof.orderId])) outcomes.set(id, { id, state: 'done', says: text, at });
  }
  const t = wordsFor(locale, 'account');
  return {
    order: orderTold(view),
    tickets: told,
    issues: view.matters.map(({ kind, at, state, now, ticket }) => ({ id: `${ticket}-${kind}-${at}`, about: t(`kinds.${kind}`), state, says: t(`now.${now}`), at, ticket })),
    resolutions: [...outcomes.values()].toSorted((a, b) => (a.at < b.at ? 1 : -1)),
    can: { open: false, ask: view.can.map((kind) => askTold(kind, view, locale)) },
  };
}

function askTold(kind: RequestKind, { withLines, country }: OrderView, locale: Locale): AskTold {
  const t = wordsFor(locale, 'account');
  const withAddress = kind === 'address';
  const stays = withAddress && country ? t('hintCountry', { country: new Intl.DisplayNames(locale, { type: 'region' }).of(country) }) : '';
  return { kind, says: t(`kinds.${kind}`), hint: `${t(`hints.${kind}`)} ${stays}`.trim(), withItems: withLines.includes(kind), withAddress };
}

function orderTold({ id, name, items }: OrderView): IssuesTold['order'] {
  return { id, name, items: items.map((item) => ({ id: item.id, title: item.variant ? `${item.title} · ${item.variant}` : item.title, quantity: item.quantity })) };
}

async function ticketTold(desk: Desk, ticket: Ticket, reader: ThreadReader, locale: Locale): Promise<TicketTold> {
  const state = threadState(ticket, desk.clock.now());
  const { messages } = await threadMessages(desk, reader);
  const t = wordsFor(locale, 'account');
  const shown = messages.slice(-MESSAGES).map(({ id, who, at, passages, files, elsewhere }): MessageTold => {
    const text = elsewhere ? t('elsewhere') : passages.filter(({ quoted }) => !quoted).map((one) => one.text).join('\n').trim();
    return { id, who, at, text, files: files.length };
  });
  return { id: ticket.id, number: ticket.number, subject: ticket.subject, state, says: wordsFor(locale, 'thread')(`state.${state}`), at: ticket.lastMessageAt.toISOString(), messages: shown, reply: reader.address !== null };
}
