import { house } from '#app/desk/house.server.ts';
import { openDesk } from '#app/desk/open-desk.server.ts';
import { saveShopperPolicies } from '#app/domain/automation/save-shopper-policies.server.ts';
import { shopperPolicies } from '#app/domain/automation/shopper-policies.server.ts';
import { unsaidPolicy, type ShopperPolicy } from '#app/domain/automation/shopper-policy.ts';
import { addMessage } from '#app/domain/tickets/add-message.server.ts';
import { newOrderToken, type ProvenBy } from '#app/domain/shoppers/order-token.server.ts';
import { proveOrder } from '#app/domain/shoppers/prove-order.server.ts';
import { RequestForm } from '#app/domain/shoppers/request-form.ts';
import { requestHelp } from '#app/domain/shoppers/request-help.server.ts';
import { refreshOrder } from '#app/domain/orders/refresh-order.server.ts';
import { handlers } from '#app/jobs/handlers.server.ts';
import type { Order } from '#sandbox/state/orders/shapes.ts';
import { begin, type Life } from './life.ts';
import { arrive, putBack } from './night-shift.ts';
import { numberedHouse } from './numbered-house.ts';
import { takeJobs } from './queue.sql.ts';
import { openScene, type Scene, type Setting } from './scene.ts';

export const plainSetting: Setting = { currency: 'KRW', quantities: [2, 1], provider: 'at_once', cancelling: 'at_once', budget: null };

export type Asked = Partial<RequestForm> & { kind: 'cancel' | 'return' | 'address' };

/** A shop that does what shoppers ask at once, a shopper and what else may come to pass. */
export interface Asking extends Scene {
  /** @param provenBy by a code to the order's own mail, when not said otherwise */
  ask(asked: Asked, provenBy?: ProvenBy): Promise<unknown>;
  policy(kind: ShopperPolicy['kind'], change: Partial<ShopperPolicy>): Promise<void>;
  /** An agent writes into the ticket that came of the request. */
  agentWrites(): Promise<void>;
  /** Changes the sandbox's order as nothing of ours does: with a new `updatedAt`. */
  change(work: (order: Order) => void): void;
  requests(): ReturnType<Scene['job']['db']['shopperRequest']['findMany']>;
}

let keys = 0;

export async function anAsking(setting: Setting = plainSetting): Promise<Asking> {
  const scene = await openScene(setting);
  const { job, store, orderId } = scene;
  const shopId = store.shop.id;
  // The scene's own tickets are another matter, and over.
  await job.db.orderIssue.updateMany({ where: { shopId }, data: { status: 'closed', outcome: 'answered', closedAt: job.clock.now() } });
  await job.db.ticket.updateMany({ where: { shopId }, data: { status: 'resolved' } });
  const shopper = openDesk(house(), store.shop, { kind: 'customer' }, job.shopify);
  const own = scene.issues.map(({ ticketId }) => ticketId);
  return {
    ...scene,
    async ask(asked, provenBy = 'code') {
      const proof = await proveOrder(shopper, { token: newOrderToken(shopper, orderId, provenBy) }, null);
      return requestHelp(shopper, proof, RequestForm.parse({ key: `00000000-0000-4000-8000-${String(++keys).padStart(12, '0')}`, ...asked }), { client: null, locale: 'ko' });
    },
    async policy(kind, change) {
      const { version, policies } = await shopperPolicies(job);
      await saveShopperPolicies(scene.desks[0]!, version, policies.map((one) => (one.kind === kind ? { ...one, ...change } : one)));
    },
    async agentWrites() {
      const ticket = await job.db.ticket.findFirst({ where: { shopId, id: { notIn: own } } });
      if (ticket) await scene.desks[1]!.transaction(async function write(ledger) { await addMessage(ledger, { ticketId: ticket.id, kind: 'note', text: 'I call the customer' }); });
    },
    change(work) {
      const { world } = store.sandbox;
      const order = structuredClone(scene.order());
      work(order);
      order.updatedAt = new Date(Math.max(numberedHouse().clock.now().getTime(), Date.parse(order.updatedAt) + 1000)).toISOString();
      world.put(store.state, 'Order', order);
    },
    requests: () => job.db.shopperRequest.findMany({ where: { shopId }, orderBy: { createdAt: 'asc' } }),
  };
}

/** As the owner may have said it. */
export function said(kind: ShopperPolicy['kind'], more: Partial<ShopperPolicy> = {}): ShopperPolicy {
  return { ...unsaidPolicy[kind], on: true, most: '9999999', instructions: { ko: '서울로 보내 주세요.', en: 'Send it to Seoul.' }, ...more };
}

export interface Fates {
  /** Of the first job of this name: number of the step at which its process is killed. */
  dies?: { job: string; at: number } | null;
  /** Something that happens while a job of this name stands before this step. */
  meanwhile?: { job: string; at: string; does(): unknown } | null;
}

/** What is queued and what Shopify tells, until nothing is left to do. @returns the lives of its jobs */
export async function work(scene: Asking, { dies = null, meanwhile = null }: Fates = {}): Promise<Life[]> {
  const lives: Life[] = [];
  let [death, event] = [dies, meanwhile];
  for (let round = 0; round < 40; round++) {
    await scene.store.sandbox.webhooks.drain();
    while (scene.store.bag.length > 0) await arrive(scene, 'arrives', 0);
    const taken = await takeJobs(scene.store.shop);
    if (taken.length === 0) return lives;
    // All of it within a minute: a mail that may be withdrawn so long leaves after all else.
    const others = taken.filter(({ name }) => name !== 'send-mail');
    for (const job of others.length > 0 ? taken.filter((one) => !others.includes(one)) : []) await putBack(job);
    for (const job of others.length > 0 ? others : taken) {
      const handler = handlers[job.name] as (payload: unknown) => Promise<void>;
      const diesAt = death?.job === job.name ? death.at : null;
      if (diesAt !== null) death = null;
      const standsAt = event?.job === job.name ? event.at : null;
      const life = begin(`job ${job.name}`, numberedHouse().clock.now().getTime(), () => handler(job.payload), { diesAt, standsAt });
      if (standsAt && event && (await Promise.race([life.stands.then(() => true), life.ended.then(() => false)]))) {
        await event.does();
        event = null;
        life.goOn();
      }
      const ended = await life.ended;
      lives.push(life);
      if (ended.how === 'broke') throw ended.error;
      if (ended.how === 'died') scene.story.push(`${life.name} dies at ${ended.at}`);
      if (ended.how === 'refused') scene.story.push(`${life.name}: ${ended.problem.message}`);
      if (ended.how !== 'returned' && !(ended.how === 'refused' && ended.problem.code === 'not_found')) await putBack(job);
    }
  }
  throw new Error('the jobs never come to an end');
}

/** All goods go, and arrive. */
export async function delivered(scene: Asking): Promise<void> {
  const { acts } = scene.store.sandbox;
  const parcel = acts.fulfill(scene.store.state, scene.gid);
  acts.deliver(scene.store.state, parcel.id);
  await refreshOrder(scene.job, scene.orderId);
}
