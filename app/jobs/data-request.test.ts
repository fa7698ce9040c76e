import { describe, expect, test } from 'vitest';
import { house } from '#app/desk/house.server.ts';
import { dataRequests } from '#app/domain/privacy/data-requests.server.ts';
import { takeDataExport } from '#app/domain/privacy/take-data-export.server.ts';
import { receiptsOfShop } from '#app/platform/control/receipts.sql.server.ts';
import { markUninstalled } from '#app/platform/control/shops.sql.server.ts';
import { after, days } from '#app/platform/spans.ts';
import { aDesk, type TestDesk } from '#tests/builders/a-desk.ts';
import { askedAt, complianceBody, queued } from '#tests/builders/a-redaction.ts';
import { aKnownCustomer, type Known } from '#tests/builders/a-whole-shop.ts';
import { prepareDataRequestJob } from './prepare-data-request.server.ts';
import { takeDataRequest } from './take-compliance.server.ts';

describe('customers/data_request', () => {
  const request = async (desk: TestDesk, who: Known) => {
    await takeDataRequest(desk, { ...complianceBody(who), data_request: { id: 55 } }, askedAt);
    return queued('prepare-data-request', ({ shopId }) => shopId === desk.shop.id);
  };

  test('gathers what is held of this customer and nothing of another, once', async () => {
    const desk = await aDesk();
    const [asks, other] = [await aKnownCustomer(desk), await aKnownCustomer(desk)];
    await desk.db.dataRequest.deleteMany({ where: { shopId: desk.shop.id } });
    await request(desk, asks);
    const jobs = await request(desk, asks);
    expect(jobs).toHaveLength(1);
    await prepareDataRequestJob(jobs[0]!);
    const [line] = await dataRequests(desk);
    expect(line).toMatchObject({ customerId: asks.customerId, state: 'ready' });
    const { preparedAt } = (await desk.db.dataRequest.findFirst({ where: { shopId: desk.shop.id, id: line!.id } }))!;
    expect(line!.expiresAt).toEqual(after(preparedAt!, days(30)));
    const { json, fileName } = await takeDataExport(desk, line!.id);
    expect(fileName).toBe(`mend-data-${asks.customerId}-2026-11-21.json`);
    for (const word of [asks.words, asks.name, asks.email, asks.phone]) expect(json).toContain(word);
    for (const word of [other.words, other.name, other.email, other.phone]) expect(json).not.toContain(word);
    expect(JSON.parse(json)).toMatchObject({ tickets: [{ messages: [{ text: asks.words }] }], orders: [{ shippingAddress: { address1: asks.words } }], surveys: [{ score: 4 }] });
    const [receipt] = await receiptsOfShop(house().control, desk.shop.id);
    expect(receipt).toMatchObject({ topic: 'customers/data_request', requestKey: '55', completedAt: expect.any(Date), summary: { gathered: { tickets: 1 } } });
  });

  test('taking it is logged, and after thirty days it is gone', async () => {
    const desk = await aDesk();
    const asks = await aKnownCustomer(desk);
    await prepareDataRequestJob((await request(desk, asks))[0]!);
    const line = (await dataRequests(desk)).find((one) => one.expiresAt);
    await takeDataExport(desk, line!.id);
    expect(await desk.db.accessLog.findMany({ where: { shopId: desk.shop.id, what: 'export' } })).toMatchObject([{ agentId: '7001', customerId: asks.customerId }]);
    desk.clock.set(line!.expiresAt!);
    await expect(takeDataExport(desk, line!.id)).rejects.toMatchObject({ code: 'expired' });
  });

  test('of a shop that has left it is gathered as well', async () => {
    const desk = await aDesk();
    const asks = await aKnownCustomer(desk);
    const jobs = await request(desk, asks);
    await markUninstalled(house().control, desk.shop.domain, after(desk.clock.now(), 1));
    await prepareDataRequestJob(jobs[0]!);
    expect((await receiptsOfShop(house().control, desk.shop.id))[0]!.completedAt).not.toBeNull();
  });
});
