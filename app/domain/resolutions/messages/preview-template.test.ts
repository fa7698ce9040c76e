import { expect, test } from 'vitest';
import { aDesk } from '#tests/builders/a-desk.ts';
import { anOrder, aParcel } from '#tests/builders/an-order.ts';
import { previewTemplate, type PreviewWanted } from './preview-template.server.ts';

const ask = (body: string, shown: PreviewWanted['shown'], changes: Partial<PreviewWanted> = {}): PreviewWanted => ({ subject: '주문 {{ order.name }}', body, locale: 'ko', prompts: [], filled: {}, shown, ...changes });
const plain = { kind: 'sample', id: 'plain-delivered' } as const;

test('a text is shown on the order that was chosen, with its holes in their places', async () => {
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

test('a sample order fills what it has when the message is written, and says that it is none of the shop', async () => {
  const desk = await aDesk();
  await anOrder(desk, { number: 1042, name: '#1', fulfillments: [aParcel()] });
  expect(await previewTemplate(desk, ask('{{ refund.amount }}', plain))).toMatchObject({ order: null, subject: [{ text: '주문 #1042' }], body: [{ hole: 'refund.amount', kind: 'later' }] });
  expect((await previewTemplate(desk, ask('{{ parcel.carrier }}', { kind: 'sample', id: 'nothing-shipped' }))).body).toEqual([{ hole: 'parcel.carrier', kind: 'missing' }]);
});

test('a prompt is a place of its own until it is filled in; what is filled in is words', async () => {
  const desk = await aDesk();
  const prompts = [
    { name: 'day', kind: 'date', label: { ko: '날짜', en: 'Day' }, choices: [], required: true },
    { name: 'note', kind: 'text', label: { ko: '덧붙일 말', en: 'Note' }, choices: [], required: false },
  ] satisfies PreviewWanted['prompts'];
  const body = '{{ prompt.day }}까지{% if prompt.note %} ({{ prompt.note }}){% endif %}';
  expect((await previewTemplate(desk, ask(body, plain, { prompts }))).body).toEqual([{ hole: 'prompt.day', kind: 'prompt' }, { text: '까지' }]);
  const filled = { day: '2026-11-30', note: '{{ refund.amount }}\u{E002}x\u{E003}' };
  expect((await previewTemplate(desk, ask(body, plain, { prompts, filled }))).body).toEqual([{ text: '2026년 11월 30일까지 ({ { refund.amount } } x)' }]);
});

test('an order that is not there, or of another shop, is named beside its field; so is a sample', async () => {
  const [desk, other] = [await aDesk(), await aDesk()];
  const { id } = await anOrder(other, { number: 1042 });
  await expect(previewTemplate(desk, ask('x', { kind: 'order', id }))).rejects.toMatchObject({ code: 'not_found', details: { field: 'shown' } });
  await expect(previewTemplate(desk, ask('x', { kind: 'sample', id: 'no-such' }))).rejects.toMatchObject({ code: 'not_found' });
});

test('what is not Liquid is refused', async () => {
  await expect(previewTemplate(await aDesk(), ask('{% if %}', plain))).rejects.toMatchObject({ code: 'bad_input', details: { words: 'template_unreadable_at', values: { line: 1 } } });
});
