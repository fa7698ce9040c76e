import { describe, expect, test } from 'vitest';
import { house } from '#app/desk/house.server.ts';
import { keepOrder } from '#app/domain/orders/keep-order.server.ts';
import { READS } from '#app/domain/orders/reads.ts';
import { markUninstalled } from '#app/platform/control/shops.sql.server.ts';
import { after } from '#app/platform/spans.ts';
import { aDesk, type TestDesk } from '#tests/builders/a-desk.ts';
import { anIssue } from '#tests/builders/an-issue.ts';
import { anOrderSnapshot } from '#tests/builders/an-order.ts';
import { runNightlyJob } from './run-nightly.server.ts';
import { runEach, runNightlyShopJob, type NightlyActs } from './run-nightly-shop.server.ts';

const longAgo = new Date('2020-01-01T00:00:00Z');

async function nightlyJobs(): Promise<string[]> {
  const { rows } = await house().queue.query(
    `select j.payload->>'shopId' as shop from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id where t.identifier = 'run-nightly-shop'`,
  );
  return rows.map((row) => row.shop as string);
}

/** One row for each act to find. */
async function withOldThings(desk: TestDesk): Promise<TestDesk> {
  const { db, shop: { id: shopId } } = desk;
  await db.formReceipt.create({ data: { shopId, key: 'form:old', answer: {}, createdAt: longAgo } });
  const order = anOrderSnapshot();
  await keepOrder(desk, order, { source: 'fill', readAt: desk.clock.now() });
  const { issueId } = await anIssue(desk, { orderId: order.id, lines: [] });
  await db.survey.create({ data: { shopId, id: desk.newId(), issueId, outcomeNumber: 1, locale: 'ko', state: 'sent', sentAt: longAgo, expiresAt: longAgo, tokenHash: desk.newId(), createdAt: longAgo } });
  const draft = { kind: 'refund', state: 'draft', planKey: 'old', planHash: 'old', plan: {}, amount: '1', currency: 'KRW', plannedBy: '7001', plannedAt: longAgo, orderUpdatedAt: longAgo };
  await db.resolution.create({ data: { shopId, id: desk.newId(), issueId, orderId: order.id, ...draft } });
  return desk;
}

async function left({ db, shop }: TestDesk) {
  const where = { shopId: shop.id };
  return {
    receipts: await db.formReceipt.count({ where }),
    drafts: await db.resolution.count({ where: { ...where, state: 'draft' } }),
    surveys: (await db.survey.findMany({ where, select: { state: true } })).map((survey) => survey.state),
    runs: (await db.syncRun.findMany({ where, select: { kind: true } })).map((run) => run.kind),
  };
}

describe('every night', () => {
  test('each shop that has Mend gets one job; one that left gets none', async () => {
    const [one, two, gone] = [await aDesk(), await aDesk(), await aDesk()];
    await markUninstalled(house().control, gone.shop.domain, after(gone.clock.now(), 1));
    await runNightlyJob();
    await runNightlyJob();
    const jobs = await nightlyJobs();
    for (const { shop } of [one, two]) expect(jobs.filter((id) => id === shop.id)).toHaveLength(1);
    expect(jobs).not.toContain(gone.shop.id);
  });

  test('old bytes, drafts nobody confirmed and unanswered surveys end, and orders are reconciled', async () => {
    const desk = await withOldThings(await aDesk());
    await runNightlyShopJob({ shopId: desk.shop.id });
    expect(await left(desk)).toEqual({ receipts: 0, drafts: 0, surveys: ['expired'], runs: ['first_fill'] });
  });

  test('a shop that Shopify refuses is done in everything else, and others are not touched by it', async () => {
    const [refused, fine] = [await withOldThings(await aDesk()), await withOldThings(await aDesk())];
    // Filled once, so that the night has to ask Shopify; this shop's tokens are gone.
    await refused.db.syncRun.create({ data: { shopId: refused.shop.id, id: refused.newId(), kind: 'first_fill', state: 'done', step: 'count', reads: READS, startedAt: longAgo, finishedAt: longAgo } });
    for (const { shop } of [refused, fine]) await runNightlyShopJob({ shopId: shop.id });
    for (const desk of [refused, fine]) expect(await left(desk)).toMatchObject({ receipts: 0, drafts: 0, surveys: ['expired'] });
    expect(await refused.db.syncRun.findFirst({ where: { shopId: refused.shop.id, kind: 'nightly' } })).toMatchObject({ state: 'failed' });
  });

  test('an act that fails stops no other, and the job is tried again', async () => {
    const done: string[] = [];
    const acts: NightlyActs = {
      first: async () => done.push('first'),
      broken: async () => Promise.reject(new Error('broken')),
      last: async () => done.push('last'),
    };
    await expect(runEach(await aDesk(), acts)).rejects.toThrow('broken');
    expect(done).toEqual(['first', 'last']);
  });
});
