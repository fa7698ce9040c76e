import { announce } from '../../webhooks/announce.ts';
import { orderPayload } from '../../webhooks/payloads/order-payload.ts';
import { customerPayload } from '../../webhooks/payloads/customer-payload.ts';
import { copyOfOrder, saveOrder } from '../../state/orders/save-order.ts';
import { laterThan } from '../../state/time.ts';
import type { AdminContext, Doc, ResolverMap } from '../../types.ts';
import { kindOf } from '../../state/gid.ts';
import { mayChange } from '../owner-access.ts';
import { visibleOrder } from '../visibility.ts';
import { addressFrom } from '../../state/orders/address-from.ts';
import type { AddressInput } from '../../state/orders/address-from.ts';

interface OrderInput {
  id: string;
  email?: string | null;
  phone?: string | null;
  note?: string | null;
  poNumber?: string | null;
  tags?: string[] | null;
  customAttributes?: { key: string; value: string }[] | null;
  shippingAddress?: AddressInput | null;
}

export const orderMutations: ResolverMap = {
  Mutation: {
    /** Overwrites what is given and leaves the rest. */
    orderUpdate: (_, { input }: { input: OrderInput }, context) => {
      const { world, shop, emit } = context;
      const order = copyOfOrder(world, shop, input.id);
      if (!order || !visibleOrder(order, context)) return { order: null, userErrors: [{ field: ['id'], message: 'Order does not exist' }] };
      if (input.shippingAddress) {
        // Its description allows "limited updates" to cancelled orders, "like notes and tags".
        if (order.cancelledAt) return { order, userErrors: [{ field: ['input', 'shippingAddress'], message: 'Shipping address of a canceled order can’t be changed' }] };
        const { address, userErrors } = addressFrom(
          input.shippingAddress,
          order.shippingAddress?.id ?? `gid://shopify/MailingAddress/${world.nextId(shop, 'MailingAddress')}`,
          ['input', 'shippingAddress'],
        );
        if (userErrors.length > 0) return { order: world.get(shop, 'Order', order.id), userErrors };
        order.shippingAddress = order.displayAddress = address;
      }
      const { email = order.email, phone = order.phone, note = order.note, customAttributes } = input;
      Object.assign(order, {
        email,
        phone,
        note,
        customAttributes: customAttributes ?? order.customAttributes,
        poNumber: input.poNumber ?? order.poNumber,
      });
      if (input.tags) order.tags = [...new Set(input.tags)].sort();
      saveOrder(world, shop, order);
      announce(emit, shop, [['orders/updated', orderPayload(world, shop, order)]]);
      return { order, userErrors: [] };
    },
    tagsAdd: (_, { id, tags }: { id: string; tags: string[] }, context) =>
      retag(id, 'tagsAdd', context, (known) => [
        ...known,
        ...tags.filter((tag) => !known.some((one) => one.toLowerCase() === tag.trim().toLowerCase())).map((tag) => tag.trim()),
      ]),
    tagsRemove: (_, { id, tags }: { id: string; tags: string[] }, context) =>
      retag(id, 'tagsRemove', context, (known) => known.filter((one) => !tags.some((tag) => tag.trim().toLowerCase() === one.toLowerCase()))),
  },
};

const TAGGED = new Set(['Order', 'Customer', 'Product', 'DraftOrder']);
const MOST = 250;

function retag(id: string, field: string, context: AdminContext, change: (tags: string[]) => string[]): Record<string, unknown> {
  mayChange(id, field, context);
  const { world, shop, emit } = context;
  const kind = kindOf(id) ?? '';
  const doc = TAGGED.has(kind) ? world.get<Doc>(shop, kind, id) : undefined;
  if (!doc || (kind === 'Order' && !visibleOrder(doc, context)))
    return { node: null, userErrors: [{ field: ['id'], message: 'Resource does not exist' }] };
  const before = doc.tags as string[];
  const tags = [...new Set(change(before))].filter(Boolean).sort();
  if (tags.length > MOST) return { node: null, userErrors: [{ field: ['tags'], message: `Tags cannot be more than ${MOST}` }] };
  if (tags.join() === before.join()) return { node: doc, userErrors: [] };
  const next = { ...doc, tags, updatedAt: laterThan(doc.updatedAt, world.now()) };
  world.put(shop, kind, next);
  if (kind === 'Order') announce(emit, shop, [['orders/updated', orderPayload(world, shop, next as never)]]);
  if (kind === 'Customer') announce(emit, shop, [['customers/update', customerPayload(next)]]);
  return { node: next, userErrors: [] };
}
