/**
 * A process of its own that does one act and stands still at one of its steps,
 * to be killed there (SIGKILL). It is ready long before: what it is to do comes
 * as a line of JSON.
 */
import { createInterface } from 'node:readline';
import { setAbstractFetchFunc } from '@shopify/shopify-api/runtime';
import type { Actor, ShopIdentity } from '#app/desk/desk.ts';
import { house } from '#app/desk/house.server.ts';
import { openDesk } from '#app/desk/open-desk.server.ts';
import { handlers } from '#app/jobs/handlers.server.ts';
import { shopifyGateway } from '#app/gateways/shopify/shopify-gateway.server.ts';
import { API_VERSION } from '#app/platform/api-version.ts';
import { confirm, decide } from './acts.ts';
import { begin, step } from './life.ts';
import { numberedHouse } from './numbered-house.ts';
import type { Planned } from './scene.ts';
import type { QueuedJob } from './queue.sql.ts';
import { wireTo } from './wire.ts';

export interface ChildTask {
  shop: ShopIdentity;
  now: string;
  /** Address of the test's way to its sandbox and to its mailbox. */
  bridge: string;
  standsAt: string;
  skips: number;
  does: { act: 'confirm' | 'approve'; actor: Actor; token: string; planned: Pick<Planned, 'id' | 'hash'> } | { act: 'job'; job: QueuedJob };
}

const { clock, mailTo } = numberedHouse();
console.log('ready');
const [line] = (await createInterface(process.stdin)[Symbol.asyncIterator]().next().then(({ value }) => [value as string])) as [string];
const task = JSON.parse(line) as ChildTask;
clock.set(task.now);

const wire = wireTo({ fetch: async (request) => fetch(task.bridge, { method: 'POST', headers: { ...Object.fromEntries(request.headers), 'x-address': request.url }, body: await request.text() }) });
setAbstractFetchFunc((input, init) => wire.fetch(new Request(input as never, init as never)) as never);
mailTo({
  async send(message, beforeData) {
    await step('before a mail');
    await beforeData?.();
    await fetch(task.bridge, { method: 'POST', headers: { 'x-address': 'mail' }, body: JSON.stringify(message) });
    await step('after a mail');
    return { accepted: [message.to.address], response: '250 OK' };
  },
});

const life = begin('child', clock.now().getTime(), act, { standsAt: task.standsAt, skips: task.skips, inside: true });
void life.stands.then(() => console.log(`stands at ${life.steps.at(-1)}`));
void life.ended.then((ended) => console.log(`ended ${JSON.stringify({ ...ended, steps: life.steps })}`));

async function act(): Promise<unknown> {
  const { does, shop } = task;
  if (does.act === 'job') return (handlers[does.job.name] as (payload: unknown) => Promise<void>)(does.job.payload);
  const url = `https://${shop.domain}/admin/api/${API_VERSION}/graphql.json`;
  const headers = { 'content-type': 'application/json', 'x-shopify-access-token': does.token };
  const port = shopifyGateway((query, options) => wire.fetch(new Request(url, { method: 'POST', headers, body: JSON.stringify({ query, variables: options?.variables }) })));
  const desk = openDesk(house(), shop, does.actor, port);
  return does.act === 'confirm' ? confirm(desk, does.planned) : decide(desk, does.planned, true);
}
