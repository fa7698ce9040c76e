import { Problem } from '#app/platform/problem.ts';
import type { AdminCall } from '../call.server.ts';
import { isNotApproved, type GraphqlError } from '../failure.ts';
import type { WithheldData } from '../port/shop.ts';
import type { WithheldDataQuery } from '../types/admin.generated.d.ts';

export const WITHHELD_DATA = `#graphql
  query WithheldData {
    orders(first: 1, reverse: true) {
      nodes {
        email
        phone
        customer {
          firstName
        }
        shippingAddress {
          name
          address1
        }
      }
    }
  }
` as const;

const kinds: Record<string, WithheldData> = { email: 'email', phone: 'phone', firstName: 'name', name: 'name', address1: 'address' };
const IN_ORDER: WithheldData[] = ['name', 'email', 'phone', 'address'];

/** Nothing else tells it: no field of the schema says what an app is approved for, so the newest order is asked. */
export async function withheldData(call: AdminCall): Promise<WithheldData[] | null> {
  const denied: GraphqlError[] = [];
  try {
    const { orders } = await call<WithheldDataQuery>(WITHHELD_DATA, {}, (errors) => denied.push(...errors));
    if (!orders.nodes.length) return null;
  } catch (thrown) {
    if (!(thrown instanceof Problem)) throw thrown;
    if (thrown.code === 'customer_data_withheld') return ['everything'];
    // Without the scope there is no order to ask: that is another matter, and told by the scopes.
    if (thrown.code === 'scope_missing' || thrown.code === 'staff_not_permitted') return null;
    throw thrown;
  }
  const found = new Set(denied.filter(isNotApproved).map(({ path = [] }) => kinds[String(path.at(-1))]));
  return IN_ORDER.filter((kind) => found.has(kind));
}
