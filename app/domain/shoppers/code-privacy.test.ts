import { expect, test } from 'vitest';
import { keepOrder } from '#app/domain/orders/keep-order.server.ts';
import { dataExport } from '#app/domain/privacy/data-export.server.ts';
import { forgetOldBytes } from '#app/domain/privacy/forget-old-bytes.server.ts';
import { holdingsOf } from '#app/domain/privacy/holdings.server.ts';
import { redactCustomer } from '#app/domain/privacy/redact-customer.server.ts';
import { days } from '#app/platform/spans.ts';
import { aDesk, type TestDesk } from '#tests/builders/a-desk.ts';
import { anOrderSnapshot } from '#tests/builders/an-order.ts';
import { askForCode } from './ask-for-code.server.ts';
import { CodeForm } from './code-form.ts';
import { sendCode } from './send-code.server.ts';

async function withCodes(): Promise<TestDesk> {
  const desk = await aDesk();
  await keepOrder(desk, anOrderSnapshot({ name: '#1042', number: 1042, email: 'one@mail.example' }), { source: 'fill' });
  for (const email of ['one@mail.example', 'two@mail.example']) await askForCode(desk, CodeForm.parse({ email, number: '1042' }), { client: null, locale: 'en' });
  for (const { id } of await desk.db.orderCode.findMany({ where: { shopId: desk.shop.id } })) await sendCode(desk, id);
  return desk;
}

const count = async ({ db, shop }: TestDesk) => [await db.orderCode.count({ where: { shopId: shop.id } }), await db.outboxMail.count({ where: { shopId: shop.id, text: { not: '' } } })];

test('wishes of a person are handed over, and erased with them; another’s stay', async () => {
  const desk = await withCodes();
  const person = { customerId: null, email: 'one@mail.example', phone: null, orderIds: [] };
  const held = await holdingsOf(desk, person);
  expect((await dataExport(desk, held)).orderCodes).toEqual([{ orderNumber: '1042', createdAt: desk.clock.now(), usedAt: null }]);
  expect(await count(desk)).toEqual([2, 1]);
  await redactCustomer(desk, held);
  expect(await count(desk)).toEqual([1, 0]);
});

test('after two days they are gone, with the digits in the outbox', async () => {
  const desk = await withCodes();
  await forgetOldBytes(desk);
  expect(await count(desk)).toEqual([2, 1]);
  desk.clock.pass(days(2) + 1);
  expect(await forgetOldBytes(desk)).toMatchObject({ orderCodes: 2 });
  expect(await count(desk)).toEqual([0, 0]);
});
