import type { Desk } from '#app/desk/desk.ts';
import { callForAttention } from '#app/domain/tickets/call-for-attention.server.ts';
import { after, days, hours, minutes } from '#app/platform/spans.ts';
import { approvalExpired, askAPerson, isInQuestion, nothingHappened, orderDeleted, type Failure } from './failure.ts';
import type { Found } from './found.ts';
import { craftOf } from './crafts.server.ts';
import { recordDone, recordFailed, recordUnknown } from './record-outcome.server.ts';
import { resolutionById } from './resolution-by-id.server.ts';
import { resolutionRow, type ResolutionRow } from './resolution-row.ts';
import { SAFE_WAIT } from './safe-wait.ts';

/** Then a person is asked to look; reading goes on, hourly and later daily. */
const ASK_AFTER = hours(1);
const READ_DAILY_AFTER = days(7);
/** What was taken for not done is looked at once more after this: we may be wrong about how long a request lives. */
const LAST_LOOK = hours(1);

/**
 * Finds out by reading what became of a resolution, on the shop's own token.
 * Never sends anything again. Safe to call at any time and any number of times.
 */
export async function settleResolution(desk: Desk, id: string): Promise<void> {
  const row = resolutionRow(await resolutionById(desk, id));
  if (row.state === 'awaiting_approval') return expire(desk, row);
  if (row.state === 'confirmed') return settleUnsent(desk, row);
  if (row.state === 'running' || row.state === 'unknown') return settleSent(desk, row);
  if (row.state === 'failed' && row.checkAt && row.failure?.words === nothingHappened.words) return lookOnceMore(desk, row);
  if (row.state !== 'done' || row.outcomeAt) return stopChecking(desk, row);
  return craftOf(row.kind).watch?.(desk, row) ?? stopChecking(desk, row);
}

/** Nobody said yes or no for a week: prices, stock and tempers have changed. */
async function expire(desk: Desk, row: ResolutionRow): Promise<void> {
  if (!row.checkAt || row.checkAt > desk.clock.now()) return;
  await desk.transaction(async function drop(ledger) {
    await recordFailed(ledger, row.id, approvalExpired, row);
  });
}

/** Claimed but never sent: the process died before it acted. */
async function settleUnsent(desk: Desk, row: ResolutionRow): Promise<void> {
  if (desk.clock.now() < after(row.approvedAt ?? row.confirmedAt!, minutes(1))) return;
  // Compare-and-set: a slow request that still holds it would find it gone and send nothing.
  await desk.transaction(async function unsent(ledger) {
    const { count } = await ledger.db.resolution.updateMany({ where: { shopId: ledger.shop.id, id: row.id, state: 'confirmed' }, data: { checkAt: null } });
    if (count === 1) await recordFailed(ledger, row.id, nothingHappened, row);
  });
}

async function settleSent(desk: Desk, row: ResolutionRow): Promise<void> {
  const { startedAt } = await resolutionById(desk, row.id);
  const age = desk.clock.now().getTime() - startedAt!.getTime();
  const found = await look(desk, row, age >= SAFE_WAIT);
  await desk.transaction(async function decide(ledger) {
    if ('happened' in found) await recordDone(ledger, row.id, found.happened);
    else if ('undone' in found) await recordFailed(ledger, row.id, found.undone, row, { made: found.made });
    else if ('nothing' in found && age >= SAFE_WAIT) await recordFailed(ledger, row.id, nothingHappened, row, { checkIn: LAST_LOOK });
    else if ('gone' in found) await recordUnknown(ledger, row.id, orderDeleted, nextLook(Math.max(age, READ_DAILY_AFTER)));
    else await recordUnknown(ledger, row.id, question(row, found, age), nextLook(age));
  });
  const asked = question(row, found, age);
  if ('unclear' in found && asked && asked.words !== row.failure?.words && row.ticketId) await callForAttention(desk, row.ticketId);
}

/** What a person is asked: as soon as no request can be on its way where reading cannot tell, else after an hour without an answer. What was asked stays asked while Shopify is away. */
function question({ failure }: ResolutionRow, found: Found, age: number): Failure | null {
  if ('unclear' in found && found.ask && age >= SAFE_WAIT) return found.ask;
  return age >= ASK_AFTER && !isInQuestion(failure) ? askAPerson : null;
}

/** It happened after all: that counts, whatever we concluded, and a person sees it, for something else may have been done in its stead. */
async function lookOnceMore(desk: Desk, row: ResolutionRow): Promise<void> {
  const found = await look(desk, row, true);
  // What nobody can tell now was not there when nothing was found.
  if (!('happened' in found) && (!('unclear' in found) || found.ask)) return stopChecking(desk, row);
  const { ticketId } = row;
  await desk.transaction(async function decide(ledger) {
    const still = { shopId: ledger.shop.id, id: row.id, state: 'failed' };
    if ('happened' in found) await recordDone(ledger, row.id, found.happened);
    else await ledger.db.resolution.updateMany({ where: still, data: { checkAt: after(ledger.clock.now(), LAST_LOOK) } });
  });
  if ('happened' in found && ticketId) await callForAttention(desk, ticketId);
}

/** Shopify being away, or our token, is no news about the refund. */
async function look(desk: Desk, row: ResolutionRow, late: boolean): Promise<Found> {
  try {
    return await craftOf(row.kind).find(desk, row, late);
  } catch (error) {
    if ((error as Error).name !== 'Problem') throw error;
    return { unclear: true };
  }
}

function nextLook(age: number): number {
  if (age >= READ_DAILY_AFTER) return days(1);
  if (age >= ASK_AFTER) return hours(1);
  if (age < SAFE_WAIT) return Math.min(minutes(1), SAFE_WAIT - age);
  return minutes(5);
}

async function stopChecking(desk: Desk, row: ResolutionRow): Promise<void> {
  await desk.db.resolution.updateMany({ where: { shopId: desk.shop.id, id: row.id, state: row.state, outcomeAt: row.outcomeAt }, data: { checkAt: null } });
}
