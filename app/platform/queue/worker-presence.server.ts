import pg from 'pg';
import { roleConfig } from '#app/platform/db/pools.server.ts';
import { log } from '#app/platform/log.server.ts';
import { seconds } from '#app/platform/spans.ts';
import { PRESENCE } from './take-up-orphans.sql.server.ts';

const RETRY = seconds(1);

/**
 * Tells every other worker that this one lives: a database session of its own
 * holds a lock in the pool's name, and PostgreSQL drops the lock the moment the
 * process is gone, however it went. A lost session is opened again.
 * @param url DATABASE_URL
 * @param poolId the name under which this worker locks jobs
 * @returns how to leave
 */
export async function holdPresence(url: string, poolId: string): Promise<() => Promise<void>> {
  let client: pg.Client | undefined;
  let closed = false;
  const hold = async (): Promise<void> => {
    const session = new pg.Client({ ...roleConfig(url, 'mend_queue'), keepAlive: true });
    client = session;
    let lost = false;
    const again = (reason: string): void => {
      if (lost || closed) return;
      lost = true;
      log.warn({ reason }, 'worker presence lost; taking it again');
      session.end().catch(() => {});
      setTimeout(() => void hold(), RETRY).unref();
    };
    session.on('error', (error) => again(error.message));
    session.on('end', () => again('the session ended'));
    try {
      await session.connect();
      await session.query('select pg_advisory_lock($1, hashtext($2))', [PRESENCE, poolId]);
    } catch (error) {
      again((error as Error).message);
    }
  };
  await hold();
  return async () => {
    closed = true;
    await client?.end().catch(() => {});
  };
}
