import { expect, test } from 'vitest';
import { lockTicket } from '#app/domain/tickets/lock-ticket.sql.server.ts';
import { aDesk } from '#tests/builders/a-desk.ts';
import { aTicket } from '#tests/builders/a-ticket.ts';
import { waitsForALock } from '#tests/builders/waits-for-a-lock.sql.ts';
import { redactTicket } from './redact-ticket.server.ts';

test('a ticket that is just being written to is erased afterwards: both take its row first', async () => {
  const desk = await aDesk();
  const { ticketId } = await aTicket(desk);
  const where = { shopId: desk.shop.id, ticketId };
  const [locked, goOn] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const written = desk.transaction(async function write({ db, shop }) {
    await lockTicket(db, shop.id, ticketId);
    locked.resolve();
    await goOn.promise;
    await db.ticketSearch.updateMany({ where, data: { grams: ['김하'] } });
  });
  await locked.promise;
  const erased = redactTicket(desk, ticketId, '(지워짐)');
  await waitsForALock(desk);
  goOn.resolve();
  await Promise.all([written, erased]);
  expect(await desk.db.ticketSearch.findFirst({ where })).toMatchObject({ grams: [] });
  expect(await desk.db.ticket.findFirst({ where: { shopId: desk.shop.id, id: ticketId } })).toMatchObject({ subject: '(지워짐)', requesterEmail: null });
});
