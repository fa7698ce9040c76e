import type { AdminContext, Doc, ResolverMap } from '../../types.ts';
import { gid, kindOf } from '../../state/gid.ts';
import { iso, laterThan } from '../../state/time.ts';
import { digestOf, find, resolved } from './metafield-resolvers.ts';
import { mayChange } from '../owner-access.ts';
import { nodeOf } from './node-resolvers.ts';

/** Codes are the schema’s; when each comes follows its descriptions, the wording is ours. */
interface Wanted {
  ownerId: string;
  namespace?: string | null;
  key: string;
  type?: string | null;
  value: string;
  compareDigest?: string | null;
}

type Refusal = { field: string[]; message: string; code: string; elementIndex: number | null };

/** Shopify's limits: 25 metafields a call (https://shopify.dev/docs/api/admin-graphql/latest/mutations/metafieldsSet), 128 KB of JSON. */
const MOST = 25;
const MAX_BYTES = 128 * 1024;

export const metafieldMutations: ResolverMap = {
  Mutation: {
    /** All or none: the first refusal keeps every value as it was. */
    metafieldsSet: (_, { metafields }: { metafields: Wanted[] }, context) => {
      for (const { ownerId } of metafields) mayChange(ownerId, 'metafieldsSet', context);
      const refusals =
        metafields.length > MOST
          ? [refusal(['metafields'], `Exceeded the maximum metafields input limit of ${MOST}.`, 'LESS_THAN_OR_EQUAL_TO', null)]
          : metafields.flatMap((one, index) => check(one, index, context));
      if (refusals.length > 0) return { metafields: null, userErrors: refusals };
      return { metafields: metafields.map((one) => writeMetafield(one, context)), userErrors: [] };
    },
    metafieldsDelete: (_, { metafields }: { metafields: { ownerId: string; namespace: string; key: string }[] }, context) => ({
      deletedMetafields: metafields.map((one) => {
        mayChange(one.ownerId, 'metafieldsDelete', context);
        const known = find(one.ownerId, resolved(one.namespace, context), one.key, context);
        if (known) context.world.remove(context.shop, 'Metafield', known.id);
        return known ? { ownerId: one.ownerId, namespace: known.namespace, key: one.key } : null;
      }),
      userErrors: [],
    }),
  },
};

function check(wanted: Wanted, index: number, context: AdminContext): Refusal[] {
  const at = (field: string) => ['metafields', String(index), field];
  const known = find(wanted.ownerId, resolved(wanted.namespace, context), wanted.key, context);
  const type = wanted.type ?? known?.type;
  if (!nodeOf(wanted.ownerId, context)) return [refusal(at('ownerId'), 'Owner does not exist.', 'INVALID', index)];
  if (!type) return [refusal(at('type'), "Type can't be blank", 'BLANK', index)];
  if (wanted.value === '') return [refusal(at('value'), 'may not be empty', 'BLANK', index)];
  if (known && wanted.type && wanted.type !== known.type)
    return [refusal(at('type'), `must be ${String(known.type)}, not ${wanted.type}`, 'INVALID_TYPE', index)];
  if (wanted.compareDigest !== undefined && (wanted.compareDigest ?? null) !== (known?.compareDigest ?? null))
    return [
      refusal(
        at('compareDigest'),
        'The resource has been updated since it was loaded. Try again with an updated `compareDigest` value.',
        'STALE_OBJECT',
        index,
      ),
    ];
  if (Buffer.byteLength(wanted.value) > MAX_BYTES) return [refusal(at('value'), `is too large (maximum is ${MAX_BYTES} bytes)`, 'TOO_LONG', index)];
  return /^json|^list\./.test(String(type)) && !isJson(wanted.value) ? [refusal(at('value'), 'is invalid JSON', 'INVALID_VALUE', index)] : [];
}

/** Creates or overwrites a metafield that was found good. */
export function writeMetafield(wanted: Wanted, context: AdminContext): Doc {
  const { world, shop } = context;
  const namespace = resolved(wanted.namespace, context);
  const known = find(wanted.ownerId, namespace, wanted.key, context);
  const id = known?.id ?? gid('Metafield', world.nextId(shop, 'Metafield'));
  const doc = {
    id,
    ownerId: wanted.ownerId,
    ownerType: ownerType(wanted.ownerId),
    namespace,
    key: wanted.key,
    type: wanted.type ?? known!.type,
    value: wanted.value,
    compareDigest: digestOf(wanted.value),
    createdAt: known?.createdAt ?? iso(world.now()),
    updatedAt: laterThan(known?.updatedAt, world.now()),
  };
  world.put(shop, 'Metafield', doc);
  return doc;
}

function ownerType(ownerId: string): string {
  const names: Record<string, string> = { AppInstallation: 'API_PERMISSION', ProductVariant: 'PRODUCTVARIANT', DraftOrder: 'DRAFTORDER' };
  const kind = kindOf(ownerId) ?? '';
  return names[kind] ?? kind.toUpperCase();
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function refusal(field: string[], message: string, code: string, elementIndex: number | null): Refusal {
  return { field, message, code, elementIndex };
}
