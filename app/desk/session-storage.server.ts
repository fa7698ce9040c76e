import { AsyncLocalStorage } from 'node:async_hooks';
import { Session } from '@shopify/shopify-api';
import type { SessionStorage } from '@shopify/shopify-app-session-storage';
import type pg from 'pg';
import { log } from '#app/platform/log.server.ts';
import { seal, unseal, type KeyRing } from '#app/platform/seal.server.ts';

const PURPOSE = 'shopify-session';

/** Shopify sessions in PostgreSQL, each sealed as a whole: no token is readable at rest. */
export class SealedSessionStorage implements SessionStorage {
  #control: pg.Pool;
  #ring: KeyRing;
  #loaded = new AsyncLocalStorage<Session>();

  constructor(control: pg.Pool, ring: KeyRing) {
    this.#control = control;
    this.#ring = ring;
  }

  async storeSession(session: Session): Promise<boolean> {
    const { keyId, sealed } = seal(this.#ring, `${PURPOSE}:${session.id}`, JSON.stringify(session.toPropertyArray(true)));
    await this.#control.query(
      `insert into session (id, "shopDomain", "isOnline", "userId", "expiresAt", "keyId", sealed, "updatedAt")
       values ($1, $2, $3, $4, $5, $6, $7, now())
       on conflict (id) do update set "expiresAt" = excluded."expiresAt", "keyId" = excluded."keyId", sealed = excluded.sealed, "updatedAt" = now()`,
      [session.id, session.shop, session.isOnline, String(session.onlineAccessInfo?.associated_user.id ?? '') || null, session.expires ?? null, keyId, sealed],
    );
    return true;
  }

  /** Runs the work with this session, just read, for whoever asks for it by its id: one look-up for a request, not two. */
  withLoaded<T>(session: Session, work: () => Promise<T>): Promise<T> {
    return this.#loaded.run(session, work);
  }

  async loadSession(id: string): Promise<Session | undefined> {
    const loaded = this.#loaded.getStore();
    if (loaded?.id === id) return loaded;
    const { rows } = await this.#control.query('select id, "keyId", sealed from session where id = $1', [id]);
    return rows[0] && this.#open(rows[0]);
  }

  async deleteSession(id: string): Promise<boolean> {
    await this.#control.query('delete from session where id = $1', [id]);
    return true;
  }

  async deleteSessions(ids: string[]): Promise<boolean> {
    await this.#control.query('delete from session where id = any($1)', [ids]);
    return true;
  }

  async findSessionsByShop(shop: string): Promise<Session[]> {
    const { rows } = await this.#control.query('select id, "keyId", sealed from session where "shopDomain" = $1', [shop]);
    return rows.flatMap((row) => this.#open(row) ?? []);
  }

  /** Undefined for one whose key was taken out of the ring: it is lost, as if it had never been stored. @throws Error for one that was tampered with */
  #open(row: { id: string; keyId: string; sealed: Buffer }): Session | undefined {
    if (!this.#ring.keys.has(row.keyId)) {
      log.warn({ key: row.keyId }, 'a session is sealed with a key that TOKEN_KEYS does not have');
      return undefined;
    }
    const properties = JSON.parse(unseal(this.#ring, `${PURPOSE}:${row.id}`, row.keyId, row.sealed));
    return Session.fromPropertyArray(properties, true);
  }
}
