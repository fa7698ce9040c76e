import { describe, expect, test } from 'vitest';
import type { TemplateRow } from '#app/domain/templates/template-row.ts';
import { aTemplate } from '#tests/builders/a-template.ts';
import { isNarrowed, listPath, listQuery } from './list-query.ts';
import { PAGE, templateList } from './template-list.ts';

const folders = [{ id: 'f1', name: '배송' }, { id: 'f2', name: '환불' }];
const row = (id: string, changes: Partial<TemplateRow> = {}): TemplateRow => ({
  ...aTemplate({ title: { ko: `제목 ${id}`, en: `Title ${id}` } }),
  id,
  situation: id,
  folderId: null,
  position: 1,
  version: 1,
  archived: false,
  isStarter: false,
  files: [],
  uses: 0,
  lastUsedAt: null,
  updatedAt: new Date(0),
  broken: null,
  checkedWith: null,
  ...changes,
});
const both = [{ locale: 'ko', channel: 'any', subject: '주문', body: '보내 드렸습니다' }, { locale: 'en', channel: 'any', subject: 'Order', body: 'We sent it' }] as const;
const found = (rows: TemplateRow[], address = '') => templateList(rows, folders, listQuery(new URLSearchParams(address)), 'ko').groups.map(({ folder, lines }) => [folder?.name ?? null, ...lines.map(({ id }) => id)]);

describe('the list', () => {
  test('goes by folder, in their order, with what lies in none at the end', () => {
    expect(found([row('a'), row('b', { folderId: 'f2' }), row('c', { folderId: 'f1' }), row('d', { folderId: 'f2' })])).toEqual([['배송', 'c'], ['환불', 'b', 'd'], [null, 'a']]);
    expect(found([row('a'), row('b', { folderId: 'f2' })], 'folder=none')).toEqual([[null, 'a']]);
  });

  test('finds every typed word in titles and texts of both languages', () => {
    const rows = [row('a', { texts: [...both] }), row('b')];
    expect(found(rows, 'q=SENT 제목')).toEqual([[null, 'a']]);
    expect(found(rows, 'q=사진')).toEqual([[null, 'b']]);
    expect(found(rows, 'q=없는말')).toEqual([]);
  });

  test('narrows by resolution and by state; archived ones show up only when asked for', () => {
    const broken = { at: new Date(0), words: 'x', values: {}, field: 'texts.ko.any.body' };
    const rows = [row('a', { texts: [...both], uses: 3 }), row('b', { resolutionKind: 'refund', uses: 1, broken }), row('c', { archived: true })];
    expect(found(rows)).toEqual([[null, 'a', 'b']]);
    expect(found(rows, 'state=archived')).toEqual([[null, 'c']]);
    expect(found(rows, 'state=broken')).toEqual([[null, 'b']]);
    expect(found(rows, 'state=oneLanguage')).toEqual([[null, 'b']]);
    expect(found([...rows, row('d')], 'state=unused')).toEqual([[null, 'd']]);
    expect(found(rows, 'kind=refund')).toEqual([[null, 'b']]);
    expect(found(rows, 'kind=none')).toEqual([[null, 'a']]);
  });

  test('comes in pages that neither repeat nor leave out', () => {
    const rows = Array.from({ length: PAGE + 5 }, (_, place) => row(`t${place}`));
    const first = templateList(rows, folders, listQuery(new URLSearchParams()), 'en');
    expect([first.found, first.next, first.groups[0]!.lines.length]).toEqual([PAGE + 5, `t${PAGE - 1}`, PAGE]);
    const second = templateList(rows, folders, listQuery(new URLSearchParams(`after=${first.next}`)), 'en');
    expect(second.groups[0]!.lines.map(({ id }) => id)).toEqual(rows.slice(PAGE).map(({ id }) => id));
    expect(second.next).toBe(null);
    // A template that is not in the list any more: from the beginning.
    expect(found(rows, 'after=gone')[0]![1]).toBe('t0');
  });
});

describe('the address', () => {
  test('keeps what is asked for', () => {
    const query = { words: '환불 lost', folder: '018f4e1c-0000-7000-8000-000000000001', kind: 'refund', state: 'unused', after: 'x' } as const;
    expect(listQuery(new URL(listPath(query), 'https://app.example').searchParams)).toEqual(query);
    expect(listPath(listQuery(new URLSearchParams()))).toBe('/app/templates');
  });

  test('leaves out what it cannot mean', () => {
    expect(listQuery(new URLSearchParams("folder=' or 1=1&kind=all&state=x"))).toEqual({ words: '', folder: null, kind: null, state: 'used', after: null });
  });

  test('says when a folder may not be whole', () => {
    expect(isNarrowed(listQuery(new URLSearchParams('folder=none&after=x')))).toBe(false);
    expect(['q=a', 'kind=refund', 'state=broken'].map((address) => isNarrowed(listQuery(new URLSearchParams(address))))).toEqual([true, true, true]);
  });
});
