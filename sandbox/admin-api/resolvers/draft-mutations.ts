import { announce } from '../../webhooks/announce.ts';
import { draftOrderPayload } from '../../webhooks/payloads/draft-order-payload.ts';
import { orderPayload } from '../../webhooks/payloads/order-payload.ts';
import { completeDraft } from '../../state/orders/complete-draft.ts';
import type { DraftInput } from '../../state/orders/draft-input.ts';
import { priceDraft } from '../../state/orders/price-draft.ts';
import type { DraftOrder } from '../../state/orders/draft-shapes.ts';
import { gid, numericId } from '../../state/gid.ts';
import { iso, laterThan } from '../../state/time.ts';
import type { AdminContext, Doc, ResolverMap } from '../../types.ts';
import { inventoryNews } from '../../webhooks/payloads/inventory-payload.ts';
import { draftRefusals } from './draft-refusals.ts';
import { writeMetafield } from './metafields-set.ts';

export const draftMutations: ResolverMap = {
  Mutation: {
    draftOrderCreate: (_, { input }: { input: DraftInput }, context) => {
      const userErrors = draftRefusals(input, context);
      if (userErrors.length > 0) return { draftOrder: null, userErrors };
      const draft = create(input, context);
      attach(draft.id, input, context);
      announce(context.emit, context.shop, [['draft_orders/create', draftOrderPayload(draft)]]);
      return { draftOrder: draft, userErrors: [] };
    },
    draftOrderUpdate: (_, { id, input }: { id: string; input: DraftInput }, context) => {
      const known = context.world.get<DraftOrder>(context.shop, 'DraftOrder', id);
      if (!known) return missing('draftOrder');
      if (known.status === 'COMPLETED')
        return { draftOrder: null, userErrors: [{ field: null, message: 'This order has been paid. You can’t make changes.' }] };
      const whole: DraftInput = { ...(known.input as DraftInput), ...input };
      const userErrors = draftRefusals(whole, context);
      if (userErrors.length > 0) return { draftOrder: null, userErrors };
      const draft = { ...known, ...plain(whole, context), updatedAt: laterThan(known.updatedAt, context.world.now()) } as DraftOrder;
      context.world.put(context.shop, 'DraftOrder', draft);
      attach(id, input, context);
      announce(context.emit, context.shop, [['draft_orders/update', draftOrderPayload(draft)]]);
      return { draftOrder: draft, userErrors: [] };
    },
    draftOrderCalculate: (_, { input }: { input: DraftInput }, context) => {
      const userErrors = draftRefusals(input, context);
      return userErrors.length > 0
        ? { calculatedDraftOrder: null, userErrors }
        : { calculatedDraftOrder: priceDraft(context.world, context.shop, input, passing()), userErrors: [] };
    },
    draftOrderComplete: (
      _,
      args: { id: string; sourceName?: string | null; paymentPending?: boolean | null; paymentGatewayId?: string | null },
      context,
    ) => {
      const known = context.world.get<DraftOrder>(context.shop, 'DraftOrder', args.id);
      if (!known) return missing('draftOrder');
      if (known.status === 'COMPLETED') return { draftOrder: known, userErrors: [{ field: null, message: 'This order has been paid' }] };
      if (args.paymentGatewayId)
        return { draftOrder: null, userErrors: [{ field: ['paymentGatewayId'], message: 'sandbox does not implement paymentGatewayId' }] };
      return { draftOrder: complete(known, args, context), userErrors: [] };
    },
    draftOrderDelete: (_, { input: { id } }: { input: { id: string } }, context) => {
      const known = context.world.get<DraftOrder>(context.shop, 'DraftOrder', id);
      if (!known) return { deletedId: null, userErrors: [{ field: ['id'], message: 'Draft order does not exist' }] };
      context.world.remove(context.shop, 'DraftOrder', id);
      for (const one of metafieldsOf(id, context)) context.world.remove(context.shop, 'Metafield', one.id);
      announce(context.emit, context.shop, [['draft_orders/delete', { id: Number(numericId(id)) }]]);
      return { deletedId: id, userErrors: [] };
    },
  },
};

