import { Problem } from '#app/platform/problem.ts';

/** Why nothing happened, as the row keeps it; words by `words ?? code` under `problems`. */
export interface Failure {
  code: string;
  words?: string;
  values?: Record<string, string | number>;
  /** Shopify's own words, where it gave some. */
  reason?: string;
  /** The agent may plan and confirm once more. */
  confirmAgain: boolean;
}

/** Problems after which it is certain that Shopify did nothing. */
const CERTAIN = ['shopify_refused', 'shopify_unavailable', 'staff_not_permitted', 'scope_missing', 'not_found', 'not_possible'];

/** The failure in what a gateway threw; null when it may have happened all the same. */
export function certainFailure(thrown: unknown): Failure | null {
  // The library's way to sign in again: Shopify refused the token, so it did nothing.
  if (thrown instanceof Response) return { code: 'not_signed', confirmAgain: true };
  if (!(thrown instanceof Problem) || !CERTAIN.includes(thrown.code)) return null;
  const { words, values, shown } = thrown.details;
  const reason = reasonIn(shown);
  return { code: thrown.code, confirmAgain: thrown.code !== 'staff_not_permitted' && thrown.code !== 'scope_missing', ...(words ? { words } : {}), ...(reason ? { reason, values: { reason, ...values } } : values ? { values } : {}) };
}

/** Nothing was found after a wait that no request outlives. */
export const nothingHappened: Failure = { code: 'not_possible', words: 'resolution_not_sent', confirmAgain: true };

export const askAPerson: Failure = { code: 'shopify_unknown', words: 'resolution_ask_a_person', confirmAgain: false };

/** Made or asked for, and no longer to be read: only the payment provider knows. */
export const orderDeleted: Failure = { code: 'shopify_unknown', words: 'resolution_order_deleted', confirmAgain: false };

/** The payment provider sent the money back. */
export const refundBounced: Failure = { code: 'not_possible', words: 'resolution_refund_bounced', confirmAgain: true };

/** Goods came in and money went that may be ours, and Shopify does not say whose; `values.name`, `values.amount`. */
export const intakeUntold: Failure = { code: 'shopify_unknown', words: 'resolution_intake_untold', confirmAgain: false };

/** Shopify said yes to it, and no refund of that sum is there; `values.name`, `values.amount`. */
export const intakeUnpaid: Failure = { code: 'shopify_unknown', words: 'resolution_intake_unpaid', confirmAgain: false };

/** An agent looked at Shopify: it was somebody else's. The goods are in, so it cannot be done once more. */
export const notOurs: Failure = { code: 'not_possible', words: 'resolution_not_ours', confirmAgain: false };

/** The goods are in by our hand, and an agent looked at Shopify: no money went back. */
export const intakeNotPaid: Failure = { code: 'not_possible', words: 'resolution_intake_not_paid', confirmAgain: false };

/** The goods are in by our hand, and money went back that an agent did not take for ours; `values.name`, `values.amount`. */
export const intakePaidBesides: Failure = { code: 'not_possible', words: 'resolution_intake_paid_besides', confirmAgain: false };

/** Through one of several payments it came back; `values.missing` says how much. */
export const refundMadeInPart: Failure = { code: 'not_possible', words: 'resolution_refund_in_part', confirmAgain: true };

/** The goods are in, and through one of several payments the money came back; `values.missing` says how much. */
export const intakePaidInPart: Failure = { code: 'not_possible', words: 'resolution_intake_in_part', confirmAgain: true };

export const replacementCancelled: Failure = { code: 'not_possible', words: 'resolution_replacement_cancelled', confirmAgain: true };

export const returnCancelled: Failure = { code: 'not_possible', words: 'resolution_return_cancelled', confirmAgain: true };

/** Closed before any of the new goods was put on the order. */
export const exchangeNotGiven: Failure = { code: 'not_possible', words: 'resolution_exchange_not_given', confirmAgain: true };

/** The order was cancelled by another hand before ours. */
export const cancelledByOther: Failure = { code: 'not_possible', words: 'cancellation_by_other', confirmAgain: false };

/** Shopify took it on, and the order is still not cancelled. */
export const cancellationNotDone: Failure = { code: 'not_possible', words: 'cancellation_not_done', confirmAgain: true };

/** The order is cancelled, and the payment provider sent the money back. */
export const cancellationBounced: Failure = { code: 'not_possible', words: 'cancellation_refund_bounced', confirmAgain: false };

/** The order is cancelled, and Shopify booked no refund with it. */
export const cancellationUnpaid: Failure = { code: 'not_possible', words: 'cancellation_not_refunded', confirmAgain: false };

/** Somebody else changed what we were about to change. */
export const addressChangedByOther: Failure = { code: 'not_possible', words: 'address_changed_by_other', confirmAgain: true };

/** Shopify made an edit of ours, and not as it was planned: what stands on the order is for a person to look at. */
export const changedOtherwise: Failure = { code: 'not_possible', words: 'item_change_otherwise', confirmAgain: false };

/** Whatever became of the change, its order is no more. */
export const changeDeleted: Failure = { code: 'not_possible', words: 'change_order_deleted', confirmAgain: false };

/** Nothing of it had left, and nothing will. */
export const replacementDeleted: Failure = { code: 'not_possible', words: 'resolution_replacement_deleted', confirmAgain: true };

/** Made, sent and never arrived: an agent said so. */
export const lostFailure: Failure = { code: 'not_possible', words: 'resolution_replacement_lost', confirmAgain: true };

/** Nothing was sent, and nothing claimed. */
export const approvalDeclined: Failure = { code: 'not_allowed', words: 'approval_declined', confirmAgain: true };

export const approvalWithdrawn: Failure = { code: 'not_allowed', words: 'approval_withdrawn', confirmAgain: true };

export const approvalExpired: Failure = { code: 'not_allowed', words: 'approval_expired', confirmAgain: true };

/** Whether a person is asked whose it was. */
export function isInQuestion(failure: unknown): boolean {
  const { words } = (failure ?? {}) as Partial<Failure>;
  return words === intakeUntold.words || words === intakeUnpaid.words;
}

export function isLost(failure: unknown): boolean {
  return (failure as Failure | null)?.words === lostFailure.words;
}

function reasonIn(shown: unknown): string | undefined {
  if (!Array.isArray(shown)) return undefined;
  const messages = shown.flatMap((one) => (one && typeof one === 'object' && 'message' in one ? [String(one.message)] : []));
  return messages.length > 0 ? messages.join(' ').slice(0, 300) : undefined;
}
