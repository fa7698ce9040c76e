import { createHash } from 'node:crypto';
import { contentDifference } from './content-difference.ts';
import { contentOf } from './template-content.ts';
import type { TemplateRow, Words } from './template-row.ts';
import type { TemplateInFile, TemplatesFile } from './templates-file.ts';

/** What bringing in a file would do with one of its templates. */
export interface ImportLine {
  key: string;
  title: Words;
  what: 'new' | 'changed' | 'unchanged';
  /** Fields that would change, such as "texts.ko.any.body", "folder", "archived". */
  changes: string[];
  /** Files that the template had where it came from and that have to be added by hand. */
  missingFiles: string[];
}

export interface ImportPlan {
  lines: ImportLine[];
  newFolders: string[];
  /** Of what was looked at: bringing in is refused when the shop has changed since. */
  digest: string;
}

export interface Shelf {
  templates: TemplateRow[];
  folders: { id: string; name: string }[];
}

/** What a file would change. Pure. Templates that the file does not name stay as they are. */
export function importPlan(file: TemplatesFile, shelf: Shelf): ImportPlan {
  const lines = file.templates.map((template) => lineOf(template, shelf));
  const newFolders = file.folders.filter((name) => !shelf.folders.some((folder) => folder.name === name));
  const versions = file.templates.map(({ key }) => shelf.templates.find(({ situation }) => situation === key)?.version ?? 0);
  const digest = createHash('sha256').update(JSON.stringify([file, lines, newFolders, versions])).digest('base64url');
  return { lines, newFolders, digest };
}

function lineOf(template: TemplateInFile, { templates, folders }: Shelf): ImportLine {
  const { key, title, attachments } = template;
  const row = templates.find(({ situation }) => situation === key);
  const missingFiles = attachments.map(({ name }) => name).filter((name) => !row?.files.some((file) => file.name === name));
  if (!row) return { key, title, what: 'new', changes: [], missingFiles };
  const folder = folders.find(({ id }) => id === row.folderId)?.name ?? null;
  const changes = [
    ...contentDifference(contentOf(row), template).map(({ field }) => field),
    ...(samePrompts(row, template) ? [] : ['prompts']),
    ...(folder === template.folder ? [] : ['folder']),
    ...(row.archived === template.archived ? [] : ['archived']),
  ];
  return { key, title, what: changes.length > 0 ? 'changed' : 'unchanged', changes: [...new Set(changes)], missingFiles };
}

/** The same ones in another order are a change too: the agent is asked in that order. */
function samePrompts(row: TemplateRow, template: TemplateInFile): boolean {
  return row.prompts.map(({ name }) => name).join() === template.prompts.map(({ name }) => name).join();
}
