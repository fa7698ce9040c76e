import type { AdminCall } from '../call.server.ts';
import { numericId } from '../gid.ts';
import { refuseUserErrors } from '../refuse-user-errors.ts';
import type { StartOrdersBulkMutation } from '../types/admin.generated.d.ts';
import { LINE_PARTS } from './line-parts.ts';
import { ORDER_PARTS } from './order-parts.ts';

/** Only one connection may nest here, and none inside a list: parcels and refunds are read by paging. */
export const ORDERS_BULK = `#graphql
  query OrdersBulk {
    orders(sortKey: CREATED_AT) {
      edges {
        node {
          ...OrderParts
          lineItems {
            edges {
              node {
                ...LineParts
              }
            }
          }
        }
      }
    }
  }
  ${ORDER_PARTS}
  ${LINE_PARTS}
` as const;

/** Grouped: each order's lines follow it, so that the result can be read as a stream. */
export const START_ORDERS_BULK = `#graphql
  mutation StartOrdersBulk($query: String!) {
    bulkOperationRunQuery(query: $query, groupObjects: true) {
      bulkOperation {
        id
      }
      userErrors {
        field
        message
        code
      }
    }
  }
` as const;

/** Answers the id of the bulk operation. */
export async function startOrdersBulk(call: AdminCall): Promise<string> {
  const { bulkOperationRunQuery } = await call<StartOrdersBulkMutation>(START_ORDERS_BULK, { query: ORDERS_BULK.replace('#graphql', '') });
  refuseUserErrors(bulkOperationRunQuery?.userErrors ?? []);
  return numericId(bulkOperationRunQuery!.bulkOperation!.id);
}
