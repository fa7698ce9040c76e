import type pg from 'pg';

export interface ShopRow {
  id: string;
  domain: string;
  status: 'installed' | 'uninstalled';
  scopes: string;
  /** When this installation began. */
  installedAt: Date;
}

const COLUMNS = 'id, domain, status, scopes, "installedAt"';

export async function shopByDomain(control: pg.Pool, domain: string): Promise<ShopRow | null> {
  const { rows } = await control.query(`select ${COLUMNS} from shop where domain = $1`, [domain]);
  return rows[0] ?? null;
}

export async function shopById(control: pg.Pool, id: string): Promise<ShopRow | null> {
  const { rows } = await control.query(`select ${COLUMNS} from shop where id = $1`, [id]);
  return rows[0] ?? null;
}

export async function installedShops(control: pg.Pool): Promise<ShopRow[]> {
  const { rows } = await control.query(`select ${COLUMNS} from shop where status = 'installed' order by id`);
  return rows;
}

/** Installs or reinstalls. A domain that moved to another shop id follows it. */
export async function markInstalled(control: pg.Pool, shop: { id: string; domain: string; scopes: string }, at: Date): Promise<void> {
  await control.query(
    `insert into shop (id, domain, status, scopes, "installedAt") values ($1, $2, 'installed', $3, $4)
     on conflict (id) do update set domain = excluded.domain, status = 'installed', scopes = excluded.scopes,
       "installedAt" = excluded."installedAt", "uninstalledAt" = null, "redactedAt" = null`,
    [shop.id, shop.domain, shop.scopes, at],
  );
}

/** Ends an installation that began before this moment; a later one stays. */
export async function markUninstalled(control: pg.Pool, domain: string, at: Date): Promise<void> {
  await control.query(
    `update shop set status = 'uninstalled', "uninstalledAt" = $2 where domain = $1 and status = 'installed' and "installedAt" <= $2`,
    [domain, at],
  );
}

/** Shops that left before this moment and still have rows. */
export async function shopsGoneSince(control: pg.Pool, at: Date): Promise<(ShopRow & { uninstalledAt: Date })[]> {
  const { rows } = await control.query(`select ${COLUMNS}, "uninstalledAt" from shop where status = 'uninstalled' and "redactedAt" is null and "uninstalledAt" < $1`, [at]);
  return rows;
}

export async function markRedacted(control: pg.Pool, id: string, at: Date): Promise<void> {
  await control.query(`update shop set "redactedAt" = $2, scopes = '' where id = $1`, [id, at]);
}

export async function setScopes(control: pg.Pool, domain: string, scopes: string): Promise<void> {
  await control.query('update shop set scopes = $2 where domain = $1', [domain, scopes]);
}

/** Installed shops with something due at this moment, one question for all of them. */
export async function dueShops(control: pg.Pool, at: Date): Promise<string[]> {
  const { rows } = await control.query(`select "shopId" from due_shops($1) join shop on shop.id = "shopId" where shop.status = 'installed'`, [at]);
  return rows.map((row) => row.shopId);
}
