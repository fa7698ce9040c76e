import type { Ledger } from '#app/desk/desk.ts';
import { after, minutes, seconds } from '#app/platform/spans.ts';

/** An answer in a chat is mailed only to who has not read it there by then. */
export const MAIL_WAITS = seconds(90);
/** Whoever has been away for so long has closed the window. */
const AWAY = minutes(30);

/** How long the mail of an answer waits for the shopper to read it in the chat, in milliseconds; 0 where there is no chat. */
export async function mailWaits({ shop, db, clock }: Ledger, ticketId: string): Promise<number> {
  const chat = await db.chat.findFirst({ where: { shopId: shop.id, ticketId, seenAt: { gt: after(clock.now(), -AWAY) } }, select: { ticketId: true } });
  return chat ? MAIL_WAITS : 0;
}
