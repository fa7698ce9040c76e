import type { Desk } from '#app/desk/desk.ts';
import { recordEvent } from './record-event.server.ts';

/**
 * What ends with the installation: mail that has not left stays here, surveys
 * and notices are called off, a fill under way is over. Everything else is kept
 * until Shopify asks for redaction, for a shop that comes back. Safe to repeat.
 */
export async function leaveShop(desk: Desk): Promise<void> {
  await desk.transaction(async function leave(ledger) {
    const shopId = ledger.shop.id;
    const { db } = ledger;
    const mails = await db.outboxMail.updateMany({ where: { shopId, state: { in: ['held', 'queued'] } }, data: { state: 'cancelled', error: 'the shop has left' } });
    const surveys = await db.survey.updateMany({ where: { shopId, state: { in: ['waiting', 'scheduled'] } }, data: { state: 'cancelled', reason: 'shop_left', dueAt: null } });
    await db.agentNotice.deleteMany({ where: { shopId, sentAt: null } });
    await db.syncRun.updateMany({ where: { shopId, state: 'running' }, data: { state: 'failed', error: 'the shop has left', finishedAt: ledger.clock.now() } });
    // Shopify removes an app's metafields with the app: what was published is gone.
    await db.helpPublication.updateMany({ where: { shopId }, data: { publishedDigest: null, publishedAt: null } });
    await db.helpMetafield.updateMany({ where: { shopId }, data: { publishedDigest: null } });
    await recordEvent(ledger, { kind: 'shop_left', subjectKind: 'shop', subjectId: shopId, payload: { mails: mails.count, surveys: surveys.count } });
  });
}
