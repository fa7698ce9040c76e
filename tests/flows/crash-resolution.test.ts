import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { describe, expect, test } from 'vitest';
import { confirmResolution } from '#app/domain/resolutions/confirm-resolution.server.ts';
import { planRefund, planReplacement } from '#tests/builders/plans.ts';
import { settleResolution } from '#app/domain/resolutions/settle-resolution.server.ts';
import { API_VERSION } from '#app/platform/api-version.ts';
import { minutes } from '#app/platform/spans.ts';
import type { Order } from '#sandbox/state/orders/shapes.ts';
import { aScene, type Scene } from '#tests/builders/a-resolution.ts';
import { accessToken } from '#tests/builders/a-sandbox.ts';
import type { ChildTask } from './confirm-in-child.ts';

interface Crash {
  operation: string;
  /** Whether Shopify had done it when the process died. */
  when: 'before' | 'after';
}

/** Confirms in a process of its own and kills it (SIGKILL) at that call to Shopify. */
async function confirmAndDie(scene: Scene, resolutionId: string, planHash: string, crash: Crash): Promise<void> {
  let child: ChildProcess | undefined;
  const bridge = createServer(async (request, response) => {
    const body = await text(request);
    const hit = new RegExp(`mutation ${crash.operation}\\b`).test(body);
    if (hit && crash.when === 'before') return void child!.kill('SIGKILL');
    const headers = { 'content-type': 'application/json', 'x-shopify-access-token': String(request.headers['x-shopify-access-token']) };
    const answer = await scene.sandbox.fetch(new Request(`https://${scene.store.domain}/admin/api/${API_VERSION}/graphql.json`, { method: 'POST', headers, body }));
    const said = await answer.text();
    if (hit) return void child!.kill('SIGKILL');
    response.writeHead(answer.status, { 'content-type': 'application/json' }).end(said);
  });
  await new Promise<void>((resolve) => bridge.listen(0, '127.0.0.1', resolve));
  const task: ChildTask = {
    shop: scene.desk.shop,
    resolutionId,
    planHash,
    bridge: `http://127.0.0.1:${(bridge.address() as AddressInfo).port}/`,
    token: await accessToken(scene.sandbox, 'owner'),
    now: scene.desk.clock.now().toISOString(),
  };
  child = spawn(process.execPath, ['tests/flows/confirm-in-child.ts', JSON.stringify(task)], { stdio: ['ignore', 'ignore', 'pipe'] });
  const complaints = text(child.stderr!);
  const [, signal] = (await once(child, 'exit')) as [number | null, string | null];
  bridge.closeAllConnections();
  bridge.close();
  if (signal !== 'SIGKILL') throw new Error(`The process was not killed in the middle: ${await complaints}`);
}

function ordersAndDrafts(scene: Scene) {
  const replacements = [...scene.sandbox.world.all<Order>(scene.store, 'Order')].filter((order) => order.tags.includes('mend-replacement'));
  const strays = [...scene.sandbox.world.all(scene.store, 'DraftOrder')].filter((draft) => (draft['tags'] as string[]).includes('mend-replacement') && draft['status'] !== 'COMPLETED');
  return { refunds: scene.order().refundDocs.length, replacements: replacements.length, strays: strays.length };
}

async function planned(scene: Scene, kind: 'refund' | 'replacement', key: string) {
  const { issueId, ticketId, orderId, lineIds } = scene;
  const base = { issueId, ticketId, orderId, key };
  if (kind === 'refund') return planRefund(scene.desk, { ...base, lines: [{ orderLineId: lineIds[0]!, quantity: 1, restock: false }], shipping: null });
  return planReplacement(scene.desk, { ...base, lines: [{ orderLineId: lineIds[0]!, quantity: 1 }], shippingAddress: null });
}

describe.each([
  { kind: 'refund', operation: 'RefundCreate', when: 'before', happened: false },
  { kind: 'refund', operation: 'RefundCreate', when: 'after', happened: true },
  { kind: 'replacement', operation: 'DraftOrderCreate', when: 'before', happened: false },
  { kind: 'replacement', operation: 'DraftOrderCreate', when: 'after', happened: false },
  { kind: 'replacement', operation: 'DraftOrderComplete', when: 'before', happened: false },
  { kind: 'replacement', operation: 'DraftOrderComplete', when: 'after', happened: true },
] as const)('killed $when $operation', ({ kind, operation, when, happened }) => {
  test(`the ${kind} ${happened ? 'is found' : 'did not happen'}, and can ${happened ? 'not be made twice' : 'be made then'}`, async () => {
    const scene = await aScene({ quantities: [1, 1] });
    const plan = await planned(scene, kind, 'first');
    await confirmAndDie(scene, plan.id, plan.planHash, { operation, when });
    // The screen tells the truth: under way, nothing to press again.
    expect(await confirmResolution(scene.desk, plan.id, plan.planHash)).toMatchObject({ state: 'running' });
    await expect(planned(scene, kind, 'impatient')).rejects.toMatchObject({ code: expect.stringMatching(/unit_already_compensated|not_possible/) });
    scene.desk.clock.pass(minutes(11));
    await settleResolution(scene.job, plan.id);
    const settled = await confirmResolution(scene.desk, plan.id, plan.planHash);
    expect(settled.state).toBe(happened ? 'done' : 'failed');
    const once = { refunds: kind === 'refund' ? 1 : 0, replacements: kind === 'refund' ? 0 : 1, strays: 0 };
    if (happened) return expect(ordersAndDrafts(scene)).toEqual(once);
    expect(ordersAndDrafts(scene)).toEqual({ refunds: 0, replacements: 0, strays: 0 });
    const again = await planned(scene, kind, 'again');
    expect(await confirmResolution(scene.desk, again.id, again.planHash)).toMatchObject({ state: 'done' });
    expect(ordersAndDrafts(scene)).toEqual(once);
  });
});
