/** A metafield that is to be brought to Shopify. */
export interface Wanted {
  key: string;
  /** JSON; null: it is to be gone. */
  wanted: string | null;
  wantedDigest: string;
}

export interface Batch {
  kind: 'set' | 'remove';
  rows: Wanted[];
}

/** Shopify takes 25 metafields a call (https://shopify.dev/docs/api/admin-graphql/latest/mutations/metafieldsSet). */
const MOST = 25;
/** Ours: one call stays within what any server takes for a body. */
const MOST_BYTES = 1_000_000;

/** In the order in which they may arrive: bodies, the indexes that name them, the settings that name the indexes, the rest; then what is gone. */
export function batchesOf(rows: Wanted[]): Batch[] {
  const batches: Batch[] = [];
  let bytes = 0;
  for (const row of rows.toSorted((one, two) => rankOf(one) - rankOf(two) || (one.key < two.key ? -1 : 1))) {
    const kind = row.wanted === null ? 'remove' : 'set';
    const size = Buffer.byteLength(row.wanted ?? '');
    const last = batches.at(-1);
    if (last?.kind === kind && last.rows.length < MOST && bytes + size <= MOST_BYTES) last.rows.push(row);
    else {
      batches.push({ kind, rows: [row] });
      bytes = 0;
    }
    bytes += size;
  }
  return batches;
}

function rankOf({ key, wanted }: Wanted): number {
  if (wanted === null) return 4;
  if (key.startsWith('b_')) return 0;
  if (key.startsWith('index_')) return 1;
  return key === 'settings' ? 2 : 3;
}
