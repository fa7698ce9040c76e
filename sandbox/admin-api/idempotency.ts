import { createHash } from 'node:crypto';
import { GraphQLError, getDirectiveValues, getNamedType, isNonNullType, isObjectType } from 'graphql';
import type { GraphQLResolveInfo } from 'graphql';
import type { AdminContext, Doc, ShopState } from '../types.ts';
import type { AdminSchema } from './schema.ts';

/** How long Shopify remembers a key (https://shopify.dev/docs/api/usage/implementing-idempotency). */
const RETENTION_MS = 24 * 3_600_000;
const KIND = 'IdempotencyKey';

interface KeyDoc extends Doc {
  mutation: string;
  fingerprint: string;
  at: string;
  payload: Record<string, unknown>;
}

/** Runs a root mutation under its `@idempotent` key. One per sandbox: it knows the keys in flight. */
export interface Idempotency {
  run(
    context: AdminContext,
    args: Record<string, unknown>,
    info: GraphQLResolveInfo,
    effect: (key: string | undefined) => unknown,
  ): unknown;
}

/**
 * Same key, same arguments: the first payload again, its documents as they are now, without a second
 * effect. Other arguments, another mutation, or a key still in flight: Shopify's user errors. A
 * mutation that demands the directive fails without it. Keys live in the world, 24 hours long.
 * An attempt that threw is forgotten; one that ended in user errors is repeated as it was (the
 * latter is our assumption for payloads without an error code).
 */
export function idempotency(schema: AdminSchema): Idempotency {
  const inFlight = new Map<ShopState, Map<string, string>>();
  return {
    run(context, args, info, effect) {
      const key = keyOf(schema, info);
      if (key === undefined) return effect(undefined);
      const { world, shop } = context;
      const id = `gid://sandbox/${KIND}/${encodeURIComponent(key)}`;
      const fingerprint = hash(info.fieldName, args);
      const known = world.get<KeyDoc>(shop, KIND, id);
      if (known && world.now().getTime() - Date.parse(known.at) < RETENTION_MS) {
        return known.fingerprint === fingerprint ? recall(known, context) : refuse(info, MISMATCH);
      }
      const running = inFlight.get(shop) ?? new Map<string, string>();
      inFlight.set(shop, running);
      if (running.has(key)) return refuse(info, running.get(key) === fingerprint ? CONCURRENT : MISMATCH);

      const remember = (payload: unknown): unknown => {
        const doc: KeyDoc = { id, mutation: info.fieldName, fingerprint, at: world.now().toISOString(), payload: { ...(payload as object) } };
        world.put(shop, KIND, JSON.parse(JSON.stringify(doc)) as KeyDoc);
        return payload;
      };
      running.set(key, fingerprint);
      return settle(() => effect(key), remember, () => running.delete(key));
    },
  };
}

const MISMATCH = { code: 'IDEMPOTENCY_KEY_PARAMETER_MISMATCH', message: 'The same idempotency key cannot be used with different operation parameters.' };
const CONCURRENT = { code: 'IDEMPOTENCY_CONCURRENT_REQUEST', message: 'This request is currently in progress, please try again.' };

function keyOf(schema: AdminSchema, info: GraphQLResolveInfo): string | undefined {
  const values = getDirectiveValues(schema.schema.getDirective('idempotent')!, info.fieldNodes[0]!, info.variableValues);
  const need = schema.idempotency(info.fieldName);
  if (!values) {
    if (need === 'none') return undefined;
    throw badRequest('The @idempotent directive is required for this mutation but was not provided.');
  }
  // What Shopify answers here is not documented beyond "only supported on mutations that say so".
  if (need === 'none') throw badRequest('The @idempotent directive is not supported for this mutation.');
  const key = String(values['key']);
  if (key.trim() === '') throw badRequest('The idempotency key cannot be an empty string or whitespace only.');
  return key;
}

/** Answers what `effect` answers, in the same tick when it did. */
function settle(effect: () => unknown, done: (payload: unknown) => unknown, finish: () => void): unknown {
  try {
    const payload = effect();
    if (!(payload instanceof Promise)) {
      finish();
      return done(payload);
    }
    return payload.then(done).finally(finish);
  } catch (error) {
    finish();
    throw error;
  }
}

function recall(known: KeyDoc, { world, shop }: AdminContext): Record<string, unknown> {
  return Object.fromEntries(Object.entries(known.payload).map(([name, value]) => {
    const id = (value as Doc | null)?.id;
    const kind = typeof id === 'string' ? /^gid:\/\/shopify\/(\w+)\//.exec(id)?.[1] : undefined;
    return [name, (kind && world.get(shop, kind, id as string)) ?? value];
  }));
}

/** A payload with nothing in it but the user error. */
function refuse(info: GraphQLResolveInfo, error: { code: string; message: string }): Record<string, unknown> {
  const payload = getNamedType(info.returnType);
  if (!isObjectType(payload)) throw badRequest(error.message);
  const fields = Object.values(payload.getFields()).map((field) => [field.name, isNonNullType(field.type) ? [] : null]);
  return { ...Object.fromEntries(fields), userErrors: [{ field: null, ...error }] };
}

function hash(mutation: string, args: unknown): string {
  return createHash('sha256').update(`${mutation} ${JSON.stringify(sorted(args))}`).digest('hex');
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, inner]) => [key, sorted(inner)]));
}

function badRequest(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'BAD_REQUEST' } });
}
