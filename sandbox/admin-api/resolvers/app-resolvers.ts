import { gid, numericId } from '../../state/gid.ts';
import { iso } from '../../state/time.ts';
import type { AdminContext, Doc, Installation, ResolverMap } from '../../types.ts';
import { connection } from '../connection.ts';
import { metafieldsOn } from './metafield-resolvers.ts';

export const appResolvers: ResolverMap = {
  QueryRoot: {
    app: (_, { id }, { world, shop }) => (id ? world.get(shop, 'App', id) : [...world.all(shop, 'App')][0]) ?? null,
    currentAppInstallation: (_, __, context) => theInstallation(context),
    appInstallation: (_, { id }, context) => (id && id !== theInstallation(context)?.id ? null : theInstallation(context) ?? null),
    webhookSubscriptions: (_, args, { world, shop }) => {
      const all = [...world.all(shop, 'WebhookSubscription')].filter(
        (one) => (!args.topics || args.topics.includes(one.topic)) && (!args.uri || one.uri === args.uri),
      );
      return connection(all, args, { sortBy: (one) => (args.sortKey === 'ID' ? Number(numericId(one.id)) : String(one.createdAt)) });
    },
    webhookSubscription: (_, { id }, { world, shop }) => world.get(shop, 'WebhookSubscription', id) ?? null,
  },
  Mutation: {
    webhookSubscriptionCreate: (_, { topic, webhookSubscription }, context) => subscribe(topic, webhookSubscription, context),
    webhookSubscriptionDelete: (_, { id }, { world, shop }) => {
      if (!world.get(shop, 'WebhookSubscription', id))
        return { deletedWebhookSubscriptionId: null, userErrors: [{ field: ['id'], message: 'Webhook subscription does not exist' }] };
      world.remove(shop, 'WebhookSubscription', id);
      return { deletedWebhookSubscriptionId: id, userErrors: [] };
    },
  },
  AppInstallation: {
    ...metafieldsOn(),
    app: (installation, _, { world, shop }) => world.get(shop, 'App', installation.appId),
    accessScopes: (installation: Installation) => installation.scopes.map((handle) => ({ handle, description: handle.replaceAll('_', ' ') })),
  },
  App: {
    installation: (_, __, context) => theInstallation(context) ?? null,
  },
  WebhookSubscription: {
    legacyResourceId: (one: Doc) => numericId(one.id),
    callbackUrl: (one: Doc) => one.uri,
    endpoint: (one: Doc) => ({ __typename: 'WebhookHttpEndpoint', callbackUrl: one.uri }),
  },
};

function theInstallation({ world, shop }: AdminContext): Installation | undefined {
  const [installation] = world.all<Installation>(shop, 'AppInstallation');
  return installation;
}

interface Wanted {
  uri?: string | null;
  callbackUrl?: string | null;
  includeFields?: string[] | null;
  filter?: string | null;
  format?: string | null;
  name?: string | null;
}

/** Subscriptions of the toml are app-specific and do not show here, as at Shopify; these are the shop's own. */
function subscribe(topic: string, wanted: Wanted, { world, shop }: AdminContext): Record<string, unknown> {
  const refuse = (field: string[], message: string) => ({ webhookSubscription: null, userErrors: [{ field, message }] });
  const uri = wanted.uri ?? wanted.callbackUrl;
  if (wanted.filter) return refuse(['webhookSubscription', 'filter'], 'sandbox does not implement filters');
  if (!uri || !uri.startsWith('https://')) return refuse(['webhookSubscription', 'uri'], 'Address is invalid');
  const known = [...world.all(shop, 'WebhookSubscription')].find((one) => one.topic === topic && one.uri === uri);
  if (known) return refuse(['webhookSubscription', 'uri'], 'Address for this topic has already been taken');
  const at = iso(world.now());
  const version = { handle: '2026-10', displayName: '2026-10 (Latest)', supported: true };
  const doc = {
    id: gid('WebhookSubscription', world.nextId(shop, 'WebhookSubscription')),
    topic,
    uri,
    includeFields: wanted.includeFields ?? [],
    filter: null,
    format: wanted.format ?? 'JSON',
    name: wanted.name ?? null,
    metafields: [],
    metafieldNamespaces: [],
    apiVersion: version,
    createdAt: at,
    updatedAt: at,
  };
  world.put(shop, 'WebhookSubscription', doc);
  return { webhookSubscription: doc, userErrors: [] };
}
