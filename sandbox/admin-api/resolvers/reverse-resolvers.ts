import type { Return, ReverseOrder, ReverseParcel } from '../../state/returns/shapes.ts';
import type { AdminContext, ResolverMap } from '../../types.ts';
import { connection } from '../connection.ts';
import { orderOfReturn, sentLine } from './return-nodes.ts';

export const reverseResolvers: ResolverMap = {
  ReverseFulfillmentOrder: {
    order: (one, _, context) => orderOfReturn(returnOfNode(one, context), context),
    lineItems: (one: ReverseOrder & { returnId: string }, args) => connection(one.lines.map((line) => ({ ...line, returnId: one.returnId })), args),
    reverseDeliveries: (one: ReverseOrder & { returnId: string }, args) => connection(one.deliveries.map((parcel) => ({ ...parcel, returnId: one.returnId })), args),
    thirdPartyConfirmation: () => null,
  },
  ReverseFulfillmentOrderLineItem: {
    fulfillmentLineItem: (line, _, context) => {
      const doc = returnOfNode(line, context);
      return sentLine({ ...doc.lines.find((one) => one.id === line.returnLineId)!, orderId: doc.orderId }, context);
    },
  },
  ReverseFulfillmentOrderDisposition: {
    location: (one, _, { world, shop }) => (one.locationId ? world.get(shop, 'Location', one.locationId) ?? null : null),
  },
  ReverseDelivery: {
    deliverable: (one: ReverseParcel) => (one.label || one.tracking ? { __typename: 'ReverseDeliveryShippingDeliverable', label: one.label, tracking: one.tracking } : null),
    reverseFulfillmentOrder: (one, _, context) => ({ ...returnOfNode(one, context).reverse!, returnId: one.returnId }),
    reverseDeliveryLineItems: (one, args, context) => {
      const { reverse } = returnOfNode(one, context);
      return connection(one.lines.map((line: ReverseParcel['lines'][number]) => ({ ...line, dispositions: [], reverseFulfillmentOrderLineItem: { ...reverse!.lines.find((other) => other.id === line.reverseLineId)!, returnId: one.returnId } })), args);
    },
  },
};

function returnOfNode(one: { returnId: string }, { world, shop }: AdminContext): Return {
  return world.get<Return>(shop, 'Return', one.returnId)!;
}
