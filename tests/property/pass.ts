import { minutes } from '#app/platform/spans.ts';
import type { Life } from './life.ts';
import { numberedHouse } from './numbered-house.ts';
import type { Scene } from './scene.ts';
import type { LateRequest } from './wire.ts';

/** No request outlives this: neither Shopify nor whoever stands before it keeps one longer (safe-wait.ts). */
const LONGEST_REQUEST = minutes(9);

/** Time goes by. A request that would grow too old arrives before; so does one whose process stands still. */
export async function pass(scene: Scene, milliseconds: number): Promise<void> {
  const { clock } = numberedHouse();
  const then = clock.now().getTime() + milliseconds;
  const tooOld = (one: { since: number }) => then - one.since > LONGEST_REQUEST;
  const standing = scene.standing.filter(tooOld);
  scene.standing = scene.standing.filter((one) => !tooOld(one));
  await goOn(scene, standing, false);
  const late = scene.wire.late.filter(tooOld);
  scene.wire.late = scene.wire.late.filter((one) => !tooOld(one));
  for (const one of late) await arriveLate(scene, one);
  clock.pass(milliseconds);
}

/** Whoever gave up what this request asks for, while it was on its way, freed its units too early. */
export async function arriveLate({ job, store: { shop }, wrongs }: Scene, { by, arrive }: LateRequest): Promise<void> {
  const id = /[0-9a-f]{8}-[0-9a-f-]{27}/.exec(by)?.[0];
  const row = id && (await job.db.resolution.findFirst({ where: { shopId: shop.id, id }, select: { state: true } }));
  if ((await arrive()) && row && row.state === 'failed') wrongs.push(`${by} was given up while its request was on its way`);
}

/** Those who stood still go on, or are killed where they stand. */
export async function goOn(scene: Scene, lives: Life[], dies: boolean): Promise<void> {
  for (const life of lives) {
    if (dies) life.dead = true;
    scene.story.push(`  ${life.name} ${dies ? 'is killed where it stood' : 'goes on'} at ${life.steps.at(-1)}`);
    life.goOn();
    if (!dies) await life.ended;
  }
}
