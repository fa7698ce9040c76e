import { describe, expect, test } from 'vitest';
import { clearedAddress, inboxAddress, isNarrowed, isTooShort, type InboxChoice } from './inbox-address.ts';
import { InboxQuery } from './inbox-query.ts';

const list: InboxChoice = { status: 'waiting', assigned: 'me', sort: 'recent', q: '' };

describe('the address of the inbox', () => {
  test('a search begins with all tickets, keeps filters, and can be narrowed to a tab', () => {
    const searching = inboxAddress(list, { q: '머그' });
    expect(asked(searching)).toMatchObject({ status: 'all', assigned: 'me', q: '머그' });
    expect(asked(inboxAddress(asked(searching), { status: 'open' }))).toMatchObject({ status: 'open', q: '머그' });
  });

  test('more typing stays on the tab that was chosen', () => {
    expect(asked(inboxAddress({ ...list, q: '머그' }, { q: '머그컵' })).status).toBe('waiting');
  });

  test('after the search the list is of open tickets again', () => {
    expect(inboxAddress({ ...list, assigned: 'any', status: 'all', q: '머그' }, { q: '' })).toBe('/app/tickets');
  });

  test('cleared: no search, no filter, the tab as it was', () => {
    expect(asked(clearedAddress({ ...list, unread: '1' }))).toMatchObject({ status: 'waiting', assigned: 'any', q: '' });
    expect(clearedAddress({ ...list, status: 'all', q: '머그', held: '1' })).toBe('/app/tickets');
  });
});

test('what is too short to be looked for', () => {
  expect(['배', '배 송', ' a'].map(isTooShort)).toEqual([true, true, true]);
  expect(['', '배송', 'a 배송'].map(isTooShort)).toEqual([false, false, false]);
});

test('an empty list of those who wait means that nobody waits', () => {
  expect(isNarrowed({ ...list, assigned: 'any', sort: 'waiting' })).toBe(false);
  expect(isNarrowed(list)).toBe(true);
});

function asked(address: string): InboxChoice {
  return InboxQuery.parse(Object.fromEntries(new URL(address, 'https://mend.example').searchParams));
}
