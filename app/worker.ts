import { EventEmitter } from 'node:events';
import os from 'node:os';
import { run, type TaskList, type WorkerEvents, type WorkerPool } from 'graphile-worker';
import { house } from '#app/desk/house.server.ts';
import { handlers } from '#app/jobs/handlers.server.ts';
import { crontab } from '#app/jobs/schedule.ts';
import { watchClock } from '#app/platform/clock.server.ts';
import { checkDatabase } from '#app/platform/db/checks.server.ts';
import { env } from '#app/platform/env.server.ts';
import { log, reasonOf, work } from '#app/platform/log.server.ts';
import { Problem } from '#app/platform/problem.ts';
import { catalogue, type Attempt, type JobName } from '#app/platform/queue/catalogue.ts';
import { enqueueOn } from '#app/platform/queue/enqueue.sql.server.ts';
import { queueLogger } from '#app/platform/queue/queue-logger.server.ts';
import { takeUpOrphans } from '#app/platform/queue/take-up-orphans.sql.server.ts';
import { holdPresence } from '#app/platform/queue/worker-presence.server.ts';
import { seconds } from '#app/platform/spans.ts';

// The worker process: takes jobs, keeps the schedule.
giveWay();
const settings = env();
await checkDatabase(settings.DATABASE_URL);

const missing = Object.keys(catalogue).filter((job) => !(job in handlers));
if (missing.length) throw new Error(`No handler for ${missing.join(', ')}`);

const events = new EventEmitter() as WorkerEvents;
let pool: WorkerPool | undefined;
let leaving = false;
events.once('pool:create', ({ workerPool }) => (pool = workerPool));
const runner = await run({
  pgPool: house().queue,
  concurrency: 4,
  // The queue is its own notice of new work; this is for what came while nobody listened.
  pollInterval: 2000,
  taskList: Object.fromEntries(Object.keys(catalogue).map((job) => [job, taskFor(job as JobName)])) as TaskList,
  crontab,
  logger: queueLogger,
  events,
  noHandleSignals: true,
});
const leavePresence = await holdPresence(settings.DATABASE_URL, pool!.id);
log.info({ jobs: Object.keys(catalogue).length }, 'worker takes jobs');
// After an upgrade Shopify's API may be another version: what was tried on the one before is tried again.
await enqueueOn(house().control, 'check-templates', {}, { key: 'check-templates' });
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void leave(signal));

const suspects = new Map<string, number>();
setInterval(() => void lookForOrphans(), seconds(5)).unref();
void lookForOrphans();

// When the demo's clock jumps, what has come due must not wait for the next minute.
if (settings.CLOCK_FILE) {
  watchClock(settings.CLOCK_FILE, () => {
    const due = [enqueueOn(house().control, 'sweep-due', {}), enqueueOn(house().control, 'run-nightly', {}, { key: 'run-nightly' })];
    Promise.all(due).catch((error: Error) => log.warn({ reason: error.message }, 'the clock jumped, and nothing was queued'));
  });
}
await runner.promise.catch((error: unknown) => {
  // Jobs that were cut short on the way out are in the queue again.
  if (!leaving) throw error;
});

/** Where it shares a machine with the web process, whoever waits for a page comes first. Who started it may have set it lower still, and then it may not be raised. */
function giveWay(): void {
  if (os.getPriority() < 5) os.setPriority(5);
}

async function lookForOrphans(): Promise<void> {
  try {
    const jobs = await takeUpOrphans(house().queue, suspects, Date.now());
    if (jobs) log.warn({ jobs }, 'took up the jobs of a worker that is gone');
  } catch (error) {
    log.warn({ reason: reasonOf(error) }, 'could not look for jobs of dead workers');
  }
}

/** Jobs under way get two seconds to end; what is left then goes back to the queue. */
async function leave(signal: string): Promise<void> {
  if (leaving) return;
  leaving = true;
  log.info({ signal }, 'worker leaves');
  setTimeout(() => process.exit(0), seconds(2.9)).unref();
  const cut = setTimeout(() => void Promise.resolve(pool!.forcefulShutdown('The worker was told to stop.')).catch(() => {}), seconds(2));
  await runner.stop().catch(() => {});
  clearTimeout(cut);
  await leavePresence();
  process.exit(0);
}

function taskFor(job: JobName) {
  return async (payload: unknown, helpers: { job: { id: string; attempts: number; max_attempts: number } }) => {
    const began = performance.now();
    await work.run({ id: `job-${helpers.job.id}` }, async () => {
      try {
        await (handlers[job] as (payload: unknown, attempt: Attempt) => Promise<void>)(catalogue[job].parse(payload), { isLast: helpers.job.attempts >= helpers.job.max_attempts });
        log.info({ job, ms: Math.round(performance.now() - began) }, 'job done');
      } catch (error) {
        // A problem that will not get better by itself is not tried again.
        if (error instanceof Problem && !error.details.retry && error.code === 'not_found') {
          log.info({ job, reason: error.message }, 'job has nothing left to do');
          return;
        }
        logFailure(job, helpers.job, error);
        // The queue keeps what is thrown, for the operator to read: it outlives a redaction.
        throw new Error(reasonOf(error));
      }
    });
  };
}

/** What may pass is tried again without alarm; a job that has used up its tries is one. */
function logFailure(job: JobName, { attempts, max_attempts }: { attempts: number; max_attempts: number }, error: unknown): void {
  const details = { job, attempt: attempts, reason: reasonOf(error), ...(error instanceof Problem ? {} : { err: error }) };
  if (attempts >= max_attempts) log.error(details, 'job failed for the last time');
  else if (error instanceof Problem && error.details.retry) log.info(details, 'job will be tried again');
  else log.warn(details, 'job failed');
}
