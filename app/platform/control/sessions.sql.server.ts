import type pg from 'pg';

/** Forgets every token of a shop. Returns how many sessions there were. */
export async function removeSessions(control: pg.Pool, shopDomain: string): Promise<number> {
  const { rowCount } = await control.query('delete from session where "shopDomain" = $1', [shopDomain]);
  return rowCount ?? 0;
}

/** Whether a token of this shop was stored after the moment. */
export async function hasSessionSince(control: pg.Pool, shopDomain: string, at: Date): Promise<boolean> {
  const { rows } = await control.query('select exists (select 1 from session where "shopDomain" = $1 and "updatedAt" > $2) as found', [shopDomain, at]);
  return rows[0].found;
}
