import { Prisma } from '#app/platform/generated/prisma/client.ts';
import { gramsOf, normalText, wordsOf } from '#app/platform/grams.ts';
import type { ResolutionKind } from './template-row.ts';

/** One word that is looked for, and what else it may mean. */
export interface SoughtWord {
  word: string;
  /** Folders in whose name it stands. */
  folderIds: string[];
  /** Resolutions in whose name it stands, in the reader's language. */
  kinds: ResolutionKind[];
}

/** The words of a query, of two characters and more, with the folders and resolutions that they name. Pure. */
export function soughtWords(typed: string, folders: { id: string; name: string }[], kindWords: Record<ResolutionKind, string> | null): SoughtWord[] {
  const kinds = Object.entries(kindWords ?? {}) as [ResolutionKind, string][];
  return wordsOf(typed).map((word) => ({
    word,
    folderIds: folders.filter(({ name }) => normalText(name).includes(word)).map(({ id }) => id),
    kinds: kinds.filter(([, name]) => normalText(name).includes(word)).map(([kind]) => kind),
  }));
}

/** Selects the ids of the templates in which every word stands: in their words, in their folder's name, in their resolution's. */
export function soughtStatement(shopId: string, words: SoughtWord[]): Prisma.Sql {
  const each = words.map(({ word, folderIds, kinds }) => {
    const ways = [Prisma.sql`select id from search_templates(${word}, ${gramsOf(word)}::text[])`];
    if (folderIds.length > 0) ways.push(Prisma.sql`select id from template where "shopId" = ${shopId} and "folderId" = any(${folderIds}::uuid[])`);
    if (kinds.length > 0) ways.push(Prisma.sql`select id from template where "shopId" = ${shopId} and "resolutionKind" = any(${kinds}::text[])`);
    return Prisma.sql`(${Prisma.join(ways, ' union ')})`;
  });
  return Prisma.join(each, ' intersect ');
}
