import { describe, expect, test } from 'vitest';
import { house } from '#app/desk/house.server.ts';
import { forgetBodiesAbout, forgetOldIntake } from '#app/platform/control/forget-bodies.sql.server.ts';
import { receiptsOfShop } from '#app/platform/control/receipts.sql.server.ts';
import { settleWebhook, storedWebhook, storeWebhook } from '#app/platform/control/webhooks.sql.server.ts';
import { after, days } from '#app/platform/spans.ts';
import { aDesk } from '#tests/builders/a-desk.ts';
import { aRedactWebhook, askedAt, askToRedact, complianceBody, redactionsOf, wholeText } from '#tests/builders/a-redaction.ts';
import { aKnownCustomer } from '#tests/builders/a-whole-shop.ts';
import { rowsByTable } from '#tests/builders/whole-rows.sql.ts';
import { carryOutRedactionJob } from './carry-out-redaction.server.ts';
import { takeCustomerRedact } from './take-compliance.server.ts';

describe('customers/redact', () => {
  test('nothing personal is left, what is counted stays, another customer is untouched', async () => {
    const desk = await aDesk();
    const [gone, stays] = [await aKnownCustomer(desk), await aKnownCustomer(desk)];
    const before = await rowsByTable(desk.shop.id);
    await askToRedact(desk, complianceBody(gone));
    const [job] = await redactionsOf(desk);
    await carryOutRedactionJob(job!);

    const text = await wholeText(desk);
    for (const word of [gone.words, gone.name, gone.email, gone.phone]) expect(text).not.toContain(word);
    for (const word of [stays.words, stays.name, stays.email, stays.phone]) expect(text).toContain(word);
    expect(await desk.files.get(gone.fileKey)).toBeNull();
    expect(await desk.files.get(stays.fileKey)).not.toBeNull();

    const rows = await rowsByTable(desk.shop.id);
    for (const table of ['customer', 'orders', 'ticket', 'message', 'order_issue', 'resolution', 'survey', 'event', 'outbox_mail', 'inbound_mail', 'fulfillment']) {
      expect([table, rows.get(table)!.length]).toEqual([table, before.get(table)!.length]);
    }
    const survey = await desk.db.survey.findFirst({ where: { shopId: desk.shop.id, ticketId: gone.ticketId } });
    expect(survey).toMatchObject({ score: 4, comment: null });
    expect(await desk.db.outboxMail.count({ where: { shopId: desk.shop.id, ticketId: gone.ticketId, state: 'queued' } })).toBe(0);
    const plan = (await desk.db.resolution.findFirst({ where: { shopId: desk.shop.id, ticketId: gone.ticketId } }))!.plan;
    expect(plan).toMatchObject({ worth: { amount: '30000', currency: 'KRW' }, shippingAddress: { name: null, countryCode: 'KR' } });
  });

  test('its receipt has counts and no personal data, and twice is once', async () => {
    const desk = await aDesk();
    const gone = await aKnownCustomer(desk);
    await askToRedact(desk, complianceBody(gone));
    await askToRedact(desk, complianceBody(gone));
    const jobs = await redactionsOf(desk);
    expect(jobs).toHaveLength(1);
    await carryOutRedactionJob(jobs[0]!);
    const receipts = await receiptsOfShop(house().control, desk.shop.id);
    expect(receipts).toHaveLength(1);
    expect(receipts[0]).toMatchObject({ topic: 'customers/redact', receivedAt: askedAt, completedAt: expect.any(Date) });
    expect(receipts[0]!.summary).toEqual({ erased: { customers: 1, orders: 1, tickets: 1, messages: 1, files: 1, mails: 4, surveys: 1 } });
    const written = JSON.stringify(receipts);
    for (const word of [gone.customerId, gone.email, gone.name, gone.phone]) expect(written).not.toContain(word);

    await carryOutRedactionJob(jobs[0]!);
    expect(await receiptsOfShop(house().control, desk.shop.id)).toEqual(receipts);
  });

  test('killed half way it goes on, and the receipt tells what was held at first', async () => {
    const desk = await aDesk();
    const gone = await aKnownCustomer(desk);
    await askToRedact(desk, complianceBody(gone));
    const [job] = await redactionsOf(desk);
    // The state after a crash: the counts are noted, one table is done.
    await house().control.query(`update redaction_receipt set summary = '{"erased": {"tickets": 1, "messages": 7}}' where id = $1`, [job!.receiptId]);
    await desk.db.message.updateMany({ where: { shopId: desk.shop.id }, data: { text: '', html: null, fromName: null, fromEmail: null } });
    await carryOutRedactionJob(job!);
    const text = await wholeText(desk);
    for (const word of [gone.words, gone.name, gone.email]) expect(text).not.toContain(word);
    expect((await receiptsOfShop(house().control, desk.shop.id))[0]!.summary).toEqual({ erased: { tickets: 1, messages: 7 } });
  });

  test('of a guest who only wrote: found by address, while another customer with that address keeps theirs', async () => {
    const desk = await aDesk();
    const shopId = desk.shop.id;
    const [guest, other] = [await aKnownCustomer(desk), await aKnownCustomer(desk)];
    await desk.db.ticket.updateMany({ where: { shopId, id: guest.ticketId }, data: { customerId: null } });
    await desk.db.ticket.updateMany({ where: { shopId, id: other.ticketId }, data: { requesterEmail: guest.email } });
    await askToRedact(desk, { customer: { id: 424242, email: guest.email, phone: null }, orders_to_redact: [] });
    await carryOutRedactionJob((await redactionsOf(desk))[0]!);
    const tickets = await desk.db.ticket.findMany({ where: { shopId }, select: { id: true, requesterEmail: true } });
    expect(Object.fromEntries(tickets.map((ticket) => [ticket.id, ticket.requesterEmail]))).toEqual({ [guest.ticketId]: null, [other.ticketId]: guest.email });
  });

  test('somebody Mend never heard of: the receipt says that nothing was held', async () => {
    const desk = await aDesk();
    await askToRedact(desk, { customer: { id: 1, email: 'nobody@mail.example', phone: null }, orders_to_redact: [] });
    await carryOutRedactionJob((await redactionsOf(desk))[0]!);
    const [receipt] = await receiptsOfShop(house().control, desk.shop.id);
    expect(receipt!.completedAt).not.toBeNull();
    expect(Object.values((receipt!.summary as { erased: Record<string, number> }).erased).every((count) => count === 0)).toBe(true);
  });

  test('after the shop itself was redacted: still a complete receipt', async () => {
    const desk = await aDesk();
    await desk.db.shopSettings.deleteMany({ where: { shopId: desk.shop.id } });
    await askToRedact(desk, { customer: { id: 1, email: null, phone: null }, orders_to_redact: [7] });
    await carryOutRedactionJob((await redactionsOf(desk))[0]!);
    expect((await receiptsOfShop(house().control, desk.shop.id))[0]!.completedAt).not.toBeNull();
  });

  test('the job carries no person, and the body that asked stays until it is carried out, however long that takes', async () => {
    const desk = await aDesk();
    const gone = await aKnownCustomer(desk);
    const webhookId = await askToRedact(desk, complianceBody(gone));
    const [job] = await redactionsOf(desk);
    expect(Object.keys(job!)).toEqual(['receiptId']);
    const { control } = house();
    const bodyLeft = async () => (await storedWebhook(control, desk.shop.domain, webhookId))?.body;
    // Another request about the same words, and the retention of a year: neither takes it.
    await forgetBodiesAbout(control, desk.shop.domain, [gone.email, gone.customerId]);
    const longAfter = after(askedAt, days(365));
    await forgetOldIntake(control, { bodies: longAfter, rows: longAfter, sessions: askedAt });
    expect(await bodyLeft()).toContain(gone.customerId);

    await carryOutRedactionJob(job!);
    expect(await bodyLeft()).toBe('');
    expect(await wholeText(desk)).not.toContain(gone.email);
  });

  test('before the webhook that asked is settled the job waits its turn', async () => {
    const desk = await aDesk();
    const gone = await aKnownCustomer(desk);
    const webhook = aRedactWebhook(desk, complianceBody(gone));
    await storeWebhook(house().control, webhook, askedAt);
    await takeCustomerRedact(desk, complianceBody(gone), askedAt, webhook.webhookId);
    const [job] = await redactionsOf(desk);
    await expect(carryOutRedactionJob(job!)).rejects.toMatchObject({ code: 'not_possible', details: { retry: true } });
    await settleWebhook(house().control, webhook, 'done', askedAt);
    await carryOutRedactionJob(job!);
    expect(await wholeText(desk)).not.toContain(gone.email);
  });

  test('webhook bodies about the customer are emptied', async () => {
    const desk = await aDesk();
    const gone = await aKnownCustomer(desk);
    const { control } = house();
    const store = async (webhookId: string, body: string) => {
      const webhook = { shopDomain: desk.shop.domain, webhookId, topic: 'orders/updated', eventId: null, triggeredAt: null, body };
      await storeWebhook(control, webhook, askedAt);
      await settleWebhook(control, webhook, 'done', askedAt);
    };
    await store('about', JSON.stringify({ customer: { email: gone.email } }));
    await store('other', JSON.stringify({ customer: { email: 'other@mail.example' } }));
    await askToRedact(desk, complianceBody(gone));
    await carryOutRedactionJob((await redactionsOf(desk))[0]!);
    const { rows } = await control.query(`select "webhookId", body from webhook_intake where "shopDomain" = $1 and topic = 'orders/updated' order by 1`, [desk.shop.domain]);
    expect(rows).toEqual([{ webhookId: 'about', body: null }, { webhookId: 'other', body: JSON.stringify({ customer: { email: 'other@mail.example' } }) }]);
  });
});
