import type { KindAndWish } from '#app/domain/resolutions/wish.ts';
import type { Resolution } from '#app/platform/generated/prisma/client.ts';
import type { PlanCommand } from '../commands.ts';
import type { Agreement } from '../agreed.ts';
import type { Scene } from '../scene.ts';
import type { Sent } from '../wire.ts';

/** What the model knows of one kind of resolution: what is wished of it, and what of it can be seen in the world. */
export interface KindModel {
  wish(scene: Scene, command: PlanCommand): KindAndWish;
  /** A promise with its places, ended by `ref:` and the resolution's id; what it says in the end is read back from the mail. */
  promise: string;
  /** What a mail of it says that is not so in the shop at this moment; null where it is true. */
  lie(scene: Scene, id: string, text: string): string | null;
  /** Where the ledger's row and Shopify differ, once all is quiet; a line each. */
  truths(scene: Scene, row: Resolution): string[];
  /** Units that it has made good in the world, by line. */
  madeGood(scene: Scene, row: { id: string; plan: unknown }): { lineId: string; quantity: number }[];
  /** What it makes good Shopify books as refunds. */
  refunds?: true;
  /** Where a change on its way to Shopify is not what was agreed to. */
  beyond?(agreement: Agreement, sent: Pick<Sent, 'operation' | 'variables' | 'by'>): string[];
  /** Whether this change, carried out, makes it, where Shopify knows no key for it: a second one makes another. */
  makes?(id: string, sent: Sent): boolean;
}

/** The lines of a frozen plan, as the world names them. */
export function linesOfPlan(plan: unknown): { lineId: string; quantity: number }[] {
  const { lines = [] } = plan as { lines?: { orderLineId: string; quantity: number }[] };
  return lines.map((line) => ({ lineId: line.orderLineId, quantity: line.quantity }));
}

/** So many units of a line; now and then more than were bought. */
export function wishedLines({ lineIds, setting }: Scene, { line, quantity }: PlanCommand): { orderLineId: string; quantity: number }[] {
  const first = line % lineIds.length;
  return [{ orderLineId: lineIds[first]!, quantity: 1 + (quantity % (setting.quantities[first]! + 1)) }];
}
