import { minutes, seconds } from '#app/platform/spans.ts';
import { confirmLoss } from '#app/domain/resolutions/loss/confirm-loss.server.ts';
import { planLoss } from '#app/domain/resolutions/loss/plan-loss.server.ts';
import type { OrderChanged } from '#app/domain/resolutions/confirm-resolution.server.ts';
import type { ResolutionRow } from '#app/domain/resolutions/resolution-row.ts';
import { freedTooEarly } from './held-units.ts';
import { signIn } from './store.ts';
import { agreementOf } from './agreed.ts';
import { confirm, decide, plan, promise } from './acts.ts';
import type { Command, PlanCommand } from './commands.ts';
import { elsewhere, parcel } from './elsewhere.ts';
import { begin, type Ended, type Fate, type Life } from './life.ts';
import { arrive, runJobs, sweep } from './night-shift.ts';
import { numberedHouse } from './numbered-house.ts';
import { arriveLate, goOn, pass } from './pass.ts';
import type { Planned, Scene } from './scene.ts';

type Doing<K extends Command['do']> = (scene: Scene, command: Extract<Command, { do: K }>) => Promise<unknown> | unknown;

/** Does one command, whatever the scene is like: where it has no object, nothing happens. */
export async function doing(scene: Scene, command: Command): Promise<void> {
  scene.story.push(JSON.stringify(command));
  // Shopify tells whole seconds: what a colleague did and what we did are not of the same one.
  await pass(scene, seconds(1));
  await (acts[command.do] as Doing<Command['do']>)(scene, command as never);
  await scene.store.sandbox.webhooks.drain();
  scene.wrongs.push(...(await freedTooEarly(scene)));
}

const acts: { [K in Command['do']]: Doing<K> } = {
  plan: planning,
  promise: (scene, { by, plan: nth }) => withPlan(scene, nth, null, (planned) => act(scene, `promise_${planned.kind}`, () => promise(scene, deskOf(scene, by), planned))),
  confirm: (scene, { by, plan: nth, diesAt, mishap }) => withPlan(scene, nth, 'draft', (planned) => {
    if (mishap) scene.wire.mishaps.push({ what: mishap, mutation: true });
    return finish(scene, planned, confirming(scene, by, planned, { diesAt }));
  }),
  stand: standing,
  goOn: (scene, { dies }) => goOn(scene, scene.standing.splice(0, 1), dies),
  both: (scene, { by, plan: one, plan2: other }) =>
    withPlan(scene, one, 'draft', (first) => withPlan(scene, other, 'draft', (second) => Promise.all([[first, by], [second, by + 1]].map(([planned, who]) => finish(scene, planned as Planned, confirming(scene, who as number, planned as Planned)))))),
  decide: (scene, { by, plan: nth, yes, diesAt }) => withPlan(scene, nth, 'awaiting_approval', (planned) => finish(scene, planned, press(scene, planned, yes ? 'approve' : 'decline', () => decide(deskOf(scene, by), planned, yes), { diesAt }))),
  twins,
  loss: (scene, { by, plan: nth, diesAt }) => withPlan(scene, nth, 'done', (planned) => losing(scene, by, planned, { diesAt })),
  elsewhere: (scene, { what, line, quantity }) => elsewhere(scene, what, line, quantity),
  parcel: (scene, { what, replacement }) => parcel(scene, what, replacement),
  news: (scene, { what, which }) => arrive(scene, what, which),
  jobs: (scene, { count, which, diesAt }) => runJobs(scene, { count, which, diesAt }),
  sweep: (scene) => sweep(scene),
  pass: async (scene, { minutes: n, worked }) => {
    await pass(scene, minutes(n));
    if (worked && (await sweep(scene))) for (let round = 0; round < 3; round++) await runJobs(scene, { count: 10, which: 0 });
  },
  staff: changeStaff,
  mishap: (scene, { what, mutation }) => scene.wire.mishaps.push({ what, mutation }),
  busy: (scene, { how, times }) => scene.store.sandbox.faults.arm({ kind: how, times }),
  cancels: ({ store, gid }, { says }) => tryIt(() => store.sandbox.acts.answerCancels(store.state, gid, says)),
  provider: ({ store, gid }, { says }) => tryIt(() => store.sandbox.acts.answerRefunds(store.state, gid, says)),
  lateArrives: async (scene) => {
    const late = scene.wire.late.shift();
    if (late) await arriveLate(scene, late);
  },
};

async function planning(scene: Scene, command: PlanCommand): Promise<Planned | undefined> {
  const desk = deskOf(scene, command.by);
  const ended = await act(scene, 'plan', () => plan(scene, desk, command));
  if (ended.how !== 'returned') return undefined;
  const row = ended.value as ResolutionRow;
  const planned: Planned = { id: row.id, kind: row.kind, hash: row.planHash, state: row.state, ended: false, seen: new Map([[row.planHash, row.plan]]) };
  scene.plans.push(planned);
  if (command.promise) await act(scene, `promise_${planned.kind}`, () => promise(scene, desk, planned));
  return planned;
}

