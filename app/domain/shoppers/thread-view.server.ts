import type { Desk } from '#app/desk/desk.ts';
import { currentCalendar } from '#app/domain/calendars/current-calendar.server.ts';
import { promiseText } from '#app/domain/calendars/promise-text.server.ts';
import { shopSettings } from '#app/domain/shops/shop-settings.server.ts';
import { threadMessages, type ShopperMessage } from './thread-messages.server.ts';
import { threadOrders, type ThreadOrder } from './thread-orders.server.ts';
import { awaitsFirst, threadState, type ThreadState } from './thread-state.ts';
import { threadOutcomes, type ThreadOutcome } from './thread-outcomes.server.ts';
import type { ThreadReader } from './thread-reader.server.ts';

/** A ticket as its shopper sees it. */
export interface ThreadView {
  locale: 'ko' | 'en';
  /** In whose name mails leave. */
  shop: string;
  number: number;
  subject: string;
  state: ThreadState;
  /** Until when the first answer comes, as a sentence; null once it came, or is late. */
  promise: string | null;
  /** The newest, oldest first. */
  messages: ShopperMessage[];
  /** Cursor of those before them; null when all are here. */
  earlier: string | null;
  orders: ThreadOrder[];
  outcomes: ThreadOutcome[];
}

/** Everything that the page of a thread shows its reader. */
export async function threadView(desk: Desk, reader: ThreadReader): Promise<ThreadView> {
  const { ticket } = reader;
  const locale = ticket.locale === 'ko' ? 'ko' : 'en';
  const [settings, { messages, earlier }, orders] = [await shopSettings(desk), await threadMessages(desk, reader), await threadOrders(desk, reader)];
  const state = threadState(ticket, desk.clock.now());
  return {
    locale,
    shop: settings.senderName || settings.name,
    number: ticket.number,
    subject: ticket.subject,
    state,
    promise: state === 'ours' && awaitsFirst(ticket) ? promiseText(locale, ticket.answerDueAt!, await currentCalendar(desk)) : null,
    messages,
    earlier,
    orders,
    outcomes: await threadOutcomes(desk, reader, orders.map((order) => order.id)),
  };
}
