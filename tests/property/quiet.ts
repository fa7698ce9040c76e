import { enterJob } from '#app/desk/enter-job.server.ts';
import { house } from '#app/desk/house.server.ts';
import { openDesk } from '#app/desk/open-desk.server.ts';
import { intakeInQuestion } from '#app/domain/resolutions/intake-in-question.server.ts';
import { tellIntake } from '#app/domain/resolutions/tell-intake.server.ts';
import { enqueueOn } from '#app/platform/queue/enqueue.sql.server.ts';
import { days, hours, minutes } from '#app/platform/spans.ts';
import { cancelJobs } from '#sandbox/acts/cancel-jobs.ts';
import { arrive, runJobs, sweep } from './night-shift.ts';
import { arriveLate, goOn, pass } from './pass.ts';
import { refundsOf, strayDraftsOf } from './world.ts';
import type { Scene } from './scene.ts';

/** What is left to come comes, and time goes by until no job has anything to do: new processes, a Shopify that answers. */
export async function quiet(scene: Scene): Promise<void> {
  const { store, wire, setting } = scene;
  wire.mishaps.length = 0;
  store.sandbox.faults.clear();
  await goOn(scene, scene.standing.splice(0), false);
  for (const late of wire.late.splice(0)) await arriveLate(scene, late);
  await rest(scene);
  endCancelling(scene);
  for (const span of [minutes(2), minutes(3), minutes(6), minutes(20), hours(1.5)]) await later(scene, span);
  await answerQuestions(scene);
  answer(scene);
  for (const span of [minutes(1), minutes(31), hours(7), days(1)]) await later(scene, span);
  // Settling takes them away; the nights are for those that nobody knows of.
  for (const { id } of scene.plans) scene.wrongs.push(...strayDraftsOf(scene, id).map((draft) => `${draft.id} was left open until the night`));
  if (setting.budget) await later(scene, days(8));
  await enqueueOn(house().control, 'run-nightly-shop', { shopId: store.shop.id });
  await rest(scene);
  await later(scene, minutes(31));
}

async function later(scene: Scene, span: number): Promise<void> {
  await pass(scene, span);
  await sweep(scene);
  await rest(scene);
}

/** Until nothing is on its way and nothing is queued. */
async function rest(scene: Scene): Promise<void> {
  for (let round = 0; round < 40; round++) {
    await scene.store.sandbox.webhooks.drain();
    while (scene.store.bag.length > 0) await arrive(scene, 'arrives', 0);
    if ((await runJobs(scene, { count: Infinity, which: 0 })) === 0) return;
  }
  scene.wrongs.push('the jobs never come to an end');
}

/** A person looks at Shopify, and says of each intake in question whose it was: as it was. */
async function answerQuestions(scene: Scene): Promise<void> {
  const { shop } = scene.store;
  const desk = openDesk(house(), shop, scene.desks[0]!.actor, (await enterJob(shop.id)).shopify);
  for (const { id } of await desk.db.resolution.findMany({ where: { shopId: shop.id, state: 'unknown', kind: 'return_processing' }, select: { id: true } })) {
    const question = await intakeInQuestion(desk, id).catch(() => null);
    if (!question) continue;
    const [ours] = refundsOf(scene, id);
    const { state } = await tellIntake(desk, id, ours?.id ?? null);
    scene.story.push(`${shop.domain}: asked whose intake it was, and told: ${ours ? 'ours' : 'others'}; ${state}`);
  }
  await rest(scene);
}

/** Shopify's own job that cancels comes to its end. */
function endCancelling({ store: { sandbox, state }, gid, setting }: Scene): void {
  sandbox.acts.slowCancels(state, false);
  if (cancelJobs(sandbox.world, state).some((job) => job.orderId === gid && !job.done)) sandbox.acts.answerCancels(state, gid, setting.cancelling === 'FAILURE' ? 'FAILURE' : 'SUCCESS');
}

/** The payment provider says its word. */
function answer({ store: { sandbox, state }, gid, order, setting }: Scene): void {
  sandbox.acts.slowRefunds(state, false);
  if (order()?.payments.some((one) => one.kind === 'REFUND' && one.status === 'PENDING')) sandbox.acts.answerRefunds(state, gid, setting.provider === 'FAILURE' ? 'FAILURE' : 'SUCCESS');
}
