import { createHash } from 'node:crypto';
import type { Desk, Ledger } from '#app/desk/desk.ts';
import { hours } from '#app/platform/spans.ts';

export interface Access {
  what: 'ticket' | 'order' | 'export';
  customerId: string | null;
  ticketId: string | null;
}

/**
 * Notes that an agent saw a customer's data: one row per agent, ticket (or
 * customer) and hour, whatever is opened in it how often. Others than agents
 * leave no trace here.
 */
export async function logAccess({ shop, actor, db, clock }: Pick<Desk | Ledger, 'shop' | 'actor' | 'db' | 'clock'>, access: Access): Promise<void> {
  if (actor.kind !== 'agent' || !actor.id) return;
  const at = clock.now();
  const hour = Math.floor(at.getTime() / hours(1));
  const id = idOf([actor.id, access.what, access.ticketId ?? '', access.customerId ?? '', String(hour)]);
  await db.accessLog.createMany({ data: [{ shopId: shop.id, id, agentId: actor.id, ...access, at }], skipDuplicates: true });
}

/** A UUID (version 8) that the same access always has: the key makes it one row. */
function idOf(parts: string[]): string {
  const hex = createHash('sha256').update(parts.join('\0')).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
