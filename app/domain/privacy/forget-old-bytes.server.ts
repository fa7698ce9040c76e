import type { Desk } from '#app/desk/desk.ts';
import { after } from '#app/platform/spans.ts';
import { kept } from './retention.ts';

/** Nightly, per shop: what has been kept long enough goes. Returns counts for the log. */
export async function forgetOldBytes(desk: Desk): Promise<Record<string, number>> {
  const shopId = desk.shop.id;
  const now = desk.clock.now();
  const { db } = desk;
  const before = (span: number) => ({ lt: after(now, -span) });
  const rawMail = await db.inboundMail.updateMany({ where: { shopId, state: { in: ['done', 'failed'] }, receivedAt: before(kept.rawMail), raw: { not: null } }, data: { raw: null } });
  const formReceipts = await db.formReceipt.deleteMany({ where: { shopId, createdAt: before(kept.formReceipts) } });
  const rateCounts = await db.rateCount.deleteMany({ where: { shopId, windowStart: before(kept.rateCounts) } });
  const orderCodes = await forgetCodes(desk);
  const dataExports = await db.dataRequest.updateMany({ where: { shopId, state: 'ready', expiresAt: { lte: now } }, data: { state: 'expired', export: {} } });
  const accessLog = await db.accessLog.deleteMany({ where: { shopId, at: before(kept.accessLog) } });
  const drafts = await db.draft.deleteMany({
    where: { shopId, updatedAt: before(kept.draftsOfResolved), ticket: { status: 'resolved', resolvedAt: before(kept.draftsOfResolved) } },
  });
  return { rawMail: rawMail.count, formReceipts: formReceipts.count, rateCounts: rateCounts.count, orderCodes, dataExports: dataExports.count, accessLog: accessLog.count, drafts: drafts.count };
}

/** With the mails that carried them: digits that open nothing any more. A flood of wishes goes in pieces. */
async function forgetCodes({ db, shop, clock }: Desk): Promise<number> {
  const shopId = shop.id;
  let forgotten = 0;
  for (;;) {
    const old = await db.orderCode.findMany({ where: { shopId, createdAt: { lt: after(clock.now(), -kept.orderCodes) } }, select: { id: true }, take: 1000 });
    if (old.length === 0) return forgotten;
    await db.outboxMail.deleteMany({ where: { shopId, key: { in: old.map(({ id }) => `code:${id}`) } } });
    forgotten += (await db.orderCode.deleteMany({ where: { shopId, id: { in: old.map(({ id }) => id) } } })).count;
  }
}
