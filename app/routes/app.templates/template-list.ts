import type { ResolutionKind, TextLocale } from '#app/domain/templates/template-row.ts';
import type { TemplateList as StoredList } from '#app/domain/templates/template-list.server.ts';

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
  /** Templates of the folder on all pages. */
  found: number;
  /** Whether its first and its last template are on this page. */
  begins: boolean;
  ends: boolean;
}

export interface TemplateList {
  groups: FolderGroup[];
  /** How many there are in all pages. */
  found: number;
  /** Whether the shop has any at all. */
  any: boolean;
  /** To ask for what comes after this page; null at the end. */
  next: string | null;
  /** Something was typed, but no word of two characters. */
  tooShort: boolean;
}

/** Where a folder comes to lie: behind another one, or first. */
export interface Place {
  after: string | null;
}

/** The list in the reader's language. Pure. */
export function templateList({ groups, found, any, next, tooShort }: StoredList, locale: TextLocale): TemplateList {
  return {
    groups: groups.map(({ folder, lines, ...group }) => ({
      ...group,
      folder: folder && { id: folder.id, name: folder.name },
      lines: lines.map(({ id, title, usedWhen, folderId, version, resolutionKind, archived, broken, only, uses }) => ({
        id, title: title[locale], usedWhen: usedWhen?.[locale] || null, folderId, version, resolutionKind, archived, broken: broken !== null, only, uses,
      })),
    })),
    found, any, next, tooShort,
  };
}
