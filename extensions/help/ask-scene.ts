import { helpSample } from './help-sample.ts';
import { wordsOf } from './render-block.ts';
import { open, page, type PageOptions } from './with-browser.ts';

// What the tests of the form that stands alone have in common: its page, its fields, and how it is sent.

export const words = { ko: wordsOf('ko').ask, en: wordsOf('en').ask };
export const created = { status: 201, body: { ticket: { number: 12 }, emailed: true } };
const orders = [
  { name: '#1042', created_at: '2026-11-20T12:00:00Z', line_items: [{ title: '법랑 컵' }, { title: '접시' }] },
  { name: '#1031', created_at: '2026-11-02T12:00:00Z', line_items: [{ title: 'Cup' }] },
];
export const customer = { name: '김미나', email: 'mina@example.com', orders };

export const openAsk = (options: PageOptions = {}) => open({ block: 'ask', ...options });
export const having = (topics: object[]) => ({ ...helpSample(), settings: { ...(helpSample().settings as object), topics } });
export const field = (name: string) => page.locator(`form [name="${name}"]`);
export const errorOf = (name: string) => page.locator(`[id="mend-ask-AbC1-${name}-error"]`);
export const live = async () => {
  await field('name').focus();
  await page.waitForSelector('form.is-live');
};
export const send = () => page.click('[data-send]');
export const trouble = () => page.waitForSelector('[data-summary]:not([hidden])');
export const done = () => page.waitForSelector('[data-done]:not([hidden])');

export async function fillIn(message = '택배가 오지 않았어요.'): Promise<void> {
  await field('name').fill('김미나');
  await field('email').fill('mina@example.com');
  await field('topic').selectOption('lost_parcel');
  await field('message').fill(message);
}
