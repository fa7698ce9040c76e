import type { Money } from '#app/platform/money.ts';
import { wayName } from './way-name.ts';

/** What a figure says; `words` stand under `differences` → `values`, `day` is an ISO date. */
export type FigureValue = { money: Money } | { units: number } | { text: string } | { day: string } | { words: string; place?: string };

/** One figure of a plan, to be held beside the same figure of a later reading. */
export interface Figure {
  /** By which its counterpart is found. */
  key: string;
  /** A name as it is: goods, a way of paying. */
  of?: string;
  /** Words under `differences` → `parts`, where the aspect alone does not say what it is. */
  part?: string;
  value: FigureValue;
}

interface Goods {
  title: string;
  variantTitle: string | null;
  quantity: number;
}

interface Way {
  parentId: string;
  gateway: string;
  gatewayName: string | null;
  accountNumber: string | null;
  presentmentAmount: Money;
}

/** One amount; null is none at all. */
export function moneyFigure(key: string, money: Money | null, part?: string): Figure[] {
  return money ? [{ key, ...(part ? { part } : {}), value: { money } }] : [];
}

/** An amount as the customer has it, and in the shop's currency where that is another. */
export function bothFigures(key: string, shop: Money, presentment: Money): Figure[] {
  const own = moneyFigure(key, presentment);
  return shop.currency === presentment.currency ? own : [...own, ...moneyFigure(`${key}:shop`, shop, 'shop')];
}

/** Units of each of these goods; the same goods twice are one figure. */
export function unitFigures<L extends Goods>(lines: readonly L[], keyOf: (line: L) => string): Figure[] {
  return [...Map.groupBy(lines, keyOf)].map(([key, same]) => ({ key: `units:${key}`, of: goodsName(same[0]!), value: { units: same.reduce((sum, line) => sum + line.quantity, 0) } }));
}

/** What goes back by each payment. */
export function wayFigures(ways: readonly Way[]): Figure[] {
  return ways.map((way) => ({ key: `way:${way.parentId}`, of: wayName(way), value: { money: way.presentmentAmount } }));
}

const ADDRESS_PARTS = ['name', 'lastName', 'firstName', 'company', 'countryCode', 'zip', 'province', 'city', 'address1', 'address2', 'phone'] as const;

/** Each line of an address that says something. */
export function addressFigures(address: Partial<Record<(typeof ADDRESS_PARTS)[number], string | null>>): Figure[] {
  return ADDRESS_PARTS.flatMap((part) => (address[part] ? [{ key: `address:${part}`, part, value: { text: address[part] } }] : []));
}

/** Where units go that are put back into stock. */
export function restockFigures<L extends { title: string; variantTitle: string | null; locationName: string | null }>(lines: readonly L[], keyOf: (line: L) => string): Figure[] {
  return lines.map((line) => ({ key: `restock:${keyOf(line)}`, of: goodsName(line), value: line.locationName ? { words: 'restocked', place: line.locationName } : { words: 'notRestocked' } }));
}

export function goodsName({ title, variantTitle }: { title: string; variantTitle: string | null }): string {
  return variantTitle && variantTitle !== 'Default Title' ? `${title} · ${variantTitle}` : title;
}
