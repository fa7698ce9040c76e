import { describe, expect, test } from 'vitest';
import { enterJob } from '#app/desk/enter-job.server.ts';
import { house } from '#app/desk/house.server.ts';
import { knownShop } from '#app/desk/known-shops.server.ts';
import type { Ledger } from '#app/desk/desk.ts';
import { queueMail } from '#app/domain/channels/email/queue-mail.server.ts';
import { takeWebhookJob } from '#app/jobs/take-webhook.server.ts';
import { dueShops } from '#app/platform/control/shops.sql.server.ts';
import { after, days } from '#app/platform/spans.ts';
import { anAppInSandbox, type AppInSandbox } from '#tests/builders/an-installed-app.ts';

async function jobsOf(shopId: string): Promise<number> {
  const { rows } = await house().queue.query(`select count(*)::int as n from graphile_worker._private_jobs where payload->>'shopId' = $1`, [shopId]);
  return rows[0].n;
}

function aMail(ledger: Ledger) {
  return queueMail(ledger, { key: 'reply:1', kind: 'reply', locale: 'ko', to: { address: 'haneul@mail.example' }, subject: '배송', text: '안녕하세요' });
}

/** What each delivery was answered with. */
function answers(app: AppInSandbox) {
  return app.sandbox.webhooks.deliveries().map(({ topic, attempts }) => [topic, attempts.map(({ status }) => status)]);
}

describe('uninstall', () => {
  test('tokens go, jobs go, mail stays unsent; doors and jobs are closed', async () => {
    const app = anAppInSandbox();
    const { desk } = await app.open();
    const shopId = desk.shop.id;
    const mailId = await desk.transaction(aMail);
    expect(await jobsOf(shopId)).toBeGreaterThan(0);
    app.sandbox.acts.uninstall(app.sandbox.shop);
    await app.takeWebhooks();

    expect(answers(app)).toEqual([['app/uninstalled', [200]]]);
    expect(await app.shop()).toMatchObject({ status: 'uninstalled' });
    expect(await house().sessions.findSessionsByShop(app.domain)).toEqual([]);
    expect(await jobsOf(shopId)).toBe(0);
    expect(await desk.db.outboxMail.findFirst({ where: { shopId, id: mailId! } })).toMatchObject({ state: 'cancelled' });
    await expect(enterJob(shopId)).rejects.toMatchObject({ code: 'not_found' });
    expect(await dueShops(house().control, after(new Date(), days(1)))).not.toContain(shopId);
  });

  test('a webhook that comes after is answered with 200 and does nothing, although the token is dead', async () => {
    const app = anAppInSandbox();
    const { desk } = await app.open();
    app.sandbox.acts.uninstall(app.sandbox.shop);
    await app.takeWebhooks();
    app.sandbox.acts.createOrder(app.sandbox.shop);
    app.sandbox.acts.compliance(app.sandbox.shop, 'customers/data_request');
    await app.takeWebhooks();
    for (const [, statuses] of answers(app)) expect(statuses).toEqual([200]);
    expect(await desk.db.order.count({ where: { shopId: desk.shop.id } })).toBe(0);
    expect(await desk.db.dataRequest.count({ where: { shopId: desk.shop.id } })).toBe(1);
  });

  test('with an expired token nobody tries to renew it first', async () => {
    const app = anAppInSandbox();
    await app.open();
    const session = (await house().sessions.loadSession(`offline_${app.domain}`))!;
    session.expires = new Date(Date.now() - 1000);
    await house().sessions.storeSession(session);
    await house().control.query(`update session set "updatedAt" = "updatedAt" - interval '1 hour' where "shopDomain" = $1`, [app.domain]);
    app.tokenCalls.length = 0;
    app.sandbox.acts.uninstall(app.sandbox.shop);
    await app.takeWebhooks();
    expect(app.tokenCalls).toEqual([]);
    expect(await app.shop()).toMatchObject({ status: 'uninstalled' });
  });

  test('delivered twice, and again much later, it is one leaving', async () => {
    const app = anAppInSandbox();
    const { desk } = await app.open();
    app.sandbox.webhooks.mode.twice = true;
    app.sandbox.acts.uninstall(app.sandbox.shop);
    await app.takeWebhooks();
    await app.sandbox.webhooks.redeliver(app.sandbox.webhooks.deliveries()[0]!.webhookId);
    await app.takeWebhooks();
    expect(await desk.db.event.count({ where: { shopId: desk.shop.id, kind: 'shop_left' } })).toBe(1);
  });

  test('news of it that comes late ends no later installation', async () => {
    const app = anAppInSandbox();
    await app.open();
    app.sandbox.acts.uninstall(app.sandbox.shop);
    await app.sandbox.webhooks.drain();
    const { rows } = await house().control.query(`select "webhookId" from webhook_intake where "shopDomain" = $1`, [app.domain]);
    // Installed again, and opened, before the job ran: the shop never looked as if it had left.
    app.sandbox.acts.install(app.sandbox.shop);
    await house().sessions.deleteSessions((await house().sessions.findSessionsByShop(app.domain)).map(({ id }) => id));
    const { desk } = await app.open();
    await takeWebhookJob({ shopDomain: app.domain, webhookId: rows[0].webhookId });
    expect((await knownShop(app.domain))!.status).toBe('installed');
    expect((await enterJob(desk.shop.id)).shop).toEqual(desk.shop);
    expect((await house().sessions.findSessionsByShop(app.domain)).length).toBe(2);
    const welcomes = await desk.db.event.findMany({ where: { shopId: desk.shop.id, kind: { in: ['shop_left', 'shop_welcomed'] } }, orderBy: { at: 'asc' } });
    expect(welcomes.map(({ kind }) => kind)).toEqual(['shop_welcomed', 'shop_left', 'shop_welcomed']);
  });

  test('a page still open in some tab: the next request says so instead of failing oddly', async () => {
    const app = anAppInSandbox();
    await app.open();
    app.sandbox.acts.uninstall(app.sandbox.shop);
    await app.takeWebhooks();
    const thrown = await app.open().then(() => null, (error: unknown) => error);
    expect(thrown).toBeInstanceOf(Response);
    expect(await app.shop()).toMatchObject({ status: 'uninstalled' });
  });
});
