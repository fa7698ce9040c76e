import { beforeAll, expect, test } from 'vitest';
import { house } from '#app/desk/house.server.ts';
import { kept } from '#app/domain/privacy/retention.ts';
import { forgetBodiesAbout, forgetBodiesOf, forgetOldIntake } from '#app/platform/control/forget-bodies.sql.server.ts';
import { openReceipt, receiptById, receiptByKey, receiptsOfShop, completeReceipt, noteOnReceipt } from '#app/platform/control/receipts.sql.server.ts';
import { hasSessionSince, removeSessions } from '#app/platform/control/sessions.sql.server.ts';
import { installedShops, markUninstalled, shopByDomain, shopById, shopsGoneSince } from '#app/platform/control/shops.sql.server.ts';
import { settleWebhook, storeWebhook, storedWebhook } from '#app/platform/control/webhooks.sql.server.ts';
import { MOST_COUNTED, MOST_LISTED, queueState, runAgain } from '#app/platform/queue/exhausted-jobs.sql.server.ts';
import { removeJobs } from '#app/platform/queue/remove-jobs.sql.server.ts';
import { GRACE, takeUpOrphans } from '#app/platform/queue/take-up-orphans.sql.server.ts';
import { after } from '#app/platform/spans.ts';
import { busyControl, subject } from './busy-control.sql.ts';
import { readingsOf, tablesIn, tellPlans } from './plans.ts';

// Tables without a tenant: reached by few statements, each known by name here.

const NOW = new Date('2026-11-20T18:17:00Z');
const { shopId, domain } = subject;
const receipt = { id: '00000000-0000-7000-8000-000000000001', shopId, shopDomain: domain, topic: 'customers/redact' as const, requestKey: 'new', receivedAt: NOW };
const delivery = { shopDomain: domain, webhookId: 'new', topic: 'orders/updated', eventId: null, triggeredAt: null, body: '{}' };

const lists: Record<string, () => Promise<unknown>> = {
  shopByDomain: () => shopByDomain(house().control, domain),
  shopById: () => shopById(house().control, shopId),
  installedShops: () => installedShops(house().control),
  shopsGoneSince: () => shopsGoneSince(house().control, NOW),
  hasSessionSince: () => hasSessionSince(house().control, domain, NOW),
  findSessionsByShop: () => house().sessions.findSessionsByShop('nobody.myshopify.com'),
  loadSession: () => house().sessions.loadSession('nobody'),
  removeSessions: () => removeSessions(house().control, domain),
  storeWebhook: () => storeWebhook(house().control, delivery, NOW),
  storedWebhook: () => storedWebhook(house().control, domain, 'new'),
  settleWebhook: () => settleWebhook(house().control, delivery, 'done', NOW),
  openReceipt: () => openReceipt(house().control, receipt),
  receiptById: () => receiptById(house().control, receipt.id),
  receiptByKey: () => receiptByKey(house().control, shopId, receipt.topic, 'new'),
  receiptsOfShop: () => receiptsOfShop(house().control, shopId),
  noteOnReceipt: () => noteOnReceipt(house().control, receipt.id, { tickets: 1 }),
  completeReceipt: () => completeReceipt(house().control, receipt.id, NOW),
  forgetBodiesAbout: () => forgetBodiesAbout(house().control, domain, ['someone@mail.example']),
  forgetBodiesOf: () => forgetBodiesOf(house().control, domain),
  forgetOldIntake: () => forgetOldIntake(house().control, { bodies: after(NOW, -kept.webhookBodies), rows: after(NOW, -kept.webhookRows), sessions: after(NOW, -kept.deadSessions) }),
  markUninstalled: () => markUninstalled(house().control, domain, NOW),
  queueState: () => queueState(house().queue),
  runAgain: () => runAgain(house().queue, ['1']),
  takeUpOrphans: () => takeUpOrphans(house().queue, new Map([['worker-gone', 0]]), GRACE),
  removeJobs: () => removeJobs(house().queue, shopId),
};

/** What may be read otherwise: list → fault and table → why. */
const ALLOWED: Record<string, Record<string, string>> = {
  removeJobs: { 'whole _private_jobs': 'Once, when a shop leaves' },
};

/** A row per shop, a name per kind of job, and the queues of a few shops: reading them whole is right. */
const SMALL = ['shop', '_private_tasks', '_private_job_queues'];

let tableOf: Map<string, string>;

beforeAll(async () => {
  await tellPlans();
  await busyControl(NOW);
  tableOf = await tablesIn(['shop', 'session', 'webhook_intake', 'redaction_receipt', '_private_jobs', '_private_tasks', '_private_job_queues']);
});

test('the operator’s page counts no further than it says, and lists no more than 200', async () => {
  const state = await queueState(house().queue);
  expect(state).toMatchObject({ waiting: MOST_COUNTED + 1, running: 4, more: true });
  expect(state.exhausted).toHaveLength(MOST_LISTED);
});

test.each(Object.entries(lists))('%s goes through an index', async (name, list) => {
  const readings = await readingsOf(list, tableOf);
  if (!['storeWebhook', 'openReceipt'].includes(name)) expect(readings).not.toEqual([]);
  // No shop in front: these tables stand before it is known.
  const faults = readings.filter(({ fault, table }) => fault && fault !== 'shopless' && !SMALL.includes(table) && !(`${fault} ${table}` in (ALLOWED[name] ?? {})));
  expect(faults).toEqual([]);
});
