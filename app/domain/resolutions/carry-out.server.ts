import type { Desk, Ledger } from '#app/desk/desk.ts';
import { recordEvent } from '#app/domain/shops/record-event.server.ts';
import { Problem } from '#app/platform/problem.ts';
import { craftOf } from './crafts.server.ts';
import { certainFailure, type Failure } from './failure.ts';
import type { Happened } from './outcome.ts';
import { recordDone, recordFailed, recordUnknown } from './record-outcome.server.ts';
import { resolutionById } from './resolution-by-id.server.ts';
import { resolutionRow, type ResolutionRow } from './resolution-row.ts';

/** Acts for a confirmed resolution, and writes what came of it. A crash in between leaves it to settling. */
export async function carryOut(desk: Desk, id: string): Promise<ResolutionRow> {
  const started = await desk.transaction(async function start(ledger) {
    return startOne(ledger, id);
  });
  const row = resolutionRow(await resolutionById(desk, id));
  if (!started) return row;
  const { happened, failure, thrown } = await attempt(desk, row);
  await desk.transaction(async function write(ledger) {
    if (happened) await recordDone(ledger, id, happened);
    else if (failure) await recordFailed(ledger, id, failure, row);
    else await recordUnknown(ledger, id);
  });
  // The library's way to sign in again, or a bug: what is known is written, then it goes on its way.
  if (thrown) throw thrown;
  return resolutionRow(await resolutionById(desk, id));
}

/** From here on it may have been sent. It shows in no timeline: what comes of it does, a moment later. */
async function startOne(ledger: Ledger, id: string): Promise<boolean> {
  const { count } = await ledger.db.resolution.updateMany({ where: { shopId: ledger.shop.id, id, state: 'confirmed' }, data: { state: 'running', startedAt: ledger.clock.now() } });
  if (count === 1) await recordEvent(ledger, { kind: 'resolution_started', subjectKind: 'resolution', subjectId: id });
  return count === 1;
}

interface Attempt {
  happened?: Happened;
  failure?: Failure | null;
  thrown?: unknown;
}

async function attempt(desk: Desk, row: ResolutionRow): Promise<Attempt> {
  try {
    return { happened: await craftOf(row.kind).carryOut(desk, row.id, row.plan) };
  } catch (thrown) {
    return { failure: certainFailure(thrown), ...(thrown instanceof Problem ? {} : { thrown }) };
  }
}
