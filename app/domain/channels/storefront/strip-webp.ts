import { orientationInTiff, orientationTiff } from './exif-orientation.ts';

/** What the picture, its colours and its movement need (RFC 9649, 2.7). */
const KEPT = new Set(['VP8 ', 'VP8L', 'VP8X', 'ICCP', 'ALPH', 'ANIM', 'ANMF']);
const DRAWN = new Set(['VP8 ', 'VP8L', 'ANMF']);
const HAS_EXIF = 0x08;
const HAS_XMP = 0x04;

/**
 * A WebP without camera data, XMP, unknown chunks and anything behind its end.
 * Which way is up is kept.
 * @returns null for bytes that are no WebP a browser could draw
 */
export function stripWebp(bytes: Uint8Array): Uint8Array | null {
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  if (source.length < 12 || source.toString('latin1', 0, 4) !== 'RIFF' || source.toString('latin1', 8, 12) !== 'WEBP') return null;
  const chunks = chunksOf(source.subarray(12, 8 + source.readUInt32LE(4)));
  if (!chunks?.some(({ type }) => DRAWN.has(type))) return null;
  const kept = chunks.flatMap(withoutPerson);
  const exif = kept.some(({ type }) => type === 'EXIF');
  const body = Buffer.concat(kept.map(({ type, data }) => webpChunk(type, type === 'VP8X' ? withFlags(data, exif) : data)));
  const head = Buffer.from('RIFF\0\0\0\0WEBP', 'latin1');
  head.writeUInt32LE(body.length + 4, 4);
  return Buffer.concat([head, body]);
}

interface Chunk {
  type: string;
  data: Uint8Array;
}

function chunksOf(body: Buffer): Chunk[] | null {
  const chunks: Chunk[] = [];
  for (let at = 0; at + 8 <= body.length; ) {
    const end = at + 8 + body.readUInt32LE(at + 4);
    if (end > body.length) return null;
    chunks.push({ type: body.toString('latin1', at, at + 4), data: body.subarray(at + 8, end) });
    at = end + (end % 2);
  }
  return chunks;
}

function withoutPerson({ type, data }: Chunk): Chunk[] {
  if (KEPT.has(type)) return [{ type, data }];
  const orientation = type === 'EXIF' ? orientationInTiff(data) : 1;
  return orientation > 1 ? [{ type, data: orientationTiff(orientation) }] : [];
}

/** The head says which chunks follow. */
function withFlags(data: Uint8Array, exif: boolean): Uint8Array {
  const head = Buffer.from(data);
  head[0] = (head[0]! & ~(HAS_XMP | HAS_EXIF)) | (exif ? HAS_EXIF : 0);
  return head;
}

/** A chunk with its length, padded to an even one. */
export function webpChunk(type: string, data: Uint8Array): Uint8Array {
  const head = Buffer.from(`${type}\0\0\0\0`, 'latin1');
  head.writeUInt32LE(data.length, 4);
  return Buffer.concat([head, data, Buffer.alloc(data.length % 2)]);
}
