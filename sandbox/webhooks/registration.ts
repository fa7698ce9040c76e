/** What the app's toml says about scopes and webhooks. */
import { readFileSync } from 'node:fs';
import { parse } from 'smol-toml';
import { z } from 'zod';

export interface Subscription {
  topic: string;
  /** Path or whole address. */
  uri: string;
  includeFields: string[];
  name: string | null;
}

export interface Registration {
  name: string;
  handle: string;
  scopes: string[];
  optionalScopes: string[];
  apiVersion: string;
  subscriptions: Subscription[];
}

const Toml = z.object({
  name: z.string(),
  handle: z.string().default(''),
  access_scopes: z.object({ scopes: z.string().default(''), optional_scopes: z.array(z.string()).default([]) }),
  webhooks: z.object({
    api_version: z.string(),
    subscriptions: z
      .array(
        z.strictObject({
          topics: z.array(z.string()).default([]),
          compliance_topics: z.array(z.string()).default([]),
          uri: z.string(),
          include_fields: z.array(z.string()).default([]),
          name: z.string().optional(),
        }),
      )
      .default([]),
  }),
});

/** Reads `shopify.app.toml`. Throws on a key of a subscription that the sandbox does not implement (`filter`). */
export function readRegistration(tomlPath: string): Registration {
  const toml = Toml.parse(parse(readFileSync(tomlPath, 'utf8')));
  const subscriptions = toml.webhooks.subscriptions.flatMap(({ topics, compliance_topics, uri, include_fields, name }) =>
    [...topics, ...compliance_topics].map((topic) => ({ topic, uri, includeFields: include_fields, name: name ?? null })),
  );
  const scopes = toml.access_scopes.scopes
    .split(',')
    .map((scope) => scope.trim())
    .filter(Boolean);
  return {
    name: toml.name,
    handle: toml.handle,
    scopes,
    optionalScopes: toml.access_scopes.optional_scopes,
    apiVersion: toml.webhooks.api_version,
    subscriptions,
  };
}
