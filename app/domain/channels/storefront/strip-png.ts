import { crc32 } from 'node:zlib';
import { orientationInTiff, orientationTiff } from './exif-orientation.ts';

const SIGNATURE = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');
/** What the picture, its colours and its movement need (PNG 3rd edition, 11); texts, times, places and private chunks are not among them. */
const KEPT = new Set(['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'cHRM', 'gAMA', 'iCCP', 'sBIT', 'sRGB', 'cICP', 'mDCV', 'cLLI', 'bKGD', 'hIST', 'pHYs', 'sPLT', 'acTL', 'fcTL', 'fdAT']);

/**
 * A PNG without texts, times, camera data, private chunks and anything behind
 * its end. Which way is up is kept.
 * @returns null for bytes that are no PNG a browser could draw
 */
export function stripPng(bytes: Uint8Array): Uint8Array | null {
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  if (!source.subarray(0, 8).equals(SIGNATURE)) return null;
  const kept: Uint8Array[] = [SIGNATURE];
  let drawn = false;
  for (let at = 8; at + 12 <= source.length; ) {
    const end = at + 12 + source.readUInt32BE(at);
    if (end > source.length) return null;
    const type = source.toString('latin1', at + 4, at + 8);
    if (at === 8 && type !== 'IHDR') return null;
    if (KEPT.has(type)) kept.push(source.subarray(at, end));
    else if (type === 'eXIf') addOrientation(kept, source.subarray(at + 8, end - 4));
    drawn ||= type === 'IDAT';
    if (type === 'IEND') return drawn ? Buffer.concat(kept) : null;
    at = end;
  }
  return null;
}

function addOrientation(kept: Uint8Array[], tiff: Uint8Array): void {
  const orientation = orientationInTiff(tiff);
  if (orientation > 1) kept.push(pngChunk('eXIf', orientationTiff(orientation)));
}

/** A chunk with its length and check sum. */
export function pngChunk(type: string, data: Uint8Array): Uint8Array {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}
