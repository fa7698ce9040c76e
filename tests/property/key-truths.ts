import type { Scene } from './scene.ts';
import type { Said } from './truths.ts';
import type { Sent } from './wire.ts';

/** What a job may change at Shopify by itself: it cleans up, and moves nothing. */
const CLEANING_UP = ['DraftOrderDelete'];

/** Whose hand, and under which key: nothing is sent anew, and nothing moves without an agent. */
export function keyTruths({ wire }: Scene, { rows }: Said): string[] {
  const carried = wire.sent.filter((one) => changed(one));
  const byJobs = carried.filter((one) => !one.online && !CLEANING_UP.includes(one.operation)).map((one) => `${one.by} did ${one.operation} without an agent`);
  return [...byJobs, ...rows.flatMap((row) => [...refundKeys(row.id, wire.sent), ...draftKeys(row.id, carried)])];
}

function refundKeys(id: string, sent: Sent[]): string[] {
  const own = sent.filter((one) => one.operation === 'RefundCreate' && String(one.variables['input'].note).includes(`mend:${id}`));
  return own.some((one) => one.variables['key'] !== id) ? [`refund ${id} was sent under ${own.map((one) => one.variables['key']).join(', ')}`] : [];
}

/** Draft orders know no key: one that is made anew is another one. */
function draftKeys(id: string, carried: Sent[]): string[] {
  const tag = `mend:${id.replaceAll('-', '')}`;
  const made = carried.filter((one) => one.operation === 'DraftOrderCreate' && one.variables['input'].tags.includes(tag));
  return made.length > 1 ? [`a draft order of ${id} was made ${made.length} times`] : [];
}

/** It changed something: neither refused nor put off. */
function changed({ answer }: Sent): boolean {
  const [payload] = Object.values((answer?.data ?? {}) as Record<string, { userErrors?: unknown[] } | null>);
  return Boolean(payload) && !payload!.userErrors?.length;
}
