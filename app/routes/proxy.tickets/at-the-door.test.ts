import { expect, test } from 'vitest';
import { sentAway, turnstile } from './at-the-door.server.ts';

const SCRIPT = { accept: 'application/json', 'accept-language': 'ko-KR,ko;q=0.9' };
const BROWSER = { accept: 'text/html,application/xhtml+xml', 'accept-language': 'en-GB,en;q=0.9' };

/** As many forms as may be inside and wait; places of earlier ones may still rest. */
async function aRush<T>(meanwhile: () => Promise<T>): Promise<T> {
  const { promise: over, resolve: end } = Promise.withResolvers<void>();
  const forms: Promise<void>[] = [];
  while (forms.length < 22 && !(await sentAway(SCRIPT))) forms.push(turnstile.pass(() => over));
  try {
    return await meanwhile();
  } finally {
    end();
    await Promise.all(forms);
  }
}

test('while there is room nobody is sent away', async () => {
  expect(await sentAway(SCRIPT)).toBeNull();
  await aRush(async () => {});
  expect(await sentAway(BROWSER)).toBeNull();
});

test('in a rush a script is told in JSON, a browser by a page in the theme, each in its language and each time anew', async () => {
  const told = await aRush(async () => [await sentAway(SCRIPT), await sentAway(BROWSER), await sentAway({ ...SCRIPT, 'accept-language': 'en' }), await sentAway({}), await sentAway(SCRIPT)]);
  expect(told.map((answer) => [answer?.status, answer?.headers['retry-after'], answer?.headers['cache-control']])).toEqual(told.map(() => [429, '10', 'no-store']));
  const [korean, page, english, nobody, again] = told.map((answer) => answer!.body);
  expect(JSON.parse(korean!)).toEqual({ error: expect.stringMatching(/1분/), retryAfter: 10 });
  expect(JSON.parse(english!)).toEqual({ error: expect.stringMatching(/minute/), retryAfter: 10 });
  expect(page).toMatch(/minute/);
  expect(told[1]!.headers['content-type']).toMatch(/^application\/liquid/);
  expect(nobody).toMatch(/1분/);
  expect(again).toBe(korean);
});
