import { randomBytes } from 'node:crypto';
import type { AccessToken, AccessTokenDoc, ShopState, StaffDoc, StaffPermission, World } from '../types.ts';
import { grantedScopes, installationOf } from './installation.ts';
import { staffScopes } from './staff-scopes.ts';

const KIND = 'AccessToken';
const HOUR_MS = 3_600_000;
/** Lives of tokens as Shopify hands them out. */
const OFFLINE_MS = HOUR_MS;
const REFRESH_MS = 90 * 24 * HOUR_MS;
const ONLINE_MS = 24 * HOUR_MS - 1000;

const ALL_PERMISSIONS: StaffPermission[] = ['orders', 'refund_orders', 'cancel_orders', 'draft_orders', 'customers', 'products', 'applications'];

/** The access tokens of every shop. They are documents, so a restart keeps them. */
export interface Tokens {
  issueOffline(shop: ShopState, options: { expiring: boolean; replaces?: string }): AccessToken;
  issueOnline(shop: ShopState, staff: StaffDoc): AccessToken;
  /** The token that may be used now, with the scopes it has now; undefined when it is not (or no longer) good. */
  use(shop: ShopState, token: string): AccessToken | undefined;
  /**
   * Trades a refresh token. The old one stays good until the new one is used, so that a client whose
   * answer was lost can ask again; undefined when it is not active.
   */
  refresh(shop: ShopState, refreshToken: string): AccessToken | undefined;
  revokeAll(shop: ShopState): void;
  expireAll(shop: ShopState): void;
  list(shop: ShopState): AccessToken[];
}

/** `realNow` is the real clock in milliseconds: tokens live in real time, whatever days were skipped. */
export function createTokens(world: World, realNow: () => number): Tokens {
  const save = (shop: ShopState, token: AccessToken & { replaces?: string }): AccessToken => {
    world.put(shop, KIND, { ...token, id: idOf(token.token) });
    return token;
  };
  const change = (shop: ShopState, change: (doc: AccessTokenDoc) => Partial<AccessTokenDoc>): void => {
    for (const doc of [...world.all<AccessTokenDoc>(shop, KIND)]) world.put(shop, KIND, { ...doc, ...change(doc) } as AccessTokenDoc);
  };

  return {
    issueOffline(shop, { expiring, replaces }) {
      const life = expiring && {
        expiresAt: realNow() + OFFLINE_MS,
        refreshToken: secret('shprt'),
        refreshExpiresAt: realNow() + REFRESH_MS,
      };
      return save(shop, { token: secret('shpat'), shop: shop.domain, mode: 'offline', scopes: grantedScopes(world, shop), ...life, ...(replaces && { replaces }) });
    },
    issueOnline(shop, staff) {
      const permissions = staff.isShopOwner ? ALL_PERMISSIONS : staff.permissions;
      const scopes = staffScopes(grantedScopes(world, shop), permissions);
      return save(shop, { token: secret('shpua'), shop: shop.domain, mode: 'online', scopes, permissions, staffId: staff.id, expiresAt: realNow() + ONLINE_MS });
    },
    use(shop, token) {
      const doc = world.get<AccessTokenDoc>(shop, KIND, idOf(token));
      if (!doc || doc.revoked || !installationOf(world, shop)) return undefined;
      if (doc.expiresAt !== undefined && doc.expiresAt <= realNow()) return undefined;
      const granted = grantedScopes(world, shop);
      return { ...doc, scopes: doc.mode === 'online' ? staffScopes(granted, doc.permissions ?? []) : granted };
    },
    refresh(shop, refreshToken) {
      const docs = [...world.all<AccessTokenDoc>(shop, KIND)];
      const doc = docs.find((one) => one.refreshToken === refreshToken && !one.revoked);
      if (!doc || !installationOf(world, shop) || (doc.refreshExpiresAt ?? 0) <= realNow()) return undefined;
      for (const earlier of docs) {
        if (earlier.refreshToken === doc.replaces && doc.replaces !== undefined) world.put(shop, KIND, { ...earlier, refreshExpiresAt: 0 });
      }
      return this.issueOffline(shop, { expiring: true, replaces: refreshToken });
    },
    revokeAll: (shop) => change(shop, () => ({ revoked: true })),
    expireAll: (shop) => change(shop, (doc) => (doc.expiresAt === undefined ? {} : { expiresAt: realNow() - 1000 })),
    list: (shop) => [...world.all<AccessTokenDoc>(shop, KIND)],
  };
}

function idOf(token: string): string {
  return `gid://sandbox/${KIND}/${token}`;
}

function secret(prefix: string): string {
  return `${prefix}_${randomBytes(16).toString('hex')}`;
}
