import type { Desk, Ledger } from '#app/desk/desk.ts';

/** A part of the help, as its editor sees it. */
export interface SectionRow {
  key: string;
  /** By locale. */
  titles: Record<string, string>;
}

/** The shop's sections in reading order. */
export async function sections({ shop, db }: Pick<Desk | Ledger, 'shop' | 'db'>): Promise<SectionRow[]> {
  const rows = await db.helpSection.findMany({ where: { shopId: shop.id }, orderBy: [{ position: 'asc' }, { key: 'asc' }], select: { key: true, titles: true } });
  return rows.map(({ key, titles }) => ({ key, titles: titles as Record<string, string> }));
}
