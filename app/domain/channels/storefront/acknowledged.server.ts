import type { Ledger } from '#app/desk/desk.ts';
import { days } from '#app/platform/spans.ts';
import { isMachineAddress } from '../email/reading/automatic-mail.ts';

/**
 * Whether the acknowledgement of a ticket opened now will be sent: one a day
 * (UTC) goes to an address, so an earlier ticket of today has had it.
 */
export async function willBeAcknowledged(ledger: Ledger, email: string): Promise<boolean> {
  if (isMachineAddress(email)) return false;
  const today = new Date(Math.floor(ledger.clock.now().getTime() / days(1)) * days(1));
  const earlier = await ledger.db.ticket.findFirst({
    where: { shopId: ledger.shop.id, requesterEmail: email, openedAt: { gte: today }, heldBack: false, channel: { not: 'chat' } },
    select: { id: true },
  });
  return earlier === null;
}
