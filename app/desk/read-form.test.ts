import { expect, test } from 'vitest';
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
