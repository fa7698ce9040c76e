import type { Desk } from '#app/desk/desk.ts';
import { house } from '#app/desk/house.server.ts';
import { openDesk } from '#app/desk/open-desk.server.ts';
import { enterJob } from '#app/desk/enter-job.server.ts';
import { keepOrder } from '#app/domain/orders/keep-order.server.ts';
import { READS } from '#app/domain/orders/reads.ts';
import { noMatch } from '#app/domain/tickets/ticket.ts';
import { shopifyGateway } from '#app/gateways/shopify/shopify-gateway.server.ts';
import type { MailPort, MailToSend } from '#app/gateways/mail/port.ts';
import { API_VERSION } from '#app/platform/api-version.ts';
import type { Installation } from '#sandbox/types.ts';
import type { Order } from '#sandbox/state/orders/shapes.ts';
import { numeric } from '#tests/builders/a-resolution.ts';
import { aTicket } from '#tests/builders/a-ticket.ts';
import { anIssue } from '#tests/builders/an-issue.ts';
import { beyondAgreement, type Agreement } from './agreed.ts';
import type { Life } from './life.ts';
import { numberedHouse } from './numbered-house.ts';
import { takeJobs } from './queue.sql.ts';
import { openStore, signIn, type Store } from './store.ts';
import { wireTo, type Wire } from './wire.ts';
import { mailbox } from './mailbox.ts';

export interface Setting {
  currency: string;
  /** Units of each line. */
  quantities: number[];
  /** Whether the payment provider takes its time, and what it says in the end. */
  provider: 'at_once' | 'SUCCESS' | 'FAILURE';
  /** Whether Shopify's job that cancels takes its time, and how it ends. */
  cancelling: 'at_once' | 'SUCCESS' | 'FAILURE';
  /** What Shopify keeps of an intake of ours: all by default. */
  traces?: 'kept' | 'noteless' | 'nameless';
  /** What an agent may give without a second person; null for no bound. */
  budget: { perAction?: string; perDay?: string; perCustomer?: string } | null;
}

/** A plan as the agents see it. */
export interface Planned {
  id: string;
  kind: string;
  /** Of what is on the screen. */
  hash: string;
  /** As whoever acted on it last was told. */
  state: string;
  /** An agent ended it as lost: its units may be made good again. */
  ended: boolean;
  /** Everything that was ever on the screen under a hash. */
  seen: Map<string, unknown>;
}

/** Everything that one sequence plays with: a paid order, two issues about it, their tickets, three members of staff. */
export interface Scene {
  setting: Setting;
  store: Store;
  wire: Wire;
  gid: string;
  orderId: string;
  lineIds: string[];
  issues: { issueId: string; ticketId: string }[];
  /** The owner, an agent, a lead who works part-time. */
  desks: Desk[];
  /** On the shop's own token, as a job has it. */
  job: Desk;
  plans: Planned[];
  /** Of those who pressed, by the name of their process. */
  agreements: Map<string, Agreement>;
  mails: MailToSend[];
  /** Where they arrive. */
  mailbox: MailPort;
  /** Processes that stand still. */
  standing: Life[];
  /** Processes whose act came to its end. */
  lives: Life[];
  /** What happened, a line each: printed when the sequence fails. */
  story: string[];
  /** What an oracle saw that must not be. */
  wrongs: string[];
  order(): Order;
}

const START = '2026-11-20T09:00:00Z';

