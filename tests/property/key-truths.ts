import { modelOf } from './kinds/models.ts';
import type { Scene } from './scene.ts';
import type { Said } from './truths.ts';
import { changed } from './wire.ts';

/** What a job may change at Shopify by itself: it cleans up, and moves nothing. */
const CLEANING_UP = ['DraftOrderDelete'];

/** Whose hand, and under which key: nothing is sent anew, and nothing moves without an agent. */
export function keyTruths({ wire }: Scene, { rows }: Said): string[] {
  const carried = wire.sent.filter((one) => changed(one.answer));
  const byJobs = carried.filter((one) => !one.online && !CLEANING_UP.includes(one.operation)).map((one) => `${one.by} did ${one.operation} without an agent`);
  const keys = rows.flatMap((row) => {
    const foreign = wire.sent.filter((one) => one.operation === 'RefundCreate' && String(one.variables['input'].note).includes(`mend:${row.id}`) && one.variables['key'] !== row.id);
    const made = carried.filter((one) => modelOf(row.kind).makes?.(row.id, one));
    return [...foreign.map((one) => `${row.kind} ${row.id} was sent under ${one.variables['key']}`), ...(made.length > 1 ? [`${row.kind} ${row.id} was made anew, ${made.length} times`] : [])];
  });
  return [...byJobs, ...keys];
}
