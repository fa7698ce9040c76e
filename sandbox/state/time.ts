/** Times as Shopify writes them. */

const SECOND = 1000;

/** ISO 8601 in UTC, whole seconds, as GraphQL's DateTime. */
export function iso(time: Date | number): string {
  return new Date(Math.floor(Number(time) / SECOND) * SECOND).toISOString().replace('.000Z', 'Z');
}

/** The next `updatedAt` of a document: now, but always later than the last one. */
export function laterThan(last: unknown, now: Date): string {
  const previous = typeof last === 'string' ? Date.parse(last) : 0;
  return iso(Math.max(now.getTime(), previous + SECOND));
}

/** The REST form: the same moment in Seoul time, `2026-11-20T12:11:22+09:00`. */
export function restTime(time: unknown): string | null {
  if (typeof time !== 'string') return null;
  return new Date(Date.parse(time) + 9 * 3_600_000).toISOString().replace(/\.\d+Z$/, '+09:00');
}

export const hours = (count: number): number => count * 3_600_000;
export const days = (count: number): number => count * 86_400_000;
