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

/** Null where Mend never was installed under this domain; one that has left is found, with its status. */
export async function shopByDomain(control: pg.Pool, domain: string): Promise<ShopRow | null> {
  const { rows } = await control.query(`select ${COLUMNS} from shop where domain = $1`, [domain]);
  return rows[0] ?? null;
}

/** As shopByDomain. */
export async function shopById(control: pg.Pool, id: string): Promise<ShopRow | null> {
  const { rows } = await control.query(`select ${COLUMNS} from shop where id = $1`, [id]);
  return rows[0] ?? null;
}

/** For what is done once for every shop. */
export async function installedShops(control: pg.Pool): Promise<ShopRow[]> {
  const { rows } = await control.query(`select ${COLUMNS} from shop where status = 'installed' order by id`);
  return rows;
}

/** Installs or reinstalls, under this domain. */
export async function markInstalled(control: pg.Pool, shop: { id: string; domain: string; scopes: string }, at: Date): Promise<void> {
  await inTransaction(control, async (connection) => {
    await clearTheWay(connection, shop, at);
    await connection.query(
      `insert into shop (id, domain, status, scopes, "installedAt") values ($1, $2, 'installed', $3, $4)
       on conflict (id) do update set domain = excluded.domain, status = 'installed', scopes = excluded.scopes,
         "installedAt" = excluded."installedAt", "uninstalledAt" = null, "redactedAt" = null`,
      [shop.id, shop.domain, shop.scopes, at],
    );
  });
}

/** The shop is called by another domain from now on. */
export async function moveShop(control: pg.Pool, id: string, domain: string, at: Date): Promise<void> {
  await inTransaction(control, async (connection) => {
    await clearTheWay(connection, { id, domain }, at);
    await connection.query('update shop set domain = $2 where id = $1', [id, domain]);
  });
}

/** Tokens under the shop's former domain go; another shop that was last seen under the new one can be nobody any more: it has left. */
async function clearTheWay(connection: pg.PoolClient, { id, domain }: { id: string; domain: string }, at: Date): Promise<void> {
  await connection.query('delete from session using shop where shop.id = $1 and shop.domain <> $2 and session."shopDomain" = shop.domain', [id, domain]);
  await connection.query(
    `update shop set domain = id || '.moved.invalid', status = 'uninstalled', "uninstalledAt" = coalesce("uninstalledAt", $3) where domain = $2 and id <> $1`,
    [id, domain, at],
  );
}

async function inTransaction(control: pg.Pool, work: (connection: pg.PoolClient) => Promise<void>): Promise<void> {
  const connection = await control.connect();
  try {
    await connection.query('begin');
    await work(connection);
    await connection.query('commit');
  } catch (error) {
    await connection.query('rollback').catch(() => {});
    throw error;
  } finally {
    connection.release();
  }
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

/** All its rows are gone; only the receipts are left. */
export async function markRedacted(control: pg.Pool, id: string, at: Date): Promise<void> {
  await control.query(`update shop set "redactedAt" = $2, scopes = '' where id = $1`, [id, at]);
}

/** What was granted when Shopify was last asked, to be compared with what it says next. @param scopes separated by commas */
export async function setScopes(control: pg.Pool, domain: string, scopes: string): Promise<void> {
  await control.query('update shop set scopes = $2 where domain = $1', [domain, scopes]);
}

/** Installed shops with something due at this moment, one question for all of them. */
export async function dueShops(control: pg.Pool, at: Date): Promise<string[]> {
  const { rows } = await control.query(`select "shopId" from due_shops($1) join shop on shop.id = "shopId" where shop.status = 'installed'`, [at]);
  return rows.map((row) => row.shopId);
}
