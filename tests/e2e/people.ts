import fs from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContextOptions, FrameLocator, Page } from 'playwright-core';
import { onTestFinished } from 'vitest';
import { wordsFor } from '#app/locales/words.server.ts';
import { ownAddress } from './own-address.ts';
import type { Stack } from './stack.ts';

const PICTURES = '.mend/screenshots';
// A headless agent string is taken for a bot, and bots are sent away.
const USER_AGENT = 'Mozilla/5.0 (X11; Linux x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/147.0.0.0 Safari/537.36';

export type Locale = 'ko' | 'en';

/** Somebody at a screen, in one language. Faults of a page are kept for the test to see. */
export class Person {
  readonly page: Page;
  readonly locale: Locale;
  readonly faults: string[] = [];
  protected readonly stack: Stack;

  constructor(page: Page, locale: Locale, stack: Stack) {
    this.page = page;
    this.locale = locale;
    this.stack = stack;
    page.setDefaultTimeout(20_000);
    // React tells of a page that did not hydrate as the server wrote it by an error as well.
    // Remix drops the rest of a reading that it broke off, which then ends in nobody's hands.
    page.on('pageerror', (error) => void (error.name !== 'AbortError' && this.faults.push(error.message)));
    page.on('console', (message) => {
      // Remix reports a reading that it broke off itself, when the page was left or something newer asked.
      if (message.type() === 'error' && !message.text().startsWith('AbortError')) this.faults.push(message.text());
    });
    page.on('requestfailed', (request) => {
      // Aborted: the page left, or asked anew.
      if (request.failure()?.errorText !== 'net::ERR_ABORTED') this.faults.push(`${request.failure()?.errorText} ${new URL(request.url()).pathname}`);
    });
    page.on('response', (response) => {
      if (response.status() >= 500) this.faults.push(`${response.status()} ${new URL(response.url()).pathname}`);
    });
  }

  t(area: string, key: string, values: Record<string, unknown> = {}): string {
    return wordsFor(this.locale, area)(key, values);
  }

  /** Keeps how the screen looks, and what stands in the way of those who do not see it. */
  async picture(name: string): Promise<void> {
    fs.mkdirSync(PICTURES, { recursive: true });
    await this.page.screenshot({ path: `${PICTURES}/${this.locale}-${name}.png`, fullPage: true });
    await this.audit(name);
  }

