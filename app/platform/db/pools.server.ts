import pg from 'pg';
import { connectionKeeper, currentShop } from './shop-context.server.ts';

export type DatabaseRole = 'mend_app' | 'mend_control' | 'mend_queue';

/**
 * A pool whose connections act as one role. The login of DATABASE_URL is a
 * member of the roles and inherits nothing, so a connection that lost its role
 * could read nothing at all.
 */
export function rolePool(url: string, role: DatabaseRole, size: number): pg.Pool {
  return new pg.Pool({ ...roleConfig(url, role), max: size });
}

/** The pool of tenant tables: a connection carries the shop of whoever checks it out. */
export function shopPool(url: string, size: number): pg.Pool {
  return new ShopPool({ ...roleConfig(url, 'mend_app'), max: size });
}

/**
 * Without a listener a lost connection would end the process, whether it lay
 * idle in the pool or was checked out; the query under way fails by itself.
 */
export function whenLost(pool: pg.Pool, tell: (error: Error) => void): pg.Pool {
  pool.on('error', tell);
  pool.on('connect', (client) => void client.on('error', tell));
  return pool;
}

/** For connections of one's own, outside of a pool. */
export function roleConfig(url: string, role: DatabaseRole): pg.PoolConfig {
  return { connectionString: url, options: `-c role=${role}`, application_name: role };
}

type ConnectCallback = (error: Error | undefined, client: pg.PoolClient | undefined, release: (error?: unknown) => void) => void;

class ShopPool extends pg.Pool {
  #shopOf = new WeakMap<pg.PoolClient, string>();

  override connect(): Promise<pg.PoolClient>;
  override connect(callback: ConnectCallback): void;
  override connect(callback?: ConnectCallback): Promise<pg.PoolClient> | void {
    // Read now: the caller's context is gone once the connection is there.
    const shop = currentShop() ?? '';
    const keep = connectionKeeper();
    const connected = this.#take().then((client) => this.#carry(client, shop)).then(keep);
    if (!callback) return connected;
    connected.then(
      (client) => callback(undefined, client, (error) => client.release(error as Error)),
      (error) => callback(error, undefined, () => {}),
    );
  }

  /** One that came back in the middle of a transaction is closed: its end would undo the shop we set, and bring back another's. */
  async #take(): Promise<pg.PoolClient> {
    for (;;) {
      const client = await super.connect();
      const status = (client as pg.PoolClient & { getTransactionStatus(): string | null }).getTransactionStatus();
      if (status === null || status === 'I') return client;
      client.release(new Error('given back inside a transaction'));
    }
  }

  async #carry(client: pg.PoolClient, shop: string): Promise<pg.PoolClient> {
    if (this.#shopOf.get(client) === shop) return client;
    try {
      // Session-wide and outside any transaction: a rollback would undo it.
      await client.query("select set_config('app.shop_id', $1, false)", [shop]);
      this.#shopOf.set(client, shop);
      return client;
    } catch (error) {
      client.release(error as Error);
      throw error;
    }
  }
}
