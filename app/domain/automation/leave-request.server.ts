import type { Ledger } from '#app/desk/desk.ts';
import { recordEvent } from '#app/domain/shops/record-event.server.ts';
import { shopSettings } from '#app/domain/shops/shop-settings.server.ts';
import { wordsFor } from '#app/locales/words.server.ts';
import type { ShopperRequest } from '#app/platform/generated/prisma/client.ts';
import { policyKindOf } from './shopper-policy.ts';

/** Why a person should look, as a Problem has it: a key under `problems`. */
export interface Left {
  words: string;
  values?: Record<string, string | number> | undefined;
}

/** Leaves to agents what a shopper asked: its ticket tells why, once, and is unread. */
export async function leaveRequest(ledger: Ledger, request: ShopperRequest, { words, values }: Left): Promise<void> {
  const shopId = ledger.shop.id;
  const { locale } = await shopSettings(ledger);
  const asked = policyKindOf(request.kind)!;
  if (!(await isTold(ledger, request, words))) await recordEvent(ledger, {
    kind: 'policy_could_not',
    subjectKind: 'order_issue',
    subjectId: request.issueId!,
    ticketId: request.ticketId,
    payload: { policy: wordsFor(locale, 'policies')(`shoppers.kinds.${asked}.name`), asked, words, values: { ...values } },
  });
  await ledger.db.ticket.updateMany({ where: { shopId, id: request.ticketId }, data: { unread: true } });
  await ledger.announce({ topic: 'ticket', ticketId: request.ticketId });
}

/** Asked twice, it is left for the same reason twice. */
async function isTold({ shop, db }: Ledger, { issueId }: ShopperRequest, words: string): Promise<boolean> {
  const before = await db.event.findMany({ where: { shopId: shop.id, subjectKind: 'order_issue', subjectId: issueId!, kind: 'policy_could_not' }, select: { payload: true } });
  return before.some(({ payload }) => (payload as { words?: string }).words === words);
}
