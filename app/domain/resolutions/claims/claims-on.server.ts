import type { Desk, Ledger } from '#app/desk/desk.ts';
import { takenOn } from './taken-on.server.ts';
import type { ClaimedUnit } from './units.ts';

/** The taken units of an order, by line. */
export async function claimsOn(desk: Pick<Desk | Ledger, 'shop' | 'db'>, orderId: string): Promise<Map<string, ClaimedUnit[]>> {
  return new Map([...(await takenOn(desk, orderId))].map(([line, { units }]) => [line, units]));
}
