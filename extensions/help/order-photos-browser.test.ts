import { expect, it } from 'vitest';
import { askedOf, open, page, withBrowser } from './with-browser.ts';

// Photos of a request in order help, as a phone makes them; the app behind it played by the test.

withBrowser();

const order = {
  id: '5', name: '#1042', placedAt: '2026-11-18T01:00:00Z', asOf: '2026-11-22T01:00:00Z', state: 'sent', items: [], parcels: [], replacements: [],
  can: ['question'], withLines: [], lateFrom: null, country: 'KR', matters: [],
};

/** A signed-in customer's request is open, with photos chosen: one of a phone's size, and a small one. */
async function withPhotos(): Promise<void> {
  await open({ block: 'order', customer: { name: '김민지', email: 'minji@mail.example', orders: [] } } as never);
  await page.route('**/orders**', (route) => route.fulfill({ json: route.request().url().includes('/requests') ? { number: 12, as: 'done', note: '' } : { orders: [{ id: '5', name: '#1042', placedAt: '2026-11-18T01:00:00Z', state: 'sent', items: '머그잔' }], none: false, order, token: 't' } }));
  await page.click('[data-act=own]');
  await page.click('[data-act=order]');
  await page.evaluate(keepSent);
  await page.click('[data-act=kind][data-id=question]');
  await page.fill('[name=words]', '이렇게 왔어요');
  expect(await page.evaluate(choosePhotos)).toBeGreaterThan(5 * 1024 * 1024);
}

/** Notes the names and sizes of the photos of each request. */
function keepSent(): void {
  const real = window.fetch;
  const seen = window as unknown as { sent: [string, number][] };
  window.fetch = (input, init) => {
    if (init?.body instanceof FormData) seen.sent = (init.body.getAll('photos') as File[]).map(({ name, size }) => [name, size]);
    return real(input, init);
  };
}

/** @returns the larger one's bytes */
async function choosePhotos(): Promise<number> {
  const canvas = Object.assign(document.createElement('canvas'), { width: 3000, height: 1500 });
  const pen = canvas.getContext('2d')!;
  const noise = pen.createImageData(3000, 1500);
  for (let at = 0; at < noise.data.length; at += 4) noise.data.set([Math.random() * 256, Math.random() * 256, Math.random() * 256, 255], at);
  pen.putImageData(noise, 0, 0);
  const blob = await new Promise<Blob>((done) => canvas.toBlob((made) => done(made!), 'image/jpeg', 1));
  const chosen = new DataTransfer();
  chosen.items.add(new File([blob], 'IMG_0042.JPEG', { type: 'image/jpeg' }));
  chosen.items.add(new File(['x'], 'small.jpg', { type: 'image/jpeg' }));
  document.querySelector<HTMLInputElement>('[name=photos]')!.files = chosen.files;
  return blob.size;
}

const send = () => page.click('[data-view=ask] .mend-help__send');
const sent = () => page.evaluate(() => (window as unknown as { sent?: [string, number][] }).sent);

it('draws a phone’s photo smaller before it is sent, by the script of the form, which comes only then', async () => {
  await withPhotos();
  expect(askedOf()).not.toContain('/assets/ask.js');
  await send();
  await expect.poll(sent, { timeout: 20_000 }).toEqual([['IMG_0042.jpg', expect.any(Number)], ['small.jpg', 1]]);
  expect((await sent())![0]![1]).toBeLessThan(5 * 1024 * 1024);
  expect(askedOf()).toContain('/assets/ask.js');
  await expect.poll(() => page.locator('.mend-order [data-status]').innerText()).toContain('12');
});

it('takes HEIC as the form does, and sends it as JPEG where the browser can read it', async () => {
  await withPhotos();
  expect(await page.getAttribute('[name=photos]', 'accept')).toContain('image/heic');
  // As Safari would: this browser knows no HEIC.
  await page.evaluate(() => {
    const real = window.createImageBitmap;
    Object.assign(window, { createImageBitmap: () => real(new ImageData(40, 30)) });
  });
  await page.setInputFiles('[name=photos]', [{ name: 'IMG_7.HEIC', mimeType: '', buffer: Buffer.alloc(20, 7) }]);
  await send();
  await expect.poll(sent).toEqual([['IMG_7.jpg', expect.any(Number)]]);
});

it('sends it as it is where that script cannot be had', async () => {
  await withPhotos();
  await page.route('**/ask.js', (route) => route.abort());
  await send();
  await expect.poll(sent).toEqual([['IMG_0042.JPEG', expect.any(Number)], ['small.jpg', 1]]);
});
