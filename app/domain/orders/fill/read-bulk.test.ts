import { expect, test } from 'vitest';
import { Problem } from '#app/platform/problem.ts';
import { aDeskInSandbox } from '#tests/builders/a-sandbox.ts';
import { fillSnapshot } from '../fill-snapshot.server.ts';
import { startFill } from '../start-fill.server.ts';
import { syncState } from '../sync-state.server.ts';

test('a bulk result that was left for longer than Shopify keeps it: the orders are read by pages', async () => {
  const { sandbox, desk } = await aDeskInSandbox();
  const runId = await desk.transaction(function begin(ledger) {
    return startFill(ledger, 'first_fill');
  });
  while ((await syncState(desk)).step !== 'read') {
    await fillSnapshot(desk, runId);
    await sandbox.idle();
  }
  const gone = async function* gone(): AsyncGenerator<never> {
    yield* [];
    throw new Problem('expired');
  };
  await fillSnapshot(desk.as({ kind: 'system' }, { ...desk.shopify, readOrdersBulk: gone }), runId);
  expect(await syncState(desk)).toMatchObject({ state: 'running', step: 'pages', error: null });
});
