import { Problem } from '#app/platform/problem.ts';
import { log } from '#app/platform/log.server.ts';
import { seconds } from '#app/platform/spans.ts';
import { readAnswer, readStatus, readThrown, type GraphqlError, type Outcome } from './failure.ts';

/** The library's `admin.graphql`. */
export type AdminGraphql = (query: string, options?: { variables?: Record<string, unknown>; signal?: AbortSignal }) => Promise<Response>;

/**
 * Runs one operation and answers its `data`. Throttled calls wait and try again
 * within a bound; queries also do so after an error of the server or the
 * network. A mutation that may have happened is never sent twice.
 * @throws Problem shopify_unavailable, shopify_unknown (mutations), shopify_refused, scope_missing, staff_not_permitted
 * @param onDenied hears of the fields inside the answer that were left out
 * @throws Response of the library (re-authentication), untouched
 */
export type AdminCall = <T>(document: string, variables?: object, onDenied?: (denied: GraphqlError[]) => void) => Promise<T>;

export interface CallTools {
  wait(milliseconds: number): Promise<void>;
  /** Milliseconds after which an answer is given up for lost. */
  patience: number;
  /** Milliseconds after which nothing is tried again. */
  longest: number;
}

const TRIES = 5;
const LONGEST_WAIT = seconds(20);
/** A person watches a spinner; what came of a lost mutation is found out by reading. */
const PATIENCE = seconds(15);

export function adminCall(graphql: AdminGraphql, { wait: pause = realWait, patience = PATIENCE, longest = LONGEST_WAIT }: Partial<CallTools> = {}): AdminCall {
  return async <T>(document: string, variables: object = {}, onDenied?: (denied: GraphqlError[]) => void): Promise<T> => {
    const mutation = /(^|\n)\s*mutation\b/.test(document);
    let waited = 0;
    const began = performance.now();
    for (let attempt = 1; ; attempt++) {
      const outcome = await withinPatience(patience, (signal) => once(graphql, document, variables, signal));
      if (outcome.kind === 'data') {
        if (outcome.denied.length) log.info({ operation: nameOf(document), hidden: outcome.denied.length }, 'Shopify left protected fields out');
        onDenied?.(outcome.denied);
        return outcome.data as T;
      }
      if (outcome.kind === 'problem') throw outcome.problem;
      if (outcome.kind === 'lost' && mutation) throw new Problem('shopify_unknown', { note: outcome.note, cause: outcome.cause });
      const wait = outcome.kind === 'throttled' ? outcome.waitMs : 200 * 2 ** attempt;
      waited += wait;
      // A bucket that others empty as well is waited for as long as anything is: it fills again.
      if ((attempt >= TRIES && outcome.kind !== 'throttled') || Math.max(waited, performance.now() - began) > longest) throw unavailable(outcome, wait);
      await pause(wait);
    }
  };
}

/** The library keeps no time of its own: whatever it makes of the signal, we stop waiting. */
async function withinPatience(patience: number, call: (signal: AbortSignal) => Promise<Outcome>): Promise<Outcome> {
  const abort = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<Outcome>((resolve) => {
    timer = setTimeout(() => {
      resolve({ kind: 'lost', note: 'no answer in time' });
      abort.abort();
    }, patience);
  });
  const answer = call(abort.signal);
  answer.catch(() => {});
  return Promise.race([answer, late]).finally(() => clearTimeout(timer));
}

async function once(graphql: AdminGraphql, document: string, variables: object, signal: AbortSignal): Promise<Outcome> {
  try {
    const response = await graphql(document, { variables: { ...variables }, signal });
    const body = await response.text();
    if (!response.ok) return readStatus(response.status, Number(response.headers.get('retry-after')) || undefined, '');
    return readAnswer(JSON.parse(body));
  } catch (thrown) {
    const outcome = readThrown(thrown);
    if (outcome) return outcome;
    // Cut off in the middle of its answer.
    if (thrown instanceof SyntaxError) return { kind: 'lost', note: 'unreadable answer', cause: thrown };
    throw thrown;
  }
}

function unavailable(outcome: Extract<Outcome, { kind: 'throttled' | 'lost' }>, wait: number): Problem {
  if (outcome.kind === 'throttled') return new Problem('shopify_unavailable', { note: 'throttled', retry: true, retryAfter: Math.ceil(wait / 1000) });
  return new Problem('shopify_unavailable', { note: outcome.note, retry: true, cause: outcome.cause });
}

function nameOf(document: string): string {
  return /(?:query|mutation)\s+(\w+)/.exec(document)?.[1] ?? 'unnamed';
}

function realWait(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
