/** Media type by the first bytes; what is not recognised is a plain download, whatever it was declared to be. */
export function typeOfBytes(bytes: Uint8Array, declared: string): string {
  const head = Buffer.from(bytes.subarray(0, 16));
  const latin = head.toString('latin1');
  if (head[0] === 0xff && head[1] === 0xd8 && head[2] === 0xff) return 'image/jpeg';
  if (latin.startsWith('\x89PNG\r\n\x1a\n')) return 'image/png';
  if (/^GIF8[79]a/.test(latin)) return 'image/gif';
  if (latin.startsWith('RIFF') && latin.slice(8, 12) === 'WEBP') return 'image/webp';
  if (/^ftyp(heic|heix|heif|mif1|hevc)/.test(latin.slice(4))) return 'image/heic';
  if (/^ftyp(isom|mp4|qt|M4V|avc1)/.test(latin.slice(4))) return 'video/mp4';
  if (latin.startsWith('%PDF-')) return 'application/pdf';
  if (latin.startsWith('PK\x03\x04')) return 'application/zip';
  // A text that a browser would run is none of these two.
  if (/^text\/(plain|csv)$/.test(declared) && !bytes.includes(0)) return declared;
  return declared === 'message/rfc822' ? declared : 'application/octet-stream';
}
