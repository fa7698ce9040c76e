import { describe, expect, it } from 'vitest';
import { created, errorOf, fillIn, focused, photo, send, words } from './form-scene.ts';
import { askedOf, open, page, store, withBrowser } from './with-browser.ts';

withBrowser();

describe('photos', () => {
  const listed = () => page.locator('[data-photos] li').evaluateAll((all) => all.map((one) => one.firstChild?.textContent));

  it('takes six, refuses a seventh, too large ones and other files, and says why', async () => {
    await open();
    const choose = (files: ReturnType<typeof photo>[]) => page.setInputFiles('form [name="photos"]', files);
    await choose([photo('a.jpg'), photo('b.gif', 10, 'image/gif')]);
    await errorOf('photos').waitFor();
    expect(await errorOf('photos').textContent()).toBe(words.ko.ask.say.photos_kind.replace('{name}', 'b.gif'));
    await choose([photo('big.png', 5 * 1024 * 1024 + 1, 'image/png'), photo('empty.jpg', 0)]);
    await errorOf('photos').waitFor();
    expect(await errorOf('photos').textContent()).toBe(words.ko.ask.say.photos_big.replace('{name}', 'big.png'));
    expect(await listed()).toEqual(['a.jpg']);
    await choose([photo('c.jpg'), photo('d.webp', 10, 'image/webp'), photo('e.jpg'), photo('f.jpg'), photo('g.jpg'), photo('h.jpg')]);
    expect(await errorOf('photos').textContent()).toBe(words.ko.ask.say.photos_many);
    expect(await listed()).toEqual(['a.jpg', 'c.jpg', 'd.webp', 'e.jpg', 'f.jpg', 'g.jpg']);
  });

  it('makes a phone’s photo small enough, upright and without its place, and asks nobody for it', async () => {
    await open();
    const large = await phonePhoto();
    expect(large.length).toBeGreaterThan(5 * 1024 * 1024);
    await page.setInputFiles('form [name="photos"]', [{ name: 'IMG_0042.JPEG', mimeType: 'image/jpeg', buffer: large }, photo('b.jpg')]);
    await page.getByText('b.jpg').waitFor();
    expect(await listed()).toEqual(['IMG_0042.jpg', 'b.jpg']);
    expect(askedOf().sort()).toEqual(['/', '/assets/ask.js', '/assets/help.css', '/assets/help.js']);
    store.answers = [created];
    await fillIn();
    await send();
    await page.waitForSelector('[data-done]:not([hidden])');
    const sent = Buffer.from(await (store.posts[0]!.fields.getAll('photos')[0] as File).arrayBuffer());
    expect(sent.length).toBeLessThan(5 * 1024 * 1024);
    expect(sent.toString('latin1')).not.toMatch(/Exif|37\.5665/);
    const [width, height, top, bottom] = await seenIn(sent);
    expect([height, width! < height!, top, bottom]).toEqual([2048, true, 'red', 'blue']);
  });

  it('sends HEIC as JPEG where the browser can read it, and says what could not be kept', async () => {
    await open();
    // As Safari would: this browser knows no HEIC.
    await page.evaluate(() => {
      const real = window.createImageBitmap;
      Object.assign(window, { createImageBitmap: () => real(new ImageData(40, 30)) });
    });
    await page.setInputFiles('form [name="photos"]', [photo('IMG_7.HEIC', 20, '')]);
    await page.getByText('IMG_7.jpg').waitFor();
    store.answers = [{ ...created, body: { ...(created.body as object), note: 'IMG_7.jpg 사진을 저장하지 못했습니다.' } }];
    await fillIn();
    await send();
    await page.waitForSelector('[data-done]:not([hidden])');
    const sent = store.posts[0]!.fields.getAll('photos')[0] as File;
    expect([sent.name, Buffer.from(await sent.arrayBuffer()).subarray(0, 3).toString('hex')]).toEqual(['IMG_7.jpg', 'ffd8ff']);
    expect(await page.locator('[data-done-email]').textContent()).toMatch(/저장하지 못했습니다/);
  });

  it('waits with sending for a photo that is being prepared, and does not send without one that it then refuses', async () => {
    await open();
    await fillIn();
    const large = await phonePhoto();
    store.answers = [created];
    await page.evaluate(() => {
      const real = window.createImageBitmap;
      const gate = Promise.withResolvers<void>();
      Object.assign(window, { gate, createImageBitmap: (file: Blob) => gate.promise.then(() => real(file)) });
    });
    const pass = () => page.evaluate(() => (window as unknown as { gate: PromiseWithResolvers<void> }).gate.resolve());
    await page.setInputFiles('form [name="photos"]', [photo('odd.heic', 6 << 20, ''), { name: 'a.jpg', mimeType: 'image/jpeg', buffer: large }]);
    expect(await listed()).toEqual([words.ko.ask.say.preparing]);
    await send();
    expect(await page.locator('[data-send]').innerText()).toBe(words.ko.ask.say.sending);
    await pass();
    await page.waitForSelector('[data-summary]:not([hidden])');
    expect(store.posts).toHaveLength(0);
    expect(await errorOf('photos').textContent()).toBe(words.ko.ask.say.photos_big.replace('{name}', 'odd.heic'));
    expect(await listed()).toEqual(['a.jpg']);
    await send();
    await page.waitForSelector('[data-done]:not([hidden])');
    expect(store.posts.map((post) => post.fields.getAll('photos').length)).toEqual([1]);
  });

  it('takes one out again, and the focus does not get lost', async () => {
    await open({ locale: 'en' });
    await page.setInputFiles('form [name="photos"]', [photo('a.jpg'), photo('b.jpg')]);
    await page.getByRole('button', { name: 'Remove a.jpg' }).click();
    expect(await listed()).toEqual(['b.jpg']);
    expect(await focused()).toBe('photos');
    store.answers = [created];
    await fillIn();
    await send();
    await page.waitForSelector('[data-done]:not([hidden])');
    expect(store.posts[0]?.fields.getAll('photos').map((file) => (file as File).name)).toEqual(['b.jpg']);
  });
});

