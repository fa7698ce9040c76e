import { afterAll, describe, expect, test } from 'vitest';
import type { Actor } from '#app/desk/desk.ts';
import type { ResolutionRow } from '#app/domain/resolutions/resolution-row.ts';
import { plan, promise, confirm } from './acts.ts';
import type { PlanCommand } from './commands.ts';
import { killAt, readyChild, type ReadyChild } from './kill-at.ts';
import type { ChildTask } from './killed-child.ts';
import { putBack, runJobs } from './night-shift.ts';
import { takeJobs } from './queue.sql.ts';
import { quiet } from './quiet.ts';
import { openScene, type Planned, type Scene } from './scene.ts';
import { closeStore, signIn } from './store.ts';
import { untruths } from './truths.ts';

interface Moment {
  what: string;
  kind: PlanCommand['kind'];
  /** What the killed process was doing; a job by its name. */
  does: 'confirm' | 'approve' | 'settle-resolution' | 'react-to-event' | 'send-mail';
  standsAt: string;
  skips?: number;
  ends: 'done' | 'failed';
  /** The mail was on its way: whether it arrived can not be told, and an agent is asked. */
  asked?: boolean;
  /** The answer to the agent was lost before. */
  lost?: boolean;
}

const moments: Moment[] = [
  { what: 'a refund is claimed and nothing is sent', kind: 'refund', does: 'confirm', standsAt: 'before RefundCreate', ends: 'failed' },
  { what: 'the money moved and nobody knows', kind: 'refund', does: 'confirm', standsAt: 'after RefundCreate', ends: 'done' },
  { what: 'the refund is about to be written as done', kind: 'refund', does: 'confirm', standsAt: 'before its commit', skips: 2, ends: 'done' },
  { what: 'a second person has said yes and nothing is sent', kind: 'refund', does: 'approve', standsAt: 'before a transaction', skips: 1, ends: 'failed' },
  { what: 'a draft order was made and its id is not stored', kind: 'replacement', does: 'confirm', standsAt: 'after DraftOrderCreate', ends: 'failed' },
  { what: 'the id is stored and the draft order is not completed', kind: 'replacement', does: 'confirm', standsAt: 'before DraftOrderComplete', ends: 'failed' },
  { what: 'the draft order is completed and nobody knows', kind: 'replacement', does: 'confirm', standsAt: 'after DraftOrderComplete', ends: 'done' },
  { what: 'settling has read what became of it', kind: 'refund', does: 'settle-resolution', standsAt: 'before its commit', lost: true, ends: 'done' },
  { what: 'the held words are being released', kind: 'replacement', does: 'react-to-event', standsAt: 'before its commit', ends: 'done' },
  { what: 'the mail that tells it has left', kind: 'refund', does: 'send-mail', standsAt: 'after a mail', ends: 'done', asked: true },
  { what: 'Shopify was asked to cancel and its job is not stored', kind: 'cancellation', does: 'confirm', standsAt: 'after OrderCancel', ends: 'done' },
  { what: 'an edit is staged and not committed', kind: 'item_change', does: 'confirm', standsAt: 'before OrderEditCommit', ends: 'failed' },
  { what: 'a return was opened and its id is not stored', kind: 'return', does: 'confirm', standsAt: 'after ReturnCreate', ends: 'done' },
  { what: 'goods were taken in and paid back, and nobody knows', kind: 'return_processing', does: 'confirm', standsAt: 'after ReturnProcess', ends: 'done' },
  { what: 'a gift card was made and nobody knows', kind: 'goodwill', does: 'confirm', standsAt: 'after GiftCardCreate', ends: 'done' },
];

let next = readyChild();
afterAll(() => {
  next.process.kill('SIGKILL');
});

/** The next one starts while this one works. */
function child(): ReadyChild {
  const ready = next;
  next = readyChild();
  return ready;
}

describe('killed for real (SIGKILL) when', () => {
  test.each(moments)('$what ($kind, $standsAt)', { timeout: 120_000 }, async (moment) => {
    const scene = await openScene({ currency: 'EUR', quantities: [2], provider: 'at_once', cancelling: 'at_once', budget: moment.does === 'approve' ? { perAction: '1' } : null });
    const planned = await aPromise(scene, moment.kind);
    await killAt(scene, child(), { does: await task(scene, planned, moment), standsAt: moment.standsAt, skips: moment.skips ?? 0 });
    await quiet(scene);
    expect(await untruths(scene)).toEqual([]);
    const row = await scene.job.db.resolution.findFirstOrThrow({ where: { shopId: scene.store.shop.id, id: planned.id } });
    expect(row.state).toBe(moment.ends);
    const mail = await scene.job.db.outboxMail.findFirstOrThrow({ where: { shopId: scene.store.shop.id, kind: 'reply' } });
    expect(mail.state).toBe(moment.asked ? 'unknown' : moment.ends === 'done' ? 'sent' : 'held');
    closeStore(scene.store);
  });
});

/** Planned, with a reply that waits for it. */
async function aPromise(scene: Scene, kind: PlanCommand['kind']): Promise<Planned> {
  const [, agent] = scene.desks;
  const row: ResolutionRow = await plan(scene, agent!, { do: 'plan', by: 1, kind, issue: 0, line: 0, quantity: 0, shipping: 'none', flag: true, way: 'suggested', promise: true });
  const planned: Planned = { id: row.id, kind, hash: row.planHash, state: row.state, ended: false, seen: new Map([[row.planHash, row.plan]]) };
  scene.plans.push(planned);
  await promise(scene, agent!, planned);
  return planned;
}

/** Brings the scene to that moment, and says what the process to be killed does then. */
async function task(scene: Scene, planned: Planned, { does, lost }: Moment): Promise<ChildTask['does']> {
  const [owner, agent] = scene.desks;
  if (lost) scene.wire.mishaps.push({ what: 'answer_lost', mutation: true });
  if (does === 'confirm') return { act: 'confirm', planned, ...staff(scene, 1) };
  const row = await confirm(agent!, planned);
  if (does === 'approve') {
    expect(row.state).toBe('awaiting_approval');
    return { act: 'approve', planned, ...staff(scene, 0) };
  }
  expect(row.state).toBe(lost ? 'unknown' : 'done');
  expect(owner).toBeDefined();
  if (does === 'send-mail') await runJobs(scene, { count: Infinity, which: 0 });
  const queued = await takeJobs(scene.store.shop);
  for (const job of queued) await putBack(job);
  return { act: 'job', job: queued.find((job) => job.name === does)! };
}

function staff({ store, desks }: Scene, which: number): { actor: Actor; token: string } {
  return { actor: desks[which]!.actor, token: signIn(store, store.staff[which]!) };
}
