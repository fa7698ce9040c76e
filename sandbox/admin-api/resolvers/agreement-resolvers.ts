/** Sales agreements: what an order came to by placing, editing and refunding it, and by whose hand. */
import { gid, numericId } from '../../state/gid.ts';
import type { Order } from '../../state/orders/shapes.ts';
import type { AdminContext, Doc, ResolverMap } from '../../types.ts';
import { connection } from '../connection.ts';
import type { Connection, ConnectionArgs } from '../connection.ts';
import { idOf, searchFilter, timeOf } from '../search-match.ts';
import type { FieldMatch } from '../search-match.ts';
import { inOrder } from './in-order.ts';

const SEARCH: Record<string, FieldMatch<Agreement>> = { id: idOf((one) => one.id), happened_at: timeOf((one) => one.happenedAt) };

/** Sales of products alone are told; that what is taken off has a negative quantity is our reading. */
export const agreementResolvers: ResolverMap = {
  Order: {
    agreements: (order: Order, args, { world }) => connection(agreementsOf(order).filter(searchFilter('SalesAgreement', args.query, SEARCH, world.now())), args),
  },
  OrderAgreement: { app: () => null, sales: salesOf },
  RefundAgreement: { app: appOf, sales: salesOf },
  OrderEditAgreement: { app: appOf, sales: salesOf },
};

/** That a refund by an app names it is our reading. */
function appOf(one: Doc, _: unknown, { world, shop }: AdminContext): Doc | null {
  return one.appId ? world.get(shop, 'App', String(one.appId)) ?? null : null;
}

function salesOf(one: { sold: Doc[] }, args: ConnectionArgs): Connection<Doc> {
  return connection(one.sold, args);
}

interface Agreement extends Doc {
  happenedAt: string;
}

function agreementsOf(order: Order): Agreement[] {
  const placed = {
    __typename: 'OrderAgreement',
    id: gid('OrderAgreement', numericId(order.id)),
    happenedAt: order.processedAt,
    reason: 'ORDER',
    sold: order.lines.filter((line) => !line.added).map((line) => sale(order, 'ORDER', line.id, line.quantity - joined(order, line.id), numericId(order.id))),
  };
  const edits = (order.edits ?? []).map((edit) => ({
    __typename: 'OrderEditAgreement',
    id: gid('OrderEditAgreement', numericId(edit.id)),
    happenedAt: edit.at,
    reason: 'ORDER_EDIT',
    appId: edit.appId ?? null,
    sold: [
      ...edit.additions.map((one) => sale(order, 'ORDER', one.lineItemId, one.quantity, numericId(edit.id))),
      ...edit.removals.map((one) => sale(order, 'RETURN', one.lineItemId, -one.quantity, numericId(edit.id))),
    ],
  }));
  const refunds = order.refundDocs.map((refund) => ({
    __typename: 'RefundAgreement',
    id: gid('RefundAgreement', numericId(refund.id)),
    happenedAt: refund.createdAt,
    reason: 'REFUND',
    refund: inOrder(refund, order),
    appId: refund.appId ?? null,
    sold: refund.refundLines.map((one) => sale(order, 'RETURN', one.lineItemId, -one.quantity, numericId(refund.id))),
  }));
  return [placed, ...edits, ...refunds].toSorted((a, b) => a.happenedAt.localeCompare(b.happenedAt));
}

function sale(order: Order, actionType: string, lineItemId: string, quantity: number, of: string): Doc {
  const line = order.lines.find((one) => one.id === lineItemId)!;
  return { __typename: 'ProductSale', id: `${gid('ProductSale', numericId(lineItemId))}?of=${of}&as=${actionType}`, actionType, lineType: 'PRODUCT', quantity, lineItem: inOrder(line, order) };
}

/** Units that edits put on a line that was there. */
function joined(order: Order, lineItemId: string): number {
  const additions = (order.edits ?? []).flatMap((edit) => edit.additions);
  return additions.filter((one) => one.lineItemId === lineItemId && one.worth).reduce((sum, one) => sum + one.quantity, 0);
}
