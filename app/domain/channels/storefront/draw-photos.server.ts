import type { Desk } from '#app/desk/desk.ts';
import { typeOfBytes } from '#app/platform/type-of-bytes.ts';
import { countDrawn, countPhotos, type PhotoSender } from './count-photos.server.ts';
import { faultOfPhotos, notOurKind, photoRefused, type Photo } from './photos.ts';
import { photoSlots } from './photo-slots.server.ts';
import { stripHeic } from './strip-heic.ts';
import type { RawPhoto } from './ticket-form.ts';

const ENDINGS: Record<string, string> = { 'image/jpeg': '.jpg', 'image/png': '.png', 'image/webp': '.webp', 'image/heic': '.heic' };

/**
 * The photos by what their bytes are, whatever their name says, drawn anew: what
 * is kept holds the picture and nothing else. To be called before anything of
 * the form is stored, for one that cannot be drawn refuses them all.
 * @throws Problem bad_input (field photos; `photoFault` reads it), too_many with `retryAfter` while many others are drawn
 */
export async function drawPhotos(desk: Desk, raw: RawPhoto[], from: PhotoSender): Promise<Photo[]> {
  const fault = faultOfPhotos(raw);
  if (fault) throw photoRefused(fault.words, String(fault.values.name));
  if (raw.length === 0) return [];
  await countPhotos(desk, from);
  const slots = photoSlots(raw);
  const photos: Photo[] = [];
  // One after another: a form must not take all the lanes.
  for (const [at, photo] of raw.entries()) photos.push({ ...(await drawPhoto(desk, photo)), slot: slots[at]! });
  await countDrawn(desk, from);
  return photos;
}

type Drawn = Omit<Photo, 'slot'>;

async function drawPhoto(desk: Desk, { name, bytes }: RawPhoto): Promise<Drawn> {
  // Nothing here can draw it, so it stays as it is, without what a phone wrote into it.
  if (typeOfBytes(bytes, '') === 'image/heic') return stripped(name, bytes);
  const { picture, fault } = await desk.pictures.redraw(bytes);
  if (fault) throw photoRefused(fault === 'kind' ? notOurKind(name) : fault === 'huge' ? 'photosHuge' : 'photosUnreadable', name);
  return { name: named(name, picture.type), type: picture.type, bytes: picture.bytes };
}

function stripped(name: string, bytes: Uint8Array): Drawn {
  const kept = stripHeic(bytes);
  if (!kept) throw photoRefused('photosUnreadable', name);
  return { name: named(name, 'image/heic'), type: 'image/heic', bytes: kept };
}

/** Whoever saves it later opens it by its ending. */
function named(name: string, type: string): string {
  const ending = ENDINGS[type]!;
  const fits = ending === '.jpg' ? /\.jpe?g$/i : ending === '.heic' ? /\.hei[cf]$/i : new RegExp(`\\${ending}$`, 'i');
  return fits.test(name) ? name : `${name.replace(/\.\w{1,5}$/, '')}${ending}`;
}
