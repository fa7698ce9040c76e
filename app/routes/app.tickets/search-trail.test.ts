import { expect, test } from 'vitest';
import { InboxQuery } from './inbox-query.ts';
import { searchTrail } from './search-trail.ts';

test('the pages of a search are walked back as they were walked', () => {
  const first = searchTrail(undefined);
  expect(first).toMatchObject({ cursor: null, previous: null });
  const second = first.onTo('a');
  const third = searchTrail(second).onTo('b');
  expect(searchTrail(third)).toMatchObject({ cursor: 'b', previous: second });
  expect(searchTrail(second)).toMatchObject({ cursor: 'a', previous: '' });
});

test('a long walk still fits the address, and ends at the first page', () => {
  const cursor = 'x'.repeat(110);
  let page: string | undefined;
  for (let n = 0; n < 100; n++) page = searchTrail(page).onTo(cursor);
  expect(InboxQuery.parse({ q: '머그', page }).page).toBe(page);
  for (let n = 0; n < 20; n++) page = searchTrail(page).previous!;
  expect(page).toBe('');
});
