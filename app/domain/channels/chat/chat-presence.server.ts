import type { Desk } from '#app/desk/desk.ts';
import { after, seconds } from '#app/platform/spans.ts';

export interface ChatPresence {
  /** Whether its shopper still has the chat open. */
  here: boolean;
  /** When the window last asked for news. */
  seenAt: Date;
}

/** A window in the background asks once a minute. */
const HERE = seconds(75);

/** Whether the shopper of a ticket's chat is there; null where it has none. */
export async function chatPresence({ shop, db, clock }: Desk, ticketId: string): Promise<ChatPresence | null> {
  const chat = await db.chat.findFirst({ where: { shopId: shop.id, ticketId }, select: { seenAt: true } });
  return chat && { here: chat.seenAt > after(clock.now(), -HERE), seenAt: chat.seenAt };
}
