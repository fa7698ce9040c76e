/** Why Shopify would refuse a cancellation at once. Codes are enum OrderCancelUserErrorCode's; the wording is ours. */
import { isPositive } from '../../state/money.ts';
import type { Cancelling } from '../../acts/cancel-order.ts';
import type { CancelError } from '../../acts/cancel-jobs.ts';
import { cancelJobs } from '../../acts/cancel-jobs.ts';
import { whyNotCancellable } from '../../state/orders/why-not-cancellable.ts';
import type { Order } from '../../state/orders/shapes.ts';
import type { AdminContext } from '../../types.ts';
import { visibleOrder } from '../visibility.ts';

export interface CancelInput {
  orderId: string;
  reason: string;
  restock: boolean;
  refund?: boolean | null;
  refundMethod?: { originalPaymentMethodsRefund?: boolean | null; storeCreditRefund?: { expiresAt?: string | null } | null } | null;
  staffNote?: string | null;
}

const LONGEST_NOTE = 255;

export function cancelRefusals(input: CancelInput, context: AdminContext): CancelError[] {
  const { world, shop } = context;
  const order = world.get<Order>(shop, 'Order', input.orderId);
  if (!order || !visibleOrder(order, context)) return [{ field: ['orderId'], message: 'Order does not exist', code: 'NOT_FOUND' }];
  if ((input.staffNote?.length ?? 0) > LONGEST_NOTE)
    return [{ field: ['staffNote'], message: `Staff note is too long (maximum is ${LONGEST_NOTE} characters)`, code: 'INVALID' }];
  const why = whyNotCancellable(world, shop, order) ?? (isUnderWay(order, context) ? 'Order is already being canceled' : undefined);
  if (why) return [{ field: ['orderId'], message: why, code: 'INVALID' }];
  return moneyErrors(input, order, context);
}

/** `refund` is the older way to say originalPaymentMethodsRefund. */
export function moneyOf({ refund, refundMethod }: CancelInput): Cancelling['money'] {
  if (refundMethod?.storeCreditRefund) return { creditUntil: refundMethod.storeCreditRefund.expiresAt ?? null };
  return refundMethod?.originalPaymentMethodsRefund || refund ? 'original' : 'kept';
}

/** That a second cancellation is refused while the first is under way is our reading. */
function isUnderWay(order: Order, { world, shop }: AdminContext): boolean {
  return cancelJobs(world, shop).some((job) => job.orderId === order.id && !job.done);
}

/** What the permission `refund_to_store_credit` cuts is not told apart here from `refund_orders`. */
function moneyErrors(input: CancelInput, order: Order, { world, token }: AdminContext): CancelError[] {
  const money = moneyOf(input);
  if (money === 'kept' || !isPositive(order.totalReceivedSet)) return [];
  const credit = money === 'original' ? undefined : money;
  if (token.mode === 'online' && !token.permissions?.includes('refund_orders')) {
    const code = credit ? 'NO_REFUND_TO_STORE_CREDIT_PERMISSION' : 'NO_REFUND_PERMISSION';
    return [{ field: ['refundMethod'], message: 'You do not have permission to refund orders', code }];
  }
  if (!credit) return [];
  const at = ['refundMethod', 'storeCreditRefund'];
  if (!order.customerId) return [{ field: at, message: 'Order has no customer to give store credit to', code: 'STORE_CREDIT_REFUND_MISSING_CUSTOMER' }];
  if (credit.creditUntil && Date.parse(credit.creditUntil) <= world.now().getTime())
    return [{ field: [...at, 'expiresAt'], message: 'Expiry must be in the future', code: 'STORE_CREDIT_REFUND_EXPIRATION_IN_PAST' }];
  return [];
}
