import { describe, expect, test } from 'vitest';
import { house } from '#app/desk/house.server.ts';
import { forgetOldIntake } from '#app/platform/control/forget-bodies.sql.server.ts';
import { settleWebhook, storeWebhook } from '#app/platform/control/webhooks.sql.server.ts';
import { after, days, hours, minutes } from '#app/platform/spans.ts';
import { aDesk, type TestDesk } from '#tests/builders/a-desk.ts';
import { aTicket } from '#tests/builders/a-ticket.ts';
import { accessLog } from './access-log.server.ts';
import { forgetOldBytes } from './forget-old-bytes.server.ts';
import { logAccess } from './log-access.server.ts';
import { kept } from './retention.ts';
import { withoutPerson } from './without-person.ts';
import { withoutWords } from './without-words.ts';

describe('the access log', () => {
  const seen = { what: 'ticket', customerId: null } as const;

  test('one line per agent, ticket and hour', async () => {
    const desk = await aDesk();
    const { ticketId } = await aTicket(desk);
    await logAccess(desk, { ...seen, ticketId });
    desk.clock.pass(minutes(20));
    await logAccess(desk, { ...seen, ticketId });
    await Promise.all([logAccess(desk.as({ kind: 'agent', id: '7002' }), { ...seen, ticketId }), logAccess(desk.as({ kind: 'agent', id: '7002' }), { ...seen, ticketId })]);
    desk.clock.pass(hours(1));
    await logAccess(desk, { ...seen, ticketId });
    const { lines, next } = await accessLog(desk, null);
    expect(lines.map(({ agent, customer, ticket }) => [agent, customer, ticket?.id])).toEqual([['Agent', '김하늘', ticketId], ['7002', '김하늘', ticketId], ['Agent', '김하늘', ticketId]]);
    expect(next).toBeNull();
  });

  test('jobs and customers leave no line', async () => {
    const desk = await aDesk();
    await logAccess(desk.as({ kind: 'system' }), { ...seen, ticketId: null });
    await logAccess(desk.as({ kind: 'customer', id: '1' }), { ...seen, ticketId: null });
    expect((await accessLog(desk, null)).lines).toEqual([]);
  });

  test('pages follow each other without a gap or a repetition, also within one moment', async () => {
    const desk = await aDesk();
    const at = desk.clock.now();
    const rows = Array.from({ length: 120 }, (_, n) => ({ shopId: desk.shop.id, id: desk.newId(), agentId: '7001', what: 'ticket', customerId: String(n), at: after(at, -Math.floor(n / 40) * 1000) }));
    await desk.db.accessLog.createMany({ data: rows });
    const pages = [await accessLog(desk, null)];
    while (pages.at(-1)!.next) pages.push(await accessLog(desk, pages.at(-1)!.next));
    expect(pages.map(({ lines }) => lines.length)).toEqual([50, 50, 20]);
    expect(new Set(pages.flatMap(({ lines }) => lines.map(({ id }) => id))).size).toBe(120);
    await expect(accessLog(desk, 'x_y')).rejects.toMatchObject({ code: 'bad_input' });
  });
});