/** Over 5 MB of noise as a phone held upright stores it: lying on its side, with which way is up and the place. Red at the top, blue below. */
async function phonePhoto(): Promise<Buffer> {
  const drawn = await page.evaluate(async () => {
    const canvas = Object.assign(document.createElement('canvas'), { width: 2800, height: 2100 });
    const pen = canvas.getContext('2d')!;
    const image = pen.createImageData(2800, 2100);
    const words = new Uint32Array(image.data.buffer);
    for (let at = 0; at < words.length; at++) words[at] = 0xff000000 + (at % 2800 < 1400 ? 200 : 200 << 16) + (Math.random() * 0x3f3f3f & 0x3f3f3f);
    pen.putImageData(image, 0, 0);
    return canvas.toDataURL('image/jpeg', 1).split(',')[1]!;
  });
  const bytes = Buffer.from(drawn, 'base64');
  const place = Buffer.from('\xff\xfe\0\x11place 37.5665,1', 'latin1');
  // Exif that says: turned a quarter (6), and nothing else.
  const turned = Buffer.from('ffe100224578696600004d4d002a00000008000101120003000000010006000000000000', 'hex');
  return Buffer.concat([bytes.subarray(0, 2), turned, place, bytes.subarray(2)]);
}

/** Width, height, and the colours at the top and at the bottom, as a browser draws a picture. */
function seenIn(bytes: Buffer) {
  return page.evaluate(async (text) => {
    const image = await createImageBitmap(await (await fetch(`data:image/jpeg;base64,${text}`)).blob());
    const pen = Object.assign(document.createElement('canvas'), { width: image.width, height: image.height }).getContext('2d')!;
    pen.drawImage(image, 0, 0);
    const colour = (y: number) => {
      const [red, , blue] = pen.getImageData(image.width / 2, y, 1, 1).data;
      return red! > blue! ? 'red' : 'blue';
    };
    return [image.width, image.height, colour(10), colour(image.height - 10)] as const;
  }, bytes.toString('base64'));
}
