import { saveEdited } from '../../acts/save-edited.ts';
import { gid } from '../../state/gid.ts';
import { editableUnits, moveEdited } from '../../state/orders/edit-lines.ts';
import type { Order } from '../../state/orders/shapes.ts';
import type { AdminContext, Doc, ResolverMap } from '../../types.ts';
import { visibleOrder } from '../visibility.ts';
import { calculatedOrder, calculatedLines } from './calculated-order.ts';
import { beginSession, calculatedGid, endSession, keepSession, passingIds, sessionGid, sessionOf, staged } from './edit-session.ts';
import type { EditSession } from './edit-session.ts';

type Answer = Record<string, unknown>;

/** When these are refused follows the schema's descriptions; the wording, and that a session has an hour, is ours. */
export const editMutations: ResolverMap = {
  QueryRoot: {
    orderEditSession: (_, { id }: { id: string }, context) => {
      const session = sessionOf(id, context);
      return session ? { id: sessionGid(session) } : null;
    },
  },
  Mutation: {
    orderEditBegin: (_, { id }: { id: string }, context) => {
      const order = context.world.get<Order>(context.shop, 'Order', id);
      if (!order || !visibleOrder(order, context)) return refused('id', 'The order does not exist.');
      if (order.cancelledAt) return refused('id', 'The order cannot be edited.');
      return told(beginSession(order, context), context);
    },
    orderEditAddVariant: (_, args: { id: string; variantId: string; quantity: number; allowDuplicates: boolean }, context) =>
      inSession(args.id, context, (session) => {
        const { world, shop } = context;
        if (!world.get(shop, 'ProductVariant', args.variantId)) return refused('variantId', 'can’t be found');
        if (args.quantity < 1) return refused('quantity', 'must be greater than 0');
        const there = world.get<Order>(shop, 'Order', session.orderId)!.lines.some((line) => line.variantId === args.variantId && line.currentQuantity > 0);
        if (!args.allowDuplicates && (there || session.added.some((one) => one.variantId === args.variantId))) return refused('variantId', 'is already on the order');
        const id = gid('CalculatedLineItem', world.nextId(shop, 'CalculatedLineItem'));
        return keep({ ...session, added: [...session.added, { id, variantId: args.variantId, quantity: args.quantity }] }, context, id);
      }),
    orderEditSetQuantity: (_, args: { id: string; lineItemId: string; quantity: number; restock?: boolean | null }, context) =>
      inSession(args.id, context, (session) => setQuantity(session, args, context)),
    orderEditCommit: (_, args: { id: string; notifyCustomer?: boolean | null; staffNote?: string | null }, context) => commit(args, context),
  },
};

function setQuantity(session: EditSession, args: { lineItemId: string; quantity: number; restock?: boolean | null }, context: AdminContext): Answer {
  const { lineItemId, quantity, restock } = args;
  if (quantity < 0) return refused('quantity', 'must be greater than or equal to 0');
  if (session.added.some((one) => one.id === lineItemId)) {
    const added = session.added.flatMap((one) => (one.id !== lineItemId ? [one] : quantity > 0 ? [{ ...one, quantity }] : []));
    return keep({ ...session, added }, context, lineItemId);
  }
  const order = context.world.get<Order>(context.shop, 'Order', session.orderId)!;
  const line = order.lines.find((one) => calculatedGid(one) === lineItemId);
  if (!line) return refused('lineItemId', 'can’t be found');
  if (quantity < line.currentQuantity - editableUnits(line)) return refused('quantity', 'Only unfulfilled items can be removed');
  const others = session.changed.filter((one) => one.lineItemId !== line.id);
  const changed = quantity === line.currentQuantity ? others : [...others, { lineItemId: line.id, delta: quantity - line.currentQuantity, restock: restock ?? false }];
  return keep({ ...session, changed }, context, lineItemId);
}

function commit({ id, notifyCustomer, staffNote }: { id: string; notifyCustomer?: boolean | null; staffNote?: string | null }, context: AdminContext): Answer {
  const { world, shop, emit } = context;
  const refuse = (message: string) => ({ order: null, successMessages: [], userErrors: [{ field: ['id'], message }] });
  const session = sessionOf(id, context);
  if (!session) return refuse(ENDED);
  if (session.added.length + session.changed.length === 0) return refuse('There are no changes to commit.');
  try {
    const { order, edit } = staged(session, context, (kind) => world.nextId(shop, kind));
    order.edits!.pop();
    const [app] = world.all(shop, 'App');
    Object.assign(edit, { appId: app!.id, staffNote: staffNote ?? '', notified: notifyCustomer ?? false });
    moveEdited(world, shop, order, edit, (lineItemId) => session.changed.find((one) => one.lineItemId === lineItemId)?.restock ?? false);
    endSession(session, context);
    return { order: saveEdited({ world, emit }, shop, order, edit), successMessages: ['Order updated'], userErrors: [] };
  } catch (error) {
    if (error instanceof RangeError) return refuse(error.message);
    throw error;
  }
}

const ENDED = 'The order edit session has ended or does not exist.';

function inSession(id: string, context: AdminContext, act: (session: EditSession) => Answer): Answer {
  const session = sessionOf(id, context);
  return session ? act(session) : refused('id', ENDED);
}

function keep(session: EditSession, context: AdminContext, calculatedLineId: string): Answer {
  keepSession(session, context);
  return told(session, context, calculatedLineId);
}

function told(session: EditSession, context: AdminContext, calculatedLineId?: string): Answer {
  const calculated = calculatedOrder(session, staged(session, context, passingIds()));
  const line: Doc | undefined = calculatedLineId ? calculatedLines(calculated).find((one) => one.id === calculatedLineId) : undefined;
  return { calculatedOrder: calculated, calculatedLineItem: line ?? null, orderEditSession: { id: sessionGid(session) }, userErrors: [] };
}

function refused(field: string, message: string): Answer {
  return { calculatedOrder: null, calculatedLineItem: null, orderEditSession: null, userErrors: [{ field: [field], message }] };
}
