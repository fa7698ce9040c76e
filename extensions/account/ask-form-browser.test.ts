import { expect, test } from 'vitest';
import { choose, draw, listed, open, page, photo, posted, send, taken, told, withAccount, words, type Answer } from './account-in-a-browser.ts';

withAccount();

const refused = { status: 422, body: { code: 'bad_input', error: '사진을 읽을 수 없습니다.', field: 'photos' } };
const says = () => page.locator('s-text-area textarea');
const fault = () => page.locator('s-drop-zone .error').innerText();

test.each(['ko', 'en'] as const)('asks how many of a line that has several, within its bounds, and sends that (%s)', async (locale) => {
  await open(locale);
  const ask = words[locale]!['ask']!;
  expect(await page.locator('s-number-field').count()).toBe(0);
  await page.getByLabel('머그잔').check();
  await page.getByLabel('접시').check();
  const count = page.getByRole('spinbutton', { name: ask['count']!.replace('{{title}}', '머그잔') });
  expect(await page.locator('s-number-field').count()).toBe(1);
  expect([await count.inputValue(), await count.getAttribute('min'), await count.getAttribute('max')]).toEqual(['3', '1', '3']);
  for (const wrong of ['4', '0', '', '1.5']) {
    await count.fill(wrong);
    await expect.poll(() => page.locator('s-number-field .error').innerText()).toBe(ask['countWrong']!.replace('{{most}}', '3'));
    await send();
    await page.locator('s-banner', { hasText: ask['countWrong']!.replace('{{most}}', '3') }).waitFor();
  }
  expect(posted).toEqual([]);
  await count.fill('1');
  await expect.poll(() => page.locator('s-number-field .error').innerText()).toBe('');
  await send();
  await expect.poll(() => posted).toMatchObject([{ lines: [{ id: '11', quantity: 1 }, { id: '12', quantity: 1 }] }]);
});

test('keeps every choice of photos while others are being drawn, leaves out what is taken back, and sends none early', async () => {
  await open('ko');
  await page.getByLabel('접시').check();
  await choose('a.heic');
  await choose('b.heic');
  await draw();
  await expect.poll(() => listed('ko')).toEqual(['a.heic']);
  // The other is not drawn yet.
  expect(await page.locator('s-button[variant=primary]').getAttribute('loading')).not.toBeNull();
  await page.getByRole('button', { name: 'a.heic' }).click();
  await draw();
  await expect.poll(() => listed('ko')).toEqual(['b.heic']);
  await send();
  await expect.poll(() => posted.map(({ photos }) => photos)).toEqual([['b.heic']]);
});

test('takes six photos in all, however they were chosen, and says so', async () => {
  await open('ko');
  await choose('1.heic', '2.heic', '3.heic', '4.heic');
  await choose('5.heic', '6.heic', '7.heic');
  for (let n = 1; n <= 6; n++) {
    await draw();
    await expect.poll(() => listed('ko').then((all) => all.length)).toBe(n);
  }
  await expect.poll(fault).toBe(words['ko']!['ask']!['photosMany']);
  await page.getByRole('button', { name: '1.heic' }).click();
  await expect.poll(fault).toBe('');
});

test('says which files it does not take, and what the app says later stands in its place', async () => {
  await open('ko', [refused]);
  await page.getByLabel('접시').check();
  await page.locator('s-drop-zone input').setInputFiles([photo('list.pdf', 'application/pdf'), photo('a.png', 'image/png')]);
  await expect.poll(() => listed('ko')).toEqual(['a.png']);
  await expect.poll(fault).toBe(words['ko']!['ask']!['photosKind']);
  await send();
  await expect.poll(fault).toBe('사진을 읽을 수 없습니다.');
  await page.getByRole('button', { name: 'a.png' }).click();
  await expect.poll(fault).toBe('');
});

test('posts the same again by the same key, and what was changed by another', async () => {
  await open('ko', [{ status: 502, body: {} }, { status: 502, body: {} }]);
  await page.getByLabel('머그잔').check();
  for (const n of [1, 2]) {
    await send();
    await expect.poll(() => posted.length).toBe(n);
    await page.locator('s-banner', { hasText: words['ko']!['refused']!['offline']! }).waitFor();
    await expect.poll(() => page.locator('s-button[variant=primary]').getAttribute('loading')).toBeNull();
  }
  await page.getByRole('spinbutton').fill('2');
  await send();
  await expect.poll(() => posted.length).toBe(3);
  const [first, second, third] = posted.map(({ key }) => key);
  expect([first === second, second === third]).toEqual([true, false]);
});

test.each([{ number: 12, byMail: false }, { number: 12, byMail: false, as: 'done_something', lost: [] }])('says that it arrived to an app older or newer than this page: %j', async (answered) => {
  await open('ko', [{ status: 200, body: { ...told, taken: answered } }]);
  await page.getByLabel('접시').check();
  await send();
  await expect.poll(() => page.locator('s-banner').innerText()).toBe(words['ko']!['ask']!['done']!.replace('{{number}}', '12'));
});

test('keeps what was changed while a request was on its way, and asks it as another', async () => {
  const { promise, resolve } = Promise.withResolvers<Answer>();
  await open('ko', [promise]);
  await page.getByLabel('접시').check();
  await says().fill('깨졌습니다');
  await choose('a.heic');
  await draw();
  await expect.poll(() => listed('ko')).toEqual(['a.heic']);
  await send();
  await expect.poll(() => posted.length).toBe(1);
  await says().fill('뚜껑도 깨졌습니다');
  await choose('b.heic');
  await draw();
  await expect.poll(() => listed('ko')).toEqual(['a.heic', 'b.heic']);
  resolve({ status: 200, body: { ...told, taken } });
  await page.locator('s-banner[tone=success]').waitFor();
  expect([await says().inputValue(), await page.getByLabel('접시').isChecked(), await listed('ko')]).toEqual(['뚜껑도 깨졌습니다', true, ['b.heic']]);
  await choose('c.heic');
  await draw();
  await expect.poll(() => listed('ko')).toEqual(['b.heic', 'c.heic']);
  await send();
  await expect.poll(() => posted).toMatchObject([{ words: '깨졌습니다', photos: ['a.heic'] }, { words: '뚜껑도 깨졌습니다', lines: [{ id: '12', quantity: 1 }], photos: ['b.heic', 'c.heic'] }]);
  expect(posted[0]!.key).not.toBe(posted[1]!.key);
  await expect.poll(() => says().count()).toBe(0);
});

test('keeps a photo that was still being drawn, without the words that have gone, and asks what can be asked by now', async () => {
  const { promise, resolve } = Promise.withResolvers<Answer>();
  await open('ko', [promise]);
  await says().fill('깨졌습니다');
  await send();
  await expect.poll(() => posted.length).toBe(1);
  await choose('a.heic');
  const ask = [{ kind: 'question' as const, says: '문의', hint: '', withItems: false, withAddress: false }];
  resolve({ status: 200, body: { ...told, can: { open: false, ask }, taken } });
  await page.locator('s-banner[tone=success]').waitFor();
  expect(await says().inputValue()).toBe('');
  await draw();
  await expect.poll(() => listed('ko')).toEqual(['a.heic']);
  await says().fill('사진입니다');
  await send();
  await expect.poll(() => posted[1]).toMatchObject({ kind: 'question', words: '사진입니다', photos: ['a.heic'] });
});
