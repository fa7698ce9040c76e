import { setImmediate } from 'node:timers/promises';
import { z } from 'zod';
import { MAX_FILE, MAX_IN_FILE } from './import-limits.ts';
import { normalContent } from './normal-content.ts';
import { templateCheckForm } from './template-form.ts';
import { templateProblems, type TemplateProblem } from './template-problems.ts';
import type { TemplateContent, TemplateFile } from './template-row.ts';

export const FILE_FORMAT = 'mend-templates';
export const FILE_VERSION = 1;
/** Reading a full file takes a second or two; one that needs this long is up to something. */
const MAX_READING_MS = 20_000;
/** A file with more mistakes than this is shown those first. */
const MAX_PROBLEMS = 100;

/** One template in a file (docs/template-files.md). */
export interface TemplateInFile extends TemplateContent {
  /** By which a shop knows it again. */
  key: string;
  /** Name of its folder; null for none. */
  folder: string | null;
  archived: boolean;
  /** Named, not carried: whoever brings the file in adds them by hand. */
  attachments: Pick<TemplateFile, 'name' | 'type' | 'size'>[];
}

/** What a file of templates holds. */
export interface TemplatesFile {
  /** In their order. */
  folders: string[];
  /** In the order of the picker. */
  templates: TemplateInFile[];
}

/** What is wrong in a file; `template` its place in the file from 0 and its key, null for the file as a whole. */
export interface FileProblem extends TemplateProblem {
  template: { at: number; key: string } | null;
}

/** The text of a file. */
export function writeTemplatesFile({ folders, templates }: TemplatesFile): string {
  const written = templates.map(({ key, folder, archived, attachments, ...content }) => ({ key, folder, archived, ...normalContent(content), attachments }));
  return `${JSON.stringify({ format: FILE_FORMAT, version: FILE_VERSION, folders, templates: written }, null, 2)}\n`;
}

const folderName = z.string().trim().min(1).max(60);
const inFile = templateCheckForm.extend({
  key: z.string().regex(/^[a-z0-9][a-z0-9-]{0,79}$/),
  folder: folderName.nullable(),
  archived: z.boolean(),
  attachments: z.array(z.strictObject({ name: z.string().max(200), type: z.string().max(100), size: z.int().min(0) })).max(50),
});
const frame = z.strictObject({
  format: z.literal(FILE_FORMAT),
  version: z.literal(FILE_VERSION),
  folders: z.array(folderName).max(100),
  templates: z.array(z.unknown()).max(MAX_IN_FILE),
});

/**
 * A file, or everything that is wrong with it: shape, words and Liquid, as if
 * each template were saved by hand. Lets others have their turn in between.
 */
export async function readTemplatesFile(text: string): Promise<{ file: TemplatesFile; problems: [] } | { file: null; problems: FileProblem[] }> {
  if (text.length > MAX_FILE) return refused([ofFile('too_large', 'template_import_large', { most: MAX_FILE / 1_000_000 })]);
  const value = parsed(text);
  if (value === undefined) return refused([ofFile('bad_input', 'template_import_json')]);
  const outer = frame.safeParse(value);
  if (!outer.success) return refused([outerProblem(outer.error)]);
  const problems = twice(outer.data.templates);
  const templates: TemplateInFile[] = [];
  const until = performance.now() + MAX_READING_MS;
  for (const [at, value] of outer.data.templates.entries()) {
    const one = readOne(value, at);
    problems.push(...one.problems);
    if (one.template) templates.push(one.template);
    if (problems.length >= MAX_PROBLEMS) break;
    if (performance.now() > until) return refused([...problems, ofFile('too_large', 'template_import_slow')]);
    await setImmediate();
  }
  if (problems.length > 0) return refused(problems.slice(0, MAX_PROBLEMS));
  const folders = [...new Set([...outer.data.folders, ...templates.flatMap(({ folder }) => folder ?? [])])];
  return { file: { folders, templates }, problems: [] };
}

function refused(problems: FileProblem[]): { file: null; problems: FileProblem[] } {
  return { file: null, problems };
}

function ofFile(code: FileProblem['code'], words: string, values: FileProblem['values'] = {}, field = ''): FileProblem {
  return { template: null, field, code, words, values };
}

function outerProblem({ issues: [issue] }: z.ZodError): FileProblem {
  const field = issue?.path.join('.') ?? '';
  if (issue?.code === 'too_big' && field === 'templates') return ofFile('too_large', 'template_import_many', { most: MAX_IN_FILE }, field);
  return ofFile('bad_input', 'template_import_format', {}, field);
}

/** Undefined for what is no JSON. */
function parsed(text: string): unknown {
  try {
    // A file that went through other programs may begin with a byte order mark.
    return JSON.parse(text.replace(/^\u{FEFF}/u, ''));
  } catch {
    return undefined;
  }
}

function readOne(value: unknown, at: number): { template: TemplateInFile | null; problems: FileProblem[] } {
  const read = inFile.safeParse(value);
  const template = { at, key: keyOf(value) };
  if (!read.success) {
    const problems = read.error.issues.map(({ path, code, ...issue }): FileProblem => {
      const extra = code === 'unrecognized_keys' ? (issue as { keys: string[] }).keys : [];
      return { template, field: [...path, ...extra.slice(0, 1)].join('.'), code: 'bad_input', words: extra.length > 0 ? 'template_import_extra' : 'template_import_shape', values: {} };
    });
    return { template: null, problems };
  }
  const { key, folder, archived, attachments, ...content } = read.data;
  return { template: { key, folder, archived, attachments, ...normalContent(content) }, problems: templateProblems(content).map((problem) => ({ ...problem, template })) };
}

function keyOf(value: unknown): string {
  const key = value && typeof value === 'object' && 'key' in value ? value.key : '';
  return typeof key === 'string' ? key.slice(0, 80) : '';
}

function twice(templates: unknown[]): FileProblem[] {
  const keys = templates.map(keyOf);
  return keys.flatMap((key, at): FileProblem[] => (key && keys.indexOf(key) < at ? [{ template: { at, key }, field: 'key', code: 'bad_input', words: 'template_import_twice', values: { key } }] : []));
}
