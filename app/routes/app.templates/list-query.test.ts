import { describe, expect, test } from 'vitest';
import { isNarrowed, listPath, listQuery } from './list-query.ts';

describe('the address of the list', () => {
  test('keeps what is asked for', () => {
    const query = { words: '환불 lost', folder: '018f4e1c-0000-7000-8000-000000000001', kind: 'refund', state: 'unused', after: 'x' } as const;
    expect(listQuery(new URL(listPath(query), 'https://app.example').searchParams)).toEqual(query);
    expect(listPath(listQuery(new URLSearchParams()))).toBe('/app/templates');
  });

  test('leaves out what it cannot mean', () => {
    expect(listQuery(new URLSearchParams("folder=' or 1=1&kind=all&state=x"))).toEqual({ words: '', folder: null, kind: null, state: 'used', after: null });
  });

  test('says when templates of a folder may be left out', () => {
    expect(isNarrowed(listQuery(new URLSearchParams('folder=none&after=x')))).toBe(false);
    expect(['q=a', 'kind=refund', 'state=broken'].map((address) => isNarrowed(listQuery(new URLSearchParams(address))))).toEqual([true, true, true]);
  });
});
