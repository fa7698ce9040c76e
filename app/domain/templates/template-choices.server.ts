import type { Desk } from '#app/desk/desk.ts';
import type { ResolutionKind, Words } from './template-row.ts';

/** A template as the picker of the composer lists it: without its texts, which come when it is taken. */
export interface TemplateToChoose {
  id: string;
  title: Words;
  /** When an agent should take it. */
  usedWhen: Words | null;
  /** Name of its folder. */
  folder: string | null;
  resolutionKind: ResolutionKind | null;
  /** Cannot be sent until it is saved anew or restored. */
  broken: boolean;
}

/** The shop's templates by folder, in the order of the list; archived ones left out. */
export async function templateChoices({ shop, db }: Pick<Desk, 'shop' | 'db'>): Promise<TemplateToChoose[]> {
  const rows = await db.template.findMany({
    where: { shopId: shop.id, archivedAt: null },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    select: { id: true, title: true, usedWhen: true, resolutionKind: true, brokenAt: true, folder: { select: { name: true, position: true } } },
  });
  // Those without a folder come last.
  const place = (row: (typeof rows)[number]) => row.folder?.position ?? Number.MAX_SAFE_INTEGER;
  return rows
    .toSorted((a, b) => place(a) - place(b))
    .map(({ id, title, usedWhen, resolutionKind, brokenAt, folder }) => ({
      id,
      title: title as unknown as Words,
      usedWhen: usedWhen as unknown as Words | null,
      folder: folder?.name ?? null,
      resolutionKind: resolutionKind as ResolutionKind | null,
      broken: brokenAt !== null,
    }));
}
