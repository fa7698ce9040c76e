import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { amountText, chosenLine } from '#app/domain/resolutions/wish-parts.ts';
import { problemOf } from '#tests/builders/a-resolution.ts';
import { readForm } from './read-form.server.ts';

const Form = z.object({ perAction: amountText, url: z.url({ protocol: /^https$/ }).optional(), name: z.string().min(1) });
const posted = (body: object) => readForm(new Request('https://mend.example/', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }), Form);

test('what was posted comes back checked', async () => {
  expect(await posted({ perAction: '12.50', name: 'a' })).toEqual({ perAction: '12.50', name: 'a' });
});

test.each([
  ['an amount left empty', { perAction: '', name: 'a' }, { field: 'perAction', words: 'amount_unreadable' }],
  ['an address that is none', { perAction: '1', url: 'ftp://mend.example', name: 'a' }, { field: 'url', words: 'address_not_https' }],
])('%s is told beside its field, in words of its own', async (_, body, details) => {
  expect((await problemOf(posted(body))).details).toMatchObject(details);
});

test.each([-1, 1.5, Number.MAX_SAFE_INTEGER])('a quantity of %d is told beside its line', async (quantity) => {
  const wrong = readForm(new Request('https://mend.example/', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ lines: [{ orderLineId: '1', quantity }] }) }), z.object({ lines: z.array(chosenLine) }));
  expect((await problemOf(wrong)).details).toMatchObject({ field: 'lines.0.quantity', words: 'quantity_unfit' });
});

test('what has no words of its own names its field', async () => {
  const { details } = await problemOf(posted({ perAction: '1', name: '' }));
  expect(details.field).toBe('name');
  expect(details.words).toBeUndefined();
});

describe('far more than a page sends is refused by its size or its number, with words', () => {
  const Open = z.object({ list: z.array(z.string()).optional(), of: z.record(z.string(), z.string()).optional() });
  const send = (contentType: string, body: string) => readForm(new Request('https://mend.example/', { method: 'POST', headers: { 'content-type': contentType }, body }), Open);

  test.each([
    ['a megabyte of fields without a name', 'application/x-www-form-urlencoded', 'a&'.repeat(500_000)],
    ['more parts than a form has', 'multipart/form-data; boundary=b', '--b\r\nContent-Disposition: form-data; name="a"\r\n\r\n\r\n'.repeat(101)],
    ['more than four megabytes', 'application/json', JSON.stringify({ list: ['a'.repeat(4 * 1024 * 1024)] })],
    ['a list without end', 'application/json', `{"list":[${'0,'.repeat(10_000)}0]}`],
    ['names without end, however deep', 'application/json', JSON.stringify({ of: { of: [Object.fromEntries(Array.from({ length: 10_000 }, (_, n) => [n, 'a']))] } })],
  ])('%s', async (_, contentType, body) => {
    const { code, details } = await problemOf(send(contentType, body));
    expect([code, details.words]).toEqual(['too_large', 'post_too_large']);
  });

  test('what a page may send is read, a form as well', async () => {
    expect(await send('application/json', JSON.stringify({ list: Array.from({ length: 9_000 }, () => 'a') }))).toMatchObject({ list: { length: 9_000 } });
    expect(await readForm(new Request('https://mend.example/', { method: 'POST', body: new URLSearchParams({ perAction: '1', name: '가' }) }), Form)).toEqual({ perAction: '1', name: '가' });
  });

  test('a door that takes more says so', async () => {
    const body = JSON.stringify({ of: { file: 'a'.repeat(5 * 1024 * 1024) } });
    expect(await readForm(new Request('https://mend.example/', { method: 'POST', headers: { 'content-type': 'application/json' }, body }), Open, 6 * 1024 * 1024)).toHaveProperty('of.file');
  });

  test.each([['no form', 'multipart/form-data; boundary=b', 'a'], ['no JSON', 'application/json', '['.repeat(1000)]])('%s is bad input', async (_, contentType, body) => {
    expect((await problemOf(send(contentType, body))).code).toBe('bad_input');
  });
});
