import type pg from 'pg';
import { seconds } from '#app/platform/spans.ts';

/** First half of the advisory locks by which workers show that they live. */
export const PRESENCE = 4343;

/** A worker that only lost its session has this long to take it again. */
export const GRACE = seconds(10);

/**
 * Gives back the jobs of workers that are gone. The queue itself waits four
 * hours before it believes that a worker died. Each job's death counts as one
 * attempt and waits as a failure does (e^attempts seconds), so that a job which
 * kills its worker is not run in a circle.
 * @param suspects workers seen without presence, with when first; kept by the caller between calls
 * @param now milliseconds of real time
 * @returns how many jobs were given back
 */
export async function takeUpOrphans(queue: pg.Pool, suspects: Map<string, number>, now: number): Promise<number> {
  const absent = await absentWorkers(queue);
  for (const known of suspects.keys()) if (!absent.includes(known)) suspects.delete(known);
  for (const worker of absent) if (!suspects.has(worker)) suspects.set(worker, now);
  const gone = absent.filter((worker) => now - suspects.get(worker)! >= GRACE);
  return gone.length ? giveBack(queue, gone) : 0;
}

async function absentWorkers(queue: pg.Pool): Promise<string[]> {
  const { rows } = await queue.query<{ worker: string }>(
    `with holders as (
       select locked_by from graphile_worker._private_jobs where locked_at is not null
       union
       select locked_by from graphile_worker._private_job_queues where locked_at is not null
     )
     select locked_by as worker from holders
     where locked_by is not null and not exists (
       select 1 from pg_locks
       where locktype = 'advisory' and granted and classid = $1 and objsubid = 2
         and database = (select oid from pg_database where datname = current_database())
         and objid::bigint = (hashtext(locked_by)::bigint & 4294967295)
     )`,
    [PRESENCE],
  );
  return rows.map(({ worker }) => worker);
}

async function giveBack(queue: pg.Pool, workers: string[]): Promise<number> {
  const { rows } = await queue.query<{ jobs: number }>(
    `with jobs as (
       update graphile_worker._private_jobs
       set locked_at = null, locked_by = null, updated_at = now(),
           last_error = 'The worker that ran this job ended in the middle of it.',
           run_at = greatest(run_at, now()) + exp(least(attempts, 10)) * interval '1 second'
       where locked_by = any($1) and locked_at is not null returning 1
     ), queues as (
       update graphile_worker._private_job_queues set locked_at = null, locked_by = null where locked_by = any($1) returning 1
     )
     select (select count(*) from jobs)::int as jobs`,
    [workers],
  );
  return rows[0]!.jobs;
}
