import { wordsOf } from './render-block.ts';
import type { Answer } from './stand-in-store.ts';
import { page } from './with-browser.ts';

// What the tests of the form have in common: its fields, and how it is filled in and sent.

export const words = { ko: wordsOf('ko'), en: wordsOf('en') };
export const promise = { text: '월요일 오후 3시까지 답변 드립니다.', at: '2026-11-23T06:00:00Z' };
export const created: Answer = { status: 201, body: { ticket: { number: 12 }, promise, emailed: true } };

export const field = (name: string) => page.locator(`form [name="${name}"]`);
export const errorOf = (name: string) => page.locator(`[id="mend-help-AbC1-${name}-error"]`);
export const focused = () => page.evaluate(() => document.activeElement?.getAttribute('name') ?? document.activeElement?.textContent?.trim());
export const send = () => page.click('[data-send]');

export async function fillIn(): Promise<void> {
  await field('name').fill('김미나');
  await field('email').fill('mina@example.com');
  await field('topic').selectOption('lost_parcel');
  await field('orderNumber').fill('#1042');
  await field('message').fill('택배가 오지 않았어요.');
}

export const photo = (name: string, bytes = 2000, mimeType = 'image/jpeg') => ({ name, mimeType, buffer: Buffer.alloc(bytes, 7) });
