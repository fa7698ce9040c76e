import { deflateSync, gzipSync } from 'node:zlib';
import { aPngPhoto } from '#tests/builders/a-photo.ts';
import { aPng, pngChunk } from '#tests/builders/a-png.ts';

interface Lie {
  /** As it is called. */
  name: string;
  bytes: Uint8Array;
}

const ascii = (text: string) => Buffer.from(text, 'latin1');
const script = '<script>alert(1)</script>';

/** Files that are no photos, or none that anybody should open. */
export const lies: Record<string, Lie> = {
  'a page as JPEG': { name: 'box.jpg', bytes: Buffer.from(`<!doctype html>${script}`) },
  'a drawing that runs, as PNG': { name: 'box.png', bytes: Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)">${script}</svg>`) },
  'a drawing that runs': { name: 'box.svg', bytes: Buffer.from(`<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg">${script}</svg>`) },
  'a page behind a JPEG’s first bytes': { name: 'box.jpg', bytes: Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), ascii(script)]) },
  'a page behind a PNG’s first bytes': { name: 'box.png', bytes: Buffer.concat([ascii('\x89PNG\r\n\x1a\n'), ascii(script)]) },
  'an archive': { name: 'box.jpg', bytes: ascii('PK\x03\x04\x14\0\0\0') },
  'a zip bomb': { name: 'box.webp', bytes: gzipSync(Buffer.alloc(64 << 20)) },
  'a program': { name: 'box.png', bytes: ascii('MZ\x90\0\x03') },
  'a document': { name: 'box.heic', bytes: ascii('%PDF-1.7 /JavaScript (app.alert(1))') },
  'a film': { name: 'box.gif', bytes: ascii('GIF89a\x01\0\x01\0;') },
  'a WebP of nothing': { name: 'box.webp', bytes: ascii('RIFF\xff\xff\xff\x7fWEBPVP8 ') },
  'an HEIC of boxes without end': { name: 'box.heic', bytes: Buffer.concat([Buffer.from([0, 0, 0, 24]), ascii('ftypheic\0\0\0\0mif1heic'), Buffer.alloc(4000, Buffer.from([0, 0, 0, 8, 0x6d, 0x65, 0x74, 0x61]))]) },
  'a picture of 30,000 by 30,000': { name: 'box.png', bytes: aPng(30_000, 30_000) },
  'a picture that claims four thousand million': { name: 'box.jpg', bytes: Buffer.from('ffd8ffc0001108ffffffff03011100021100031100ffd9', 'hex') },
  'a picture without an end': { name: 'box.png', bytes: aPng(2000, 2000).subarray(0, 60) },
  'more than 5 MB': { name: 'box.png', bytes: Buffer.concat([aPngPhoto(), Buffer.alloc(5 << 20)]) },
};

/** A small picture that unpacks to 64 MB of what is not seen of it. */
export function aPngOfHiddenText(): Buffer {
  return aPng(8, 8, [pngChunk('zTXt', Buffer.concat([ascii('a\0\0'), deflateSync(Buffer.alloc(64 << 20))])), pngChunk('iCCP', Buffer.concat([ascii('a\0\0'), deflateSync(Buffer.alloc(64 << 20))]))]);
}

/** Names that a file may come with. */
export const fileNames: string[] = ['../../../etc/passwd.png', 'a\0b.png', '"><img src=x onerror=alert(1)>.png', '{{ shop.secret }}{% raw %}.png', '\u202egnp.exe', 'x.png\r\nContent-Type: text/html', `${'가'.repeat(5000)}.png`, '👩‍👩‍👧‍👦.png', '.png', 'con.png', '$t(errors.tooMany).png'];
