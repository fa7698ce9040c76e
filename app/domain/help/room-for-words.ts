import { MOST_BYTES } from './help-metafields.ts';

/** What the rest of the metafield may come to: nine topics with hints in two languages, hours, holidays. */
const REST = 24_000;

/** The rest may grow by itself: holidays draw near. */
const SPARE = 4_000;

/**
 * Bytes of JSON that a merchant's words may have within the metafield `settings`.
 * @param settings what the metafield is to hold now; null before the first
 */
export function roomForWords(settings: string | null): number {
  const { words: _, ...rest } = JSON.parse(settings ?? '{}') as Record<string, unknown>;
  return MOST_BYTES - Math.max(REST, Buffer.byteLength(JSON.stringify(rest)) + SPARE);
}
