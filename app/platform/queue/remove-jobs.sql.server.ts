import type pg from 'pg';

/** A data request is answered even for a shop that has left. */
const KEPT = ['prepare-data-request'];

/**
 * Takes a shop's waiting jobs out of the queue. One that is running ends by
 * itself: the shop it would enter has left. Returns how many there were.
 */
export async function removeJobs(queue: pg.Pool, shopId: string): Promise<number> {
  const { rowCount } = await queue.query(
    `delete from graphile_worker._private_jobs j using graphile_worker._private_tasks t
     where t.id = j.task_id and j.payload->>'shopId' = $1 and j.locked_at is null and t.identifier <> all($2)`,
    [shopId, KEPT],
  );
  return rowCount ?? 0;
}
