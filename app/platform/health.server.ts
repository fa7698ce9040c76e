import type pg from 'pg';
import { seconds } from './spans.ts';

export interface Health {
  ready: boolean;
  database: boolean;
  migrations: boolean;
  queue: boolean;
}

/**
 * Whether this process could serve a request now: database, migrations, queue.
 * @param patience milliseconds; what does not answer within them is not there
 */
export async function health(pools: { control: pg.Pool; queue: pg.Pool }, patience = seconds(3)): Promise<Health> {
  const [database, migrations, queue] = await Promise.all([
    answers(pools.control, 'select 1', patience),
    answers(pools.control, 'select 1 from applied_migrations() limit 1', patience),
    answers(pools.queue, 'select 1 from graphile_worker.migrations limit 1', patience),
  ]);
  return { ready: database && migrations && queue, database, migrations, queue };
}

/** No answer in time is none: a balancer must not wait for a database that hangs, or for a place in a pool that is used up. */
async function answers(pool: pg.Pool, sql: string, patience: number): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => (timer = setTimeout(resolve, patience, false)));
  const answered = pool.query(sql).then(
    (result) => result.rowCount !== 0,
    () => false,
  );
  return Promise.race([answered, late]).finally(() => clearTimeout(timer));
}
