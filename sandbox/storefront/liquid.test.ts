import { expect, test } from 'vitest';
import { themeLiquid } from './liquid.ts';

test('now is the time in the store, and other dates are what they are', async () => {
  const liquid = themeLiquid('extensions/help', 'ko', new Date('2026-12-04T14:00:00Z'));
  expect(await liquid.parseAndRender("{{ 'now' | date: '%s' }} {{ '2026-11-22T00:00:00Z' | date: '%s' }}")).toBe('1796392800 1795305600');
});
