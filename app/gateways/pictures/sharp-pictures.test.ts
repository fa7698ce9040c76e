import { createHash } from 'node:crypto';
import sharp from 'sharp';
import { deflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { aPng, pngChunk } from '#tests/builders/a-png.ts';
import { sharpPictures } from './sharp-pictures.server.ts';

const { redraw } = sharpPictures();
const latin = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1');
const picture = async (bytes: Uint8Array) => {
  const drawn = await redraw(bytes);
  if (!drawn.picture) throw new Error(`refused: ${drawn.fault}`);
  return drawn.picture;
};

/** Dots that no format makes small. */
const noise = (width: number, height: number) => {
  const dots = createHash('shake256', { outputLength: width * height * 3 }).digest();
  return sharp(dots, { raw: { width, height, channels: 3 } });
};

/** As a phone writes it: turned, with the place, the owner and XMP. */
const aPhonePhoto = (width: number, height: number) =>
  noise(width, height)
    .jpeg()
    .withExif({ IFD0: { Copyright: 'SECRET' }, IFD3: { GPSLatitude: '37/1 30/1 0/1', GPSLatitudeRef: 'N' } })
    .withMetadata({ orientation: 6 })
    .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/">SECRET</x:xmpmeta>')
    .toBuffer();

describe('what is drawn anew', () => {
  test('a phone’s photo: upright, inside 2048 pixels, without place, owner and XMP', async () => {
    const phone = await aPhonePhoto(3000, 1000);
    expect(latin(phone)).toContain('SECRET');
    expect((await sharp(phone).metadata()).orientation).toBe(6);
    const { bytes, ...rest } = await picture(phone);
    expect(rest).toEqual({ type: 'image/jpeg', width: 683, height: 2048 });
    expect(latin(bytes)).not.toMatch(/SECRET|Exif|GPS|xmp/);
    expect(await sharp(bytes).metadata()).not.toMatchObject({ exif: expect.anything() });
  });

  test('what lies behind its end is gone: a page, an archive, a second picture', async () => {
    const hidden = Buffer.concat([await noise(20, 20).jpeg().toBuffer(), Buffer.from('<script>alert(1)</script>PK\x03\x04')]);
    expect(latin((await picture(hidden)).bytes)).not.toMatch(/script|PK/);
  });

  test('texts in a PNG and in a WebP too', async () => {
    const { bytes, type } = await picture(aPng(3, 3, [pngChunk('tEXt', Buffer.from('Author\0SECRET')), pngChunk('prVt', Buffer.from('SECRET'))]));
    expect([type, latin(bytes).includes('SECRET')]).toEqual(['image/png', false]);
    const webp = await noise(20, 10).webp().withExif({ IFD0: { Copyright: 'SECRET' } }).withMetadata({ orientation: 8 }).toBuffer();
    const drawn = await picture(webp);
    expect([drawn.type, drawn.width, drawn.height, latin(drawn.bytes).includes('SECRET')]).toEqual(['image/webp', 10, 20, false]);
  });

  test('a small one stays as large as it is', async () => {
    expect(await picture(aPng(5, 4))).toMatchObject({ width: 5, height: 4 });
  });

  test('what can be seen through stays so', async () => {
    const clear = await sharp({ create: { width: 8, height: 8, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } } }).png().toBuffer();
    expect(await sharp((await picture(clear)).bytes).metadata()).toMatchObject({ format: 'png', hasAlpha: true });
  });

  test('a photograph saved as PNG becomes a JPEG', async () => {
    const { bytes, type } = await picture(await noise(1500, 1200).png().toBuffer());
    expect(type).toBe('image/jpeg');
    expect(bytes.length).toBeLessThan(3 << 20);
  });

  test('print colours become those of screens', async () => {
    const cmyk = await noise(30, 20).toColourspace('cmyk').jpeg().toBuffer();
    expect((await sharp(cmyk).metadata()).space).toBe('cmyk');
    expect(await sharp((await picture(cmyk)).bytes).metadata()).toMatchObject({ space: 'srgb', channels: 3 });
  });

  test('of what moves, the first frame', async () => {
    const frames = ['#a00', '#0a0', '#00a'].map((background) => sharp({ create: { width: 16, height: 12, channels: 3, background } }).png().toBuffer());
    const moving = await sharp(await Promise.all(frames), { join: { animated: true } }).webp({ loop: 0 }).toBuffer();
    expect((await sharp(moving).metadata()).pages).toBe(3);
    const { bytes, ...rest } = await picture(moving);
    expect(rest).toEqual({ type: 'image/webp', width: 16, height: 12 });
    expect((await sharp(bytes).metadata()).pages ?? 1).toBe(1);
  });
});

