import { expect, test } from 'vitest';
import type { TicketTold } from '#app/domain/shoppers/issues-told.ts';
import { open, page, posted, told, withAccount, words, type Answer } from './account-in-a-browser.ts';

// Answering a ticket of the order.

withAccount();

const TICKET: TicketTold = { id: 't1', number: 12, subject: '깨진 접시', state: 'theirs', says: '답장했습니다', at: '2026-11-20T00:00:00Z', messages: [], reply: true };
const standing = { ...told, tickets: [TICKET] };
const TAKEN: Answer = { status: 200, body: standing };
const LOST: Answer = { status: 502, body: {} };

const label = words['ko']!['reply']!['label']!.replace('{{number}}', '12');
const field = () => page.getByLabel(label);
const button = () => page.locator('s-button[variant=secondary]', { hasText: words['ko']!['reply']!['send']! });

/** Presses, and waits for the post. */
async function press(): Promise<void> {
  const before = posted.length;
  await button().locator('button').click();
  await expect.poll(() => posted.length).toBe(before + 1);
}
const idle = () => expect.poll(() => button().getAttribute('loading')).toBeNull();

test('what is typed while an answer is on its way stays, and is another answer', async () => {
  const { promise, resolve } = Promise.withResolvers<Answer>();
  await open('ko', [promise, TAKEN], standing);
  await field().fill('첫 답장');
  await press();
  await field().fill('덧붙일 말');
  resolve(TAKEN);
  await idle();
  expect(await field().inputValue()).toBe('덧붙일 말');
  await press();
  await expect.poll(() => field().inputValue()).toBe('');
  expect(posted.map(({ text }) => text)).toEqual(['첫 답장', '덧붙일 말']);
  expect(posted[0]!.key).not.toBe(posted[1]!.key);
});

test('one that got lost goes again by its key, other words and the same words later by another', async () => {
  const { promise, resolve } = Promise.withResolvers<Answer>();
  await open('ko', [LOST, promise, TAKEN, TAKEN], standing);
  await field().fill('네');
  await press();
  await idle();
  await press();
  await field().fill('네, 부탁합니다');
  resolve(LOST);
  await idle();
  expect(await field().inputValue()).toBe('네, 부탁합니다');
  await press();
  await expect.poll(() => field().inputValue()).toBe('');
  await field().fill('네, 부탁합니다');
  await press();
  const [first, again, other, later] = posted.map(({ key }) => key);
  expect([first === again, again === other, other === later]).toEqual([true, false, false]);
});
