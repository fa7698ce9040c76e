import { Problem } from '#app/platform/problem.ts';

/** What came of one call, whether the library threw it or answered it. */
export type Outcome =
  | { kind: 'data'; data: unknown; denied: GraphqlError[] }
  | { kind: 'throttled'; waitMs: number }
  /** Not answered, or answered by a broken server: it may have happened. */
  | { kind: 'lost'; note: string; cause?: unknown }
  | { kind: 'problem'; problem: Problem };

export interface GraphqlError {
  message: string;
  path?: (string | number)[];
  extensions?: { code?: string; requiredAccess?: string };
}

interface Answer {
  data?: Record<string, unknown> | null;
  errors?: GraphqlError[];
  extensions?: { cost?: { requestedQueryCost: number; throttleStatus?: { currentlyAvailable: number; restoreRate: number } } };
}

/** Reads an answer of the Admin API. */
export function readAnswer({ data, errors = [], extensions }: Answer): Outcome {
  if (errors.some((error) => error.extensions?.code === 'THROTTLED')) return { kind: 'throttled', waitMs: waitOf(extensions?.cost) };
  const denied = errors.filter((error) => error.extensions?.code === 'ACCESS_DENIED');
  if (errors.length === denied.length && data && !denied.some((error) => isRoot(error, data))) return { kind: 'data', data, denied };
  if (denied.length > 0) return { kind: 'problem', problem: denialOf(denied[0]!) };
  if (errors.some((error) => error.extensions?.code === 'INTERNAL_SERVER_ERROR')) return { kind: 'lost', note: 'internal server error' };
  const said = errors.map((error) => error.message);
  return { kind: 'problem', problem: new Problem('shopify_refused', { note: said.join(' | ').slice(0, 500), shown: said.map((message) => ({ field: null, message })) }) };
}

/** Reads what an HTTP status other than 200 means. @param retryAfter seconds, as the header says */
export function readStatus(status: number, retryAfter: number | undefined, note: string): Outcome {
  if (status === 429) return { kind: 'throttled', waitMs: Math.round((retryAfter ?? 2) * 1000) };
  if (status >= 500) return { kind: 'lost', note: `HTTP ${status}` };
  // 401: a token that was revoked; 402, 403, 404, 423: a store that is frozen, closed or locked.
  return { kind: 'problem', problem: new Problem('shopify_unavailable', { note: `HTTP ${status} ${note}`.trim(), retry: false }) };
}

/**
 * Reads what the library threw. Its errors are told by their shape: two copies
 * of the library in one process would not share a class.
 * @returns null for a Response that the caller must hand on (re-authentication) and for bugs
 */
export function readThrown(thrown: unknown): Outcome | null {
  if (thrown instanceof Response) {
    // The library turns Shopify's own errors into bare Responses as well; 3xx, 401 and 410 are the ones that send the browser on.
    return thrown.status === 429 || thrown.status >= 500 || [402, 403, 404, 423].includes(thrown.status) ? readStatus(thrown.status, undefined, '') : null;
  }
  if (!(thrown instanceof Error)) return null;
  const error = thrown as Error & { body?: Answer & { errors?: { graphQLErrors?: GraphqlError[] } }; response?: { code?: number; retryAfter?: number } };
  if (error.body?.errors?.graphQLErrors) return readAnswer({ ...error.body, errors: error.body.errors.graphQLErrors });
  if (typeof error.response?.code === 'number') return readStatus(error.response.code, error.response.retryAfter, '');
  if (['HttpRequestError', 'HttpMaxRetriesError', 'AbortError', 'TimeoutError'].includes(nameOf(error)) || isNetwork(error)) {
    return { kind: 'lost', note: nameOf(error), cause: error };
  }
  if (nameOf(error) === 'SessionNotFoundError') return { kind: 'problem', problem: new Problem('shopify_unavailable', { note: 'no token for this shop', retry: false }) };
  return null;
}

/** Seconds until the bucket holds the cost again (https://shopify.dev/docs/api/usage/limits). */
function waitOf(cost: NonNullable<Answer['extensions']>['cost']): number {
  const status = cost?.throttleStatus;
  if (!cost || !status || status.restoreRate <= 0) return 1000;
  const missing = Math.max(0, cost.requestedQueryCost - status.currentlyAvailable);
  return Math.max(100, Math.ceil((missing / status.restoreRate) * 1000));
}

/** A whole operation that was refused, rather than a field inside what it answered. */
function isRoot(error: GraphqlError, data: Record<string, unknown>): boolean {
  const root = error.path?.[0];
  return root === undefined || data[root] === null || data[root] === undefined;
}

/**
 * Shopify names scope and staff permission in one sentence. Every scope of our
 * operations is declared and granted on install (a test holds that; one taken
 * away since is told on the page), so where a permission is named, it is the
 * person who lacks it.
 */
export function denialOf(error: GraphqlError): Problem {
  const note = error.message.slice(0, 300);
  if (isNotApproved(error)) return new Problem('customer_data_withheld', { note });
  const needs = error.extensions?.requiredAccess ?? error.message;
  if (/\b(the )?user (must|needs)\b/i.test(needs)) return new Problem('staff_not_permitted', { note });
  const scope = [...needs.matchAll(/`(\w+)`/g)].map(([, name]) => name).join(', ');
  return new Problem('scope_missing', { note, values: { scope: scope || '?' } });
}

/**
 * The app, not the token: Shopify has not approved it for protected customer data. Only the sentence tells it from a missing scope.
 * Source: https://shopify.dev/docs/apps/launch/protected-customer-data
 */
export function isNotApproved(error: GraphqlError): boolean {
  return /\bapp is not approved to (use|access)\b/i.test(error.message);
}

function nameOf(error: Error): string {
  return error.name === 'Error' ? error.constructor.name : error.name;
}

/** What fetch throws when the connection dies: a TypeError with the reason inside. */
function isNetwork(error: Error): boolean {
  return error instanceof TypeError && /fetch failed|network|terminated|socket/i.test(error.message);
}
