import { typeOfBytes } from '../email/reading/type-of-bytes.ts';
import { stripJpeg } from './strip-jpeg.ts';
import type { FieldError, RawPhoto } from './ticket-form.ts';

export const MAX_PHOTOS = 4;
export const MAX_PHOTO_BYTES = 5 * 1024 * 1024;
const KINDS = ['image/jpeg', 'image/png', 'image/webp', 'image/heic'];

export interface Photo extends RawPhoto {
  type: string;
}

/**
 * The photos by what their bytes are, whatever their name says; JPEGs without
 * what a camera writes into them, such as the place.
 */
export function readPhotos(raw: RawPhoto[]): { photos: Photo[]; error: null } | { photos: null; error: FieldError } {
  if (raw.length > MAX_PHOTOS) return refused('photosMany', '');
  const photos: Photo[] = [];
  for (const { name, bytes } of raw) {
    if (bytes.length > MAX_PHOTO_BYTES) return refused('photosBig', name);
    const type = typeOfBytes(bytes, '');
    const kept = type === 'image/jpeg' ? stripJpeg(bytes) : bytes;
    if (!KINDS.includes(type) || !kept) return refused('photosKind', name);
    photos.push({ name, type, bytes: kept });
  }
  return { photos, error: null };
}

function refused(words: string, name: string): { photos: null; error: FieldError } {
  return { photos: null, error: { field: 'photos', words, values: { name } } };
}
