import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { news, opened, withBrowser, type Answer, type Asked } from '#tests/setup/thread-in-a-browser.ts';

// What is written and chosen while an answer, or a photo, is on its way.

withBrowser();

const TAKEN: Answer = { status: 201, body: { ...news({}).body, lost: [] } };
const OFFLINE: Answer = { status: 0, body: {} };
const VOID = { status: 410, body: { code: 'expired', error: '이 링크는 더 이상 쓸 수 없습니다.' } };
const NOT_SIGNED: Answer = { status: 401, body: { code: 'not_signed', error: '끝났습니다' } };

/** A page whose answers wait until the test says how each ends. */
async function held(look: () => Answer = () => news(null)) {
  const posts: Asked[] = [];
  const ends: ((answer: Answer) => void)[] = [];
  const replies = (asked: Asked) => {
    posts.push(asked);
    return new Promise<Answer>((end) => ends.push(end));
  };
  const { page, faults } = await opened({ session: () => news({}), news: look, replies });
  // A photo is drawn when the test says so.
  await page.evaluate(() => {
    const waiting: (() => void)[] = [];
    window.createImageBitmap = () => new Promise((_, fail) => waiting.push(() => fail(new Error('cannot draw'))));
    Object.assign(window, { drawn: () => waiting.shift()!() });
  });
  const sent = async (n: number) => expect.poll(() => posts.length).toBe(n);
  const answer = (next: Answer) => ends.shift()!(next);
  const idle = () => expect.poll(() => page.getAttribute('button.main', 'aria-disabled')).toBe('false');
  return {
    page, posts, sent,
    send: () => page.click('button.main'),
    answer,
    end: async (last: Answer) => {
      answer(last);
      await idle();
    },
    close: async () => {
      expect(faults).toEqual([]);
      await page.close();
    },
  };
}

const choose = (page: Page, ...names: string[]) => page.setInputFiles('input[type=file]', names.map((name) => ({ name, mimeType: 'image/png', buffer: Buffer.from(name) })));
const draw = (page: Page) => page.evaluate(() => (window as unknown as { drawn(): void }).drawn());
const chosen = (page: Page) => page.locator('.chosen img').evaluateAll((images) => images.map((image) => (image as HTMLImageElement).alt));
async function add(page: Page, name: string): Promise<void> {
  await choose(page, name);
  await draw(page);
  await page.locator(`.chosen img[alt="${name}"]`).waitFor();
}

describe('what comes while an answer is on its way', () => {
  test('stays: words, their draft and photos, and goes by a key of its own', async () => {
    const { page, posts, sent, send, end, close } = await held();
    await page.fill('#text', '첫 답장');
    await add(page, 'a.png');
    await send();
    await sent(1);
    await page.fill('#text', '덧붙일 말');
    await add(page, 'b.png');
    await end(TAKEN);
    expect(await page.inputValue('#text')).toBe('덧붙일 말');
    expect(await page.evaluate(() => (history.state as { draft: string }).draft)).toBe('덧붙일 말');
    expect(await chosen(page)).toEqual(['b.png']);
    await send();
    await sent(2);
    await end(TAKEN);
    expect(posts.map(({ text, photos }) => [text, photos])).toEqual([['첫 답장', ['a.png']], ['덧붙일 말', ['b.png']]]);
    expect(posts[0]!.key).not.toBe(posts[1]!.key);
    expect([await page.inputValue('#text'), await chosen(page)]).toEqual(['', []]);
    await close();
  });

  test('is another answer where the first got lost, and the same again is the same one', async () => {
    const { page, posts, sent, send, end, close } = await held();
    await page.fill('#text', '첫 답장');
    await send();
    await sent(1);
    await end(OFFLINE);
    await send();
    await sent(2);
    await page.fill('#text', '고친 답장');
    await end(OFFLINE);
    expect(await page.inputValue('#text')).toBe('고친 답장');
    await send();
    await sent(3);
    await add(page, 'a.png');
    await end(OFFLINE);
    await send();
    await sent(4);
    await end(TAKEN);
    const [first, again, words, photos] = posts.map(({ key }) => key);
    expect([first === again, again === words, words === photos]).toEqual([true, false, false]);
    await close();
  });

  test('is not put into the one that goes again because the session was over', async () => {
    const { page, posts, sent, send, answer, end, close } = await held();
    await page.fill('#text', '첫 답장');
    await send();
    await sent(1);
    await page.fill('#text', '덧붙일 말');
    answer(NOT_SIGNED);
    await sent(2);
    await end(TAKEN);
    expect(posts.map(({ text }) => text)).toEqual(['첫 답장', '첫 답장']);
    expect(posts[0]!.key).toBe(posts[1]!.key);
    expect(await page.inputValue('#text')).toBe('덧붙일 말');
    await close();
  });

  test('and the same words said again are said again', async () => {
    const { page, posts, sent, send, end, close } = await held();
    for (const n of [1, 2]) {
      await page.fill('#text', '네');
      await send();
      await sent(n);
      await end(TAKEN);
    }
    expect(posts[0]!.key).not.toBe(posts[1]!.key);
    await close();
  });
});

describe('photos that are being drawn', () => {
  test('stay where another is taken back meanwhile', async () => {
    const { page, close } = await held();
    await add(page, 'a.png');
    await choose(page, 'b.png');
    await page.click('.chosen button');
    await draw(page);
    await page.locator('.chosen img[alt="b.png"]').waitFor();
    expect(await chosen(page)).toEqual(['b.png']);
    await close();
  });

  test('are waited for with every choice before they are sent', async () => {
    const { page, posts, sent, send, end, close } = await held();
    await choose(page, 'a.png', 'b.png');
    await choose(page, 'c.png');
    await send();
    for (const name of ['a.png', 'b.png', 'c.png']) {
      expect([name, posts]).toEqual([name, []]);
      await draw(page);
    }
    await sent(1);
    await end(TAKEN);
    expect(posts[0]!.photos).toEqual(['a.png', 'b.png', 'c.png']);
    await close();
  });

  test('are not sent where the links are made void meanwhile', async () => {
    let look = () => news(null);
    const { page, posts, send, close } = await held(() => look());
    await page.fill('#text', '거의 다 썼는데');
    await choose(page, 'a.png');
    await send();
    look = () => VOID;
    await page.locator('#notice', { hasText: VOID.body.error }).waitFor();
    await draw(page);
    await expect.poll(() => chosen(page)).toEqual(['a.png']);
    expect([await page.inputValue('#text'), await page.getAttribute('button.main', 'aria-disabled'), posts]).toEqual(['거의 다 썼는데', 'false', []]);
    await close();
  });

  test('are sent although the answer before them went just now', async () => {
    const { page, posts, sent, send, end, close } = await held();
    await page.fill('#text', '첫 답장');
    await send();
    await sent(1);
    await choose(page, 'a.png');
    await end(TAKEN);
    await send();
    await draw(page);
    await sent(2);
    await end(TAKEN);
    expect(posts[1]).toMatchObject({ text: '', photos: ['a.png'] });
    await close();
  });
});
