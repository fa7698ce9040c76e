import type { Desk } from '#app/desk/desk.ts';
import { folderNames, type FolderName } from './folders.server.ts';
import type { ListState } from './list-filters.ts';
import { countsByFolder, hasTemplates, linesByFolder, linesSought, type LineFilters, type LinePlace, type TemplateLine } from './template-lines.sql.server.ts';
import type { ResolutionKind } from './template-row.ts';
import { soughtWords } from './template-search.sql.server.ts';

/** Lines of one page. */
export const PAGE = 60;

export interface ListWanted {
  /** Every one of two characters and more must stand in a template's words, its folder's name or its resolution's. */
  words: string;
  /** A folder's id, "none" for those that lie in none, null for all. */
  folder: string | null;
  kind: ResolutionKind | 'none' | null;
  state: ListState;
  /** The `next` of the page before; one that cannot be read begins anew. */
  after: string | null;
  /** What resolutions are called in the reader's language. */
  kindWords: Record<ResolutionKind, string> | null;
}

/** A folder with its templates on this page; null for those that lie in none. */
export interface FolderGroup {
  folder: FolderName | null;
  lines: TemplateLine[];
  /** Templates of the folder that the query finds, on all pages. */
  found: number;
  /** Whether its first and its last template are on this page. */
  begins: boolean;
  ends: boolean;
}

export interface TemplateList {
  folders: FolderName[];
  groups: FolderGroup[];
  found: number;
  /** Whether the shop has any at all. */
  any: boolean;
  next: string | null;
  /** Something was typed, but no word of two characters. */
  tooShort: boolean;
}

/** One page of the shop's templates by folder, in the shop's order, those in no folder last. */
export async function templateList(desk: Pick<Desk, 'shop' | 'db'>, wanted: ListWanted, size = PAGE): Promise<TemplateList> {
  const { db, shop } = desk;
  const [folders, any] = await Promise.all([folderNames(desk), hasTemplates(db, shop.id)]);
  const filters = filtersOf(wanted, folders);
  const order = [...folders.map(({ id }) => id), null];
  const after = placeIn(wanted.after, order);
  const { lines, counts, found } = filters.words.length > 0 ? await soughtPage(desk, filters, folders, after, size) : await pageByFolder(desk, filters, order, after, size);
  const page = lines.slice(0, size);
  const beyond = lines[size] ?? null;
  const groups = order.map((id) => groupOf(id, page, { folders, counts, after, beyond })).filter((group) => group.lines.length > 0);
  return { folders, groups, found, any, next: beyond ? cursorOf(page.at(-1)!) : null, tooShort: wanted.words.trim() !== '' && filters.words.length === 0 };
}

interface Read {
  /** Those of the page, and one more where there is one. */
  lines: TemplateLine[];
  /** By folder. */
  counts: Map<string | null, number>;
  found: number;
}

async function soughtPage({ db, shop }: Pick<Desk, 'shop' | 'db'>, filters: LineFilters, folders: FolderName[], after: LinePlace | null, size: number): Promise<Read> {
  const lines = await linesSought(db, shop.id, filters, folders.map(({ id }) => id), after, size + 1);
  return { lines, counts: new Map(lines.map(({ folderId, inFolder }) => [folderId, inFolder])), found: lines[0]?.found ?? 0 };
}

async function pageByFolder({ db, shop }: Pick<Desk, 'shop' | 'db'>, filters: LineFilters, order: (string | null)[], after: LinePlace | null, size: number): Promise<Read> {
  const counts = new Map((await countsByFolder(db, shop.id, filters)).map(({ folderId, count }) => [folderId, count]));
  const left = order.slice(after ? order.indexOf(after.folderId) : 0).filter((id, at) => counts.has(id) || (after && at === 0));
  const lines = await linesByFolder(db, shop.id, filters, enoughOf(left, counts, after, size), after, size + 1);
  return { lines, counts, found: [...counts.values()].reduce((sum, count) => sum + count, 0) };
}

function filtersOf({ words, folder, kind, state, kindWords }: ListWanted, folders: FolderName[]): LineFilters {
  return {
    ...(folder === null ? {} : { folderId: folder === 'none' ? null : folder }),
    ...(kind === null ? {} : { kind: kind === 'none' ? null : kind }),
    state,
    words: soughtWords(words, folders, kindWords),
  };
}

/** The folders that fill the page and one line more; of the first, how much is left is not known, so it counts for nothing. */
function enoughOf(left: (string | null)[], counts: Map<string | null, number>, after: LinePlace | null, size: number): (string | null)[] {
  let sum = 0;
  const end = left.findIndex((id, at) => (sum += after && at === 0 ? 0 : counts.get(id) ?? 0) > size);
  return end < 0 ? left : left.slice(0, end + 1);
}

interface Around {
  folders: FolderName[];
  counts: Map<string | null, number>;
  after: LinePlace | null;
  /** The first line of the next page. */
  beyond: TemplateLine | null;
}

function groupOf(id: string | null, page: TemplateLine[], { folders, counts, after, beyond }: Around): FolderGroup {
  const folder = folders.find((row) => row.id === id) ?? null;
  return { folder, lines: page.filter(({ folderId }) => folderId === id), found: counts.get(id)!, begins: after?.folderId !== id, ends: beyond?.folderId !== id };
}

function cursorOf({ folderId, position, id }: TemplateLine): string {
  return [folderId ?? 'none', position, id].join('.');
}

/** Null for what is no place, or one in a folder that is gone. */
function placeIn(cursor: string | null, order: (string | null)[]): LinePlace | null {
  const [, folder, position, id] = /^(none|[0-9a-f-]{36})\.(\d{1,9})\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(cursor ?? '') ?? [];
  const folderId = folder === 'none' ? null : folder;
  return folderId === undefined || !order.includes(folderId) ? null : { folderId, position: Number(position), id: id! };
}
