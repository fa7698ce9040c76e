import type { Browser, BrowserContextOptions } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { openBrowser } from '../../extensions/help/open-browser.ts';
import { aPerson, type Locale, type Person, type PersonKind } from './people.ts';
import { sharedStack, type Stack } from './stack.ts';

/** What the tests of a file play on. Both are there once the first test begins. */
export interface Stage {
  readonly stack: Stack;
  /** Somebody at a screen of their own, who leaves when the test ends. */
  person<T extends Person>(Kind: PersonKind<T>, locale: Locale, screen?: BrowserContextOptions): Promise<T>;
}

/** Called at the top of a file: joins the product on this machine, and opens a browser that is closed after the file's last test. */
export function openStage(): Stage {
  let stack: Stack;
  let browser: Browser | undefined;
  // The first file waits for the whole product to start.
  beforeAll(async () => {
    [stack, browser] = await Promise.all([sharedStack(), openBrowser()]);
  }, 240_000);
  afterAll(async () => {
    await browser?.close();
  }, 90_000);
  return {
    get stack() {
      return stack;
    },
    person: (Kind, locale, screen) => aPerson(browser!, Kind, locale, stack, screen),
  };
}
