import { house } from '#app/desk/house.server.ts';
import type { JobName } from '#app/platform/queue/catalogue.ts';

export interface QueuedJob {
  name: JobName;
  payload: Record<string, string>;
  key: string | null;
}

/** Takes every job of this shop out of the queue, oldest first. */
export async function takeJobs({ id, domain }: { id: string; domain: string }): Promise<QueuedJob[]> {
  const { rows } = await house().queue.query<QueuedJob & { id: string }>(
    `with taken as (
       delete from graphile_worker._private_jobs where payload->>'shopId' = $1 or payload->>'shopDomain' = $2
       returning id, task_id, payload, key)
     select taken.id::text, identifier as name, payload, key from taken join graphile_worker._private_tasks tasks on tasks.id = task_id order by taken.id`,
    [id, domain],
  );
  return rows;
}
