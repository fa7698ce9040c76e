import type { Desk } from '#app/desk/desk.ts';
import { outcomeVariables } from '#app/domain/resolutions/messages/outcome-variables.server.ts';
import type { OutcomeVariables } from '#app/domain/templates/message-context.ts';
import { wordsFor } from '#app/locales/words.server.ts';
import type { ThreadReader } from './thread-reader.server.ts';

export interface ThreadOutcome {
  id: string;
  /** One sentence on what was done, in the ticket's language. */
  text: string;
  at: string;
}

/**
 * What was done for the reader, as far as it was told: done for certain (the
 * words are those that a message may use), and an answer has left since.
 * @param orderIds the orders that are the reader's own to see
 */
export async function threadOutcomes(desk: Desk, { ticket }: ThreadReader, orderIds: string[]): Promise<ThreadOutcome[]> {
  if (orderIds.length === 0) return [];
  const shopId = desk.shop.id;
  const issues = await desk.db.ticketIssue.findMany({ where: { shopId, ticketId: ticket.id }, select: { issueId: true } });
  if (issues.length === 0) return [];
  const done = await desk.db.resolution.findMany({
    where: { shopId, issueId: { in: issues.map((one) => one.issueId) }, orderId: { in: orderIds }, state: 'done', settledAt: { not: null } },
    orderBy: { settledAt: 'asc' },
    select: { id: true, kind: true, settledAt: true },
  });
  if (done.length === 0) return [];
  const told = await lastAnswerAt(desk, ticket.id);
  const outcomes: ThreadOutcome[] = [];
  for (const { id, kind, settledAt } of done) {
    if (!told || told < settledAt!) continue;
    const text = wordsOf(kind, await outcomeVariables(desk, id), ticket.locale);
    if (text) outcomes.push({ id, text, at: settledAt!.toISOString() });
  }
  return outcomes;
}

/** When an answer last left; one that was held left when it was let go. */
async function lastAnswerAt({ shop, db }: Desk, ticketId: string): Promise<Date | null> {
  const shopId = shop.id;
  const sent = await db.event.findMany({ where: { shopId, ticketId, kind: 'reply_sent' }, orderBy: { at: 'desc' }, take: 20, select: { at: true, payload: true } });
  const left = sent.find(({ payload }) => !(payload as { heldForResolutionId?: string }).heldForResolutionId);
  return left?.at ?? null;
}

type Values = Record<string, string | number | null | undefined>;

/** The kind's sentence, where all that it names is known. */
function wordsOf(kind: string, variables: OutcomeVariables, locale: string): string | null {
  const groups = variables as Record<string, Values | undefined>;
  const values: Values = Object.assign({}, ...Object.values(groups));
  const needed = NEEDED[kind];
  if (!needed?.every((name) => values[name])) return null;
  // The same act with and without money that went back.
  const paid = PAID.includes(kind) && values.amount ? '_paid' : '';
  return wordsFor(locale, 'thread')(`outcomes.${kind}${paid}`, values);
}

/** What each sentence names; a kind whose outcome lacks it, as where the money is still on its way, is left out. */
const NEEDED: Record<string, string[]> = {
  refund: ['amount', 'method'],
  replacement: ['orderName', 'items'],
  return: ['name', 'items'],
  exchange: ['items', 'newItems'],
  return_processing: ['name'],
  cancellation: ['items'],
  address_change: ['address'],
  item_change: ['items'],
  goodwill: ['amount', 'code', 'expires'],
};

const PAID = ['return_processing', 'cancellation'];
