import type pg from 'pg';

export interface ExhaustedJob {
  id: string;
  job: string;
  attempts: number;
  error: string | null;
  failedAt: Date;
}

export interface QueueState {
  waiting: number;
  running: number;
  exhausted: ExhaustedJob[];
}

/** Jobs that were tried to the end, newest first (200 at most), beside how much waits. */
export async function queueState(queue: pg.Pool): Promise<QueueState> {
  const [counts, exhausted] = await Promise.all([
    queue.query(`select count(*) filter (where locked_at is null and attempts < max_attempts)::int as waiting,
                        count(*) filter (where locked_at is not null)::int as running
                 from graphile_worker._private_jobs`),
    queue.query(`select j.id::text, t.identifier as job, j.attempts::int, j.last_error as error, j.updated_at as "failedAt"
                 from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
                 where j.attempts >= j.max_attempts and j.locked_at is null
                 order by j.updated_at desc limit 200`),
  ]);
  return { ...counts.rows[0], exhausted: exhausted.rows };
}

/** Gives exhausted jobs a fresh start. Returns how many there were. */
export async function runAgain(queue: pg.Pool, ids: string[]): Promise<number> {
  const { rowCount } = await queue.query('select graphile_worker.reschedule_jobs($1::bigint[], run_at := now(), attempts := 0)', [ids]);
  return rowCount ?? 0;
}
