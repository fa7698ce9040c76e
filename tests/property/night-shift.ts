import { enterJob } from '#app/desk/enter-job.server.ts';
import { house } from '#app/desk/house.server.ts';
import { handlers } from '#app/jobs/handlers.server.ts';
import { nightlyActs, runEach } from '#app/jobs/run-nightly-shop.server.ts';
import { dueShops } from '#app/platform/control/shops.sql.server.ts';
import { enqueueOn } from '#app/platform/queue/enqueue.sql.server.ts';
import { action as webhookDoor } from '#app/routes/webhooks.ts';
import { begin } from './life.ts';
import { numberedHouse } from './numbered-house.ts';
import { takeJobs, type QueuedJob } from './queue.sql.ts';
import type { Scene } from './scene.ts';

/** A webhook arrives, arrives and will arrive once more, or never does. */
export async function arrive({ store: { bag } }: Scene, how: 'arrives' | 'again' | 'lost', which: number): Promise<void> {
  if (bag.length === 0) return;
  const at = which % bag.length;
  const request = how === 'again' ? bag[at]!.clone() : bag.splice(at, 1)[0]!;
  if (how !== 'lost') await webhookDoor({ request, params: {}, context: {} });
}

export interface Shift {
  count: number;
  which: number;
  diesAt?: number | null;
}

/** Runs some of the queued jobs, each in a process of its own; one that was killed or failed is in the queue again. @returns how many there were */
export async function runJobs(scene: Scene, { count, which, diesAt = null }: Shift): Promise<number> {
  const queued = await takeJobs(scene.store.shop);
  const chosen: QueuedJob[] = [];
  while (chosen.length < count && queued.length > 0) chosen.push(...queued.splice(which % queued.length, 1));
  for (const job of queued) await putBack(job);
  for (const job of chosen) await runJob(scene, job, diesAt);
  return chosen.length;
}

/** What the clock drives each minute. */
export async function sweep({ store: { shop } }: Scene): Promise<boolean> {
  const due = await dueShops(house().control, numberedHouse().clock.now());
  if (!due.includes(shop.id)) return false;
  await enqueueOn(house().control, 'sweep-shop', { shopId: shop.id }, { key: `sweep:${shop.id}` });
  return true;
}

async function runJob(scene: Scene, job: QueuedJob, diesAt: number | null): Promise<void> {
  const handler = { ...handlers, 'run-nightly-shop': night }[job.name] as (payload: unknown) => Promise<void>;
  const life = begin(`job ${job.name}`, numberedHouse().clock.now().getTime(), () => handler(job.payload), { diesAt });
  const ended = await life.ended;
  scene.lives.push(life);
  if (ended.how === 'returned') return;
  // As the worker has it (app/worker.ts): nothing is left to do.
  if (ended.how === 'refused' && ended.problem.code === 'not_found' && !ended.problem.details.retry) return;
  scene.story.push(`  ${life.name}: ${ended.how === 'died' ? `dies at ${ended.at}` : ended.how === 'refused' ? ended.problem.message : String(ended.error)}`);
  if (ended.how === 'broke') throw ended.error;
  await putBack(job);
}

/** All of a shop's night but the starter set, which it would be given in every sequence: a third of all its time, and nothing here is written with a template. */
async function night({ shopId }: { shopId: string }): Promise<void> {
  const { followStarters, ...acts } = nightlyActs;
  if (!followStarters) throw new Error('The night has no such act any more');
  await runEach(await enterJob(shopId), acts);
}

/** As what a killed worker had begun is taken up again. */
export async function putBack({ name, payload, key }: QueuedJob): Promise<void> {
  await enqueueOn(house().control, name, payload as never, key ? { key } : {});
}
