import { checkMessage, readyChecks } from '#app/domain/templates/check-message.ts';
import { everythingDone } from '#tests/builders/known-facts.ts';

/** What the page of bench/measures/checks.ts finds in its window. */
export interface ChecksInPage {
  checkMessage: typeof checkMessage;
  readyChecks: typeof readyChecks;
  facts: typeof everythingDone;
}

Object.assign(window, { checks: { checkMessage, readyChecks, facts: everythingDone } satisfies ChecksInPage });
