import type { Desk } from '#app/desk/desk.ts';
import { recentUses } from './recent-uses.sql.server.ts';
import type { ResolutionKind, TemplateBreak, TextLocale, Words } from './template-row.ts';

/** A template as the picker of the composer lists it: without its texts, which come when it is taken. */
export interface TemplateToChoose {
  id: string;
  title: Words;
  /** When an agent should take it. */
  usedWhen: Words | null;
  /** Name of its folder. */
  folder: string | null;
  resolutionKind: ResolutionKind | null;
  /** Languages it is written in. */
  locales: TextLocale[];
  /** Replies that left with it. */
  uses: number;
  /** Why it cannot be sent until it is saved anew or restored; null while it can. */
  broken: Pick<TemplateBreak, 'words' | 'values'> | null;
}

/** The shop's templates by folder, in the order of the list; archived ones left out. */
export async function templateChoices({ shop, db }: Pick<Desk, 'shop' | 'db'>): Promise<TemplateToChoose[]> {
  const rows = await db.template.findMany({
    where: { shopId: shop.id, archivedAt: null },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    select: { id: true, title: true, usedWhen: true, resolutionKind: true, uses: true, brokenAt: true, brokenReason: true, folder: { select: { name: true, position: true } }, texts: { select: { locale: true } } },
  });
  const recent = new Map((await recentUses(db, shop.id)).map(({ templateId, uses }) => [templateId, uses]));
  // Those without a folder come last.
  const place = (row: (typeof rows)[number]) => row.folder?.position ?? Number.MAX_SAFE_INTEGER;
  return rows
    .toSorted((a, b) => place(a) - place(b))
    .map(({ id, title, usedWhen, resolutionKind, uses, brokenAt, brokenReason, folder, texts }) => ({
      id,
      title: title as unknown as Words,
      usedWhen: usedWhen as unknown as Words | null,
      folder: folder?.name ?? null,
      resolutionKind: resolutionKind as ResolutionKind | null,
      locales: [...new Set(texts.map(({ locale }) => locale as TextLocale))].toSorted(),
      uses: uses + (recent.get(id) ?? 0),
      broken: brokenAt && (brokenReason as unknown as TemplateBreak),
    }));
}
