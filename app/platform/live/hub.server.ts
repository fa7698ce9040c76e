import pg from 'pg';
import { roleConfig } from '#app/platform/db/pools.server.ts';
import { log } from '#app/platform/log.server.ts';
import { LIVE_CHANNEL } from './announce.sql.server.ts';

export interface LiveChange {
  shopId: string;
  ticketId?: string;
  topic: string;
}

type Listener = (changes: LiveChange[]) => void;

/** Four notices a second per shop at most: a burst becomes one. */
const COALESCE_MS = 250;
const RECONNECT_MS = 1000;

/**
 * One direct connection of the web process listens for all shops; open pages
 * of a shop hear of changes in batches. After a lost connection every page is
 * told to read again, since notices of the gap are gone.
 */
export class LiveHub {
  #listeners = new Map<string, Set<Listener>>();
  #waiting = new Map<string, LiveChange[]>();
  #client: pg.Client | undefined;
  #url: string;
  #closed = false;

  constructor(url: string) {
    this.#url = url;
  }

  /** Returns how to stop listening. */
  listen(shopId: string, listener: Listener): () => void {
    if (!this.#client) void this.#connect();
    const listeners = this.#listeners.get(shopId) ?? new Set();
    listeners.add(listener);
    this.#listeners.set(shopId, listeners);
    return () => {
      listeners.delete(listener);
      if (!listeners.size) this.#listeners.delete(shopId);
    };
  }

  async close(): Promise<void> {
    this.#closed = true;
    await this.#client?.end();
  }

  async #connect(): Promise<void> {
    const client = new pg.Client(roleConfig(this.#url, 'mend_app'));
    this.#client = client;
    client.on('notification', (notice) => this.#take(JSON.parse(notice.payload ?? '{}') as LiveChange));
    client.on('error', (error) => log.warn({ reason: error.message }, 'live connection lost'));
    client.on('end', () => this.#reconnect());
    try {
      await client.connect();
      await client.query(`listen ${LIVE_CHANNEL}`);
    } catch (error) {
      log.warn({ reason: (error as Error).message }, 'live connection refused');
      this.#reconnect();
    }
  }

  #reconnect(): void {
    if (this.#closed) return;
    setTimeout(async () => {
      await this.#connect();
      for (const shopId of this.#listeners.keys()) this.#take({ shopId, topic: 'reread' });
    }, RECONNECT_MS).unref();
  }

  #take(change: LiveChange): void {
    if (!this.#listeners.has(change.shopId)) return;
    const waiting = this.#waiting.get(change.shopId);
    if (waiting) {
      waiting.push(change);
      return;
    }
    this.#waiting.set(change.shopId, [change]);
    setTimeout(() => this.#tell(change.shopId), COALESCE_MS).unref();
  }

  #tell(shopId: string): void {
    const changes = this.#waiting.get(shopId) ?? [];
    this.#waiting.delete(shopId);
    for (const listener of this.#listeners.get(shopId) ?? []) listener(changes);
  }
}
