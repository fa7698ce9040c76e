import { Problem } from '#app/platform/problem.ts';
import { typeOfBytes } from '#app/platform/type-of-bytes.ts';
import type { FieldError, RawPhoto } from './ticket-form.ts';

const MAX_PHOTOS = 6;
export const MAX_PHOTO_BYTES = 5 * 1024 * 1024;
const TAKEN = new Set(['image/jpeg', 'image/png', 'image/webp', 'image/heic']);
const TAKEN_NAME = /\.(jpe?g|png|webp|hei[cf])$/i;

export interface Photo extends RawPhoto {
  type: string;
  /** Which file of its message it is. */
  slot: string;
}

/** What is wrong with them as far as number, size and first bytes tell; the rest shows when they are drawn. */
export function faultOfPhotos(raw: RawPhoto[]): FieldError | null {
  if (raw.length > MAX_PHOTOS) return fault('photosMany', '');
  for (const { name, bytes } of raw) {
    if (bytes.length > MAX_PHOTO_BYTES) return fault('photosBig', name);
    if (!TAKEN.has(typeOfBytes(bytes, ''))) return fault(notOurKind(name), name);
  }
  return null;
}

/** A file that is called a photo and is none should not be told to become one. */
export function notOurKind(name: string): 'photosUnreadable' | 'photosKind' {
  return TAKEN_NAME.test(name) ? 'photosUnreadable' : 'photosKind';
}

/** A photo's refusal as a Problem; its words are in form.json below `errors`. */
export function photoRefused(words: string, name: string): Problem {
  return new Problem('bad_input', { ...fault(words, name), note: words });
}

/** What is said beside the field of a form whose photo was refused; null for any other error. */
export function photoFault(error: unknown): FieldError | null {
  if (!(error instanceof Problem) || error.details.field !== 'photos') return null;
  const { field, words = '', values = {} } = error.details;
  return { field, words, values };
}

function fault(words: string, name: string): FieldError {
  return { field: 'photos', words, values: { name } };
}
