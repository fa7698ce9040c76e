import { expect, test } from 'vitest';
import { aDesk } from '#tests/builders/a-desk.ts';
import { anOrder, aParcel } from '#tests/builders/an-order.ts';
import { previewTemplate } from './preview-template.server.ts';

const subject = '주문 {{ order.name }}';
const ask = (body: string, orderNumber: number | null = null) => ({ subject, body, locale: 'ko' as const, orderNumber });

test('a text is shown on the order asked for, with its holes in their places', async () => {
  const desk = await aDesk();
  await anOrder(desk, { number: 1042, name: '#1042', fulfillments: [aParcel()] });
  await anOrder(desk, { number: 1043, name: '#1043' });
  const text = '{{ customer.name }}: {{ parcel.carrier }}, {{ refund.amount }}, {{ parcel.nmae }}';
  expect(await previewTemplate(desk, ask(text, 1042))).toMatchObject({
    order: { name: '#1042' },
    subject: [{ text: '주문 #1042' }],
    body: [{ text: '김하늘: Hanbit Express, ' }, { hole: 'refund.amount', kind: 'later' }, { text: ', ' }, { hole: 'parcel.nmae', kind: 'unknown' }],
  });
  expect((await previewTemplate(desk, ask(text, 1043))).body[1]).toEqual({ hole: 'parcel.carrier', kind: 'missing' });
});

test('without a number it takes an order that was sent; without orders an invented one', async () => {
  const [desk, empty] = [await aDesk(), await aDesk()];
  await anOrder(desk, { number: 1042, name: '#1042', fulfillments: [aParcel()] });
  await anOrder(desk, { number: 1043, name: '#1043', createdAt: new Date('2026-11-19T00:00:00Z') });
  await anOrder(desk, { number: 1044, name: '#1044', createdAt: new Date('2026-11-19T00:00:00Z'), fulfillments: [aParcel()] });
  await desk.db.order.updateMany({ where: { shopId: desk.shop.id, number: 1044 }, data: { isReplacement: true } });
  expect((await previewTemplate(desk, ask('x'))).order?.name).toBe('#1042');
  expect(await previewTemplate(empty, ask('{{ refund.amount }}'))).toMatchObject({ order: null, body: [{ text: '₩48,000' }] });
});

test('an order that is not there, or of another shop, is named beside its field', async () => {
  const [desk, other] = [await aDesk(), await aDesk()];
  await anOrder(other, { number: 1042 });
  await expect(previewTemplate(desk, ask('x', 1042))).rejects.toMatchObject({ code: 'not_found', details: { field: 'orderNumber' } });
  await expect(previewTemplate(desk, ask('x', 99_999_999_999))).rejects.toMatchObject({ code: 'not_found' });
});

test('what is not Liquid is refused', async () => {
  await expect(previewTemplate(await aDesk(), ask('{% if %}'))).rejects.toMatchObject({ code: 'bad_input', details: { words: 'template_unreadable_at', values: { line: 1 } } });
});
