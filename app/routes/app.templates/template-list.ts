import type { ResolutionKind, TemplateRow, TextLocale } from '#app/domain/templates/template-row.ts';
import type { ListQuery } from './list-query.ts';

/** One template in the list. */
export interface TemplateLineView {
  id: string;
  title: string;
  usedWhen: string | null;
  folderId: string | null;
  version: number;
  resolutionKind: ResolutionKind | null;
  archived: boolean;
  broken: boolean;
  /** The only language it is written in; null for both. */
  only: TextLocale | null;
  uses: number;
}

export interface FolderView {
  id: string;
  name: string;
}

/** A folder with its templates; null for those that lie in none. */
export interface FolderGroup {
  folder: FolderView | null;
  lines: TemplateLineView[];
}

export interface TemplateList {
  groups: FolderGroup[];
  /** How many there are in all pages. */
  found: number;
  /** Whether the shop has any at all. */
  any: boolean;
  /** To ask for what comes after this page; null at the end. */
  next: string | null;
}

/** Where something comes to lie in its list: behind another one, or first. */
export interface Place {
  after: string | null;
}

/** Lines of one page. */
export const PAGE = 60;

/** The templates that a query finds, by folder, in the shop's order. Pure. */
export function templateList(rows: TemplateRow[], folders: FolderView[], query: ListQuery, locale: TextLocale): TemplateList {
  const places: (FolderView | null)[] = [...folders, null];
  const ordered = places.flatMap((folder) => rows.filter(({ folderId }) => folderId === (folder?.id ?? null)));
  const found = ordered.filter((row) => fits(row, query));
  const begin = query.after ? found.findIndex(({ id }) => id === query.after) + 1 : 0;
  const page = found.slice(begin, begin + PAGE);
  const groups = places.map((folder) => ({ folder, lines: page.filter(({ folderId }) => folderId === (folder?.id ?? null)).map((row) => lineOf(row, locale)) }));
  return {
    groups: groups.filter(({ lines }) => lines.length > 0),
    found: found.length,
    any: rows.length > 0,
    next: begin + PAGE < found.length ? page.at(-1)!.id : null,
  };
}

function fits(row: TemplateRow, { words, folder, kind, state }: ListQuery): boolean {
  const inFolder = folder === null || row.folderId === (folder === 'none' ? null : folder);
  const ofKind = kind === null || row.resolutionKind === (kind === 'none' ? null : kind);
  return inFolder && ofKind && inState[state](row) && saysAll(row, words);
}

const inState: Record<ListQuery['state'], (row: TemplateRow) => boolean> = {
  used: ({ archived }) => !archived,
  oneLanguage: (row) => !row.archived && onlyLanguage(row) !== null,
  broken: ({ archived, broken }) => !archived && broken !== null,
  unused: ({ archived, uses }) => !archived && uses === 0,
  archived: ({ archived }) => archived,
};

/** Every typed word stands somewhere in its titles or texts, in whatever language. */
function saysAll({ title, usedWhen, texts }: TemplateRow, typed: string): boolean {
  const sought = plain(typed).split(/\s+/).filter(Boolean);
  if (sought.length === 0) return true;
  const said = plain([title.ko, title.en, usedWhen?.ko, usedWhen?.en, ...texts.flatMap(({ subject, body }) => [subject, body])].join('\n'));
  return sought.every((word) => said.includes(word));
}

function plain(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}

function lineOf(row: TemplateRow, locale: TextLocale): TemplateLineView {
  const { id, title, usedWhen, folderId, version, resolutionKind, archived, broken, uses } = row;
  return { id, title: title[locale], usedWhen: usedWhen?.[locale] || null, folderId, version, resolutionKind, archived, broken: broken !== null, only: onlyLanguage(row), uses };
}

function onlyLanguage({ texts }: TemplateRow): TextLocale | null {
  const [first, ...others] = new Set(texts.map(({ locale }) => locale));
  return others.length > 0 ? null : (first ?? null);
}
