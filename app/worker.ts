import { run, type TaskList } from 'graphile-worker';
import { house } from '#app/desk/house.server.ts';
import { handlers } from '#app/jobs/handlers.server.ts';
import { crontab } from '#app/jobs/schedule.ts';
import { watchClock } from '#app/platform/clock.server.ts';
import { checkDatabase } from '#app/platform/db/checks.server.ts';
import { env } from '#app/platform/env.server.ts';
import { log, work } from '#app/platform/log.server.ts';
import { Problem } from '#app/platform/problem.ts';
import { catalogue, type JobName } from '#app/platform/queue/catalogue.ts';
import { enqueueOn } from '#app/platform/queue/enqueue.sql.server.ts';
import { queueLogger } from '#app/platform/queue/queue-logger.server.ts';

// The worker process: takes jobs, keeps the schedule.
const settings = env();
await checkDatabase(settings.DATABASE_URL);

const missing = Object.keys(catalogue).filter((job) => !(job in handlers));
if (missing.length) throw new Error(`No handler for ${missing.join(', ')}`);

const runner = await run({
  pgPool: house().queue,
  concurrency: 4,
  // The queue is its own notice of new work; this is for what came while nobody listened.
  pollInterval: 2000,
  taskList: Object.fromEntries(Object.keys(catalogue).map((job) => [job, taskFor(job as JobName)])) as TaskList,
  crontab,
  logger: queueLogger,
});
log.info({ jobs: Object.keys(catalogue).length }, 'worker takes jobs');

// When the demo's clock jumps, what has come due must not wait for the next minute.
if (settings.CLOCK_FILE) {
  watchClock(settings.CLOCK_FILE, () => {
    void enqueueOn(house().control, 'sweep-due', {});
    void enqueueOn(house().control, 'run-nightly', {}, { key: 'run-nightly' });
  });
}
await runner.promise;

function taskFor(job: JobName) {
  return async (payload: unknown, helpers: { job: { id: string; attempts: number; max_attempts: number } }) => {
    const began = performance.now();
    await work.run({ id: `job-${helpers.job.id}` }, async () => {
      try {
        await (handlers[job] as (payload: unknown) => Promise<void>)(catalogue[job].parse(payload));
        log.info({ job, ms: Math.round(performance.now() - began) }, 'job done');
      } catch (error) {
        // A problem that will not get better by itself is not tried again.
        if (error instanceof Problem && !error.details.retry && error.code === 'not_found') {
          log.info({ job, reason: error.message }, 'job has nothing left to do');
          return;
        }
        log.warn({ job, attempt: helpers.job.attempts, reason: (error as Error).message, ...(error instanceof Problem ? {} : { err: error }) }, 'job failed');
        throw error;
      }
    });
  };
}
