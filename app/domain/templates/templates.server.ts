import type { Desk, Ledger } from '#app/desk/desk.ts';
import { Problem } from '#app/platform/problem.ts';
import { starterTemplates } from './starter/starter-templates.ts';
import type { TemplateRow, TemplateText, TemplateTitle } from './template-row.ts';

/** The shop's templates in the order a picker shows them; archived ones on request. */
export async function templates({ shop, db }: Pick<Desk, 'shop' | 'db'>, options: { archived?: boolean } = {}): Promise<TemplateRow[]> {
  const rows = await db.template.findMany({
    where: { shopId: shop.id, ...(options.archived ? {} : { archivedAt: null }) },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    include: { texts: true },
  });
  return rows.map(rowOf);
}

/** @throws Problem not_found */
export async function templateRow({ shop, db }: Pick<Desk | Ledger, 'shop' | 'db'>, id: string): Promise<TemplateRow> {
  const row = await db.template.findFirst({ where: { shopId: shop.id, id }, include: { texts: true } });
  if (!row) throw new Problem('not_found', { note: 'template' });
  return rowOf(row);
}

interface Row {
  id: string;
  situation: string;
  title: unknown;
  resolutionKind: string | null;
  position: number;
  version: number;
  archivedAt: Date | null;
  texts: { locale: string; subject: string; body: string }[];
}

function rowOf(row: Row): TemplateRow {
  return {
    id: row.id,
    situation: row.situation,
    title: row.title as TemplateTitle,
    resolutionKind: row.resolutionKind as TemplateRow['resolutionKind'],
    position: row.position,
    version: row.version,
    archived: row.archivedAt !== null,
    isStarter: starterTemplates.some((starter) => starter.situation === row.situation),
    texts: Object.fromEntries(row.texts.map(({ locale, subject, body }): [string, TemplateText] => [locale, { subject, body }])),
  };
}
