import type { Desk } from '#app/desk/desk.ts';
import { recordEvent } from '#app/domain/shops/record-event.server.ts';
import type { InboundMail, OutboxMail } from '#app/platform/generated/prisma/client.ts';
import { isBounceOf, readAddress } from './mail-addresses.ts';
import { cutText } from './reading/cut-text.ts';
import type { ReadMail } from './reading/read-mail.ts';
import type { Taking } from './taking.ts';

/** Marks the mail that came back, and tells it on its ticket. The report itself stays among the raw bytes. */
export async function takeBounce(desk: Desk, inbound: InboundMail, mail: ReadMail): Promise<Taking> {
  const sent = await returnedMail(desk, inbound, mail);
  if (!sent) return { ignored: 'a report about no mail of ours' };
  if (!mail.bounce!.final) return { ignored: 'a report of delay' };
  const reason = cutText(mail.bounce!.reason, 300);
  await desk.transaction(async function markBounced(ledger) {
    const { count } = await ledger.db.outboxMail.updateMany({
      where: { shopId: ledger.shop.id, id: sent.id, state: { in: ['sent', 'sending', 'unknown'] } },
      data: { state: 'bounced', error: reason },
    });
    if (!count || !sent.ticketId) return;
    await recordEvent(ledger, {
      kind: 'mail_bounced',
      subjectKind: 'ticket',
      subjectId: sent.ticketId,
      ticketId: sent.ticketId,
      payload: { mailId: sent.id, mailKind: sent.kind, messageId: sent.messageId, state: 'bounced', reason },
    });
    await ledger.announce({ topic: 'ticket', ticketId: sent.ticketId });
  });
  return { ignored: 'a bounce' };
}

/** By the address it came to, which we signed; else by the Message-ID of the mail that it returns. */
async function returnedMail(desk: Desk, inbound: InboundMail, mail: ReadMail): Promise<OutboxMail | null> {
  const shopId = desk.shop.id;
  const address = readAddress(inbound.envelopeTo, desk.mailDomain);
  if (address?.kind === 'bounce' && isBounceOf(desk, address, address.mailId)) {
    return desk.db.outboxMail.findFirst({ where: { shopId, id: address.mailId } });
  }
  return desk.db.outboxMail.findFirst({ where: { shopId, rfcMessageId: { in: mail.returnedIds } } });
}
