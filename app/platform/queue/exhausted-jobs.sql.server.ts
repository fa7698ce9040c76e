import type pg from 'pg';

export interface ExhaustedJob {
  id: string;
  job: string;
  attempts: number;
  error: string | null;
  failedAt: Date;
}

export interface QueueState {
  /** Counted up to one more than 1,000. */
  waiting: number;
  running: number;
  /** The newest 200. */
  exhausted: ExhaustedJob[];
  /** Whether there are others. */
  more: boolean;
}

export const MOST_COUNTED = 1000;
export const MOST_LISTED = 200;

/** Jobs that were tried to the end, newest first, beside how much waits. The queue may be long: nothing reads it whole. */
export async function queueState(queue: pg.Pool): Promise<QueueState> {
  const [counts, exhausted] = await Promise.all([
    queue.query(
      `select (select count(*)::int from (select 1 from graphile_worker._private_jobs where is_available = true order by priority, run_at limit $1) j) as waiting,
              (select count(*)::int from graphile_worker._private_jobs where locked_at is not null) as running`,
      [MOST_COUNTED + 1],
    ),
    queue.query(
      `select j.id::text, t.identifier as job, j.attempts::int, j.last_error as error, j.updated_at as "failedAt"
       from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
       where j.attempts >= j.max_attempts and j.locked_at is null
       order by j.updated_at desc limit $1`,
      [MOST_LISTED + 1],
    ),
  ]);
  return { ...counts.rows[0], exhausted: exhausted.rows.slice(0, MOST_LISTED), more: exhausted.rows.length > MOST_LISTED };
}

/** Gives exhausted jobs a fresh start. Returns how many there were. */
export async function runAgain(queue: pg.Pool, ids: string[]): Promise<number> {
  const { rowCount } = await queue.query('select graphile_worker.reschedule_jobs($1::bigint[], run_at := now(), attempts := 0)', [ids]);
  return rowCount ?? 0;
}
