import { afterEach, expect, test, vi } from 'vitest';
import { house } from '#app/desk/house.server.ts';
import { storeWebhook } from '#app/platform/control/webhooks.sql.server.ts';
import { aDesk } from '#tests/builders/a-desk.ts';
import { aWorker, endChildren } from './a-child.ts';

afterEach(endChildren);

test('what the queue keeps of a failed job, and the operator reads, holds nobody’s words', async () => {
  const desk = await aDesk();
  // Cut off on its way: the parser quotes what it could not read.
  const webhook = { shopDomain: desk.shop.domain, webhookId: 'cut', topic: 'customers/update', eventId: null, triggeredAt: null, body: '김하늘" "haneul.kim@mail.example"' };
  await storeWebhook(house().control, webhook, desk.clock.now());
  const worker = await aWorker();
  const kept = await vi.waitFor(
    async () => {
      const { rows } = await house().queue.query(`select last_error from graphile_worker._private_jobs where payload->>'shopDomain' = $1 and last_error is not null`, [desk.shop.domain]);
      expect(rows).toHaveLength(1);
      return rows[0].last_error as string;
    },
    { timeout: 15_000, interval: 50 },
  );
  expect(kept).toMatch(/JSON/);
  expect(kept + worker.said()).not.toMatch(/하늘|haneul/);
});
