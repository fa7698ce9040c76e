import type { Outcome } from '#app/domain/resolutions/outcome.ts';
import type { Resolution } from '#app/platform/generated/prisma/client.ts';
import { compareMoney } from '#app/platform/money.ts';
import type { Scene } from './scene.ts';
import type { Said } from './truths.ts';
import { allRefunds, gesturesIn, ordersOf, refundsOf, strayDraftsOf } from './world.ts';

/** Shopify's money and goods are the ledger's, resolution by resolution, to the cent and in both currencies. */
export function outcomeTruths(scene: Scene, { rows }: Said): string[] {
  const known = new Set(rows.map((row) => row.id));
  const strange = allRefunds(scene).filter((one) => one.resolutionId && !known.has(one.resolutionId)).map((one) => `refund ${one.id} bears the mark of no resolution`);
  return [...strange, ...goodwillTruths(scene, rows), ...rows.flatMap((row) => [...endless(scene, row), ...(TRUTHS[row.kind]?.(scene, row) ?? []), ...strayTruths(scene, row)])];
}

/** Of a deleted order nobody can say any more what came of it: that is said, and a person asked. */
function endless(scene: Scene, row: Resolution): string[] {
  if (!['awaiting_approval', 'confirmed', 'running', 'unknown'].includes(row.state)) return [];
  return scene.order() ? [`${row.kind} ${row.id} stays ${row.state}`] : [];
}

function refundTruths(scene: Scene, row: Resolution): string[] {
  const made = refundsOf(scene, row.id);
  const went = made.filter((one) => one.state !== 'back');
  if (made.length > 1) return [`refund ${row.id} was made ${made.length} times`];
  if (row.state !== 'done') return went.length ? [`refund ${row.id} is ${row.state}, and its money went`] : [];
  const [one] = went;
  if (!one) return [`refund ${row.id} is done, and no money went`];
  const outcome = row.outcome as unknown as Extract<Outcome, { kind: 'refund' }>;
  if (one.state === 'waits') return outcome.pending ? [] : [`refund ${row.id} waits at the provider, and is told as gone`];
  if (outcome.pending) return [`refund ${row.id} went, and is told as waiting`];
  const same = compareMoney(outcome.amount, one.amount) === 0 && compareMoney(outcome.presentmentAmount, one.presentment) === 0;
  return same ? [] : [`refund ${row.id}: ${JSON.stringify(one)} went, ${JSON.stringify(outcome)} is told`];
}

function replacementTruths(scene: Scene, row: Resolution): string[] {
  const orders = ordersOf(scene, row.id);
  if (orders.length > 1) return [`replacement ${row.id} was made ${orders.length} times`];
  const [order] = orders;
  if (row.state === 'done') return order && !order.cancelledAt ? [] : [`replacement ${row.id} is done, and its order is ${order ? 'cancelled' : 'missing'}`];
  // Made and undone since: cancelled in the admin, or ended by an agent as lost.
  const undone = row.replacementOrderId !== null && (order?.cancelledAt || (row.failure as { words?: string } | null)?.words === 'resolution_replacement_lost');
  return order && !undone ? [`replacement ${row.id} is ${row.state}, and its order was made`] : [];
}

const TRUTHS: Record<string, (scene: Scene, row: Resolution) => string[]> = { refund: refundTruths, replacement: replacementTruths };

/** Each that is done was made, and nothing else was. */
function goodwillTruths(scene: Scene, rows: Resolution[]): string[] {
  const done = rows.filter((row) => row.kind === 'goodwill' && row.state === 'done');
  const made = gesturesIn(scene);
  const missing = done.filter((row) => !made.some((one) => one.id === row.madeId)).map((row) => `goodwill ${row.id} is done, and was not made`);
  return made.length === done.length ? missing : [...missing, `${made.length} gestures were made for ${done.length} that are done`];
}

function strayTruths(scene: Scene, row: Resolution): string[] {
  return strayDraftsOf(scene, row.id).map((draft) => `draft order ${draft.id} of ${row.kind} ${row.id} was left open`);
}
