import { keepOrder } from '#app/domain/orders/keep-order.server.ts';
import { planRefund, type RefundToPlan } from '#tests/builders/plans.ts';
import type { ResolutionRow } from '#app/domain/resolutions/resolution-row.ts';
import { noMatch } from '#app/domain/tickets/ticket.ts';
import { shopifyGateway } from '#app/gateways/shopify/shopify-gateway.server.ts';
import type { ShopifyPort } from '#app/gateways/shopify/port.ts';
import { API_VERSION } from '#app/platform/api-version.ts';
import { Problem } from '#app/platform/problem.ts';
import type { OpenSandbox } from '#sandbox/sandbox.ts';
import type { Order } from '#sandbox/state/orders/shapes.ts';
import type { ShopState } from '#sandbox/types.ts';
import type { TestDesk } from './a-desk.ts';
import { accessToken, aDeskInSandbox, type Staff } from './a-sandbox.ts';
import { aTicket } from './a-ticket.ts';
import { anIssue } from './an-issue.ts';

/** A shop in a sandbox with a paid order, an open issue about it and its ticket. */
export interface Scene {
  sandbox: OpenSandbox;
  store: ShopState;
  /** The owner's desk, on the owner's online token. */
  desk: TestDesk;
  /** The same shop as a job sees it: on the shop's own token. */
  job: TestDesk;
  orderId: string;
  issueId: string;
  ticketId: string;
  /** The order as the sandbox has it now. */
  order(): Order;
  /** Numeric ids of the order's lines. */
  lineIds: string[];
  /** Another member's desk, on that member's online token. */
  deskOf(staff: Staff): Promise<TestDesk>;
}

export interface SceneWanted {
  currency?: string;
  /** Paid through two gateways. */
  split?: boolean;
  /** Units of each line. */
  quantities?: number[];
  settings?: Record<string, unknown>;
  /** Milliseconds after which a caller stops waiting for Shopify. */
  patience?: number;
}

export async function aScene(wanted: SceneWanted = {}): Promise<Scene> {
  const { sandbox, desk: system } = await aDeskInSandbox({ bucketClock: () => performance.now() });
  const store = sandbox.shop;
  if (wanted.settings) await system.db.shopSettings.update({ where: { shopId: system.shop.id }, data: wanted.settings });
  const portOf = async (staff?: Staff) => gatewayOver(sandbox, await accessToken(sandbox, staff), wanted.patience);
  const desk = system.as({ kind: 'agent', id: '7001', name: 'Agent' }, await portOf('owner'));
  const bought = buy(sandbox, store, wanted);
  const orderId = numeric(bought.id);
  await keepOrder(desk, (await desk.shopify.orderSnapshot(orderId))!, { source: 'fill', readAt: desk.clock.now() });
  const { ticketId } = await aTicket(desk, { match: { ...noMatch, orderId } });
  const { issueId } = await anIssue(desk, { orderId, ticketId });
  return {
    sandbox, store, desk, orderId, issueId, ticketId,
    job: desk.as({ kind: 'system' }, await portOf()),
    order: () => sandbox.world.get<Order>(store, 'Order', bought.id)!,
    lineIds: bought.lines.map((line) => numeric(line.id)),
    deskOf: async (staff) => desk.as({ kind: 'agent', id: '7002', name: 'Colleague' }, await portOf(staff)),
  };
}

function buy(sandbox: OpenSandbox, store: ShopState, { currency, split, quantities = [2, 1] }: SceneWanted): Order {
  const variants = [...sandbox.world.all(store, 'ProductVariant')].filter((one) => one['requiresShipping'] && Number(one['inventoryQuantity']) > 20).slice(0, quantities.length);
  return sandbox.acts.createOrder(store, { variantIds: variants.map((one) => one.id), quantities, paid: true, ...(currency ? { currency } : {}), ...(split ? { split } : {}) }) as unknown as Order;
}

/** The app's gateway over a sandbox token; its caller gives up after `patience`. */
function gatewayOver(sandbox: Pick<OpenSandbox, 'fetch' | 'shop'>, token: string, patience = 20_000): ShopifyPort {
  const { domain } = sandbox.shop;
  const url = `https://${domain}/admin/api/${API_VERSION}/graphql.json`;
  const headers = { 'content-type': 'application/json', 'x-shopify-access-token': token };
  return shopifyGateway(
    (query, options) => sandbox.fetch(new Request(url, { method: 'POST', headers, body: JSON.stringify({ query, variables: options?.variables }), signal: AbortSignal.timeout(patience) })),
    { wait: async () => {}, fetch },
  );
}

let keys = 0;

/** Gives one unit of the first line back, if nothing else is wanted. */
export function aRefundWish({ issueId, ticketId, orderId, lineIds }: Scene, more: Partial<RefundToPlan> = {}): RefundToPlan {
  return { issueId, ticketId, orderId, lines: [{ orderLineId: lineIds[0]!, quantity: 1, restock: false }], shipping: null, key: `form-${++keys}`, ...more };
}

/** Its plan, by the owner. */
export function aRefundPlan(scene: Scene, more: Partial<RefundToPlan> = {}): Promise<ResolutionRow> {
  return planRefund(scene.desk, aRefundWish(scene, more));
}

/** The Problem that an act throws; anything else fails the test. */
export async function problemOf(act: Promise<unknown>): Promise<Problem> {
  const problem = await act.then(() => null, (thrown: unknown) => thrown);
  if (problem instanceof Problem) return problem;
  throw problem ?? new Error('no problem was thrown');
}

/** Kinds of the events about resolutions, in the alphabet's order: ids of one millisecond have none. */
export async function resolutionEvents({ desk }: Scene): Promise<string[]> {
  const rows = await desk.db.event.findMany({ where: { shopId: desk.shop.id, subjectKind: 'resolution' } });
  return rows.map((row) => row.kind).toSorted();
}

export function numeric(gid: string): string {
  return gid.slice(gid.lastIndexOf('/') + 1);
}
