/** Why Shopify would refuse what is asked of a return. The codes are the schema's; which of them comes when, and the wording, is ours. */
import { Decimal } from 'decimal.js';
import type { Order } from '../../state/orders/shapes.ts';
import { processable, returnableLines } from '../../state/returns/returnable.ts';
import { reasonOf } from '../../state/returns/return-reasons.ts';
import type { Return } from '../../state/returns/shapes.ts';
import type { AdminContext } from '../../types.ts';
import type { ReturnProcessInput } from './return-input.ts';
import { refundRefusals } from './refund-refusals.ts';

export interface ReturnUserError {
  code: string;
  field: string[] | null;
  message: string;
}

export interface AskedLine {
  fulfillmentLineItemId: string;
  quantity: number;
  restockingFee?: { percentage: number } | null;
  returnReasonDefinitionId?: string | null;
  returnReasonNote?: string | null;
  customerNote?: string | null;
}

type Fee = { amount: { amount: string; currencyCode: string } } | null | undefined;

export const notFound = (field: string, what: string): ReturnUserError => ({ code: 'NOT_FOUND', field: [field], message: `${what} does not exist` });

/** What is wrong with the lines of a new return or request. */
export function lineRefusals(order: Order, lines: AskedLine[], { world, shop }: AdminContext, root: string): ReturnUserError[] {
  if (lines.length === 0) return [{ code: 'BLANK', field: [root, 'returnLineItems'], message: 'A return needs at least one line' }];
  const left = returnableLines(world, shop, order);
  const asked = new Map<string, number>();
  return lines.flatMap((line, index) => {
    const at = (name: string) => [root, 'returnLineItems', String(index), name];
    const found = left.find((one) => one.sent.id === line.fulfillmentLineItemId);
    if (!found) return [{ code: 'NOT_FOUND', field: at('fulfillmentLineItemId'), message: 'Fulfillment line item does not exist on this order' }];
    const sum = (asked.get(found.sent.id) ?? 0) + line.quantity;
    asked.set(found.sent.id, sum);
    if (line.quantity < 1) return [{ code: 'GREATER_THAN', field: at('quantity'), message: 'Quantity must be greater than 0' }];
    if (sum > found.quantity) return [{ code: 'LESS_THAN_OR_EQUAL_TO', field: at('quantity'), message: `Only ${found.quantity} units can be returned` }];
    if (line.returnReasonDefinitionId && !reasonOf(line.returnReasonDefinitionId))
      return [{ code: 'NOT_FOUND', field: at('returnReasonDefinitionId'), message: 'Return reason does not exist' }];
    if ((line.returnReasonNote ?? '').length > 255) return [{ code: 'TOO_LONG', field: at('returnReasonNote'), message: 'Note is longer than 255 characters' }];
    if ((line.customerNote ?? '').length > 300) return [{ code: 'TOO_LONG', field: at('customerNote'), message: 'Note is longer than 300 characters' }];
    const percentage = line.restockingFee?.percentage ?? 0;
    return percentage < 0 || percentage > 100 ? [{ code: 'INVALID', field: at('restockingFee'), message: 'Percentage must be between 0 and 100' }] : [];
  });
}

/** What is wrong with the fee for sending goods back. */
export function feeRefusals(order: Order, fee: Fee, root: string): ReturnUserError[] {
  if (!fee) return [];
  const field = [root, 'returnShippingFee', 'amount'];
  if (fee.amount.currencyCode !== order.presentmentCurrencyCode) return [{ code: 'INVALID', field, message: `Currency must be ${order.presentmentCurrencyCode}` }];
  return new Decimal(fee.amount.amount).isNegative() ? [{ code: 'GREATER_THAN_OR_EQUAL_TO', field, message: 'Fee must not be negative' }] : [];
}

/** What is wrong with taking goods in. */
export function processRefusals(order: Order, doc: Return, input: ReturnProcessInput, context: AdminContext): ReturnUserError[] {
  if (doc.status !== 'OPEN') return [{ code: 'INVALID_STATE', field: ['input', 'returnId'], message: `Return is ${doc.status}` }];
  if ((input.returnLineItems ?? []).length + (input.exchangeLineItems ?? []).length === 0)
    return [{ code: 'BLANK', field: ['input', 'returnLineItems'], message: 'Nothing to process' }];
  return [...takenRefusals(order, doc, input), ...exchangeRefusals(doc, input), ...dispositionRefusals(doc, input, context), ...moneyRefusals(order, input, context)];
}

