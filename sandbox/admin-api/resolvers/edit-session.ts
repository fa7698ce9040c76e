/** Sessions in which an app edits an order: what is staged, and what it would come to. */
import { gid, numericId } from '../../state/gid.ts';
import { editableUnits, emptyEdit, growLine, putOn, takeOff } from '../../state/orders/edit-lines.ts';
import { copyOfOrder, fulfillmentsOf } from '../../state/orders/save-order.ts';
import { settleOrder } from '../../state/orders/settle-order.ts';
import type { LineItem, Order, OrderEdit } from '../../state/orders/shapes.ts';
import { iso } from '../../state/time.ts';
import type { AdminContext, Doc } from '../../types.ts';

/** Kind `CalculatedOrder`; the OrderEditSession of the same number is another name for it. */
export interface EditSession extends Doc {
  orderId: string;
  startedAt: string;
  /** Edits the order had when it began. */
  editsBefore: number;
  /** Lines put on, by the id of their calculated line. */
  added: { id: string; variantId: string; quantity: number }[];
  /** Lines that were there, by the units put on or taken off: staged changes are told as such, so what happens to the order meanwhile leaves them as they are. */
  changed: { lineItemId: string; delta: number; restock: boolean }[];
}

export interface Staged {
  order: Order;
  edit: OrderEdit;
  /** The line of the order behind each calculated line that was put on. */
  lineOf: Map<string, LineItem>;
}

const KIND = 'CalculatedOrder';
/** How long a session may stand unused. Shopify does not say; this is ours. */
const LIVES_MS = 3_600_000;

export function beginSession(order: Order, { world, shop }: AdminContext): EditSession {
  const number = world.nextId(shop, KIND);
  const session: EditSession = { id: gid(KIND, number), orderId: order.id, startedAt: iso(world.now()), editsBefore: order.edits?.length ?? 0, added: [], changed: [] };
  keepSession(session, { world, shop });
  world.put(shop, 'OrderEditSession', { id: sessionGid(session) });
  return session;
}

export function keepSession(session: EditSession, { world, shop }: Pick<AdminContext, 'world' | 'shop'>): void {
  world.put(shop, KIND, session);
}

export function endSession(session: EditSession, { world, shop }: Pick<AdminContext, 'world' | 'shop'>): void {
  world.remove(shop, KIND, session.id);
  world.remove(shop, 'OrderEditSession', sessionGid(session));
}

/** A live one, by the id of either name; it dies of age, of another edit, and of the order's cancellation. */
export function sessionOf(id: string, { world, shop }: AdminContext): EditSession | undefined {
  const number = /^gid:\/\/shopify\/(CalculatedOrder|OrderEditSession)\/(\d+)$/.exec(id)?.[2];
  const session = number ? world.get<EditSession>(shop, KIND, gid(KIND, number)) : undefined;
  const order = session && world.get<Order>(shop, 'Order', session.orderId);
  if (!session || !order || order.cancelledAt) return undefined;
  if (world.now().getTime() - Date.parse(session.startedAt) > LIVES_MS) return undefined;
  return (order.edits?.length ?? 0) === session.editsBefore ? session : undefined;
}

export function sessionGid(session: EditSession): string {
  return gid('OrderEditSession', numericId(session.id));
}

/** The calculated line of an order's line has its number. */
export function calculatedGid(line: Pick<LineItem, 'id'>): string {
  return gid('CalculatedLineItem', numericId(line.id));
}

/**
 * The order with everything staged applied, settled but not kept. Throws RangeError when units that were to be taken
 * off have been sent or refunded since.
 * @param nextId the world's when it is to be kept
 */
export function staged(session: EditSession, { world, shop, token }: AdminContext, nextId: (kind: string) => string): Staged {
  const order = copyOfOrder(world, shop, session.orderId)!;
  const edit = emptyEdit(iso(world.now()), token.staffId ?? null, nextId);
  for (const { lineItemId, delta } of session.changed) {
    const line = order.lines.find((one) => one.id === lineItemId)!;
    if (delta < 0 && -delta > editableUnits(line)) throw new RangeError(`Only ${editableUnits(line)} units of ${line.name} can be removed`);
    if (delta < 0) takeOff(order, edit, lineItemId, -delta);
    if (delta > 0) growLine(order, edit, line, delta);
  }
  const lineOf = new Map(session.added.map((one) => [one.id, putOn(world, shop, order, edit, one, nextId)]));
  const after = { ...order, edits: [...(order.edits ?? []), edit] };
  return { order: settleOrder(after, fulfillmentsOf(world, shop, order)), edit, lineOf };
}

/** Ids for what is only calculated: none is taken from the world. */
export function passingIds(): (kind: string) => string {
  let next = 0;
  return () => String(++next);
}
