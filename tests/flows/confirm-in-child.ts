/**
 * A process of its own that confirms one resolution, to be killed in the middle.
 * Everything it needs comes as one JSON argument; its Shopify is behind `bridge`.
 */
import { house } from '#app/desk/house.server.ts';
import { openDesk } from '#app/desk/open-desk.server.ts';
import { confirmResolution } from '#app/domain/resolutions/confirm-resolution.server.ts';
import { shopifyGateway } from '#app/gateways/shopify/shopify-gateway.server.ts';

export interface ChildTask {
  shop: { id: string; domain: string };
  resolutionId: string;
  planHash: string;
  /** Address of the test's way to its sandbox. */
  bridge: string;
  token: string;
  now: string;
}

const task = JSON.parse(process.argv[2]!) as ChildTask;
const shopify = shopifyGateway(
  (query, options) =>
    fetch(task.bridge, { method: 'POST', headers: { 'content-type': 'application/json', 'x-shopify-access-token': task.token }, body: JSON.stringify({ query, variables: options?.variables }) }),
);
const desk = openDesk({ ...house(), clock: { now: () => new Date(task.now) } }, task.shop, { kind: 'agent', id: '7001', name: 'Agent' }, shopify);
await confirmResolution(desk, task.resolutionId, task.planHash);
