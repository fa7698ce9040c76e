import type pg from 'pg';

/**
 * Refuses a database whose character type knows no Hangul: search would find
 * nothing, without an error. Asks the extension itself, which must be there.
 * @throws Error that names the cure
 */
export async function refuseSilentHangul(client: pg.ClientBase): Promise<void> {
  const { rows } = await client.query("select coalesce(array_length(show_trgm('배송'), 1), 0) as trigrams");
  if (rows[0].trigrams > 0) return;
  throw new Error('This database has the character type C, under which Hangul search finds nothing. Create it with a UTF-8 locale such as C.UTF-8 (libc provider).');
}