function takenRefusals(order: Order, doc: Return, input: ReturnProcessInput): ReturnUserError[] {
  const taken = new Map<string, number>();
  return (input.returnLineItems ?? []).flatMap(({ id, quantity }, index) => {
    const at = (name: string) => ['input', 'returnLineItems', String(index), name];
    const line = doc.lines.find((one) => one.id === id);
    if (!line) return [{ code: 'NOT_FOUND', field: at('id'), message: 'Return line item does not exist' }];
    const before = taken.get(line.lineItemId) ?? 0;
    taken.set(line.lineItemId, before + quantity);
    const left = Math.min(processable(order, line), (order.lines.find((one) => one.id === line.lineItemId)?.refundableQuantity ?? 0) - before);
    if (quantity < 1) return [{ code: 'GREATER_THAN', field: at('quantity'), message: 'Quantity must be greater than 0' }];
    return quantity > left ? [{ code: 'LESS_THAN_OR_EQUAL_TO', field: at('quantity'), message: `Only ${left} units can be processed` }] : [];
  });
}

function exchangeRefusals(doc: Return, input: ReturnProcessInput): ReturnUserError[] {
  return (input.exchangeLineItems ?? []).flatMap(({ id, quantity }, index) => {
    const at = (name: string) => ['input', 'exchangeLineItems', String(index), name];
    const line = doc.exchanges.find((one) => one.id === id);
    if (!line) return [{ code: 'NOT_FOUND', field: at('id'), message: 'Exchange line item does not exist' }];
    const left = line.quantity - line.processedQuantity;
    return quantity < 1 || quantity > left ? [{ code: 'LESS_THAN_OR_EQUAL_TO', field: at('quantity'), message: `Only ${left} units can be processed` }] : [];
  });
}

function dispositionRefusals(doc: Return, input: ReturnProcessInput, { world, shop }: AdminContext): ReturnUserError[] {
  return (input.returnLineItems ?? []).flatMap(({ id, quantity, dispositions }, index) => {
    const at = ['input', 'returnLineItems', String(index), 'dispositions'];
    const awaited = doc.reverse?.lines.find((one) => one.returnLineId === id);
    const list = dispositions ?? [];
    if (list.some((one) => one.reverseFulfillmentOrderLineItemId !== awaited?.id)) return [{ code: 'NOT_FOUND', field: at, message: 'Reverse fulfillment order line item does not belong to this line' }];
    if (list.reduce((sum, one) => sum + one.quantity, 0) > quantity) return [{ code: 'LESS_THAN_OR_EQUAL_TO', field: at, message: 'More units are disposed of than processed' }];
    if (list.some((one) => one.dispositionType === 'RESTOCKED' && !(one.locationId && world.get(shop, 'Location', one.locationId))))
      return [{ code: 'BLANK', field: at, message: 'Location is required to restock' }];
    return [];
  });
}

/** The money is judged as that of any refund. That the member must be one who may refund is said of `returnRefund`; we ask the same here. */
function moneyRefusals(order: Order, input: ReturnProcessInput, context: AdminContext): ReturnUserError[] {
  const issue = input.financialTransfer?.issueRefund;
  if (!issue) return [];
  const at = ['input', 'financialTransfer', 'issueRefund'];
  if (context.token.mode === 'online' && !context.token.permissions?.includes('refund_orders')) return [{ code: 'MISSING_PERMISSION', field: at, message: 'The user must have refund_orders permission' }];
  const transactions = issue.orderTransactions.map((one) => {
    const parent = order.payments.find((payment) => payment.id === one.parentId);
    return { amount: one.transactionAmount.amount, gateway: parent?.gateway ?? '', kind: 'REFUND', orderId: order.id, parentId: one.parentId };
  });
  const errors = refundRefusals(order, { orderId: order.id, currency: order.presentmentCurrencyCode, allowOverRefunding: issue.allowOverRefunding ?? false, refundMethods: issue.refundMethods ?? [], transactions }, context);
  return errors.map(({ field, message }) => ({ code: 'INVALID', field: [...at, ...(field ?? [])], message }));
}
