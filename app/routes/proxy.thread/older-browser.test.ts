import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import type { ThreadView } from '#app/domain/shoppers/thread-view.server.ts';
import { message, news, opened, withBrowser, type Asked } from '#tests/setup/thread-in-a-browser.ts';

// A view holds the newest thirty messages: what becomes of the others as more arrive.

withBrowser();

/** Messages by their numbers, both included. */
const messages = (first: number, last: number, files: (n: number) => ThreadView['messages'][number]['files'] = () => []) =>
  Array.from({ length: last - first + 1 }, (_, at) => message(`m${first + at}`, `말 ${first + at}`, files(first + at)));
const newest = (last: number, files?: Parameters<typeof messages>[2]): Partial<ThreadView> => {
  const first = Math.max(1, last - 29);
  return { messages: messages(first, last, files), earlier: first > 1 ? `e${first}` : null };
};
/** Those before a place, at most so many. */
const before = (place: string, most = 30, files?: Parameters<typeof messages>[2]) => {
  const last = Number(place.slice(1)) - 1;
  const first = Math.max(1, last - most + 1);
  return { status: 200, body: { messages: messages(first, last, files), earlier: first > 1 ? `e${first}` : null } };
};

/** A thread of so many messages, which may become more. */
async function threadOf(count: number) {
  const asked: string[] = [];
  let view: Partial<ThreadView> | null = newest(count);
  const look = ({ before: place }: Asked) => {
    if (!place) return news(view);
    asked.push(place);
    return before(place);
  };
  const { page, faults } = await opened({ session: () => news(view), news: look });
  return {
    page, asked,
    grows: async (to: number) => {
      view = newest(to);
      await page.locator('#messages', { hasText: `말 ${to}` }).waitFor();
    },
    close: async () => {
      expect(faults).toEqual([]);
      await page.close();
    },
  };
}

const shown = async (page: Page) => (await page.locator('#messages .words').allInnerTexts()).map((text) => Number(text.slice(2)));
const numbers = (first: number, last: number) => messages(first, last).map(({ id }) => Number(id.slice(1)));

describe('a thread of more messages than a view', () => {
  test('keeps those that leave the view as others arrive, behind the same press as the others', async () => {
    const { page, asked, grows, close } = await threadOf(30);
    expect(await shown(page)).toEqual(numbers(26, 30));
    await grows(32);
    expect(await shown(page)).toEqual(numbers(26, 32));
    await page.click('#earlier');
    expect(await shown(page)).toEqual(numbers(1, 32));
    expect(await page.isVisible('#earlier')).toBe(false);
    await grows(34);
    expect(await shown(page)).toEqual(numbers(1, 34));
    expect(asked).toEqual([]);
    await close();
  });

  test('and the earlier ones that were fetched', async () => {
    const { page, asked, grows, close } = await threadOf(62);
    await page.click('#earlier');
    expect(await shown(page)).toEqual(numbers(33, 62));
    await grows(64);
    await page.click('#earlier');
    await expect.poll(() => shown(page)).toEqual(numbers(3, 64));
    await grows(66);
    await page.click('#earlier');
    await expect.poll(() => shown(page)).toEqual(numbers(1, 66));
    expect([asked, await page.isVisible('#earlier')]).toEqual([['e33', 'e3'], false]);
    await close();
  });

  test('leaves no gap where more arrived than a view holds', async () => {
    const { page, asked, grows, close } = await threadOf(30);
    await grows(70);
    expect(await shown(page)).toEqual(numbers(41, 70));
    await page.click('#earlier');
    await expect.poll(() => shown(page)).toEqual(numbers(11, 70));
    await page.click('#earlier');
    await expect.poll(() => shown(page)).toEqual(numbers(1, 70));
    expect(asked).toEqual(['e41', 'e11']);
    await close();
  });

  test('keeps what was fetched while the view itself has nothing that this reader may see', async () => {
    let promise: string | null = null;
    const { page, faults } = await opened({
      session: () => news({ messages: [], earlier: 'e4', promise }),
      news: ({ before: place }) => (place ? before(place) : news({ messages: [], earlier: 'e4', promise })),
    });
    await page.click('#earlier');
    await expect.poll(() => shown(page)).toEqual(numbers(1, 3));
    promise = '오늘 답합니다.';
    await page.locator('#state', { hasText: promise }).waitFor();
    expect(await shown(page)).toEqual(numbers(1, 3));
    expect(faults).toEqual([]);
    await page.close();
  });

  test('fetches a fresh link to a file of one that left the view, and keeps the others', async () => {
    let made = 0;
    const file = (n: number) => (n === 2 ? [{ id: 'f2', name: 'a.pdf', type: 'application/pdf', size: 1, href: `files?made=${made}` }] : []);
    let count = 30;
    const { page, faults } = await opened({
      session: () => news(newest(count, file)),
      news: ({ before: place }) => ((made += 1), place ? before(place, 3, file) : news(newest(count, file))),
    });
    await page.click('#earlier');
    count = 36;
    await page.locator('#messages', { hasText: '말 36' }).waitFor();
    const link = page.locator('[data-file=f2]');
    const old = await link.getAttribute('href');
    await page.clock.pauseAt(Date.now() + 26 * 60_000);
    await link.click();
    await expect.poll(() => link.getAttribute('href')).not.toBe(old);
    expect(await shown(page)).toEqual(numbers(1, 36));
    expect(faults).toEqual([]);
    await page.close();
  });
});
