import { shownFileName } from '#app/domain/tickets/shown-file-name.ts';
import { ByteRoom, shareOf } from '#app/platform/byte-room.ts';
import { postedFields } from './posted-fields.ts';
import { readBytes } from './read-bytes.server.ts';

/** Six photos of 5 MB, their words, and what the encoding adds. */
const MAX_BYTES = 32 * 1024 * 1024;

/** Of all posts together while they are dealt with: photos are held several times over until they are drawn. */
const room = new ByteRoom(2 * MAX_BYTES);

export interface PhotoPost {
  /** A field's text; empty where there is none. */
  text(name: string): string;
  photos: { name: string; bytes: Uint8Array }[];
}

/**
 * Lets `work` have a posted form, multipart or URL-encoded, with the files of
 * its field `photos`. Their bytes count against the room until it is done.
 * @throws Problem too_large before all of it was read or where it has more fields than a form, bad_input for what is no form, too_many with `retryAfter` while others' photos fill the room
 */
export async function withPhotoPost<T>(request: Request, work: (post: PhotoPost) => Promise<T>): Promise<T> {
  const share = shareOf(room);
  try {
    const fields = await postedFields(await readBytes(request, MAX_BYTES, share), request.headers.get('content-type') ?? '');
    return await work({ text: (name) => textOf(fields.get(name)), photos: await photosOf(fields) });
  } finally {
    share.giveBack();
  }
}

/** Twenty times what any field takes: enough to tell who wrote too much, and no more work than that. */
const MOST_TEXT = 200_000;

function textOf(value: FormDataEntryValue | null): string {
  return typeof value === 'string' ? value.slice(0, MOST_TEXT) : '';
}

/** A browser sends an empty file without a name when none was chosen. */
async function photosOf(fields: FormData): Promise<PhotoPost['photos']> {
  const files = fields.getAll('photos').filter((value) => typeof value !== 'string' && (value.size > 0 || value.name)) as File[];
  return Promise.all(files.map(async (file) => ({ name: shownFileName(file.name), bytes: new Uint8Array(await file.arrayBuffer()) })));
}
