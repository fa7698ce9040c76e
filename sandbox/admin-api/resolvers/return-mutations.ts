import { changeReturn, cannotChange, removeFromReturn } from '../../acts/returns/change-return.ts';
import type { ReturnChange } from '../../acts/returns/change-return.ts';
import { sendLabel } from '../../acts/returns/send-label.ts';
import { startReturn } from '../../acts/returns/start-return.ts';
import type { NewReturn } from '../../acts/returns/start-return.ts';
import { inCurrency } from '../../state/markets.ts';
import { copyOfOrder } from '../../state/orders/save-order.ts';
import type { Return } from '../../state/returns/shapes.ts';
import type { AdminContext, Resolver, ResolverMap } from '../../types.ts';
import { visibleOrder } from '../visibility.ts';
import { returnFor } from './return-for.ts';
import { wantedExchange } from './return-input.ts';
import type { ExchangeInput } from './return-input.ts';
import { feeRefusals, lineRefusals, notFound } from './return-refusals.ts';
import type { AskedLine, ReturnUserError } from './return-refusals.ts';
import { returnProcess } from './return-process.ts';
import { fromLabel } from './reverse-delivery.ts';

interface Asked {
  orderId: string;
  returnLineItems: AskedLine[];
  exchangeLineItems?: ExchangeInput[] | null;
  returnShippingFee?: { amount: { amount: string; currencyCode: string } } | null;
}

export const returnMutations: ResolverMap = {
  Mutation: {
    returnCreate: (_, { returnInput }: { returnInput: Asked }, context) => start(returnInput, 'OPEN', 'returnInput', context),
    returnRequest: (_, { input }: { input: Asked }, context) => start(input, 'REQUESTED', 'input', context),
    returnApproveRequest: (_, { input }, context) => change(input.id, 'approve', context),
    returnDeclineRequest: (_, { input }, context) =>
      (input.declineNote ?? '').length > 500
        ? refused(context, input.id, [{ code: 'TOO_LONG', field: ['input', 'declineNote'], message: 'Note is longer than 500 characters' }])
        : change(input.id, 'decline', context, { reason: input.declineReason, note: input.declineNote ?? null }),
    returnCancel: (_, { id }, context) => change(id, 'cancel', context),
    returnClose: (_, { id }, context) => change(id, 'close', context),
    returnReopen: (_, { id }, context) => change(id, 'reopen', context),
    returnProcess,
    removeFromReturn: remove(),
    reverseDeliveryCreateWithShipping: (_, args, context) => fromLabel(args, context, sendLabel),
  },
};

function start(input: Asked, status: NewReturn['status'], root: string, context: AdminContext): unknown {
  const { world, shop, token } = context;
  const order = copyOfOrder(world, shop, input.orderId);
  if (!order || !visibleOrder(order, context)) return { return: null, userErrors: [{ ...notFound('orderId', 'Order'), field: [root, 'orderId'] }] };
  const exchanges = input.exchangeLineItems ?? [];
  const userErrors = [...lineRefusals(order, input.returnLineItems, context, root), ...feeRefusals(order, input.returnShippingFee, root), ...exchangeErrors(exchanges, context, root)];
  if (userErrors.length > 0) return { return: null, userErrors };
  const fee = input.returnShippingFee?.amount;
  const doc = startReturn(context, shop, order, {
    status,
    lines: input.returnLineItems.map((line) => ({
      fulfillmentLineItemId: line.fulfillmentLineItemId,
      quantity: line.quantity,
      reasonId: line.returnReasonDefinitionId,
      note: line.returnReasonNote,
      customerNote: line.customerNote,
      restockingPercentage: line.restockingFee?.percentage,
    })),
    exchanges: exchanges.map(wantedExchange),
    shippingFee: fee && Number(fee.amount) > 0 ? inCurrency(fee.currencyCode, fee.amount) : null,
    staffId: token.staffId ?? null,
  });
  return { return: doc, userErrors: [] };
}

function exchangeErrors(exchanges: ExchangeInput[], { world, shop }: AdminContext, root: string): ReturnUserError[] {
  return exchanges.flatMap((one, index) => {
    const at = (name: string) => [root, 'exchangeLineItems', String(index), name];
    if (!one.variantId || !world.get(shop, 'ProductVariant', one.variantId)) return [{ code: 'NOT_FOUND', field: at('variantId'), message: 'Product variant does not exist' }];
    if (one.giftCardCodes?.length) return [{ code: 'FEATURE_NOT_ENABLED', field: at('giftCardCodes'), message: 'The sandbox sells no gift cards' }];
    return one.quantity < 1 ? [{ code: 'GREATER_THAN', field: at('quantity'), message: 'Quantity must be greater than 0' }] : [];
  });
}

function change(id: string, what: ReturnChange, context: AdminContext, decline?: NonNullable<Return['decline']>): unknown {
  const found = returnFor(id, context);
  if (!found) return { return: null, userErrors: [notFound('id', 'Return')] };
  const not = cannotChange(found.doc, what);
  if (not) return refused(context, id, [{ code: 'INVALID_STATE', field: ['id'], message: not }]);
  return { return: changeReturn(context, context.shop, found.order, found.doc, what, decline), userErrors: [] };
}

function refused({ world, shop }: AdminContext, id: string, userErrors: ReturnUserError[]): unknown {
  return { return: world.get(shop, 'Return', id) ?? null, userErrors };
}

function remove(): Resolver {
  return (_, args, context) => {
    const found = returnFor(args.returnId, context);
    if (!found) return { return: null, userErrors: [notFound('returnId', 'Return')] };
    const { doc, order } = found;
    const lines = (args.returnLineItems ?? []).map((one: any) => ({ id: String(one.returnLineItemId), quantity: Number(one.quantity) }));
    const exchanges = (args.exchangeLineItems ?? []).map((one: any) => ({ id: String(one.exchangeLineItemId), quantity: Number(one.quantity) }));
    const userErrors = [
      ...(doc.status === 'OPEN' || doc.status === 'REQUESTED' ? [] : [{ code: 'INVALID_STATE', field: ['returnId'], message: `Return is ${doc.status}` }]),
      ...unitErrors(doc.lines, lines, 'returnLineItems'),
      ...unitErrors(doc.exchanges, exchanges, 'exchangeLineItems'),
    ];
    if (userErrors.length > 0) return refused(context, doc.id, userErrors);
    return { return: removeFromReturn(context, context.shop, order, doc, lines, exchanges), userErrors: [] };
  };
}

function unitErrors(lines: { id: string; quantity: number; processedQuantity: number }[], asked: { id: string; quantity: number }[], root: string): ReturnUserError[] {
  return asked.flatMap(({ id, quantity }, index) => {
    const line = lines.find((one) => one.id === id);
    if (!line) return [{ code: 'NOT_FOUND', field: [root, String(index)], message: 'Line does not exist on this return' }];
    const left = line.quantity - line.processedQuantity;
    return quantity < 1 || quantity > left ? [{ code: 'LESS_THAN_OR_EQUAL_TO', field: [root, String(index), 'quantity'], message: `Only ${left} units can be removed` }] : [];
  });
}
