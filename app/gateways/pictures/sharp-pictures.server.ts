import type { Metadata, Sharp } from 'sharp';
import { log, reasonOf } from '#app/platform/log.server.ts';
import { singleton } from '#app/platform/singleton.ts';
import { Lanes } from './lanes.ts';
import type { Picture, PictureFault, PicturesPort, PictureType, Redrawn } from './port.ts';

/** Cameras of phones draw 12 to 24 million by themselves; more is chosen on purpose. */
const MOST_PIXELS = 40_000_000;
/** What is stored in passes has to be unpacked whole, at up to ten bytes a pixel. */
const MOST_PIXELS_IN_PASSES = 20_000_000;
/** Pixels of the longer side of what is kept. */
const MOST_SIDE = 2048;
const MOST_SECONDS = 20;
/** A photograph saved as PNG is many times its JPEG. */
const MOST_PNG_BYTES = 3 * 1024 * 1024;

const types: Record<string, PictureType> = { jpeg: 'image/jpeg', png: 'image/png', webp: 'image/webp' };
const READERS = ['VipsForeignLoadJpegBuffer', 'VipsForeignLoadPngBuffer', 'VipsForeignLoadWebpBuffer'];

/** Two at a time leave the thread pool's other two for files and names; forty that wait are some ten seconds of work. */
const lanes = new Lanes({ lanes: 2, waiting: 40, retryAfter: 15 });

/** Pictures drawn by libvips in this process, of whose readers only those of JPEG, PNG and WebP are open. */
export function sharpPictures(): PicturesPort {
  return { redraw: (bytes) => lanes.take(() => redraw(bytes)) };
}

async function redraw(bytes: Uint8Array): Promise<Redrawn> {
  // Sharp throws at once where there is nothing to open.
  if (!bytes.length) return { picture: null, fault: 'kind' };
  const open = await opener();
  const head = await headOf(open(bytes, false));
  const fault = faultOf(head);
  if (fault) return { picture: null, fault };
  try {
    return { picture: await drawn(open(bytes, MOST_PIXELS), head as Metadata), fault: null };
  } catch (error) {
    // Its head was well; what follows is not.
    log.info({ reason: reasonOf(error) }, 'a picture could not be drawn');
    return { picture: null, fault: 'unreadable' };
  }
}

/** What its head says; null for what no open reader takes for its own. Nothing is drawn yet. */
async function headOf(picture: Sharp): Promise<Metadata | 'unreadable' | null> {
  try {
    return await picture.metadata();
  } catch (error) {
    return /unsupported image format/.test(String((error as Error).message)) ? null : 'unreadable';
  }
}

function faultOf(head: Metadata | 'unreadable' | null): PictureFault | null {
  if (head === 'unreadable') return head;
  if (!head || !types[head.format]) return 'kind';
  return head.width * head.height > (head.isProgressive ? MOST_PIXELS_IN_PASSES : MOST_PIXELS) ? 'huge' : null;
}

/** In its own kind and in the colours of screens; what else was written into it is not written again. */
async function drawn(picture: Sharp, { format, hasAlpha }: Metadata): Promise<Picture> {
  const upright = picture.timeout({ seconds: MOST_SECONDS }).autoOrient().resize({ width: MOST_SIDE, height: MOST_SIDE, fit: 'inside', withoutEnlargement: true });
  const first = await written(upright.clone(), format);
  const heavy = format === 'png' && !hasAlpha && first.bytes.length > MOST_PNG_BYTES;
  return heavy ? written(upright, 'jpeg') : first;
}

async function written(picture: Sharp, format: string): Promise<Picture> {
  const kinds: Record<string, () => Sharp> = { jpeg: () => picture.jpeg({ quality: 80 }), png: () => picture.png(), webp: () => picture.webp({ quality: 80 }) };
  const { data, info } = await kinds[format]!().toBuffer({ resolveWithObject: true });
  return { type: types[info.format]!, bytes: data, width: info.width, height: info.height };
}

type Open = (bytes: Uint8Array, limitInputPixels: number | false) => Sharp;

/** Loaded when the first picture comes: most processes never see one. */
function opener(): Promise<Open> {
  return singleton('pictures', async () => {
    const { default: sharp } = await import('sharp');
    sharp.block({ operation: ['VipsForeignLoad'] });
    sharp.unblock({ operation: READERS });
    sharp.concurrency(1);
    sharp.cache(false);
    const open: Open = (bytes, limitInputPixels) => sharp(bytes, { limitInputPixels, failOn: 'error', pages: 1 });
    return open;
  });
}
