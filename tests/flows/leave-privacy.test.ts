import { describe, expect, test } from 'vitest';
import { house } from '#app/desk/house.server.ts';
import { logAccess } from '#app/domain/privacy/log-access.server.ts';
import { carryOutRedactionJob } from '#app/jobs/carry-out-redaction.server.ts';
import { prepareDataRequestJob } from '#app/jobs/prepare-data-request.server.ts';
import { receiptsOfShop } from '#app/platform/control/receipts.sql.server.ts';
import { loader as download } from '#app/routes/app.data-requests.$id.ts';
import { loader as requestsPage } from '#app/routes/app.data-requests/route.tsx';
import { loader as logPage } from '#app/routes/app.access-log/route.tsx';
import { anAppInSandbox, type AppInSandbox } from '#tests/builders/an-installed-app.ts';

/** Carries out what waits in the queue for this shop's requests of the law. */
async function carryOut(shopId: string): Promise<void> {
  const receipts = await receiptsOfShop(house().control, shopId);
  const { rows } = await house().queue.query(`select t.identifier as job, j.payload from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id`);
  for (const { job, payload } of rows) {
    if (job === 'carry-out-redaction' && receipts.some(({ id }) => id === payload.receiptId)) await carryOutRedactionJob(payload);
    if (job === 'prepare-data-request' && payload.shopId === shopId) await prepareDataRequestJob(payload);
  }
}

async function asked(app: AppInSandbox, address: string, params: Record<string, string> = {}) {
  return { request: await app.request(undefined, `https://mend-app.test${address}`), params, context: {} };
}

describe('requests of the law, as Shopify sends them', () => {
  test('a data request is gathered, listed with its receipt, and downloaded by an agent', async () => {
    const app = anAppInSandbox();
    const { desk } = await app.open();
    app.sandbox.acts.compliance(app.sandbox.shop, 'customers/data_request');
    await app.takeWebhooks();
    await carryOut(desk.shop.id);

    const page = await requestsPage(await asked(app, '/app/data-requests'));
    expect(page.requests).toMatchObject([{ state: 'ready' }]);
    expect(page.receipts).toMatchObject([{ topic: 'customers/data_request', counts: [], rows: null, installedAgain: false, completedAt: expect.any(Date) }]);
    const [request] = page.requests;
    const answer = await download(await asked(app, `/app/data-requests/${request!.id}`, { id: request!.id }));
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename="mend-data-\d+-\d{4}-\d\d-\d\d\.json"$/);
    expect(await answer.json()).toMatchObject({ counts: { tickets: 0 }, tickets: [] });
    const log = await logPage(await asked(app, '/app/access-log'));
    expect(log.lines).toMatchObject([{ what: 'export', customerId: request!.customerId }]);
  });

  test('an export of another shop is not there', async () => {
    const other = anAppInSandbox();
    const entered = await other.open();
    other.sandbox.acts.compliance(other.sandbox.shop, 'customers/data_request');
    await other.takeWebhooks();
    const row = (await entered.desk.db.dataRequest.findFirst({ where: { shopId: entered.desk.shop.id } }))!;
    const app = anAppInSandbox();
    await app.open();
    const refused = await download(await asked(app, `/app/data-requests/${row.id}`, { id: row.id })).catch((answer: Response) => answer);
    expect(refused.status).toBe(404);
  });

  test('leaving, then shop/redact: a receipt is all there is; installing again begins anew', async () => {
    const app = anAppInSandbox();
    const { desk, agent } = await app.open();
    const shopId = desk.shop.id;
    await logAccess(desk, { what: 'ticket', customerId: '1', ticketId: null });
    app.sandbox.acts.uninstall(app.sandbox.shop);
    app.sandbox.acts.compliance(app.sandbox.shop, 'shop/redact');
    await app.takeWebhooks();
    await carryOut(shopId);
    expect(await desk.db.shopSettings.count({ where: { shopId } })).toBe(0);
    expect(await receiptsOfShop(house().control, shopId)).toMatchObject([{ topic: 'shop/redact', completedAt: expect.any(Date), summary: { erased: { access_log: 1, shop_settings: 1 } } }]);
    const { rows } = await house().control.query('select body from webhook_intake where "shopDomain" = $1', [app.domain]);
    expect(rows.map(({ body }) => body)).toEqual(rows.map(() => null));

    app.sandbox.acts.install(app.sandbox.shop);
    const again = await app.open();
    expect(await again.desk.db.agent.findMany({ where: { shopId } })).toMatchObject([{ id: agent.id }]);
    expect(await again.desk.db.shopSettings.count({ where: { shopId } })).toBe(1);
    const page = await requestsPage(await asked(app, '/app/data-requests'));
    expect(page.receipts).toMatchObject([{ topic: 'shop/redact', rows: expect.any(Number) }]);
  });
});
