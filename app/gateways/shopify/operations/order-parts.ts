import { numericId } from '../gid.ts';
import type { OrderSnapshot } from '../port/order-snapshot.ts';
import type { OrderPartsFragment } from '../types/admin.generated.d.ts';
import { ADDRESS_PARTS, toAddress } from './address-parts.ts';
import { CUSTOMER_PARTS, toCustomer } from './customer-parts.ts';

/** An order itself, without anything that comes in lists. Also used in bulk. */
export const ORDER_PARTS = `#graphql
  fragment OrderParts on Order {
    id
    name
    number
    email
    phone
    createdAt
    updatedAt
    cancelledAt
    closedAt
    displayFinancialStatus
    displayFulfillmentStatus
    currencyCode
    presentmentCurrencyCode
    tags
    totalPriceSet {
      shopMoney {
        amount
      }
      presentmentMoney {
        amount
      }
    }
    originalTotalPriceSet {
      shopMoney {
        amount
      }
      presentmentMoney {
        amount
      }
    }
    currentTotalPriceSet {
      shopMoney {
        amount
      }
      presentmentMoney {
        amount
      }
    }
    totalRefundedSet {
      shopMoney {
        amount
      }
    }
    shippingAddress {
      ...AddressParts
    }
    customer {
      ...CustomerParts
    }
  }
  ${ADDRESS_PARTS}
  ${CUSTOMER_PARTS}
` as const;

export function toOrder(order: OrderPartsFragment): OrderSnapshot {
  return {
    id: numericId(order.id),
    name: order.name,
    number: order.number,
    customer: toCustomer(order.customer),
    email: order.email ?? null,
    phone: order.phone ?? null,
    createdAt: new Date(order.createdAt),
    updatedAt: new Date(order.updatedAt),
    cancelledAt: toDate(order.cancelledAt),
    closedAt: toDate(order.closedAt),
    financialStatus: order.displayFinancialStatus ?? null,
    fulfillmentStatus: order.displayFulfillmentStatus,
    currency: order.currencyCode,
    presentmentCurrency: order.presentmentCurrencyCode,
    total: order.totalPriceSet.shopMoney.amount,
    totalRefunded: order.totalRefundedSet.shopMoney.amount,
    presentmentTotal: order.totalPriceSet.presentmentMoney.amount,
    originalTotal: order.originalTotalPriceSet.shopMoney.amount,
    originalPresentmentTotal: order.originalTotalPriceSet.presentmentMoney.amount,
    currentTotal: order.currentTotalPriceSet.shopMoney.amount,
    currentPresentmentTotal: order.currentTotalPriceSet.presentmentMoney.amount,
    shippingAddress: toAddress(order.shippingAddress),
    tags: order.tags,
    lines: [],
  };
}

export function toDate(text: string | null | undefined): Date | null {
  return text ? new Date(text) : null;
}
