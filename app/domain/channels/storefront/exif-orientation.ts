const HEAD = 'Exif\0\0';
const TAG = 0x0112;

/** Which way up, by the Exif orientation tag: 2 to 8, or 1 when it does not say. @param payload of an APP1 segment */
export function orientationIn(payload: Uint8Array): number {
  const bytes = Buffer.from(payload.buffer, payload.byteOffset, payload.length);
  if (bytes.subarray(0, 6).toString('latin1') !== HEAD || bytes.length < 14) return 1;
  const tiff = bytes.subarray(6);
  const big = tiff.toString('latin1', 0, 2) === 'MM';
  const short = (at: number) => (at + 2 > tiff.length ? 0 : big ? tiff.readUInt16BE(at) : tiff.readUInt16LE(at));
  const directory = big ? tiff.readUInt32BE(4) : tiff.readUInt32LE(4);
  for (let n = 0; n < short(directory); n++) {
    const entry = directory + 2 + n * 12;
    if (entry + 12 > tiff.length) return 1;
    if (short(entry) !== TAG) continue;
    const value = short(entry + 8);
    return value >= 1 && value <= 8 ? value : 1;
  }
  return 1;
}

/** The same of a bare TIFF block, as PNG and WebP carry it; some writers put the JPEG's head before it. */
export function orientationInTiff(tiff: Uint8Array): number {
  const headed = Buffer.from(tiff.buffer, tiff.byteOffset, tiff.length).subarray(0, 6).toString('latin1') === HEAD;
  return orientationIn(headed ? tiff : Buffer.concat([Buffer.from(HEAD, 'latin1'), tiff]));
}

/** A TIFF block that says this and nothing else. */
export function orientationTiff(orientation: number): Uint8Array {
  return Uint8Array.from([0x4d, 0x4d, 0, 0x2a, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0]);
}

/** An APP1 segment that says this and nothing else. */
export function orientationSegment(orientation: number): Uint8Array {
  const payload = [...Buffer.from(HEAD, 'latin1'), ...orientationTiff(orientation)];
  return Uint8Array.from([0xff, 0xe1, 0, payload.length + 2, ...payload]);
}
