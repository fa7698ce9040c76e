import { expect, test } from 'vitest';
import { showsMore } from './shows-more.ts';

test.each([
  [['read_orders'], ['read_orders', 'read_all_orders'], true],
  [['read_orders'], ['read_orders', 'read_customers'], true],
  [['read_products'], ['write_orders', 'read_products'], true],
  [['read_orders', 'write_orders'], ['write_orders'], false],
  [['read_orders'], ['read_orders', 'write_draft_orders'], false],
  [['read_orders', 'read_all_orders'], ['read_orders'], false],
])('%j, then %j: %s', (before, now, more) => {
  expect(showsMore(before, now)).toBe(more);
});