describe('what is refused', () => {
  const jpegHead = Buffer.from([0xff, 0xd8, 0xff, 0xe0]);
  test.each([
    ['nothing at all', Buffer.alloc(0), 'kind'],
    ['an archive', Buffer.from('PK\x03\x04\x14\0\0\0\x08\0', 'latin1'), 'kind'],
    ['a drawing that may hold a script', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)" width="9" height="9"/>'), 'kind'],
    ['a GIF', Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64'), 'kind'],
    ['a TIFF', Buffer.from('II*\0\x08\0\0\0', 'latin1'), 'kind'],
    ['a PDF', Buffer.from('%PDF-1.7\n'), 'kind'],
    ['a page with a JPEG’s head', Buffer.concat([jpegHead, Buffer.from('<html><script>alert(1)</script>')]), 'unreadable'],
    ['a PNG’s head and nothing else', Buffer.from('\x89PNG\r\n\x1a\nrest', 'latin1'), 'unreadable'],
    ['a WebP’s head and nothing else', Buffer.from('RIFF\x04\0\0\0WEBP', 'latin1'), 'unreadable'],
  ])('%s', async (_what, bytes, fault) => {
    const drawn = await redraw(bytes);
    expect(drawn.picture).toBeNull();
    // What its head alone gives away may be read either way.
    expect(fault === 'kind' ? ['kind'] : ['unreadable', 'kind']).toContain(drawn.fault);
  });

  test('a bomb of 30,000 by 30,000 pixels in 110 KB, before any of it is unpacked', async () => {
    const bomb = aPng(30_000, 30_000);
    expect(bomb.length).toBeLessThan(200_000);
    const before = process.memoryUsage().rss;
    expect(await redraw(bomb)).toEqual({ picture: null, fault: 'huge' });
    expect(process.memoryUsage().rss - before).toBeLessThan(50 << 20);
  });

  test('what is stored in passes, which has to be unpacked whole, has to be smaller', async () => {
    const grey = (width: number, height: number) => sharp({ create: { width, height, channels: 3, background: '#888' } });
    expect(await redraw(await grey(5200, 4000).jpeg({ progressive: true }).toBuffer())).toEqual({ picture: null, fault: 'huge' });
    expect((await redraw(await grey(5200, 4000).jpeg().toBuffer())).fault).toBeNull();
  });

  test('a colour profile that unpacks to 200 MB costs nothing', async () => {
    const profile = Buffer.concat([Buffer.from('p\0\0', 'latin1'), deflateSync(Buffer.alloc(200 << 20))]);
    const before = process.memoryUsage().rss;
    expect((await redraw(aPng(9, 9, [pngChunk('iCCP', profile), pngChunk('zTXt', profile)]))).fault).toBeNull();
    expect(process.memoryUsage().rss - before).toBeLessThan(50 << 20);
  });

  test('cut off anywhere, or broken, none is drawn half and none harms', async () => {
    for (const whole of [await aPhonePhoto(80, 60), await noise(80, 60).png().toBuffer(), await noise(80, 60).webp().toBuffer()]) {
      for (const share of [0.05, 0.3, 0.6, 0.95]) expect((await redraw(whole.subarray(0, Math.floor(whole.length * share)))).fault).not.toBeNull();
      for (let n = 0; n < 40; n++) {
        const broken = Buffer.from(whole);
        broken[(n * 97) % broken.length] = (n * 31) % 256;
        await expect(redraw(broken)).resolves.toBeDefined();
      }
    }
  });
});

test('fifty at once are turned away beyond those that may wait, and the others are drawn', async () => {
  const small = aPng(4, 4);
  const all = await Promise.all(Array.from({ length: 50 }, () => redraw(small).then(({ picture: drawn }) => drawn?.width, (error) => error.code)));
  expect(all.filter((one) => one === 4)).toHaveLength(42);
  expect(all.filter((one) => one === 'too_many')).toHaveLength(8);
  expect((await redraw(small)).picture?.width).toBe(4);
});
