import { typeOfBytes } from '#app/platform/type-of-bytes.ts';
import { stripHeic } from './strip-heic.ts';
import { stripJpeg } from './strip-jpeg.ts';
import { stripPng } from './strip-png.ts';
import { stripWebp } from './strip-webp.ts';
import type { FieldError, RawPhoto } from './ticket-form.ts';

const MAX_PHOTOS = 4;
export const MAX_PHOTO_BYTES = 5 * 1024 * 1024;
/** The kinds that are taken, each without what camera, phone and programs write into it, such as the place. */
const strips: Record<string, (bytes: Uint8Array) => Uint8Array | null> = {
  'image/jpeg': stripJpeg,
  'image/png': stripPng,
  'image/webp': stripWebp,
  'image/heic': stripHeic,
};

const TAKEN_NAME = /\.(jpe?g|png|webp|hei[cf])$/i;

export interface Photo extends RawPhoto {
  type: string;
}

/**
 * The photos by what their bytes are, whatever their name says, and without
 * what else is written into them. What cannot be read for certain is refused.
 */
export function readPhotos(raw: RawPhoto[]): { photos: Photo[]; error: null } | { photos: null; error: FieldError } {
  if (raw.length > MAX_PHOTOS) return refused('photosMany', '');
  const photos: Photo[] = [];
  for (const { name, bytes } of raw) {
    if (bytes.length > MAX_PHOTO_BYTES) return refused('photosBig', name);
    const type = typeOfBytes(bytes, '');
    const strip = strips[type];
    const kept = strip?.(bytes);
    // A file that is called HEIC and is none should not be told to become one.
    if (!kept) return refused(strip || TAKEN_NAME.test(name) ? 'photosUnreadable' : 'photosKind', name);
    photos.push({ name, type, bytes: kept });
  }
  return { photos, error: null };
}

function refused(words: string, name: string): { photos: null; error: FieldError } {
  return { photos: null, error: { field: 'photos', words, values: { name } } };
}
