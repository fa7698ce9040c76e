import { expect, test } from 'vitest';
import type { TemplatePrompt } from '#app/domain/templates/template-row.ts';
import { aDesk } from '#tests/builders/a-desk.ts';
import { anOrder, aParcel } from '#tests/builders/an-order.ts';
import { previewTemplate, type PreviewWanted } from './preview-template.server.ts';

const subject = '주문 {{ order.name }}';
const lost: PreviewWanted['shown'] = { kind: 'sample', id: 'lost' };
const ask = (body: string, shown: PreviewWanted['shown'] = lost, changes: Partial<PreviewWanted> = {}): PreviewWanted => ({ subject, body, locale: 'ko', prompts: [], filled: {}, shown, ...changes });

test('a text is shown on the chosen order, with its holes in their places', async () => {
  const desk = await aDesk();
  const sent = await anOrder(desk, { number: 1042, name: '#1042', fulfillments: [aParcel()] });
  const waiting = await anOrder(desk, { number: 1043, name: '#1043' });
  const text = '{{ customer.name }}: {{ parcel.carrier }}, {{ refund.amount }}, {{ parcel.nmae }}';
  expect(await previewTemplate(desk, ask(text, { kind: 'order', id: sent.id }))).toMatchObject({
    order: { name: '#1042' },
    subject: [{ text: '주문 #1042' }],
    body: [{ text: '김하늘: Hanbit Express, ' }, { hole: 'refund.amount', kind: 'later' }, { text: ', ' }, { hole: 'parcel.nmae', kind: 'unknown' }],
  });
  expect((await previewTemplate(desk, ask(text, { kind: 'order', id: waiting.id }))).body[1]).toEqual({ hole: 'parcel.carrier', kind: 'missing' });
});

test('a sample shows what it has; what a resolution brings comes later there too', async () => {
  const desk = await aDesk();
  await anOrder(desk, { number: 1042, name: '#1042', fulfillments: [aParcel()] });
  const shown = await previewTemplate(desk, ask('{{ parcel.carrier }} {{ refund.amount }}'));
  expect(shown).toMatchObject({ order: null, subject: [{ text: '주문 #1029' }] });
  expect(shown.body.at(-1)).toEqual({ hole: 'refund.amount', kind: 'later' });
  expect((await previewTemplate(desk, ask('{{ parcel.carrier }}', { kind: 'sample', id: 'nothing-shipped' }))).body).toEqual([{ hole: 'parcel.carrier', kind: 'missing' }]);
});

test('what the agent fills in stands in its place, the rest is named', async () => {
  const prompt = (name: string, required: boolean): TemplatePrompt => ({ name, kind: 'date', label: { ko: name, en: name }, choices: [], required });
  const prompts = [prompt('day', true), prompt('other', true), prompt('maybe', false)];
  const { body } = await previewTemplate(await aDesk(), ask('{{ prompt.day }}/{{ prompt.other }}/{{ prompt.maybe }}/', lost, { prompts, filled: { day: '2026-11-30' } }));
  expect(body).toEqual([{ text: '2026년 11월 30일/' }, { hole: 'prompt.other', kind: 'unfilled' }, { text: '//' }]);
});

test('an order that is not there, or of another shop, is refused, and so is a sample nobody knows', async () => {
  const [desk, other] = [await aDesk(), await aDesk()];
  const theirs = await anOrder(other, { number: 1042 });
  await expect(previewTemplate(desk, ask('x', { kind: 'order', id: theirs.id }))).rejects.toMatchObject({ code: 'not_found', details: { field: 'shown' } });
  await expect(previewTemplate(desk, ask('x', { kind: 'sample', id: 'newest' }))).rejects.toMatchObject({ code: 'not_found' });
});

test('what is not Liquid is refused', async () => {
  await expect(previewTemplate(await aDesk(), ask('{% if %}'))).rejects.toMatchObject({ code: 'bad_input', details: { words: 'template_unreadable_at', values: { line: 1 } } });
});
