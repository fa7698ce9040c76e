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
  #pause: number;
  #closed = false;

  /** @param pause milliseconds between a lost connection and the next try */
  constructor(url: string, pause = RECONNECT_MS) {
    this.#url = url;
    this.#pause = pause;
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
    await this.#client?.end().catch(() => {});
  }

  /** @returns whether it listens now; if not, it tries again by itself */
  async #connect(): Promise<boolean> {
    const client = new pg.Client({ ...roleConfig(this.#url, 'mend_app'), keepAlive: true });
    this.#client = client;
    let lost = false;
    // A connection that fails says so in up to three ways: it is one loss.
    const lose = (reason: string): void => {
      if (lost || this.#closed) return;
      lost = true;
      log.warn({ reason }, 'live connection lost');
      client.end().catch(() => {});
      this.#reconnect();
    };
    client.on('notification', (notice) => this.#take(JSON.parse(notice.payload ?? '{}') as LiveChange));
    client.on('error', (error) => lose(error.message));
    client.on('end', () => lose('the session ended'));
    try {
      await client.connect();
      await client.query(`listen ${LIVE_CHANNEL}`);
    } catch (error) {
      lose((error as Error).message);
    }
    return !lost;
  }

  #reconnect(): void {
    setTimeout(async () => {
      if (this.#closed || !(await this.#connect())) return;
      for (const shopId of this.#listeners.keys()) this.#take({ shopId, topic: 'reread' });
    }, this.#pause).unref();
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
