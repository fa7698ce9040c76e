import type pg from 'pg';

/** The body of a request that is not carried out yet is all that tells whom it is about. */
const NOT_ASKED_FOR = `not exists (select 1 from redaction_receipt r
  where r."shopDomain" = webhook_intake."shopDomain" and r."webhookId" = webhook_intake."webhookId" and r."completedAt" is null)`;

/**
 * Empties the webhook bodies of a shop that speak of a person, whatever their
 * age. Only those already taken: what waits is taken first.
 * @param words ids and addresses; a number that stands in another body erases that one too, which nothing reads again
 */
export async function forgetBodiesAbout(control: pg.Pool, shopDomain: string, words: string[]): Promise<number> {
  const { rowCount } = await control.query(
    `update webhook_intake set body = null where "shopDomain" = $1 and state <> 'received' and body is not null
       and exists (select 1 from unnest($2::text[]) as w(word) where position(lower(w.word) in lower(body)) > 0)
       and ${NOT_ASKED_FOR}`,
    [shopDomain, words],
  );
  return rowCount ?? 0;
}

/** Empties all of them: the shop's data are gone. */
export async function forgetBodiesOf(control: pg.Pool, shopDomain: string): Promise<number> {
  const { rowCount } = await control.query(`update webhook_intake set body = null where "shopDomain" = $1 and body is not null and state <> 'received'`, [shopDomain]);
  return rowCount ?? 0;
}

/**
 * Retention of the control tables: bodies older than one moment, rows, dead
 * online sessions and tokens of shops that do not have Mend older than another.
 */
export async function forgetOldIntake(control: pg.Pool, before: { bodies: Date; rows: Date; sessions: Date }): Promise<{ bodies: number; rows: number; sessions: number }> {
  const bodies = await control.query(`update webhook_intake set body = null where "receivedAt" < $1 and body is not null and state <> 'received' and ${NOT_ASKED_FOR}`, [before.bodies]);
  const rows = await control.query(`delete from webhook_intake where "receivedAt" < $1 and ${NOT_ASKED_FOR}`, [before.rows]);
  const sessions = await control.query(`delete from session where "isOnline" and "expiresAt" < $1`, [before.sessions]);
  // An installation that was broken off leaves a token that no news of leaving finds.
  const strays = await control.query(
    `delete from session s where s."updatedAt" < $1 and not exists (select 1 from shop where shop.domain = s."shopDomain" and shop.status = 'installed')`,
    [before.sessions],
  );
  return { bodies: bodies.rowCount ?? 0, rows: rows.rowCount ?? 0, sessions: (sessions.rowCount ?? 0) + (strays.rowCount ?? 0) };
}
