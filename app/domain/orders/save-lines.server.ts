import type { Ledger } from '#app/desk/desk.ts';
import type { LineNews } from './order-news.ts';

/** The lines of an order become these; a picture that the source does not carry stays. */
export async function saveLines(ledger: Ledger, orderId: string, lines: readonly LineNews[]): Promise<void> {
  const shopId = ledger.shop.id;
  const known = await ledger.db.orderLine.findMany({ where: { shopId, orderId }, select: { id: true, imageUrl: true } });
  const pictures = new Map(known.map(({ id, imageUrl }) => [id, imageUrl]));
  if (known.length) await ledger.db.orderLine.deleteMany({ where: { shopId, orderId } });
  await ledger.db.orderLine.createMany({
    data: lines.map((line) => ({ ...line, shopId, orderId, imageUrl: line.imageUrl === undefined ? (pictures.get(line.id) ?? null) : line.imageUrl })),
  });
}
