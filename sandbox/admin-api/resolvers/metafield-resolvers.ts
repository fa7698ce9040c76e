import { createHash } from 'node:crypto';
import type { AdminContext, Doc, Installation, Resolver, ResolverMap } from '../../types.ts';
import { numericId } from '../../state/gid.ts';
import { connection } from '../connection.ts';
import { nodeOf } from './node-resolvers.ts';

/** `metafield` and `metafields` for a type whose documents own some. */
export function metafieldsOn(): Record<string, Resolver> {
  return {
    metafield: (owner: Doc, { namespace, key }, context) => find(owner.id, resolved(namespace, context), key, context) ?? null,
    metafields: (owner: Doc, args, { world, shop, ...context }) => {
      const namespace = args.namespace && resolved(args.namespace, { world, shop, ...context });
      const mine = [...world.all(shop, 'Metafield')].filter(
        (one) =>
          one.ownerId === owner.id &&
          (!namespace || one.namespace === namespace) &&
          (!args.keys || args.keys.includes(`${one.namespace}.${one.key}`)),
      );
      return connection(mine, args);
    },
  };
}

export const metafieldResolvers: ResolverMap = {
  Metafield: {
    owner: (field: Doc, _, context) => nodeOf(field.ownerId as string, context),
    legacyResourceId: (field: Doc) => numericId(field.id),
    sizeInBytes: (field: Doc) => Buffer.byteLength(field.value as string),
    jsonValue: (field: Doc) =>
      /^(json|list\.|boolean|number_integer|rich_text)/.test(String(field.type)) ? JSON.parse(field.value as string) : field.value,
    definition: () => null,
    reference: () => null,
    references: () => null,
  },
};

export function find(ownerId: string, namespace: string, key: string, { world, shop }: AdminContext): Doc | undefined {
  return [...world.all(shop, 'Metafield')].find((one) => one.ownerId === ownerId && one.namespace === namespace && one.key === key);
}

/** `$app` and an absent namespace are the app's own: `app--{app number}`. */
export function resolved(namespace: string | null | undefined, { world, shop }: AdminContext): string {
  const own = namespace == null || namespace === '$app' || namespace.startsWith('$app:');
  if (!own) return namespace;
  const [installation] = world.all<Installation>(shop, 'AppInstallation');
  const base = `app--${numericId(String(installation?.appId))}`;
  return namespace?.startsWith('$app:') ? `${base}--${namespace.slice(5)}` : base;
}

export function digestOf(value: string): string {
  return createHash('sha256').update(value).digest('hex');
}
