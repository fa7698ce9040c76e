import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { hours } from '#app/platform/spans.ts';
import { aDesk } from '#tests/builders/a-desk.ts';
import { aPngPhoto } from '#tests/builders/a-photo.ts';
import { aPng } from '#tests/builders/a-png.ts';
import { drawPhotos } from './draw-photos.server.ts';
import { MAX_PHOTO_BYTES, photoFault } from './photos.ts';

const png = aPngPhoto();
const anybody = { client: '203.0.113.7', known: null };
const aJpeg = (width: number, height: number) => sharp({ create: { width, height, channels: 3, background: '#864' } }).jpeg();

describe('what is taken for a photo', () => {
  test('is what its bytes say, not its name; its ending is put right', async () => {
    const webp = await aJpeg(5, 5).webp().toBuffer();
    const jpeg = await aJpeg(5, 5).toBuffer();
    const photos = await drawPhotos(await aDesk(), [{ name: 'a.jpg', bytes: png }, { name: 'b', bytes: webp }, { name: 'd.JPEG', bytes: jpeg }], anybody);
    expect(photos.map(({ name, type }) => [name, type])).toEqual([['a.png', 'image/png'], ['b.webp', 'image/webp'], ['d.JPEG', 'image/jpeg']]);
  });

  test('is drawn anew: upright, smaller, without the place', async () => {
    const phone = await aJpeg(2600, 1300).withExif({ IFD3: { GPSLatitude: '37/1 30/1 0/1' } }).withMetadata({ orientation: 6 }).toBuffer();
    const [kept] = await drawPhotos(await aDesk(), [{ name: 'IMG_1.jpg', bytes: phone }], anybody);
    const { width, height, exif } = await sharp(kept!.bytes).metadata();
    expect([width, height, exif]).toEqual([1024, 2048, undefined]);
  });

  test.each([
    ['photosKind', 'cv.pdf', Buffer.from('%PDF-1.7')],
    ['photosKind', 'x.svg', Buffer.from('<svg onload=alert(1)>')],
    ['photosKind', 'x.gif', Buffer.from('GIF89a')],
    ['photosUnreadable', 'archive.jpg', Buffer.from('PK\x03\x04\x14\0', 'latin1')],
    ['photosUnreadable', 'x.png', Buffer.from('<svg onload=alert(1)>')],
    ['photosUnreadable', 'x.jpg', Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.from('<script>alert(1)</script>')])],
    ['photosUnreadable', 'x.png', Buffer.from('\x89PNG\r\n\x1a\nrest', 'latin1')],
    ['photosUnreadable', 'x.heic', Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypheic')])],
    ['photosHuge', 'bomb.png', aPng(30_000, 30_000)],
    ['photosBig', 'x.png', Buffer.concat([png, Buffer.alloc(MAX_PHOTO_BYTES)])],
  ])('%s: %s refuses the form', async (words, name, bytes) => {
    const refused = await drawPhotos(await aDesk(), [{ name: 'good.png', bytes: png }, { name, bytes }], anybody).catch(photoFault);
    expect(refused).toEqual({ field: 'photos', words, values: { name } });
  });

  test('six are taken, seven are not', async () => {
    const desk = await aDesk();
    const many = (count: number) => Array.from({ length: count }, () => ({ name: 'x.png', bytes: png }));
    expect(await drawPhotos(desk, many(6), anybody)).toHaveLength(6);
    expect(await drawPhotos(desk, many(7), anybody).catch(photoFault)).toMatchObject({ words: 'photosMany' });
  });

  test('beyond three hundred posts of a shop in an hour none of anybody is drawn; words without photos come through, who is proven, other shops too, and so does the next hour', async () => {
    const desk = await aDesk();
    const idle = { ...desk, pictures: { redraw: async () => ({ picture: { type: 'image/png' as const, bytes: png, width: 1, height: 1 }, fault: null }) } };
    const one = [{ name: 'x.png', bytes: png }];
    const by = (n: number) => ({ client: `198.51.100.${n % 10}`, known: null });
    for (let n = 0; n < 300; n++) await drawPhotos(idle, one, by(n));
    expect(await drawPhotos(idle, one, by(11)).catch(photoFault)).toMatchObject({ field: 'photos', words: 'photosFull' });
    expect(await drawPhotos(idle, [], by(11))).toEqual([]);
    expect(await drawPhotos(idle, one, { client: '198.51.100.1', known: 'customer:5' })).toHaveLength(1);
    expect(await drawPhotos(await aDesk(), one, by(1))).toHaveLength(1);
    desk.clock.pass(hours(1));
    expect(await drawPhotos(idle, one, by(11))).toHaveLength(1);
  });

  test('posts of what is no picture use up their sender’s budget and nobody else’s', async () => {
    const desk = await aDesk();
    const broken = { ...desk, pictures: { redraw: async () => ({ picture: null, fault: 'unreadable' as const }) } };
    const one = [{ name: 'x.png', bytes: png }];
    for (let n = 0; n < 320; n++) expect(await drawPhotos(broken, one, { client: `198.51.100.${n % 5}`, known: null }).catch(photoFault)).toMatchObject({ words: n < 300 ? 'photosUnreadable' : 'photosFull' });
    expect(await drawPhotos(desk, one, anybody)).toHaveLength(1);
    for (let n = 0; n < 41; n++) expect(await drawPhotos(broken, one, { client: null, known: 'order:7' }).catch(photoFault)).toMatchObject({ words: n < 40 ? 'photosUnreadable' : 'photosFull' });
    expect(await drawPhotos(desk, one, { client: null, known: 'order:8' })).toHaveLength(1);
  });

  test('never while rows are locked', async () => {
    const desk = await aDesk();
    // The very closure that the types do not stop.
    await expect(desk.transaction(async () => desk.pictures.redraw(png))).rejects.toThrow('desk.pictures');
  });
});
