import { Problem } from '#app/platform/problem.ts';
import type { OrderSnapshot } from '../port/order-snapshot.ts';
import type { LinePartsFragment, OrderPartsFragment } from '../types/admin.generated.d.ts';
import { toLine } from './line-parts.ts';
import { toOrder } from './order-parts.ts';

type BulkRow = OrderPartsFragment | (LinePartsFragment & { __parentId: string });

/**
 * Orders with their lines out of a grouped result, one at a time and never the whole file.
 * @throws Problem shopify_unavailable (retry) when the download breaks off, expired when its week is over
 */
export async function* readOrdersBulk(fetchFile: typeof fetch, url: string): AsyncIterable<OrderSnapshot> {
  let current: OrderSnapshot | null = null;
  for await (const row of rowsOf(fetchFile, url)) {
    if ('__parentId' in row) {
      current?.lines.push(toLine(row));
      continue;
    }
    if (current) yield current;
    current = toOrder(row);
  }
  if (current) yield current;
}

/** What the store of results says of an address whose signature is too old, or whose file was removed. */
const GONE = [400, 403, 404, 410];

async function* rowsOf(fetchFile: typeof fetch, url: string): AsyncIterable<BulkRow> {
  try {
    const response = await fetchFile(url);
    if (GONE.includes(response.status)) throw new Problem('expired', { note: `bulk result: HTTP ${response.status}` });
    if (!response.ok || !response.body) throw new Problem('shopify_unavailable', { note: `bulk result: HTTP ${response.status}`, retry: true });
    let rest = '';
    for await (const piece of response.body.pipeThrough(new TextDecoderStream()) as unknown as AsyncIterable<string>) {
      const lines = (rest + piece).split('\n');
      rest = lines.pop()!;
      for (const line of lines) if (line) yield JSON.parse(line);
    }
    if (rest.trim()) yield JSON.parse(rest);
  } catch (error) {
    if (error instanceof Problem) throw error;
    throw new Problem('shopify_unavailable', { note: 'bulk result broke off', retry: true, cause: error });
  }
}
