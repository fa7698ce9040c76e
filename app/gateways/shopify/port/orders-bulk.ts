import type { OrderSnapshot } from './order-snapshot.ts';

/** Every order of a shop, by Shopify's bulk queries. */
export interface OrdersBulkPort {
  /** Starts the bulk query of orders with their lines; answers its id. */
  startOrdersBulk(): Promise<string>;
  bulkOperation(id: string): Promise<{ state: 'running' | 'completed' | 'failed' | 'cancelled'; objectCount: number; url: string | null; error: string | null }>;
  /** Orders with lines (no fulfilments or refunds: those hang on lists) out of a finished bulk result, streamed. */
  readOrdersBulk(url: string): AsyncIterable<OrderSnapshot>;
}
