import { describe, expect, test } from 'vitest';
import type { ThreadOrder } from '#app/domain/shoppers/thread-orders.server.ts';
import { message, news, opened, withBrowser, type Answer } from '#tests/setup/thread-in-a-browser.ts';

// The page's script in a browser, against answers that are written here.

const VOID = { status: 410, body: { code: 'expired', error: '이 링크는 더 이상 쓸 수 없습니다.' } };
const ORDER: ThreadOrder = { id: '1', name: '#1042', asOf: '2026-11-20T00:00:00Z', isReplacement: false, cancelled: false, parcels: [{ id: 'p', status: 'IN_TRANSIT', trackings: [{ company: '택배', number: '4000', url: 'https://carrier.example/4000' }], estimatedAt: null, deliveredAt: null, last: null }] };

withBrowser();

describe('the page of a thread', () => {
  test('keeps what was typed when its links are made void while it asks, and sends nothing any more', async () => {
    const { page, faults } = await opened({ session: () => news({}), news: () => VOID });
    await page.fill('#text', '거의 다 썼는데');
    await page.clock.runFor(2000);
    await page.locator('#notice', { hasText: VOID.body.error }).waitFor();
    expect(await page.inputValue('#text')).toBe('거의 다 썼는데');
    expect(await page.locator('button.main').isDisabled()).toBe(true);
    expect(faults).toEqual([]);
    await page.close();
  });

  test('says so too where a session is over and its links are void as it sends', async () => {
    let first = true;
    const session = () => (first ? ((first = false), news({})) : VOID);
    const { page, faults } = await opened({ session, news: () => news(null), replies: () => ({ status: 401, body: { code: 'not_signed', error: '끝났습니다' } }) });
    await page.fill('#text', '답장입니다');
    await page.click('button.main');
    await page.locator('#notice', { hasText: VOID.body.error }).waitFor();
    expect(await page.inputValue('#text')).toBe('답장입니다');
    expect(await page.locator('button.main').isDisabled()).toBe(true);
    expect(faults).toEqual([]);
    await page.close();
  });

  test('leaves whoever goes by keys on the link of a parcel that moves', async () => {
    let scans = 0;
    const moved = () => news({ orders: [{ ...ORDER, asOf: `2026-11-20T00:0${++scans}:00Z` }] });
    const { page } = await opened({ session: moved, news: moved });
    await page.locator('#side a').focus();
    await page.clock.runFor(3000);
    await expect.poll(() => scans).toBeGreaterThan(1);
    await expect.poll(() => page.evaluate(() => (document.activeElement as HTMLAnchorElement).href)).toBe('https://carrier.example/4000');
    await page.close();
  });

  test.each(['America/Los_Angeles', 'Pacific/Auckland'])('says a day without an hour as that day in %s', async (zone) => {
    const parcels = [{ ...ORDER.parcels[0]!, estimatedAt: '2026-11-25T00:00:00.000Z' }];
    const { page } = await opened({ session: () => news({ orders: [{ ...ORDER, parcels }] }) }, zone);
    await page.locator('.parcel', { hasText: '2026. 11. 25.' }).waitFor();
    await page.close();
  });

  test('fetches a fresh link to a file of an earlier message, once the old one has run out', async () => {
    let made = 0;
    const file = () => ({ id: 'f1', name: 'a.pdf', type: 'application/pdf', size: 1, href: `files?made=${++made}` });
    const { page, faults } = await opened({
      session: () => news({ earlier: 'e1' }),
      news: ({ before }) => (before ? { status: 200, body: { messages: [message('m0', '예전', [file()])], earlier: null } } : news({ earlier: 'e1' })),
    });
    await page.click('#earlier');
    const link = page.locator('[data-file=f1]');
    await link.waitFor();
    expect(await link.getAttribute('href')).toContain('made=1');
    await page.clock.pauseAt(Date.now() + 26 * 60_000);
    await link.click();
    await expect.poll(() => page.locator('[data-file=f1]').getAttribute('href')).toContain('made=2');
    expect(faults).toEqual([]);
    await page.close();
  });

  test.each(['before', 'after'])('leaves whoever sends by keys on the button, and sends once where it is pressed again %s the answer', async (when) => {
    let posts = 0;
    const { promise: pressedAgain, resolve: go } = Promise.withResolvers<void>();
    const answer = (): Answer => ({ status: 201, body: { ...news({}).body, lost: [], posts: ++posts } });
    const replies = () => (when === 'before' ? pressedAgain.then(answer) : answer());
    const { page } = await opened({ session: () => news({}), news: () => news(null), replies });
    await page.fill('#text', '답장입니다');
    await page.locator('button.main').focus();
    await page.keyboard.press('Enter');
    if (when === 'after') await expect.poll(() => page.inputValue('#text')).toBe('');
    await page.keyboard.press('Enter');
    go();
    await expect.poll(() => page.inputValue('#text')).toBe('');
    expect(await page.evaluate(() => document.activeElement!.className)).toBe('main');
    expect(await page.locator('form [role=status]').textContent()).not.toBe('');
    expect(posts).toBe(1);
    await page.close();
  });

  test('sends a photo as it is, where the browser cannot draw it smaller', async () => {
    const { page, faults } = await opened({ session: () => news({}), news: () => news(null) });
    await page.evaluate(() => (HTMLCanvasElement.prototype.toBlob = (ready) => ready(null)));
    const png = await page.evaluate(() => Object.assign(document.createElement('canvas'), { width: 3000, height: 10 }).toDataURL('image/png').split(',')[1]!);
    await page.setInputFiles('input[type=file]', { name: 'wide.png', mimeType: 'image/png', buffer: Buffer.from(png, 'base64') });
    await page.locator('.chosen img[alt="wide.png"]').waitFor();
    expect(faults).toEqual([]);
    await page.close();
  });
});
