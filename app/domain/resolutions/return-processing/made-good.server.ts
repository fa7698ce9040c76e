import type { Desk } from '#app/desk/desk.ts';

/** Units of each bought line that an exchange of ours behind this return holds: new goods make them good, and taking them in does not once more. */
export async function heldByExchange({ shop, db }: Pick<Desk, 'shop' | 'db'>, returnId: string): Promise<Map<string, number>> {
  const shopId = shop.id;
  const exchanges = await db.resolution.findMany({ where: { shopId, kind: 'exchange', madeId: returnId, state: { in: ['confirmed', 'running', 'unknown', 'done'] } }, select: { id: true } });
  if (exchanges.length === 0) return new Map();
  const units = await db.compensatedUnit.findMany({ where: { shopId, resolutionId: { in: exchanges.map(({ id }) => id) } }, select: { orderLineId: true } });
  return new Map([...Map.groupBy(units, (one) => one.orderLineId)].map(([line, own]) => [line, own.length]));
}
