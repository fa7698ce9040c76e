import type pg from 'pg';

export interface Health {
  ready: boolean;
  database: boolean;
  migrations: boolean;
  queue: boolean;
}

/** Whether this process could serve a request now: database, migrations, queue. */
export async function health(pools: { control: pg.Pool; queue: pg.Pool }): Promise<Health> {
  const [database, migrations, queue] = await Promise.all([
    answers(pools.control, 'select 1'),
    answers(pools.control, 'select 1 from applied_migrations() limit 1'),
    answers(pools.queue, 'select 1 from graphile_worker.migrations limit 1'),
  ]);
  return { ready: database && migrations && queue, database, migrations, queue };
}

async function answers(pool: pg.Pool, sql: string): Promise<boolean> {
  return pool.query(sql).then(
    (result) => result.rowCount !== 0,
    () => false,
  );
}
