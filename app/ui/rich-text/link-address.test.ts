import { expect, test } from 'vitest';
import { linkAddress } from './link-address.ts';

test.each([
  [' /pages/shipping ', '/pages/shipping'],
  ['#mend-a-1', '#mend-a-1'],
  ['https://example.com/a?b=1#c', 'https://example.com/a?b=1#c'],
  ['example.com/a', 'https://example.com/a'],
])('%s leads to %s', (typed, address) => expect(linkAddress(typed)).toBe(address));

test.each(['', 'http://example.com', '//example.com', 'javascript:alert(1)', 'mailto:a@example.com', 'two words.com x', 'https://', 'word'])('%s leads nowhere', (typed) => expect(linkAddress(typed)).toBeNull());
