import type pg from 'pg';
import { prepared } from '#app/platform/db/prepared.ts';
import { Prisma } from '#app/platform/generated/prisma/client.ts';
import type { ShopDb } from '#app/platform/db/shop-db.server.ts';
import { catalogue, type EnqueueOptions, type JobName, type JobPayload } from './catalogue.ts';

const MAX_ATTEMPTS = 12;

/** Queues a job inside the transaction of `db`: it exists exactly when the change does. */
export async function enqueueIn<N extends JobName>(db: ShopDb, job: N, payload: JobPayload<N>, options: EnqueueOptions = {}): Promise<void> {
  const values = jobRow(job, payload, options);
  await db.$executeRaw(prepared(Prisma.sql`select mend_queue.enqueue(${values.job}, ${values.payload}::json, ${values.runAt}::timestamptz, ${values.key}, ${values.queue}, ${values.maxAttempts}::int)`));
}

/** As enqueueIn, on a connection of the control pool. */
export async function enqueueOn<N extends JobName>(
  connection: Pick<pg.Pool, 'query'>,
  job: N,
  payload: JobPayload<N>,
  options: EnqueueOptions = {},
): Promise<void> {
  const values = jobRow(job, payload, options);
  await connection.query('select mend_queue.enqueue($1, $2::json, $3::timestamptz, $4, $5, $6::int)', [
    values.job,
    values.payload,
    values.runAt,
    values.key,
    values.queue,
    values.maxAttempts,
  ]);
}

/** What mend_queue.enqueue takes, checked; for statements that queue as they write. */
export function jobRow<N extends JobName>(job: N, payload: JobPayload<N>, options: EnqueueOptions = {}) {
  return {
    job,
    payload: JSON.stringify(catalogue[job].parse(payload)),
    runAt: options.delay ? new Date(Date.now() + options.delay).toISOString() : null,
    key: options.key ?? null,
    queue: options.queue ?? null,
    maxAttempts: options.maxAttempts ?? MAX_ATTEMPTS,
  };
}
