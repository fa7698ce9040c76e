import { describe, expect, test } from 'vitest';
import { orientationInTiff, orientationTiff } from './exif-orientation.ts';
import { stripHeic } from './strip-heic.ts';
import { pngChunk, stripPng } from './strip-png.ts';
import { stripWebp, webpChunk } from './strip-webp.ts';

const latin = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1');
const bytesOf = (text: string) => Buffer.from(text, 'latin1');
const exif = (orientation: number) => Buffer.concat([orientationTiff(orientation), bytesOf('SECRET 37.5N')]);

/** Cut off or broken anywhere, a photo is refused or stripped and never throws or hangs. */
function bears(strip: (bytes: Uint8Array) => Uint8Array | null, whole: Buffer): void {
  for (let length = 0; length < whole.length; length++) expect(() => strip(whole.subarray(0, length))).not.toThrow();
  for (let n = 0; n < whole.length * 3; n++) {
    const broken = Buffer.from(whole);
    broken[n % whole.length] = (n * 37) % 256;
    expect(() => strip(broken)).not.toThrow();
  }
}

describe('PNG', () => {
  const aPng = (orientation: number) =>
    Buffer.concat([
      bytesOf('\x89PNG\r\n\x1a\n'),
      pngChunk('IHDR', bytesOf('head of the image')),
      pngChunk('iCCP', bytesOf('colours')),
      pngChunk('eXIf', exif(orientation)),
      pngChunk('tEXt', bytesOf('Author\0SECRET')),
      pngChunk('iTXt', bytesOf('XML:com.adobe.xmp\0SECRET')),
      pngChunk('zTXt', bytesOf('Comment\0SECRET')),
      pngChunk('tIME', bytesOf('SECRET!')),
      pngChunk('prVt', bytesOf('SECRET')),
      pngChunk('IDAT', bytesOf('picture')),
      pngChunk('IEND', Buffer.alloc(0)),
      bytesOf('SECRET behind the end'),
    ]);

  test('loses texts, time, place, private chunks and what lies behind its end; keeps picture and colours', () => {
    const kept = latin(stripPng(aPng(1))!);
    expect(kept).not.toMatch(/SECRET|eXIf|tEXt|iTXt|zTXt|tIME|prVt/);
    for (const part of ['IHDR', 'colours', 'picture', 'IEND']) expect(kept).toContain(part);
  });

  test('keeps which way is up, in a chunk with a right check sum', () => {
    const kept = Buffer.from(stripPng(aPng(6))!);
    expect(latin(kept)).not.toContain('SECRET');
    const at = kept.indexOf('eXIf');
    expect(orientationInTiff(kept.subarray(at + 4))).toBe(6);
    expect(kept.indexOf(pngChunk('eXIf', orientationTiff(6)))).toBe(at - 4);
    expect(stripPng(kept)).toEqual(kept);
  });

  test('the check sum is that of the format: of an empty IEND it is known', () => {
    expect(Buffer.from(pngChunk('IEND', Buffer.alloc(0))).toString('hex')).toBe('0000000049454e44ae426082');
  });

  test('without a picture, or broken, it is refused', () => {
    expect(stripPng(bytesOf('\x89PNG\r\n\x1a\nrest'))).toBeNull();
    expect(stripPng(aPng(1).subarray(0, 120))).toBeNull();
    bears(stripPng, aPng(6));
  });
});

describe('WebP', () => {
  const aWebp = (orientation: number) => {
    const head = Buffer.from([0x08 | 0x04 | 0x20, 0, 0, 0, 1, 0, 0, 1, 0, 0]);
    const body = Buffer.concat([
      webpChunk('VP8X', head),
      webpChunk('ICCP', bytesOf('colours')),
      webpChunk('VP8 ', bytesOf('the picture')),
      webpChunk('EXIF', Buffer.concat([bytesOf('Exif\0\0'), exif(orientation)])),
      webpChunk('XMP ', bytesOf('SECRET')),
      webpChunk('ODD ', bytesOf('SECRET')),
    ]);
    const riff = Buffer.from('RIFF\0\0\0\0WEBP', 'latin1');
    riff.writeUInt32LE(body.length + 4, 4);
    return Buffer.concat([riff, body, bytesOf('SECRET behind the end')]);
  };

  test('loses camera data, XMP and the rest; its head and its length say so', () => {
    const kept = Buffer.from(stripWebp(aWebp(1))!);
    expect(latin(kept)).not.toMatch(/SECRET|EXIF|XMP |ODD /);
    for (const part of ['colours', 'the picture']) expect(latin(kept)).toContain(part);
    expect(kept.readUInt32LE(4)).toBe(kept.length - 8);
    expect(kept[kept.indexOf('VP8X') + 8]).toBe(0x20);
  });

  test('keeps which way is up', () => {
    const kept = Buffer.from(stripWebp(aWebp(3))!);
    expect(latin(kept)).not.toContain('SECRET');
    expect(orientationInTiff(kept.subarray(kept.indexOf('EXIF') + 8))).toBe(3);
    expect(kept[kept.indexOf('VP8X') + 8]).toBe(0x28);
    expect(stripWebp(kept)).toEqual(kept);
  });

  test('without a picture, or broken, it is refused', () => {
    expect(stripWebp(bytesOf('RIFF\x04\0\0\0WEBP'))).toBeNull();
    bears(stripWebp, aWebp(6));
  });
});

