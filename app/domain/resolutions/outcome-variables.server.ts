import type { Desk } from '#app/desk/desk.ts';
import { currentCalendar } from '#app/domain/calendars/current-calendar.server.ts';
import type { OutcomeVariables } from '#app/domain/templates/message-context.ts';
import { businessDaysAfter } from './business-days-after.ts';
import { dateWords, itemWords, methodWords, moneyWords } from './message-words.server.ts';
import type { RefundPlan, ReplacementPlan } from './plan.ts';
import { resolutionById } from './resolution-by-id.server.ts';
import { resolutionRow, type RefundOutcome, type ReplacementOutcome, type ResolutionRow } from './resolution-row.ts';

/** A replacement leaves within so many business days: what its message promises. */
const SHIPS_WITHIN_DAYS = 2;

/**
 * What really happened, in the words of its ticket's language: for the message
 * that was held until now. The buyer reads the buyer's currency.
 * @returns nothing at all while the resolution is not done, or its refund is
 *   still with the payment provider, who may yet send it back
 */
export async function outcomeVariables(desk: Pick<Desk, 'shop' | 'db'>, resolutionId: string): Promise<OutcomeVariables> {
  const row = resolutionRow(await resolutionById(desk, resolutionId));
  return outcomeVariablesOf(desk, row, await localeOf(desk, row));
}

async function outcomeVariablesOf(desk: Pick<Desk, 'shop' | 'db'>, row: ResolutionRow, locale: string): Promise<OutcomeVariables> {
  if (row.state !== 'done' || !row.outcome) return {};
  if (row.outcome.kind === 'refund') return row.outcome.pending ? {} : { refund: refundVariables(row.outcome, row.plan as RefundPlan, locale) };
  return { replacement: await replacementVariables(desk, row.outcome, row.plan as ReplacementPlan, locale) };
}

function refundVariables(outcome: RefundOutcome, plan: RefundPlan, locale: string) {
  return {
    amount: moneyWords(outcome.presentmentAmount, locale),
    items: itemWords(plan.lines, locale) || null,
    method: methodWords(plan.transactions, locale),
  };
}

async function replacementVariables(desk: Pick<Desk, 'shop' | 'db'>, outcome: ReplacementOutcome, plan: ReplacementPlan, locale: string) {
  const calendar = await currentCalendar(desk);
  const ships = businessDaysAfter(calendar, new Date(outcome.at), SHIPS_WITHIN_DAYS);
  return { orderName: outcome.orderName, items: itemWords(plan.lines, locale), shipsBy: dateWords(ships, locale, calendar.timeZone) };
}

async function localeOf({ shop, db }: Pick<Desk, 'shop' | 'db'>, row: ResolutionRow): Promise<string> {
  const ticket = row.ticketId ? await db.ticket.findFirst({ where: { shopId: shop.id, id: row.ticketId }, select: { locale: true } }) : null;
  return ticket?.locale ?? (await db.shopSettings.findFirstOrThrow({ where: { shopId: shop.id }, select: { locale: true } })).locale;
}
