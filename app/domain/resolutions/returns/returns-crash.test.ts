import { describe, expect, test } from 'vitest';
import type { Desk } from '#app/desk/desk.ts';
import type { ShopifyPort } from '#app/gateways/shopify/port.ts';
import { Problem } from '#app/platform/problem.ts';
import { seconds } from '#app/platform/spans.ts';
import { numeric } from '#tests/builders/a-resolution.ts';
import { anExchangePlan, aProcessingPlan, aReturnPlan, aSentScene, carriedOut, type SentScene } from '#tests/builders/a-return.ts';
import { confirmResolution } from '../confirm-resolution.server.ts';
import { outcomeVariables } from '../messages/outcome-variables.server.ts';
import { resolution } from '../resolution.server.ts';
import type { ReturnOutcome } from '../return/return-plan.ts';
import { sendReturnLabel } from './send-return-label.server.ts';
import { settleResolution } from '../settle-resolution.server.ts';
import { takeReturn } from './take-return.server.ts';

const wayBack = { trackingNumber: 'RT-1', trackingUrl: 'https://track.example/RT-1', labelUrl: null };
const unitsOf = ({ desk }: SentScene) => desk.db.compensatedUnit.count({ where: { shopId: desk.shop.id } });
const port = ({ desk }: SentScene, more: Partial<ShopifyPort>) => desk.as(desk.actor, { ...desk.shopify, ...more } as ShopifyPort);
const anyVariant = ({ sandbox, store }: SentScene) => numeric([...sandbox.world.all(store, 'ProductVariant')].find((one) => one['requiresShipping'] && Number(one['inventoryQuantity']) > 5)!.id);

/** Notes what it queues. */
function noting(desk: Desk, queued: string[]): Desk {
  return { ...desk, transaction: (act) => desk.transaction(async function note(ledger) {
    return act({ ...ledger, enqueue: async (name, ...rest) => {
      queued.push(name);
      await ledger.enqueue(name, ...rest);
    } });
  }) };
}

describe('the return is opened, and what follows goes wrong', () => {
  test('the token is refused at the label: the exchange stands all the same, and keeps its units', async () => {
    const scene = await aSentScene();
    const row = await anExchangePlan(scene, anyVariant(scene), { wayBack });
    const refused = port(scene, { sendReturnLabel: async () => Promise.reject(new Response(null, { status: 401 })) });
    expect(await confirmResolution(refused, row.id, row.planHash)).toMatchObject({ state: 'done', outcome: { way: null, wayMissing: true } });
    expect(scene.returns()).toHaveLength(1);
    expect(await unitsOf(scene)).toBe(1);
  });

  test.each([true, false])('the answer about the label is lost; it was taken: %s', async (taken) => {
    const scene = await aSentScene();
    const row = await aReturnPlan(scene, { wayBack });
    const losing = port(scene, {
      sendReturnLabel: async (label) => {
        if (taken) await scene.desk.shopify.sendReturnLabel(label);
        throw new Problem('shopify_unknown');
      },
    });
    expect(await confirmResolution(losing, row.id, row.planHash)).toMatchObject({ state: 'done', outcome: taken ? { way: wayBack, wayMissing: false } : { way: null, wayMissing: true } });
  });

  test('news of it come while the label is on its way: nobody concludes that there is none', async () => {
    const scene = await aSentScene();
    const row = await aReturnPlan(scene, { wayBack });
    const queued: string[] = [];
    const watched = port(scene, {
      sendReturnLabel: async (label) => {
        scene.desk.clock.pass(seconds(1));
        await takeReturn(noting(scene.job, queued), { admin_graphql_api_id: scene.returns()[0]!.id });
        await scene.desk.shopify.sendReturnLabel(label);
      },
    });
    expect(await confirmResolution(watched, row.id, row.planHash)).toMatchObject({ state: 'done', outcome: { way: wayBack, wayMissing: false } });
    expect(queued).not.toContain('settle-resolution');
  });
});

test('a label that was missing and is added later is known to the words that follow', async () => {
  const scene = await aSentScene();
  const row = await aReturnPlan(scene, { wayBack });
  await confirmResolution(port(scene, { sendReturnLabel: async () => Promise.reject(new Problem('shopify_refused')) }), row.id, row.planHash);
  expect(await outcomeVariables(scene.desk, row.id)).toEqual({});
  scene.desk.clock.pass(seconds(1));
  const queued: string[] = [];
  await sendReturnLabel(noting(scene.desk, queued), scene.orderId, numeric(scene.returns()[0]!.id), wayBack, false);
  expect(queued).toContain('settle-resolution');
  await settleResolution(scene.job, row.id);
  expect(await resolution(scene.desk, row.id)).toMatchObject({ state: 'done', outcome: { way: wayBack, wayMissing: false } });
  expect((await outcomeVariables(scene.desk, row.id)).return).toMatchObject({ trackingNumber: 'RT-1' });
});

test('all of the money comes back while the goods are taken in: nothing is told as refunded', async () => {
  const scene = await aSentScene();
  const done = await carriedOut(scene, await aReturnPlan(scene));
  scene.desk.clock.pass(seconds(1));
  const row = await aProcessingPlan(scene, (done.outcome as ReturnOutcome).returnId);
  const bouncing = port(scene, {
    processReturn: async (intake) => {
      const answer = await scene.desk.shopify.processReturn(intake);
      return { ...answer, refunds: answer.refunds.map((one) => ({ ...one, bounced: true, pending: false, amount: { ...one.amount, amount: '0' }, presentmentAmount: { ...one.presentmentAmount, amount: '0' } })) };
    },
  });
  await confirmResolution(bouncing, row.id, row.planHash);
  expect(await resolution(scene.desk, row.id)).toMatchObject({ state: 'failed', outcome: null, failure: { words: 'resolution_refund_bounced' } });
});
