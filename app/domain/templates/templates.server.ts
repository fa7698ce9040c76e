import type { Desk, Ledger } from '#app/desk/desk.ts';
import { Problem } from '#app/platform/problem.ts';
import { inOrder } from './normal-content.ts';
import { recentUses, type RecentUse } from './recent-uses.sql.server.ts';
import { starterTemplates } from './starter/starter-templates.ts';
import type { ResolutionKind, ResolutionPreset, TemplateBreak, TemplateFile, TemplatePrompt, TemplateRow, TemplateText, Words } from './template-row.ts';

/** The shop's templates in the order a picker shows them; archived ones on request. */
export async function templates({ shop, db }: Pick<Desk, 'shop' | 'db'>, options: { archived?: boolean } = {}): Promise<TemplateRow[]> {
  const rows = await db.template.findMany({
    where: { shopId: shop.id, ...(options.archived ? {} : { archivedAt: null }) },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    include: parts,
  });
  const recent = new Map((await recentUses(db, shop.id)).map((use) => [use.templateId, use]));
  return rows.map((row) => rowOf(row, recent.get(row.id)));
}

/** @throws Problem not_found */
export async function templateRow({ shop, db }: Pick<Desk | Ledger, 'shop' | 'db'>, id: string): Promise<TemplateRow> {
  const row = await db.template.findFirst({ where: { shopId: shop.id, id }, include: parts });
  if (!row) throw new Problem('not_found', { note: 'template' });
  return rowOf(row, (await recentUses(db, shop.id, id))[0]);
}

const parts = {
  texts: { select: { locale: true, channel: true, subject: true, body: true } },
  files: { where: { removedAt: null }, orderBy: [{ createdAt: 'asc' as const }, { id: 'asc' as const }], select: { id: true, name: true, type: true, size: true } },
};

interface Row {
  id: string;
  situation: string;
  title: unknown;
  usedWhen: unknown;
  folderId: string | null;
  resolutionKind: string | null;
  resolutionPreset: unknown;
  prompts: unknown;
  position: number;
  version: number;
  archivedAt: Date | null;
  updatedAt: Date;
  uses: number;
  lastUsedAt: Date | null;
  brokenReason: unknown;
  brokenAt: Date | null;
  checkedWith: string | null;
  texts: { locale: string; channel: string; subject: string; body: string }[];
  files: TemplateFile[];
}

function rowOf(row: Row, recent: RecentUse | undefined): TemplateRow {
  return {
    id: row.id,
    situation: row.situation,
    title: row.title as Words,
    usedWhen: row.usedWhen as Words | null,
    folderId: row.folderId,
    resolutionKind: row.resolutionKind as ResolutionKind | null,
    resolutionPreset: row.resolutionPreset as ResolutionPreset | null,
    prompts: row.prompts as TemplatePrompt[],
    texts: inOrder(row.texts as TemplateText[]),
    position: row.position,
    version: row.version,
    archived: row.archivedAt !== null,
    isStarter: starterTemplates.some((starter) => starter.situation === row.situation),
    files: row.files,
    uses: row.uses + (recent?.uses ?? 0),
    lastUsedAt: recent?.lastUsedAt ?? row.lastUsedAt,
    updatedAt: row.updatedAt,
    broken: row.brokenAt && { at: row.brokenAt, ...(row.brokenReason as Omit<TemplateBreak, 'at'>) },
    checkedWith: row.checkedWith,
  };
}