describe('HEIC', () => {
  const box = (type: string, ...parts: (Buffer | number[])[]) => {
    const body = Buffer.concat(parts.map((part) => Buffer.from(part)));
    const head = Buffer.alloc(8);
    head.writeUInt32BE(body.length + 8);
    head.write(type, 4, 'latin1');
    return Buffer.concat([head, body]);
  };
  const u16 = (value: number) => [value >> 8, value & 255];
  const u32 = (value: number) => [...u16(value >>> 16), ...u16(value & 0xffff)];
  const infe = (id: number, type: string) => box('infe', [2, 0, 0, 0], u16(id), u16(0), bytesOf(type), bytesOf('name\0'));

  interface Wanted {
    items?: [string, string][];
    method?: 0 | 1 | 2;
    /** Says that this item lies so far behind its place. */
    shift?: number;
    more?: Buffer;
  }

  /** As a phone writes it; the second pass knows where the content lies. */
  function aHeic({ items = [['hvc1', 'PICTURE'], ['Exif', 'SECRET 37.5N'], ['mime', 'SECRET xmp']], method = 0, shift = 0, more = Buffer.alloc(0) }: Wanted = {}): Buffer {
    const content = Buffer.concat(items.map(([, text]) => bytesOf(text)));
    const write = (dataAt: number): Buffer => {
      let at = method === 1 ? 0 : dataAt;
      const places = items.flatMap(([, text], index) => {
        const place = [...u16(index + 1), ...(method ? u16(method) : []), ...u16(0), ...u16(1), ...u32(at + (index ? shift : 0)), ...u32(text.length)];
        at += text.length;
        return place;
      });
      const iloc = box('iloc', [method ? 1 : 0, 0, 0, 0], [0x44, 0x00], u16(items.length), places);
      const iinf = box('iinf', [0, 0, 0, 0], u16(items.length), ...items.map(([type], index) => infe(index + 1, type)));
      const meta = box('meta', [0, 0, 0, 0], box('hdlr', bytesOf('pict')), iinf, box('iprp', bytesOf('irot')), iloc, ...(method === 1 ? [box('idat', content)] : []));
      return Buffer.concat([box('ftyp', bytesOf('heic\0\0\0\0mif1')), meta, more, ...(method === 1 ? [] : [box('mdat', content)])]);
    };
    return write(write(0).length - content.length);
  }

  test.each([0, 1] as const)('loses camera data and XMP where they lie; nothing moves (place given in way %i)', (method) => {
    const whole = aHeic({ method });
    const kept = stripHeic(whole)!;
    expect(kept.length).toBe(whole.length);
    expect(latin(kept)).not.toContain('SECRET');
    expect(latin(kept)).toBe(latin(whole).replace(/SECRET 37\.5N|SECRET xmp/g, (found) => '\0'.repeat(found.length)));
    expect(stripHeic(kept)).toEqual(kept);
  });

  test('what other programs put beside it goes too', () => {
    expect(latin(stripHeic(aHeic({ more: box('uuid', bytesOf('SECRET xmp of a program')) }))!)).not.toContain('SECRET');
  });

  test.each([
    ['an item of an unknown kind', aHeic({ items: [['hvc1', 'PICTURE'], ['abcd', 'SECRET']] })],
    ['camera data that lies beyond the file', aHeic({ shift: 9999 })],
    ['camera data made of other items', aHeic({ method: 2 })],
    ['a film', aHeic({ more: box('moov', bytesOf('SECRET')) })],
    ['a second list of items', aHeic({ more: box('meta', [0, 0, 0, 0]) })],
    ['a head and nothing else', box('ftyp', bytesOf('heic'))],
  ])('%s is refused', (_what, whole) => {
    expect(stripHeic(whole)).toBeNull();
  });

  test('cut off or broken bytes never throw', () => bears(stripHeic, aHeic()));
});
