import sharp from 'sharp';
import { expect, test } from 'vitest';
import { Merchant, type Locale } from './people.ts';
import { openStage } from './stage.ts';
import { postForm } from './write-in.ts';

const stage = openStage();

/** As a phone held upright stores it: lying on its side, with the place. */
const phonePhoto = () =>
  sharp({ create: { width: 2400, height: 1200, channels: 3, background: '#8a5a44' } })
    .jpeg()
    .withExif({ IFD0: { Copyright: 'Hayoon Kim' }, IFD3: { GPSLatitude: '37/1 30/1 0/1', GPSLatitudeRef: 'N' } })
    .withMetadata({ orientation: 6 })
    .toBuffer();

const post = (photos: [string, Uint8Array][]) =>
  postForm(stage.stack, { locale: 'ko', name: '사진 보낸 사람', email: 'photos@mail.example', topic: 'product_question', message: '컵이 이렇게 생긴 것이 맞나요?' }, photos);

test('photos of a form are drawn anew, seen in the ticket, opened large and saved', { timeout: 240_000 }, async () => {
  const photo = await phonePhoto();
  expect(await post([['cup.jpg', photo], ['archive.jpg', Buffer.from('PK\x03\x04')]])).toMatchObject({ status: 422, body: { errors: { photos: expect.stringContaining('archive.jpg') } } });
  expect(await post(Array.from({ length: 6 }, (_, n): [string, Uint8Array] => [`cup-${n}.jpg`, photo]))).toMatchObject({ status: 201, body: { ticket: {} } });
  await look('ko', { width: 1280, height: 900 });
  await look('en', { width: 390, height: 844 });
});

async function look(locale: Locale, viewport: { width: number; height: number }): Promise<void> {
  const merchant = await stage.person(Merchant, locale, { viewport });
  const dispositions = new Set<string | undefined>();
  merchant.page.on('response', (answer) => void (/^\/files\//.test(new URL(answer.url()).pathname) && dispositions.add(answer.headers()['content-disposition']?.split(';')[0])));
  await merchant.open('/app/tickets');
  const row = merchant.app.locator('tr, li').filter({ hasText: '사진 보낸 사람' }).first();
  await merchant.open((await row.locator('a[href^="/app/tickets/"]').first().getAttribute('href'))!);

  const pictures = merchant.app.locator('article img');
  await pictures.last().scrollIntoViewIfNeeded();
  await expect.poll(() => pictures.evaluateAll((all) => all.map((one) => [(one as HTMLImageElement).naturalWidth, (one as HTMLImageElement).naturalHeight]))).toEqual(Array.from({ length: 6 }, () => [1024, 2048]));
  expect([...dispositions]).toEqual(['attachment']);

  await merchant.app.getByRole('button', { name: merchant.t('ticket', 'files.open', { name: 'cup-0.jpg' }) }).click();
  const dialog = merchant.app.getByRole('dialog');
  await dialog.locator('img').waitFor();
  await merchant.picture(`photo-${viewport.width}`);
  const [saved] = await Promise.all([merchant.page.waitForEvent('download'), dialog.getByRole('button', { name: merchant.t('ticket', 'files.save'), exact: true }).click()]);
  const kept = await sharp(await saved.path()).metadata();
  expect([saved.suggestedFilename(), kept.width, kept.height, kept.exif]).toEqual(['cup-0.jpg', 1024, 2048, undefined]);
  expect(merchant.faults).toEqual([]);
}
