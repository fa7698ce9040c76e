import { createHash } from 'node:crypto';
import type { Desk } from '#app/desk/desk.ts';
import { insertRow } from '#app/platform/db/rows.sql.server.ts';

export interface Delivery {
  envelopeFrom: string;
  envelopeTo: string;
  bytes: Buffer;
}

/**
 * Keeps a delivery as it came, with the job that reads it. The same delivery
 * twice (a sender that did not hear our 250) is one row and one job.
 * @returns whether it was new
 */
export async function storeMail(desk: Desk, delivery: Delivery): Promise<boolean> {
  const digest = createHash('sha256').update(delivery.envelopeTo.toLowerCase()).update('\0').update(delivery.bytes).digest('hex');
  return desk.transaction(async function keepBytes(ledger) {
    const shopId = ledger.shop.id;
    const id = ledger.newId();
    const kept = await insertRow(
      ledger.db,
      'inbound_mail',
      {
        shopId,
        id,
        digest,
        envelopeFrom: withoutNul(delivery.envelopeFrom),
        envelopeTo: withoutNul(delivery.envelopeTo),
        raw: delivery.bytes,
        size: delivery.bytes.length,
        receivedAt: ledger.clock.now(),
        state: 'received',
      },
      // A Prisma call would hold the bytes some twenty times over.
      { orNothing: true },
    );
    if (kept) await ledger.enqueue('take-mail', { shopId, mailId: id }, { key: `take-mail:${id}` });
    return kept;
  });
}

/** PostgreSQL's text holds no NUL. */
function withoutNul(text: string): string {
  return text.replaceAll('\0', '');
}
