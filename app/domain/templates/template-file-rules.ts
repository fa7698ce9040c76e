import { Problem } from '#app/platform/problem.ts';
import { typeOfBytes } from '#app/platform/type-of-bytes.ts';

export const MAX_FILES = 5;
export const MAX_FILE_BYTES = 5 * 1024 * 1024;
/** Of all files of a template: many mail servers take no more than about this, encoded. */
export const MAX_ALL_BYTES = 10 * 1024 * 1024;
const MAX_NAME = 120;

/** What may go out to a customer: nothing that runs, nothing that hides something else. */
const ENDINGS: Record<string, string[]> = {
  'application/pdf': ['pdf'],
  'image/jpeg': ['jpg', 'jpeg'],
  'image/png': ['png'],
  'image/webp': ['webp'],
  'image/gif': ['gif'],
  'text/plain': ['txt'],
  'text/csv': ['csv'],
};

/**
 * A file by what its bytes are, under a name that says so.
 * @throws Problem bad_input, too_large, each with the field `file`
 */
export function readTemplateFile(file: { name: string; type: string; bytes: Uint8Array }): { name: string; type: string } {
  const name = shownName(file.name);
  if (file.bytes.length === 0) throw new Problem('bad_input', { words: 'template_file_empty', values: { name }, field: 'file' });
  if (file.bytes.length > MAX_FILE_BYTES) throw new Problem('too_large', { words: 'template_file_big', values: { name, most: MAX_FILE_BYTES / 1024 / 1024 }, field: 'file' });
  const type = typeOfBytes(file.bytes, file.type.split(';')[0]!.trim().toLowerCase());
  const endings = ENDINGS[type];
  if (!endings) throw new Problem('bad_input', { words: 'template_file_kind', values: { name }, field: 'file' });
  return { type, name: endings.some((ending) => name.toLowerCase().endsWith(`.${ending}`)) ? name : `${name}.${endings[0]}` };
}

/** @throws Problem bad_input, too_large when one more would be too many, or too much */
export function assertRoom(there: { size: number }[], size: number): void {
  if (there.length >= MAX_FILES) throw new Problem('bad_input', { words: 'template_files_many', values: { most: MAX_FILES }, field: 'file' });
  if (there.reduce((sum, file) => sum + file.size, size) > MAX_ALL_BYTES) throw new Problem('too_large', { words: 'template_files_big', values: { most: MAX_ALL_BYTES / 1024 / 1024 }, field: 'file' });
}

/** Directions of writing are left out: they can make an ending look like another. */
function shownName(name: string): string {
  const plain = name.toWellFormed().normalize('NFC').replace(/[\p{Cc}\p{Cf}/\\]/gu, ' ').trim();
  return [...plain].slice(-MAX_NAME).join('') || 'file';
}
