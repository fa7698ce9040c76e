import { describe, expect, test } from 'vitest';
import { orientationIn, orientationSegment } from './exif-orientation.ts';
import { MAX_PHOTO_BYTES, readPhotos } from './photos.ts';
import { aPngPhoto } from '#tests/builders/a-photo.ts';
import { stripJpeg } from './strip-jpeg.ts';

const segment = (marker: number, payload: Uint8Array | string) => {
  const bytes = Buffer.from(payload as string, 'latin1');
  return Buffer.concat([Buffer.from([0xff, marker, (bytes.length + 2) >> 8, (bytes.length + 2) & 255]), bytes]);
};
/** As a phone writes it: Exif with the place, a comment, a pointer to a second picture, and that picture behind the end. */
function aPhonePhoto(orientation: number): Buffer {
  const exif = Buffer.concat([Buffer.from(orientationSegment(orientation)).subarray(4), Buffer.from('GPS 37.5N SECRET')]);
  const scan = Buffer.from([0x12, 0xff, 0x00, 0x34, 0xff, 0xd0, 0x56]);
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    segment(0xe0, 'JFIF\0'),
    segment(0xe1, exif),
    segment(0xe1, 'http://ns.adobe.com/xap/1.0/\0SECRET'),
    segment(0xe2, 'ICC_PROFILE\0profile'),
    segment(0xe2, 'MPF\0SECRET'),
    segment(0xed, 'Photoshop 3.0\0SECRET'),
    segment(0xfe, 'SECRET comment'),
    segment(0xdb, 'table'),
    segment(0xc2, 'frame'),
    segment(0xda, 'scan one'),
    scan,
    segment(0xc4, 'table'),
    segment(0xda, 'scan two'),
    scan,
    Buffer.from([0xff, 0xd9]),
    Buffer.from('SECRET second picture'),
  ]);
}

describe('JPEG', () => {
  test('loses place, comments and what lies behind its end; keeps picture and colours', () => {
    const kept = Buffer.from(stripJpeg(aPhonePhoto(1))!).toString('latin1');
    expect(kept).not.toContain('SECRET');
    for (const part of ['JFIF', 'ICC_PROFILE', 'frame', 'scan one', 'scan two']) expect(kept).toContain(part);
    expect(kept.endsWith('\x34\xff\xd0\x56\xff\xd9')).toBe(true);
    expect(kept).not.toContain('Exif');
  });

  test.each([3, 6, 8])('keeps which way is up (%i)', (orientation) => {
    const kept = Buffer.from(stripJpeg(aPhonePhoto(orientation))!);
    const at = kept.indexOf('Exif');
    expect(orientationIn(kept.subarray(at))).toBe(orientation);
    expect(kept.toString('latin1')).not.toContain('SECRET');
  });

  test('stripped again it is the same', () => {
    const once = stripJpeg(aPhonePhoto(6))!;
    expect(stripJpeg(once)).toEqual(once);
  });

  test('cut off or broken bytes never throw', () => {
    const whole = aPhonePhoto(6);
    for (let length = 0; length < whole.length; length++) expect(() => stripJpeg(whole.subarray(0, length))).not.toThrow();
    expect(stripJpeg(whole.subarray(0, 30))).toBeNull();
    for (let n = 0; n < 200; n++) {
      const broken = Buffer.from(whole);
      broken[(n * 7) % broken.length] = (n * 31) % 256;
      expect(() => stripJpeg(broken)).not.toThrow();
    }
  });
});

describe('what is taken for a photo', () => {
  const png = aPngPhoto();

  test('is what its bytes say, not its name', () => {
    const webp = Buffer.from('RIFF\x10\0\0\0WEBPVP8 \x04\0\0\0data', 'latin1');
    const { photos } = readPhotos([{ name: 'a.jpg', bytes: png }, { name: 'b', bytes: webp }, { name: 'd.png', bytes: aPhonePhoto(1) }]);
    expect(photos!.map((photo) => photo.type)).toEqual(['image/png', 'image/webp', 'image/jpeg']);
  });

  test.each([
    ['photosKind', [{ name: 'x.svg', bytes: Buffer.from('<svg onload=alert(1)>') }]],
    ['photosUnreadable', [{ name: 'x.png', bytes: Buffer.from('<svg onload=alert(1)>') }]],
    ['photosUnreadable', [{ name: 'x.jpg', bytes: Buffer.from([0xff, 0xd8, 0xff, 0xe0]) }]],
    ['photosUnreadable', [{ name: 'x.png', bytes: Buffer.from('\x89PNG\r\n\x1a\nrest', 'latin1') }]],
    ['photosUnreadable', [{ name: 'x.heic', bytes: Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypheic')]) }]],
    ['photosKind', [{ name: 'x.gif', bytes: Buffer.from('GIF89a') }]],
    ['photosBig', [{ name: 'x.png', bytes: Buffer.concat([png, Buffer.alloc(MAX_PHOTO_BYTES)]) }]],
    ['photosMany', Array.from({ length: 5 }, () => ({ name: 'x.png', bytes: png }))],
  ])('%s', (words, raw) => {
    expect(readPhotos(raw).error).toMatchObject({ field: 'photos', words });
  });
});
