import { orientationIn, orientationSegment } from './exif-orientation.ts';

const SOI = 0xd8;
const EOI = 0xd9;
const SOS = 0xda;
const APP1 = 0xe1;
/** Of application segments and comments, what the picture itself needs: JFIF, colour profile (ICC), Adobe's colour transform. */
const KEPT = [0xe0, 0xe2, 0xee];

/**
 * A JPEG without camera data, place, thumbnails, comments and anything behind
 * its end (phones append whole pictures there). Which way is up is kept.
 * @returns null for bytes that are no JPEG a browser could draw
 */
export function stripJpeg(bytes: Uint8Array): Uint8Array | null {
  if (bytes[0] !== 0xff || bytes[1] !== SOI) return null;
  const kept: Uint8Array[] = [bytes.subarray(0, 2)];
  let drawn = false;
  let at = 2;
  while (at < bytes.length) {
    const segment = segmentAt(bytes, at);
    if (!segment) return null;
    if (segment.marker === EOI) {
      kept.push(bytes.subarray(at, segment.end));
      break;
    }
    if (segment.marker === APP1) addOrientation(kept, bytes.subarray(at, segment.end));
    else if (!isMeta(bytes, at, segment.marker)) kept.push(bytes.subarray(at, segment.end));
    drawn ||= segment.marker === SOS;
    at = segment.end;
  }
  return drawn ? Buffer.concat(kept) : null;
}

interface Segment {
  marker: number;
  end: number;
}

/** A segment with its marker; that of a scan reaches to the next marker behind its data. */
function segmentAt(bytes: Uint8Array, at: number): Segment | null {
  if (bytes[at] !== 0xff) return null;
  let code = at + 1;
  while (bytes[code] === 0xff) code++;
  const marker = bytes[code];
  if (marker === undefined || marker === 0) return null;
  if (marker === EOI) return { marker, end: code + 1 };
  const length = ((bytes[code + 1] ?? 0) << 8) | (bytes[code + 2] ?? 0);
  const end = code + 1 + length;
  if (length < 2 || end > bytes.length) return null;
  return { marker, end: marker === SOS ? endOfScan(bytes, end) : end };
}

/** Within a scan 0xff is followed by 0 or a restart marker; anything else ends it. */
function endOfScan(bytes: Uint8Array, from: number): number {
  for (let at = from; at + 1 < bytes.length; at++) {
    if (bytes[at] !== 0xff) continue;
    const next = bytes[at + 1]!;
    if (next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at;
  }
  return bytes.length;
}

function isMeta(bytes: Uint8Array, at: number, marker: number): boolean {
  const application = marker >= 0xe0 && marker <= 0xef;
  if (!application) return marker === 0xfe;
  if (!KEPT.includes(marker)) return true;
  // APP2 also carries pointers to appended pictures.
  return marker === 0xe2 && !Buffer.from(bytes.subarray(at + 4, at + 16)).toString('latin1').startsWith('ICC_PROFILE');
}

function addOrientation(kept: Uint8Array[], segment: Uint8Array): void {
  const orientation = orientationIn(segment.subarray(4));
  if (orientation > 1) kept.push(orientationSegment(orientation));
}