describe('retention', () => {
  /** Two of everything that is forgotten: one just old enough, one a minute younger. */
  async function twoOfEach(desk: TestDesk): Promise<void> {
    const { db, shop, newId } = desk;
    const shopId = shop.id;
    const now = desk.clock.now();
    for (const extra of [1, -minutes(1)]) {
      const old = (span: number) => after(now, -span - extra);
      const { ticketId } = await aTicket(desk);
      await db.inboundMail.create({ data: { shopId, id: newId(), digest: newId(), envelopeFrom: '', envelopeTo: '', raw: new Uint8Array([1]), size: 1, receivedAt: old(kept.rawMail), state: 'done' } });
      await db.formReceipt.create({ data: { shopId, key: newId(), answer: {}, createdAt: old(kept.formReceipts) } });
      await db.rateCount.create({ data: { shopId, key: newId(), windowStart: old(kept.rateCounts), count: 1 } });
      await db.dataRequest.create({ data: { shopId, id: newId(), requestKey: newId(), state: 'ready', export: { words: 'x' }, requestedAt: now, expiresAt: after(now, -extra) } });
      await db.accessLog.create({ data: { shopId, id: newId(), agentId: '7001', what: 'ticket', at: old(kept.accessLog) } });
      await db.ticket.updateMany({ where: { shopId, id: ticketId }, data: { status: 'resolved', resolvedAt: old(kept.draftsOfResolved) } });
      await db.draft.create({ data: { shopId, ticketId, agentId: '7001', kind: 'reply', body: 'x', updatedAt: old(kept.draftsOfResolved) } });
    }
  }

  test('what is old enough goes, what is younger stays, and again nothing happens', async () => {
    const [desk, other] = [await aDesk(), await aDesk()];
    await twoOfEach(desk);
    await twoOfEach(other);
    expect(await forgetOldBytes(desk)).toEqual({ rawMail: 1, formReceipts: 1, rateCounts: 1, orderCodes: 0, dataExports: 1, accessLog: 1, drafts: 1 });
    expect(await forgetOldBytes(desk)).toEqual({ rawMail: 0, formReceipts: 0, rateCounts: 0, orderCodes: 0, dataExports: 0, accessLog: 0, drafts: 0 });
    const exports = await desk.db.dataRequest.findMany({ where: { shopId: desk.shop.id }, select: { state: true, export: true }, orderBy: { state: 'asc' } });
    expect(exports).toEqual([{ state: 'expired', export: {} }, { state: 'ready', export: { words: 'x' } }]);
    expect(await other.db.inboundMail.count({ where: { shopId: other.shop.id, raw: { not: null } } })).toBe(2);
  });

  test('what an agent has begun stays while its ticket is not resolved, however old it is', async () => {
    const desk = await aDesk();
    const { ticketId } = await aTicket(desk);
    const long = after(desk.clock.now(), -days(400));
    await desk.db.ticket.updateMany({ where: { shopId: desk.shop.id, id: ticketId }, data: { status: 'open', resolvedAt: long } });
    await desk.db.draft.create({ data: { shopId: desk.shop.id, ticketId, agentId: '7001', kind: 'reply', body: 'x', updatedAt: long } });
    expect(await forgetOldBytes(desk)).toMatchObject({ drafts: 0 });
  });

  test('mail that nobody has read yet keeps its bytes', async () => {
    const desk = await aDesk();
    await desk.db.inboundMail.create({ data: { shopId: desk.shop.id, id: desk.newId(), digest: 'd', envelopeFrom: '', envelopeTo: '', raw: new Uint8Array([1]), size: 1, receivedAt: after(desk.clock.now(), -days(400)), state: 'received' } });
    expect(await forgetOldBytes(desk)).toMatchObject({ rawMail: 0 });
  });

  test('webhook bodies, then their rows; one that waits keeps its body', async () => {
    const { control } = house();
    const desk = await aDesk();
    const now = desk.clock.now();
    const store = async (webhookId: string, age: number, done: boolean) => {
      const webhook = { shopDomain: desk.shop.domain, webhookId, topic: 'orders/updated', eventId: null, triggeredAt: null, body: '{}' };
      await storeWebhook(control, webhook, after(now, -age));
      if (done) await settleWebhook(control, webhook, 'done', now);
    };
    await store('ancient', days(91), true);
    await store('old', days(15), true);
    await store('waiting', days(15), false);
    await store('young', days(13), true);
    await forgetOldIntake(control, { bodies: after(now, -kept.webhookBodies), rows: after(now, -kept.webhookRows), sessions: after(now, -days(3650)) });
    const { rows } = await control.query(`select "webhookId", body from webhook_intake where "shopDomain" = $1 order by 1`, [desk.shop.domain]);
    expect(rows).toEqual([{ webhookId: 'old', body: null }, { webhookId: 'waiting', body: '{}' }, { webhookId: 'young', body: '{}' }]);
  });
});

describe('what is left of stored JSON', () => {
  test('numbers, our ids, times, amounts and our own names stay; other words go', () => {
    expect(
      withoutWords({
        version: 3, held: true, none: null, messageId: '019aa1b2-0000-7000-8000-000000000001', dueAt: '2026-11-20T09:00:00.000Z', amount: '12000.50', currency: 'KRW', kind: 'refund',
        reason: 'no such mailbox kim@mail.example', by: 'Kim', customerName: 'kim', phone: '+821000001234', list: [1, 'words'], outcome: { orderName: '#1042', kind: 'refund' },
      }),
    ).toEqual({
      version: 3, held: true, none: null, messageId: '019aa1b2-0000-7000-8000-000000000001', dueAt: '2026-11-20T09:00:00.000Z', amount: '12000.50', currency: 'KRW', kind: 'refund',
      list: [1], outcome: { kind: 'refund' },
    });
    expect(withoutWords(null)).toEqual({});
    expect(withoutWords('words')).toEqual({});
  });

  test('a plan keeps its shape and amounts without the person', () => {
    const plan = { email: 'a@mail.example', shippingAddress: { name: 'Kim', zip: '03991', countryCode: 'KR' }, lines: [{ title: 'Mug', quantity: 2 }], transactions: [{ accountNumber: '•••• 4242', gateway: 'card' }] };
    expect(withoutPerson(plan)).toEqual({ email: null, shippingAddress: { name: null, zip: null, countryCode: 'KR' }, lines: [{ title: 'Mug', quantity: 2 }], transactions: [{ accountNumber: null, gateway: 'card' }] });
  });
});
