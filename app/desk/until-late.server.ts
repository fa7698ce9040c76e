import { log } from '#app/platform/log.server.ts';
import { Problem } from '#app/platform/problem.ts';
import { problemResponse } from './problem-answer.server.ts';

/** How many milliseconds are left; none or fewer when it is too late to begin. */
export type Left = () => number;

/**
 * Work that a person waits for. What it was late with may still come to its end
 * behind this answer, and serves the next request.
 * @throws Response 503 shopify_unavailable when it is late
 */
export async function untilLate<T>(milliseconds: number, work: (left: Left) => Promise<T>): Promise<T> {
  const end = performance.now() + milliseconds;
  const left = () => end - performance.now();
  return within(milliseconds, () => work(left)).catch((thrown: unknown) => {
    if (!(thrown instanceof Problem)) throw thrown;
    log.warn({ reason: thrown.message }, 'Shopify keeps a page waiting');
    return problemResponse(thrown);
  });
}

/** @throws Problem shopify_unavailable when the work takes longer, or may not even begin */
export async function within<T>(milliseconds: number, work: () => Promise<T>): Promise<T> {
  const late = () => new Problem('shopify_unavailable', { note: 'no answer in time', retry: true });
  if (milliseconds <= 0) throw late();
  let timer: NodeJS.Timeout | undefined;
  const end = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(late()), milliseconds);
  });
  const working = work();
  working.catch(() => {});
  return Promise.race([working, end]).finally(() => clearTimeout(timer));
}
