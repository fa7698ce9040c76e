import { Problem } from '#app/platform/problem.ts';
import type { AdminCall } from '../call.server.ts';
import { gid } from '../gid.ts';
import type { OrderStanding } from '../port/orders.ts';
import { bagOf, type MoneyBagAnswer } from './refund-shapes.ts';

export const orderStandingDocument = `#graphql
  query OrderStanding($id: ID!) {
    order(id: $id) {
      id
      createdAt
      updatedAt
      cancelledAt
      displayFinancialStatus
      displayFulfillmentStatus
      returnStatus
      currentTotalPriceSet { ...StandingMonies }
      totalRefundedSet { ...StandingMonies }
      risk { recommendation assessments { riskLevel } }
      fulfillments(first: 100) { status deliveredAt }
    }
  }
  fragment StandingMonies on MoneyBag {
    shopMoney { amount currencyCode }
    presentmentMoney { amount currencyCode }
  }
` as const;

interface Answer {
  order: null | {
    createdAt: string;
    updatedAt: string;
    cancelledAt: string | null;
    displayFinancialStatus: string | null;
    displayFulfillmentStatus: string;
    returnStatus: string;
    currentTotalPriceSet: MoneyBagAnswer;
    totalRefundedSet: MoneyBagAnswer;
    risk: { recommendation: string; assessments: { riskLevel: string }[] };
    fulfillments: { status: string; deliveredAt: string | null }[];
  };
}

/** What speaks for and against acting on an order with nobody looking. @throws Problem not_found */
export async function orderStanding(call: AdminCall, orderId: string): Promise<OrderStanding> {
  const { order } = await call<Answer>(orderStandingDocument, { id: gid('Order', orderId) });
  if (!order) throw new Problem('not_found', { words: 'order_not_found' });
  return {
    createdAt: new Date(order.createdAt),
    updatedAt: new Date(order.updatedAt),
    cancelledAt: order.cancelledAt ? new Date(order.cancelledAt) : null,
    financialStatus: order.displayFinancialStatus,
    fulfillmentStatus: order.displayFulfillmentStatus,
    returnStatus: order.returnStatus,
    total: bagOf(order.currentTotalPriceSet).shop,
    refunded: bagOf(order.totalRefundedSet).shop,
    risky: order.risk.recommendation === 'CANCEL' || order.risk.recommendation === 'INVESTIGATE' || order.risk.assessments.some(({ riskLevel }) => !HARMLESS.includes(riskLevel)),
    unassessed: order.risk.recommendation === 'NONE' && order.risk.assessments.length === 0,
    parcels: order.fulfillments.filter(({ status }) => !UNDONE.includes(status)).map(({ deliveredAt }) => ({ deliveredAt: deliveredAt ? new Date(deliveredAt) : null })),
  };
}

/** Medium is not: nobody has looked at it yet, as while an assessment is pending. */
const HARMLESS = ['LOW', 'NONE'];

/** Parcels that never left. */
const UNDONE = ['CANCELLED', 'ERROR', 'FAILURE'];
