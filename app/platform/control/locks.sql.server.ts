import type pg from 'pg';

/**
 * Runs the work while holding a lock of this name, over all processes: two
 * tabs that find an expired token renew it once. The lock ends with the
 * transaction, so a killed process leaves none behind.
 * @param locks a pool that the work itself takes no connection of: else enough waiting callers would starve the one they wait for
 */
export async function withLock<T>(locks: pg.Pool, name: string, work: () => Promise<T>): Promise<T> {
  const connection = await locks.connect();
  try {
    await connection.query('begin');
    await connection.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [name]);
    return await work();
  } finally {
    await connection.query('commit').catch(() => {});
    connection.release();
  }
}
