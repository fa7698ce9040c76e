import { expect, test } from 'vitest';
import { wordsFor } from '#app/locales/words.server.ts';
import { changedWords } from './changed-words.ts';

const t = wordsFor('en', 'resolution') as unknown as Parameters<typeof changedWords>[0];
const different = (what: string) => ({ what, before: 1, after: 2 });

test('what is different is named once; what cannot be done says why', () => {
  expect(changedWords(t, [different('amount'), different('amount'), different('restock')], { message: 'Please review it again.' })).toBe('The amount is different. Restocking is different.');
  expect(changedWords(t, [different('impossible')], { message: 'At most 0 KRW more can be given for this order.' })).toBe('This can no longer be done as planned. At most 0 KRW more can be given for this order.');
});