export async function openScene(setting: Setting): Promise<Scene> {
  const { clock } = numberedHouse();
  clock.set(START);
  const late: { wire?: Wire } = {};
  const store = await openStore((request) => late.wire!.fetch(request));
  const wire = (late.wire = wireTo(store.sandbox));
  const order = buy(store, setting);
  if (setting.provider !== 'at_once') store.sandbox.acts.slowRefunds(store.state, true);
  if (setting.cancelling !== 'at_once') store.sandbox.acts.slowCancels(store.state, true);
  if (setting.traces) store.sandbox.acts.traceReturns(store.state, setting.traces);
  const orderId = numeric(order.id);
  await writeSettings(store, setting);
  const desks = store.staff.map((member) => deskOf(store, wire, member.id));
  const job = await enterJob(store.shop.id);
  await keepOrder(job, (await job.shopify.orderSnapshot(orderId))!, { source: 'fill', readAt: clock.now() });
  const issues = [];
  for (let n = 0; n < 2; n++) {
    const { ticketId } = await aTicket(job, { match: { ...noMatch, orderId } });
    issues.push({ ticketId, ...(await anIssue(job, { orderId, ticketId })) });
  }
  await store.sandbox.webhooks.drain();
  store.bag.length = 0;
  await takeJobs(store.shop);
  const scene: Scene = {
    setting, store, wire, orderId, issues, desks, job,
    gid: order.id,
    lineIds: order.lines.map((line) => numeric(line.id)),
    plans: [], agreements: new Map(), mails: [], mailbox: null!, standing: [], lives: [], story: [], wrongs: [],
    order: () => store.sandbox.world.get<Order>(store.state, 'Order', order.id)!,
  };
  scene.mailbox = mailbox(scene);
  numberedHouse().mailTo(scene.mailbox);
  wire.onChange = (change) => {
    const agreement = scene.agreements.get(change.by);
    if (agreement) scene.wrongs.push(...beyondAgreement(agreement, change));
  };
  return scene;
}

function buy({ sandbox, state }: Store, { currency, quantities }: Setting): Order {
  const sold = [...sandbox.world.all(state, 'ProductVariant')].filter((one) => one['requiresShipping'] && Number(one['inventoryQuantity']) > 20).slice(0, quantities.length);
  return sandbox.acts.createOrder(state, { variantIds: sold.map((one) => one.id), quantities, paid: true, currency }) as unknown as Order;
}

async function writeSettings({ shop, staff, sandbox, state }: Store, { budget }: Setting): Promise<void> {
  const desk = await enterJob(shop.id);
  await desk.db.shopSettings.create({
    data: { shopId: shop.id, name: 'A test shop', locale: 'ko', currency: 'KRW', timeZone: 'Asia/Seoul', contactEmail: 'owner@shop.example', storefrontUrl: 'https://shop.example', createdAt: desk.clock.now(), grantedScopes: sandbox.world.get<Installation>(state, 'AppInstallation', [...state.docs.get('AppInstallation')!.keys()][0]!)!.scopes.toSorted() },
  });
  const roles = [{ accountOwner: true }, { role: 'agent' }, { role: 'lead' }];
  await desk.db.agent.createMany({ data: staff.map((member, at) => ({ shopId: shop.id, id: numeric(member.id), name: String(member['name']), lastSeenAt: desk.clock.now(), ...roles[at] })) });
  if (budget) await desk.db.budget.create({ data: { shopId: shop.id, id: desk.newId(), role: 'agent', updatedBy: 'test', updatedAt: desk.clock.now(), ...budget } });
  // Filled before: its nights read what changed.
  const now = desk.clock.now();
  await desk.db.syncRun.create({ data: { shopId: shop.id, id: desk.newId(), kind: 'first_fill', state: 'done', step: 'done', reads: READS, startedAt: now, finishedAt: now } });
}

/** As a member of staff has it: on an online token, with what that member may do at the moment of each call. */
function deskOf(store: Store, wire: Wire, staffId: string): Desk {
  const member = store.staff.find((one) => one.id === staffId)!;
  const token = signIn(store, member);
  const url = `https://${store.shop.domain}/admin/api/${API_VERSION}/graphql.json`;
  const headers = { 'content-type': 'application/json', 'x-shopify-access-token': token };
  const port = shopifyGateway((query, options) => wire.fetch(new Request(url, { method: 'POST', headers, body: JSON.stringify({ query, variables: options?.variables }) })), { wait: numberedHouse().wait });
  return openDesk(house(), store.shop, { kind: 'agent', id: numeric(staffId), name: String(member['name']) }, port);
}