  /** Everything that axe finds is a fault: ours, and so far Polaris' too, which has needed no exception. */
  async audit(name: string): Promise<void> {
    const { violations } = await this.ours(new AxeBuilder({ page: this.page })).analyze();
    for (const { id, impact, nodes } of violations) this.faults.push(`${name}: ${impact} ${id}, ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
  }

  /** The sandbox's own frame around our pages is not audited. */
  protected ours(axe: AxeBuilder): AxeBuilder {
    return axe;
  }
}

export interface Question {
  name: string;
  email: string;
  topic: string;
  order: string;
  message: string;
}

export class Shopper extends Person {
  async readFaq(): Promise<void> {
    await this.page.goto(`${this.stack.storefront}${this.locale === 'en' ? '/en' : ''}/pages/help`);
    await this.page.locator('.mend-help__question').first().click();
    await this.page.locator('.mend-help__answer [data-mend-body]').first().waitFor();
    await this.picture('1-faq');
  }

  /** Answers what the confirmation says. */
  async ask(question: Question): Promise<string> {
    const { page } = this;
    await page.fill('[name=name]', question.name);
    await page.fill('[name=email]', question.email);
    await page.selectOption('[name=topic]', question.topic);
    await page.fill('[name=orderNumber]', question.order);
    await page.locator('[name=message]').pressSequentially(question.message);
    // What comes within two seconds of the page is taken for a machine's, and held back.
    await page.waitForFunction(() => performance.now() > 2500);
    await page.locator('[data-send]').click();
    const done = page.locator('[data-done]:not([hidden])');
    await done.waitFor();
    await this.picture('2-sent');
    return done.innerText();
  }

  /** Waits for a mail that says this; answers its page. */
  async awaitMail(address: string, saying: string): Promise<Page> {
    const mailbox = `${this.stack.shell}/mailbox/${encodeURIComponent(address)}?locale=${this.locale}`;
    for (let round = 0; round < 150; round++) {
      await this.page.goto(mailbox);
      const texts = await this.page.locator('pre').allTextContents();
      if (texts.some((text) => text.includes(saying))) return this.page;
      await this.page.waitForTimeout(500);
    }
    throw new Error(`No mail to ${address} says "${saying}"`);
  }

  /** In the thread that says this: a mailbox may hold others, which are folded. */
  async answerMail(saying: string, text: string): Promise<void> {
    const thread = this.page.locator('details.thread').filter({ has: this.page.locator('pre', { hasText: saying }) }).first();
    if ((await thread.getAttribute('open')) === null) await thread.locator('> summary').click();
    await thread.locator('textarea').fill(text);
    await thread.locator('form button').click();
    await this.page.waitForLoadState();
  }

  /** Opens the choice in the survey's mail as a click on it would, comments and sends. */
  async answerSurvey(score: number, comment: string): Promise<string> {
    const texts = await this.page.locator('pre').allTextContents();
    const link = new RegExp(`http\\S+/apps/mend/surveys/\\S+\\?score=${score}`);
    const found = texts.toReversed().map((text) => link.exec(text)?.[0]).find(Boolean);
    if (!found) throw new Error('The survey’s mail has no link for this choice');
    await this.page.goto(found);
    await this.page.fill('textarea[name=comment]', comment);
    await this.picture('7-survey');
    await this.page.locator('.mend-survey button[type=submit]').click();
    await this.page.locator('.mend-survey [role=status]').waitFor();
    return this.page.locator('.mend-survey').innerText();
  }
}

export class Merchant extends Person {
  get app(): FrameLocator {
    return this.page.frameLocator('iframe');
  }

  protected override ours(axe: AxeBuilder): AxeBuilder {
    return axe.include(['iframe']);
  }

  /** @param waitUntil all of it, or, for a page whose code is kept back, the admin around it alone */
  async open(path: string, waitUntil: 'load' | 'commit' = 'load'): Promise<void> {
    await this.page.goto(`${this.stack.shell}/store/ondam/apps/mend${path}${path.includes('?') ? '&' : '?'}locale=${this.locale}`, { waitUntil });
  }

  /** The page has come to life: before that a key or a row hears nothing. On a desk, where its last button tells so. */
  async alive(): Promise<void> {
    await this.app.getByRole('button', { name: this.t('frame', 'shortcuts') }).waitFor();
  }

  /** The inbox shows a ticket of this order without being loaded again. */
  async awaitTicket(orderName: string): Promise<void> {
    await this.app.locator('tr', { hasText: orderName }).first().waitFor().finally(() => this.picture('3-inbox'));
  }

  async openTicket(orderName: string): Promise<void> {
    await this.app.locator('tr', { hasText: orderName }).first().locator('td:has(a[href^="/app/tickets/"])').click();
    await this.app.getByRole('button', { name: this.t('resolution', 'offer.replacement'), exact: true }).waitFor();
    await this.picture('4-ticket');
  }

  async pickTemplate(title: string): Promise<void> {
    await this.app.getByRole('button', { name: this.t('ticket', 'composer.templates') }).click();
    // Once more on top, where it is used often.
    await this.app.getByRole('listbox').getByText(title, { exact: true }).first().click();
  }

  /** The number of the replacement order that the ticket tells of: other walks on the stage make orders too. */
  async replacementMade(): Promise<string> {
    const told = this.app.getByText(new RegExp(this.t('resolution', 'state.replacement.done.title', { order: '(#\\d+)' }))).first();
    return /#\d+/.exec(await told.innerText())![0];
  }

  /** Through the dialog that the template opened: look it over, confirm. */
  async confirmResolution(confirmWords: RegExp): Promise<void> {
    const dialog = this.app.getByRole('dialog');
    await dialog.getByRole('button', { name: this.t('resolution', 'continue'), exact: true }).click();
    const confirm = dialog.getByRole('button', { name: confirmWords });
    await confirm.waitFor();
    await this.picture('5-plan');
    await confirm.click();
    await dialog.waitFor({ state: 'hidden' });
  }

  /** What else can be done about the order, out of the list. */
  async offer(kind: string): Promise<void> {
    await this.app.getByRole('button', { name: this.t('resolution', 'offer.more'), exact: true }).click();
    await this.app.getByRole('menuitem', { name: this.t('resolution', `offer.${kind}`) }).first().click();
  }

  /** From what was chosen to what will be sent. */
  async goOn(): Promise<void> {
    await this.app.getByRole('dialog').getByRole('button', { name: this.t('resolution', 'continue'), exact: true }).click();
  }

  /** In the admin's own dialog about more access. */
  async allow(): Promise<void> {
    await this.page.getByRole('button', { name: this.locale === 'ko' ? '허용' : 'Allow', exact: true }).click();
  }

  /** Looks at the plan, and confirms it. */
  async confirm(words: string | RegExp): Promise<void> {
    const dialog = this.app.getByRole('dialog');
    const button = dialog.getByRole('button', { name: words, ...(typeof words === 'string' ? { exact: true } : {}) });
    await button.waitFor();
    await this.audit(String(words));
    await button.click();
    await dialog.waitFor({ state: 'hidden' });
  }

  async closeIssue(): Promise<void> {
    await this.app.getByRole('button', { name: this.t('resolution', 'issue.close'), exact: true }).click();
    const dialog = this.app.getByRole('dialog');
    await dialog.getByRole('button', { name: this.t('resolution', 'issue.close'), exact: true }).click();
    await dialog.waitFor({ state: 'hidden' });
  }

  async seesInThread(text: string): Promise<void> {
    await this.app.getByText(text).first().waitFor();
    await this.picture('6-thread');
  }
}

export type PersonKind<T extends Person> = new (page: Page, locale: Locale, stack: Stack) => T;

export async function aPerson<T extends Person>(browser: Browser, Kind: PersonKind<T>, locale: Locale, stack: Stack, screen: BrowserContextOptions = {}): Promise<T> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, userAgent: USER_AGENT, locale: locale === 'ko' ? 'ko-KR' : 'en-US', ...(Kind === (Shopper as unknown) ? { extraHTTPHeaders: ownAddress() } : {}), ...screen });
  onTestFinished(() => context.close());
  return new Kind(await context.newPage(), locale, stack);
}