async function twins(scene: Scene, { first, kind, standsAt }: Extract<Command, { do: 'twins' }>): Promise<void> {
  const one = await planning(scene, first);
  const other = await planning(scene, { ...first, by: first.by + 1, kind, issue: first.issue + 1 });
  if (!one || !other) return;
  const slow = confirming(scene, first.by, one, { standsAt });
  const ended = finish(scene, one, slow);
  if (standsAt) await Promise.race([slow.stands, ended]);
  await finish(scene, other, confirming(scene, first.by + 1, other));
  slow.goOn();
  await ended;
}

function confirming(scene: Scene, by: number, planned: Planned, fate: Fate = {}): Life {
  return press(scene, planned, 'confirm', () => confirm(deskOf(scene, by), planned), fate);
}

function press(scene: Scene, planned: Planned, what: string, work: () => Promise<unknown>, fate: Fate): Life {
  const name = `${what} ${planned.id} (${++pressed})`;
  scene.agreements.set(name, agreementOf(scene, planned));
  return start(scene, name, work, fate);
}

let pressed = 0;

/** Where the order has changed the agent looks again, and has the fresh plan on the screen from then on. */
async function finish(scene: Scene, planned: Planned, life: Life): Promise<void> {
  const ended = await over(scene, life);
  if (ended.how === 'returned') planned.state = (ended.value as ResolutionRow).state;
  if (ended.how === 'died') planned.state = 'running';
  if (ended.how !== 'refused' || ended.problem.code !== 'order_changed') return;
  const { fresh } = ended.problem.details.shown as OrderChanged;
  if (!fresh) return;
  planned.hash = fresh.planHash;
  planned.seen.set(fresh.planHash, fresh.plan);
}

async function standing(scene: Scene, { by, plan: nth, standsAt }: Extract<Command, { do: 'stand' }>): Promise<void> {
  await withPlan(scene, nth, 'draft', async (planned) => {
    const life = confirming(scene, by, planned, { standsAt });
    const ended = finish(scene, planned, life);
    const stands = await Promise.race([life.stands.then(() => true), ended.then(() => false)]);
    if (stands) scene.standing.push(life);
  });
}

async function losing(scene: Scene, by: number, planned: Planned, fate: Fate): Promise<void> {
  const desk = deskOf(scene, by);
  const ended = await act(scene, 'end as lost', async () => {
    const loss = await planLoss(desk, planned.id);
    if (loss) await confirmLoss(desk, planned.id, loss.seen);
  }, fate);
  planned.ended ||= ended.how === 'returned' || ended.how === 'died';
}

/** Given or taken away while their pages are open. */
function changeStaff({ store }: Scene, { who, permission }: Extract<Command, { do: 'staff' }>): void {
  const member = store.staff[who % store.staff.length]!;
  const has = member.permissions.includes(permission);
  member.permissions = has ? member.permissions.filter((one) => one !== permission) : [...member.permissions, permission];
  store.sandbox.world.put(store.state, 'Staff', member);
  signIn(store, member);
}

function act(scene: Scene, name: string, work: () => Promise<unknown>, fate: Fate = {}): Promise<Ended> {
  return over(scene, start(scene, name, work, fate));
}

function start(_scene: Scene, name: string, work: () => Promise<unknown>, fate: Fate): Life {
  return begin(name, numberedHouse().clock.now().getTime(), work, fate);
}

async function over(scene: Scene, life: Life): Promise<Ended> {
  const ended = await life.ended;
  scene.lives.push(life);
  scene.story.push(`  ${life.name}: ${told(ended)}`);
  if (ended.how === 'broke') throw ended.error;
  return ended;
}

function told(ended: Ended): string {
  if (ended.how === 'died') return `dies at ${ended.at}`;
  if (ended.how === 'refused') return `${ended.problem.code} ${ended.problem.details.words ?? ''}`;
  if (ended.how === 'broke') return String(ended.error);
  return (ended.value as { state?: string } | undefined)?.state ?? 'ok';
}

/** Mostly one that is in this state, as far as the agents know; the newest first: what was just planned is what is confirmed. */
async function withPlan(scene: Scene, nth: number, state: string | null, work: (planned: Planned) => Promise<unknown>): Promise<void> {
  const fitting = nth < 6 && state ? scene.plans.filter((one) => one.state === state) : [];
  if (fitting.length === 0 && nth < 6 && state === 'awaiting_approval') return;
  const among = fitting.length > 0 ? fitting : scene.plans;
  const planned = among.at(-1 - (nth % Math.max(1, among.length)));
  if (planned) await work(planned);
}

function deskOf(scene: Scene, by: number) {
  return scene.desks[by % scene.desks.length]!;
}

/** What the sandbox refuses, as its admin would, does not happen. */
function tryIt(work: () => unknown): void {
  try {
    work();
  } catch (error) {
    if (!(error instanceof Error) || error instanceof TypeError || error instanceof ReferenceError) throw error;
  }
}
