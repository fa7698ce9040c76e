import { neededScopes } from '#app/domain/shops/needed-scopes.ts';
import { refreshShop } from '#app/domain/shops/refresh-shop.server.ts';
import type { Desk } from '#app/desk/desk.ts';
import { confirmResolution } from '#app/domain/resolutions/confirm-resolution.server.ts';
import { planResolution } from '#app/domain/resolutions/plan-resolution.server.ts';
import type { ResolutionRow } from '#app/domain/resolutions/resolution-row.ts';
import type { ReturnProcessingWish, ReturnWish } from '#app/domain/resolutions/wish.ts';
import type { Fulfillment } from '#sandbox/state/orders/shapes.ts';
import type { Return } from '#sandbox/state/returns/shapes.ts';
import { aScene, numeric, type Scene, type SceneWanted } from './a-resolution.ts';

export interface SentScene extends Scene {
  /** Numeric ids of the parcel's lines, in the order of the order's. */
  sentIds: string[];
  /** The order's returns as the sandbox has them now. */
  returns(): Return[];
}

/** A shop that granted returns, with an order whose goods were sent. */
export async function aSentScene(wanted: SceneWanted = {}): Promise<SentScene> {
  const scene = await aScene(wanted);
  await grantReturns(scene);
  const parcel = scene.sandbox.acts.fulfill(scene.store, scene.order().id) as unknown as Fulfillment;
  const sentIds = scene.order().lines.map((line) => numeric(parcel.lines.find((one) => one.lineItemId === line.id)!.id));
  return { ...scene, sentIds, returns: () => [...scene.sandbox.world.all<Return>(scene.store, 'Return')].filter((one) => one.orderId === scene.order().id) };
}

/** What the shop says to returns; the app has heard of it. */
export async function grantReturns(scene: Scene, granted = true): Promise<void> {
  scene.sandbox.acts.changeScopes(scene.store, [...Object.keys(neededScopes), ...(granted ? ['write_returns'] : [])]);
  await refreshShop(scene.job);
}

let keys = 0;

/** One unit of the first line, for being too small. */
export function aReturnWish(scene: SentScene, more: Partial<ReturnWish> = {}): ReturnWish {
  return { orderId: scene.orderId, lines: [{ fulfillmentLineId: scene.sentIds[0]!, quantity: 1, reasonId: '506', note: '', restockingPercentage: null }], shippingFee: null, wayBack: null, ...more };
}

export function aReturnPlan(scene: SentScene, more: Partial<ReturnWish> = {}, desk: Desk = scene.desk): Promise<ResolutionRow> {
  return planResolution(desk, { kind: 'return', wish: aReturnWish(scene, more), ...whereOf(scene) });
}

export function anExchangePlan(scene: SentScene, variantId: string, more: Partial<ReturnWish> = {}, desk: Desk = scene.desk): Promise<ResolutionRow> {
  return planResolution(desk, { kind: 'exchange', wish: { ...aReturnWish(scene, more), exchanges: [{ variantId, quantity: 1 }] }, ...whereOf(scene) });
}

/** All that is left of a return, the money back the way it came. */
export async function aProcessingPlan(scene: SentScene, returnId: string, more: Partial<ReturnProcessingWish> = {}, desk: Desk = scene.desk): Promise<ResolutionRow> {
  const doc = (await desk.shopify.orderReturn(returnId))!;
  const lines = doc.lines.map((line) => ({ returnLineId: line.id, quantity: line.processable, restock: false }));
  const exchanges = doc.exchanges.map((line) => ({ exchangeLineId: line.id, quantity: line.quantity - line.processed }));
  return planResolution(desk, { kind: 'return_processing', wish: { orderId: scene.orderId, returnId, lines, exchanges, shipping: false, way: 'original', ...more }, ...whereOf(scene) });
}

/** Plans and confirms at once. */
export async function carriedOut(scene: SentScene, row: ResolutionRow, desk: Desk = scene.desk): Promise<ResolutionRow> {
  return confirmResolution(desk, row.id, row.planHash);
}

function whereOf({ issueId, ticketId }: Scene) {
  return { issueId, ticketId, key: `return-${++keys}` };
}
