import { AxeBuilder } from '@axe-core/playwright';
import { faqSample } from './faq-sample.ts';
import { SECTION, wordsOf } from './render-block.ts';
import { askedOf, page } from './with-browser.ts';

// What the tests of the help centre have in common: its titles and answers, and what was asked for since it opened.

export const words = { ko: wordsOf('ko'), en: wordsOf('en') };
export const first = { ko: faqSample.locales.ko[0]!, en: faqSample.locales.en[0]! };
export const bySearch = (section: string) => `/search?section_id=${SECTION}&q=mend-help-${section}`;
export const byNumber = (number: number) => `/pages/help?section_id=${SECTION}&page=${number}`;
export const title = (id: string) => page.locator(`#mend-a-${id}`);
export const answer = (id: string) => page.locator(`#mend-a-${id} + .mend-help__answer`);
export const loaded = () => page.waitForFunction(() => document.querySelector('.mend-help__vote:not([hidden])'));
export const since = () => askedOf().slice(3);
export const focused = () => page.evaluate(() => document.activeElement?.textContent?.trim());
export const findings = async () => (await new AxeBuilder({ page }).analyze()).violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`);
