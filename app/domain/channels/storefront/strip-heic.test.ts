import { describe, expect, test } from 'vitest';
import { stripHeic } from './strip-heic.ts';

const latin = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1');
const bytesOf = (text: string) => Buffer.from(text, 'latin1');

/** Cut off or broken anywhere, a photo is refused or stripped and never throws or hangs. */
function bears(strip: (bytes: Uint8Array) => Uint8Array | null, whole: Buffer): void {
  for (let length = 0; length < whole.length; length++) expect(() => strip(whole.subarray(0, length))).not.toThrow();
  for (let n = 0; n < whole.length * 3; n++) {
    const broken = Buffer.from(whole);
    broken[n % whole.length] = (n * 37) % 256;
    expect(() => strip(broken)).not.toThrow();
  }
}

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

  test('places that lie over one another are refused before anything is overwritten', () => {
    const [size, count] = [1_000_000, 65_000];
    const extents = Buffer.alloc(count * 8, Buffer.from([...u32(0), ...u32(size - 100)]));
    const iloc = box('iloc', [0, 0, 0, 0], [0x44, 0x00], u16(1), u16(1), u16(0), u16(count), extents);
    const meta = box('meta', [0, 0, 0, 0], box('iinf', [0, 0, 0, 0], u16(1), infe(1, 'Exif')), iloc);
    const whole = Buffer.concat([box('ftyp', bytesOf('heic\0\0\0\0mif1')), meta]);
    const began = process.cpuUsage().user;
    expect(stripHeic(Buffer.concat([whole, box('mdat', Buffer.alloc(size - whole.length - 8))]))).toBeNull();
    expect((process.cpuUsage().user - began) / 1e6).toBeLessThan(1);
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
