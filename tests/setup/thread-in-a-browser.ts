import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import type { ThreadView } from '#app/domain/shoppers/thread-view.server.ts';
import { threadPage } from '#app/routes/proxy.thread/thread-page.server.ts';
import { openBrowser } from '../../extensions/help/open-browser.ts';

const PAGE = 'https://store.example/apps/mend/thread';
const VIEW: ThreadView = { locale: 'ko', shop: '가게', number: 1, subject: '문의', state: 'ours', promise: null, messages: [message('m1', '안녕하세요')], earlier: null, orders: [], outcomes: [] };

export interface Answer {
  status: number;
  body: object;
}

/** What the page posts to one of its doors. */
export interface Asked {
  before?: string;
  key?: string;
  text?: string;
  /** Names, in their order. */
  photos?: string[];
}

type Doors = Record<string, (asked: Asked) => Answer | Promise<Answer>>;
type Message = ThreadView['messages'][number];

let browser: Browser;

/** Opens a browser for the tests of this file. */
export function withBrowser(): void {
  beforeAll(async () => {
    browser = await openBrowser();
  }, 60_000);
  afterAll(() => browser.close());
}

export function message(id: string, text: string, files: Message['files'] = []): Message {
  return { id, who: 'shop', name: null, at: '2026-11-20T00:00:00Z', passages: [{ text, quoted: false }], files, elsewhere: false };
}

export const news = (view: Partial<ThreadView> | null): Answer => ({ status: 200, body: { token: 't', cursor: 'c', next: 1, view: view && { ...VIEW, ...view } } });

/** The page of a thread, with what its doors answer. */
export async function opened(doors: Doors, timezoneId = 'Asia/Seoul'): Promise<{ page: Page; faults: string[] }> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, timezoneId });
  const faults: string[] = [];
  page.on('pageerror', ({ message: said }) => faults.push(said));
  const html = await threadPage('ko').text();
  await page.clock.install();
  await page.route('**/*', async (route) => {
    const request = route.request();
    if (request.method() === 'GET') return route.fulfill(request.url() === PAGE ? { body: html, contentType: 'text/html' } : { status: 204 });
    const door = new URL(request.url()).pathname.split('/').pop()!;
    const asked = door === 'replies' ? await answerIn(request.postDataBuffer()!, request.headers()['content-type']!) : (request.postDataJSON() as Asked);
    const { status, body } = await doors[door]!(asked);
    await (status ? route.fulfill({ status, json: body }) : route.abort());
  });
  await page.goto(`${PAGE}#secret`);
  await page.locator('#text').waitFor();
  return { page, faults };
}

async function answerIn(posted: Buffer, type: string): Promise<Asked> {
  const form = await new Response(new Uint8Array(posted), { headers: { 'Content-Type': type } }).formData();
  return { key: String(form.get('key')), text: String(form.get('text')), photos: form.getAll('photos').map((photo) => (photo as File).name) };
}