function create(input: DraftInput, context: AdminContext): DraftOrder {
  const { world, shop } = context;
  const id = world.nextId(shop, 'DraftOrder');
  const at = iso(world.now());
  const number = nextDraftNumber(context);
  const draft = {
    id: gid('DraftOrder', id),
    legacyResourceId: id,
    name: `#D${number}`,
    status: 'OPEN',
    ready: true,
    createdAt: at,
    updatedAt: at,
    completedAt: null,
    orderId: null,
    invoiceUrl: null,
    invoiceSentAt: null,
    invoiceEmailTemplateSubject: '',
    hasTimelineComment: false,
    visibleToCustomer: false,
    allowDiscountCodesInCheckout: false,
    acceptAutomaticDiscounts: false,
    discountCodes: [],
    deposit: null,
    paymentTerms: null,
    platformDiscounts: [],
    warnings: [],
    transformerFingerprint: null,
    ...plain(input, context),
  } as unknown as DraftOrder;
  world.put(shop, 'DraftOrder', draft);
  return draft;
}

/** A number is used once, even when its draft was deleted since. */
function nextDraftNumber({ world, shop }: AdminContext): number {
  const last = Number(world.get(shop, 'Counter', LAST_DRAFT)?.last ?? 0);
  const number = Math.max(last, ...[...world.all<DraftOrder>(shop, 'DraftOrder')].map((one) => Number(one.name.slice(2)))) + 1;
  world.put(shop, 'Counter', { id: LAST_DRAFT, last: number });
  return number;
}

const LAST_DRAFT = 'gid://sandbox/Counter/DraftOrder';

function attach(ownerId: string, { metafields }: DraftInput, context: AdminContext): void {
  for (const { namespace, key, type, value } of metafields ?? [])
    writeMetafield({ ownerId, namespace: namespace ?? null, key: key!, type: type!, value: value! }, context);
}

function metafieldsOf(ownerId: string, { world, shop }: AdminContext): Doc[] {
  return [...world.all(shop, 'Metafield')].filter((one) => one.ownerId === ownerId);
}

/** The fields that follow from the input, and the input itself for a later update. */
function plain(input: DraftInput, { world, shop }: AdminContext): Record<string, unknown> {
  return {
    ...priceDraft(world, shop, input, (kind) => world.nextId(shop, kind)),
    input,
    note2: input.note ?? null,
    tags: [...new Set(input.tags ?? [])].sort(),
    customAttributes: input.customAttributes ?? [],
    taxExempt: input.taxExempt ?? false,
    poNumber: input.poNumber ?? null,
    sourceName: input.sourceName ?? null,
    reserveInventoryUntil: input.reserveInventoryUntil ?? null,
  };
}

function complete(
  known: DraftOrder,
  args: { sourceName?: string | null; paymentPending?: boolean | null },
  context: AdminContext,
): DraftOrder {
  const { world, shop, emit } = context;
  const order = completeDraft(world, shop, known, { sourceName: args.sourceName ?? null, pending: args.paymentPending ?? false });
  const draft: DraftOrder = {
    ...known,
    status: 'COMPLETED',
    completedAt: iso(world.now()),
    updatedAt: laterThan(known.updatedAt, world.now()),
    orderId: order.id,
  };
  world.put(shop, 'DraftOrder', draft);
  for (const { namespace, key, type, value } of metafieldsOf(draft.id, context))
    writeMetafield({ ownerId: order.id, namespace: String(namespace), key: String(key), type: String(type), value: String(value) }, context);
  const paid =
    order.displayFinancialStatus === 'PAID' ? [['orders/paid', orderPayload(world, shop, order)] as [string, Record<string, unknown>]] : [];
  announce(emit, shop, [
    ['draft_orders/update', draftOrderPayload(draft)],
    ['orders/create', orderPayload(world, shop, order)],
    ...paid,
    ...inventoryNews(world, shop, order),
  ]);
  return draft;
}

function missing(field: string): Record<string, unknown> {
  return { [field]: null, userErrors: [{ field: ['id'], message: 'Draft order does not exist' }] };
}

/** Ids for what is only calculated: none is taken from the world. */
function passing(): (kind: string) => string {
  let next = 0;
  return () => String(++next);
}
