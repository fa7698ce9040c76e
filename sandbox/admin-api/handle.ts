import { randomUUID } from 'node:crypto';
import type { GraphQLFormattedError } from 'graphql';
import type { AdminContext, Approval, Emit, Fault, ShopState, World } from '../types.ts';
import { ConnectionDropped } from '#sandbox/faults/hang.ts';
import type { Hanging } from '#sandbox/faults/hang.ts';
import type { ArmedFaults } from '#sandbox/faults/faults.ts';
import type { Tokens } from '#sandbox/oauth/tokens.ts';
import type { Bucket } from './bucket.ts';
import { MAX_QUERY_COST, queryCost, tooExpensive } from './cost.ts';
import type { Engine, GraphqlBody, Operation } from './engine.ts';

export interface AdminApiParts {
  world: World;
  tokens: Tokens;
  faults: ArmedFaults;
  hanging: Hanging;
  emit: Emit;
  /** What protected customer data the app is approved for, now. */
  approved(): Approval;
  /** The engine of an API version, or undefined for one Shopify does not know. */
  engine(version: string): Engine | undefined;
  /** The app's bucket of points in a shop. */
  bucket(shop: ShopState): Bucket;
  log(line: string): void;
}

const BAD_TOKEN = '[API] Invalid API key or access token (unrecognized login or wrong password)';

/** `POST /admin/api/{version}/graphql.json`, as Shopify answers it. Faults may reject instead of answering. */
export async function adminApi(request: Request, shop: ShopState, version: string, parts: AdminApiParts): Promise<Response> {
  const engine = parts.engine(version);
  if (!engine || request.method !== 'POST') return send(404, { errors: 'Not Found' });
  const token = parts.tokens.use(shop, request.headers.get('x-shopify-access-token') ?? '');
  if (!token) return send(401, { errors: BAD_TOKEN });
  const body = await readBody(request);
  if (!body) return send(400, { errors: { query: 'Required parameter missing or invalid' } });

  const prepared = engine.prepare(body);
  const names = 'operation' in prepared ? namesOf(prepared.operation) : [];
  const fault = parts.faults.take(names);
  if (fault && fault.kind !== 'timeout_after_success') return meet(fault, request, shop, parts);
  if ('errors' in prepared) return send(200, { errors: prepared.errors }, version);

  const { world, emit } = parts;
  const answer = await run(prepared.operation, engine, { world, shop, token, protectedDataApproved: parts.approved(), emit }, parts);
  // The effect stands; only its answer is lost.
  if (fault) await parts.hanging.hang(request.signal);
  return send(200, answer, version);
}

async function run(operation: Operation, engine: Engine, context: AdminContext, parts: AdminApiParts): Promise<unknown> {
  const { document, node, variables } = operation;
  const requestedQueryCost = queryCost(engine.schema, document, node, variables);
  if (requestedQueryCost > MAX_QUERY_COST) return { errors: [tooExpensive(requestedQueryCost).toJSON()] };
  const bucket = parts.bucket(context.shop);
  if (!bucket.take(requestedQueryCost)) return throttled(requestedQueryCost, bucket);

  const { data, errors } = await engine.execute(operation, context);
  const actualQueryCost = data ? queryCost(engine.schema, document, node, variables, data) : 0;
  bucket.giveBack(Math.max(0, requestedQueryCost - actualQueryCost));
  const formatted = errors?.map((error) => noted(error.toJSON(), error.originalError, parts));
  const cost = { requestedQueryCost, actualQueryCost, throttleStatus: bucket.status() };
  return { data: data ?? null, ...(formatted?.length && { errors: formatted }), extensions: { cost } };
}

/** Tells the operator what the sandbox could not do; an app only ever sees the answer. */
function noted(error: GraphQLFormattedError, original: Error | null | undefined, parts: AdminApiParts): GraphQLFormattedError {
  const bug = original !== undefined && original !== null && !('extensions' in original);
  if (bug || error.message.startsWith('sandbox does not')) parts.log(`admin api: ${bug ? original.stack : error.message}`);
  return bug ? { ...error, extensions: { code: 'INTERNAL_SERVER_ERROR' } } : error;
}

function namesOf({ node, rootFields }: Operation): string[] {
  return [...(node.name ? [node.name.value] : []), ...rootFields];
}

async function meet(fault: Fault, request: Request, shop: ShopState, parts: AdminApiParts): Promise<Response> {
  switch (fault.kind) {
    case 'throttle': return send(200, throttled(MAX_QUERY_COST, parts.bucket(shop)));
    case '429': {
      const errors = 'Exceeded 2 calls per second for api client. Reduce request rates to resume uninterrupted service.';
      return send(429, { errors }, undefined, { 'retry-after': '2.0' });
    }
    case '500': return send(500, { errors: 'Internal Server Error' });
    case 'drop': throw new ConnectionDropped();
    default: return parts.hanging.hang(request.signal);
  }
}

function throttled(requestedQueryCost: number, bucket: Bucket): unknown {
  const documentation = 'https://shopify.dev/api/usage/rate-limits';
  return {
    errors: [{ message: 'Throttled', extensions: { code: 'THROTTLED', documentation } }],
    extensions: { cost: { requestedQueryCost, actualQueryCost: null, throttleStatus: bucket.status() } },
  };
}

async function readBody(request: Request): Promise<GraphqlBody | undefined> {
  const text = await request.text();
  if ((request.headers.get('content-type') ?? '').includes('application/graphql')) return text ? { query: text } : undefined;
  try {
    const body = JSON.parse(text) as GraphqlBody | null;
    return typeof body?.query === 'string' && body.query !== '' ? body : undefined;
  } catch {
    return undefined;
  }
}

function send(status: number, body: unknown, version?: string, more: Record<string, string> = {}): Response {
  const headers = { 'x-request-id': randomUUID(), ...(version && { 'x-shopify-api-version': version }), ...more };
  return Response.json(body, { status, headers });
}
