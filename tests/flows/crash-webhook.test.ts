import { afterEach, describe, expect, test, vi } from 'vitest';
import { house } from '#app/desk/house.server.ts';
import { takeWebhookJob } from '#app/jobs/take-webhook.server.ts';
import { storedWebhook } from '#app/platform/control/webhooks.sql.server.ts';
import { GRACE, takeUpOrphans } from '#app/platform/queue/take-up-orphans.sql.server.ts';
import { seconds } from '#app/platform/spans.ts';
import { action } from '#app/routes/webhooks.ts';
import type { TestDesk } from '#tests/builders/a-desk.ts';
import { aDeskInSandbox } from '#tests/builders/a-sandbox.ts';
import { aChild, aWorker, endChildren, holdTable, isMissed, type Child } from './a-child.ts';

afterEach(endChildren);

interface Delivery {
  headers: Record<string, string>;
  body: string;
}

/** An order that Mend knows, and the webhook of a refund that a colleague made in the admin. */
async function aRefundAtTheDoor(): Promise<{ desk: TestDesk; delivery: Delivery; id: string }> {
  const sent: Delivery[] = [];
  const { sandbox, desk } = await aDeskInSandbox({
    deliver: async (request) => {
      sent.push({ headers: Object.fromEntries(request.headers), body: await request.text() });
      return new Response(null, { status: 200 });
    },
  });
  const of = (topic: string): Delivery => sent.find(({ headers }) => headers['x-shopify-topic'] === topic)!;
  const order = sandbox.acts.createOrder(sandbox.shop, { paid: true });
  await sandbox.webhooks.drain();
  const created = of('orders/create');
  await knock(created);
  await takeWebhookJob({ shopDomain: desk.shop.domain, webhookId: created.headers['x-shopify-webhook-id']! });
  sandbox.acts.refundInAdmin(sandbox.shop, order.id, { amount: '1000' });
  await sandbox.webhooks.drain();
  await sandbox.close();
  // Only the refund's own webhook is delivered: nothing else may tell of it.
  await house().queue.query('delete from graphile_worker._private_jobs');
  const delivery = of('refunds/create');
  return { desk, delivery, id: delivery.headers['x-shopify-webhook-id']! };
}

/** Shopify delivers, or delivers again; the answer's status. */
async function knock({ headers, body }: Delivery): Promise<number> {
  const request = new Request('https://mend-app.test/webhooks', { method: 'POST', headers, body });
  return ((await action({ request } as Parameters<typeof action>[0])) as Response).status;
}

const doorWith = (delivery: Delivery): Child => aChild('tests/flows/webhook-door-child.ts', [JSON.stringify(delivery)]);
const stateOf = async (desk: TestDesk, id: string) => (await storedWebhook(house().control, desk.shop.domain, id))?.state;
const told = (desk: TestDesk) => desk.db.event.count({ where: { shopId: desk.shop.id, kind: 'order_refunded_elsewhere' } });
const refunds = (desk: TestDesk) => desk.db.orderRefund.count({ where: { shopId: desk.shop.id } });

async function queued(id: string): Promise<number> {
  const { rows } = await house().queue.query(`select count(*)::int as n from graphile_worker._private_jobs where payload->>'webhookId' = $1`, [id]);
  return rows[0].n;
}

async function isTakenOnce(desk: TestDesk, id: string): Promise<void> {
  await aWorker();
  await vi.waitFor(async () => expect(await stateOf(desk, id)).toBe('done'), { timeout: seconds(20), interval: 50 });
  await vi.waitFor(async () => expect(await queued(id)).toBe(0), { timeout: seconds(5), interval: 50 });
  expect({ told: await told(desk), refunds: await refunds(desk) }).toEqual({ told: 1, refunds: 1 });
}

describe('killed in the middle of a webhook (SIGKILL)', () => {
  test('before it was stored: nothing is left of it, and the next delivery counts', async () => {
    const { desk, delivery, id } = await aRefundAtTheDoor();
    const held = await holdTable('webhook_intake');
    const door = doorWith(delivery);
    await held.stalled();
    await door.die();
    await held.release();
    expect([await stateOf(desk, id), await queued(id)]).toEqual([undefined, 0]);
    expect(await knock(delivery)).toBe(200);
    expect(await queued(id)).toBe(1);
    await isTakenOnce(desk, id);
  });

  test('stored, before Shopify heard so: the next delivery adds nothing, and the job runs', async () => {
    const { desk, delivery, id } = await aRefundAtTheDoor();
    const door = doorWith(delivery);
    await door.says('answer 200');
    await door.die();
    expect([await stateOf(desk, id), await queued(id)]).toEqual(['received', 1]);
    expect(await knock(delivery)).toBe(200);
    expect(await queued(id)).toBe(1);
    await isTakenOnce(desk, id);
  });

  test.each([
    { moment: 'while the refund is written', table: 'order_refund', done: 0 },
    { moment: 'with the refund written, before the webhook is marked', table: 'webhook_intake', done: 1 },
  ])('in its job, $moment: another worker carries it out, and it happens once', async ({ table, done }) => {
    const { desk, delivery, id } = await aRefundAtTheDoor();
    expect(await knock(delivery)).toBe(200);
    const held = await holdTable(table);
    const worker = await aWorker();
    await held.stalled();
    await worker.die();
    await held.release();
    expect({ told: await told(desk), refunds: await refunds(desk), state: await stateOf(desk, id) }).toEqual({ told: done, refunds: done, state: 'received' });
    const suspects = new Map<string, number>();
    await isMissed(suspects, 0);
    expect(await takeUpOrphans(house().queue, suspects, GRACE)).toBeGreaterThan(0);
    await isTakenOnce(desk, id);
  });
});
