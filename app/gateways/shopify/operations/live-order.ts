import type { Money } from '#app/platform/money.ts';
import type { AdminCall } from '../call.server.ts';
import { isNotApproved } from '../failure.ts';
import { gid } from '../gid.ts';
import type { LiveOrder } from '../port/orders.ts';
import type { LiveOrderQuery } from '../types/admin.generated.d.ts';
import { linesAfter } from './lines-after.ts';
import { LIVE_LINE_PARTS, toLiveLine } from './live-line-parts.ts';
import { toWholeOrder, WHOLE_ORDER } from './whole-order.ts';

export const LIVE_ORDER = `#graphql
  query LiveOrder($id: ID!, $lines: Int!, $parcelLines: Int!, $scans: Int!, $refundLines: Int!) {
    order(id: $id) {
      ...WholeOrder
      cancelReason
      lineItems(first: $lines) {
        nodes {
          ...LiveLineParts
        }
      }
      totalReceivedSet {
        ...BothMonies
      }
      totalShippingPriceSet {
        ...BothMonies
      }
      suggestedRefund(suggestFullRefund: true) {
        maximumRefundableSet {
          ...BothMonies
        }
        shipping {
          maximumRefundableSet {
            ...BothMonies
          }
        }
      }
      transactions(first: 50) {
        kind
        status
        gateway
        formattedGateway
        createdAt
        processedAt
        amountSet {
          shopMoney {
            amount
            currencyCode
          }
        }
      }
    }
  }
  fragment BothMonies on MoneyBag {
    shopMoney {
      amount
      currencyCode
    }
    presentmentMoney {
      amount
      currencyCode
    }
  }
  ${WHOLE_ORDER}
  ${LIVE_LINE_PARTS}
` as const;

const SIZES = { lines: 30, parcelLines: 50, scans: 50, refundLines: 50 };

/** The order as it is now; null when Shopify has none or hides it. */
export async function liveOrder(call: AdminCall, orderId: string): Promise<LiveOrder | null> {
  let withheld = false;
  const { order } = await call<LiveOrderQuery>(LIVE_ORDER, { id: gid('Order', orderId), ...SIZES }, (denied) => {
    withheld = denied.some(isNotApproved);
  });
  if (!order) return null;
  const snapshot = toWholeOrder(order);
  const rest = await linesAfter(call, orderId, order.lineItems.pageInfo);
  return {
    ...snapshot,
    lines: [...snapshot.lines, ...rest.map(({ line }) => line)],
    live: [...order.lineItems.nodes.map(toLiveLine), ...rest.map(({ live }) => live)],
    ...amountsOf(order),
    payments: order.transactions.map((one) => ({
      kind: one.kind,
      status: one.status,
      gateway: one.formattedGateway ?? one.gateway ?? '',
      amount: money(one.amountSet.shopMoney),
      at: new Date(one.processedAt ?? one.createdAt),
    })),
    cancelReason: order.cancelReason ?? null,
    withheld,
    adminUrl: `shopify://admin/orders/${orderId}`,
  };
}

type Order = NonNullable<LiveOrderQuery['order']>;

/** What can be given back is what Shopify suggests; without a suggestion, nothing can. */
function amountsOf(order: Order): Pick<LiveOrder, 'paid' | 'refundable' | 'presentmentRefundable' | 'shippingTotal' | 'refundableShipping'> {
  const { suggestedRefund } = order;
  const nothing = (currency: string): Money => ({ amount: '0', currency });
  const shippingTotal = money(order.totalShippingPriceSet.shopMoney);
  return {
    paid: money(order.totalReceivedSet.shopMoney),
    refundable: suggestedRefund ? money(suggestedRefund.maximumRefundableSet.shopMoney) : nothing(order.currencyCode),
    presentmentRefundable: suggestedRefund ? money(suggestedRefund.maximumRefundableSet.presentmentMoney) : nothing(order.presentmentCurrencyCode),
    shippingTotal,
    refundableShipping: suggestedRefund
      ? money(suggestedRefund.shipping.maximumRefundableSet.shopMoney)
      : nothing(order.currencyCode),
  };
}

function money({ amount, currencyCode }: { amount: string; currencyCode: string }): Money {
  return { amount, currency: currencyCode };
}
