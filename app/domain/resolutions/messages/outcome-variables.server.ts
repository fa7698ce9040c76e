import type { Desk } from '#app/desk/desk.ts';
import type { OutcomeVariables } from '#app/domain/templates/message-context.ts';
import { craftOf } from '../crafts.server.ts';
import { resolutionById } from '../resolution-by-id.server.ts';
import { resolutionRow, type ResolutionRow } from '../resolution-row.ts';

/**
 * What really happened, in the words of its ticket's language: for the message
 * that was held until now. The buyer reads the buyer's currency.
 * @returns nothing at all while the resolution is not done, or its refund is
 *   still with the payment provider, who may yet send it back
 */
export async function outcomeVariables(desk: Pick<Desk, 'shop' | 'db'>, resolutionId: string): Promise<OutcomeVariables> {
  const row = resolutionRow(await resolutionById(desk, resolutionId));
  if (row.state !== 'done' || !row.outcome) return {};
  return craftOf(row.kind).variables(desk, row, await localeOf(desk, row));
}

async function localeOf({ shop, db }: Pick<Desk, 'shop' | 'db'>, row: ResolutionRow): Promise<string> {
  const ticket = row.ticketId ? await db.ticket.findFirst({ where: { shopId: shop.id, id: row.ticketId }, select: { locale: true } }) : null;
  return ticket?.locale ?? (await db.shopSettings.findFirstOrThrow({ where: { shopId: shop.id }, select: { locale: true } })).locale;
}
