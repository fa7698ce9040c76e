import { expect, test } from 'vitest';
import { aCustomerSnapshot } from '#tests/builders/a-customer.ts';
import { aDesk } from '#tests/builders/a-desk.ts';
import { customerByClaim } from './customer-by-claim.server.ts';
import { forgetDeletedCustomer } from './forget-deleted-customer.server.ts';
import { saveCustomer, type CustomerNews } from './save-customer.server.ts';

async function aShop() {
  const desk = await aDesk();
  const save = (news: CustomerNews) =>
    desk.transaction(function saveOne(ledger) {
      return saveCustomer(ledger, news);
    });
  return { desk, save };
}

const [monday, tuesday, friday] = [new Date('2026-11-02T00:00:00Z'), new Date('2026-11-03T00:00:00Z'), new Date('2026-11-06T00:00:00Z')];

test('a customer is found by e-mail address and phone number, however they are written', async () => {
  const { desk, save } = await aShop();
  await save(aCustomerSnapshot({ id: '11', name: '김민지', email: 'Minji@Example.com', phone: '+821000001234' }));
  expect(await customerByClaim(desk, 'email', ' minji@EXAMPLE.com ')).toMatchObject({ id: '11', name: '김민지' });
  expect(await customerByClaim(desk, 'phone', '010-0000-1234')).toMatchObject({ id: '11' });
  expect(await customerByClaim(desk, 'email', 'someone@example.com')).toBeNull();
  expect(await customerByClaim(desk, 'email', 'no address')).toBeNull();
});

test('an address that was changed no longer leads to its old customer', async () => {
  const { desk, save } = await aShop();
  await save(aCustomerSnapshot({ id: '11', email: 'old@example.com', updatedAt: monday }));
  await save(aCustomerSnapshot({ id: '11', email: 'new@example.com', updatedAt: tuesday }));
  expect(await customerByClaim(desk, 'email', 'old@example.com')).toBeNull();
  expect(await customerByClaim(desk, 'email', 'new@example.com')).toMatchObject({ id: '11' });
});

test('a claim that moved to another customer moves, in whatever order the news comes', async () => {
  for (const order of [[0, 1], [1, 0]]) {
    const { desk, save } = await aShop();
    const news = [aCustomerSnapshot({ id: '11', email: 'shared@example.com', updatedAt: monday }), aCustomerSnapshot({ id: '12', email: 'shared@example.com', updatedAt: tuesday })];
    for (const which of order) await save(news[which]!);
    expect(await customerByClaim(desk, 'email', 'shared@example.com')).toMatchObject({ id: '12' });
  }
});

test('older news changes nothing', async () => {
  const { desk, save } = await aShop();
  await save(aCustomerSnapshot({ id: '11', name: 'New', email: 'new@example.com', updatedAt: friday }));
  expect(await save(aCustomerSnapshot({ id: '11', name: 'Old', email: 'old@example.com', updatedAt: monday }))).toBe(false);
  expect(await customerByClaim(desk, 'email', 'new@example.com')).toMatchObject({ name: 'New' });
});

test('what a source does not carry stays', async () => {
  const { desk, save } = await aShop();
  await save(aCustomerSnapshot({ id: '11', locale: 'ko', orderCount: 7, updatedAt: monday }));
  await save({ id: '11', name: '김민지', email: null, phone: null, updatedAt: tuesday });
  expect(await desk.db.customer.findFirst({ where: { shopId: desk.shop.id, id: '11' } })).toMatchObject({ locale: 'ko', orderCount: 7, name: '김민지' });
});

test('nothing comes back of a redacted or deleted customer', async () => {
  const { desk, save } = await aShop();
  await save(aCustomerSnapshot({ id: '11', email: 'one@example.com', updatedAt: monday }));
  await desk.transaction(async function forget(ledger) {
    await forgetDeletedCustomer(ledger, '11', friday);
  });
  expect(await save(aCustomerSnapshot({ id: '11', email: 'one@example.com', updatedAt: tuesday }))).toBe(false);
  expect(await customerByClaim(desk, 'email', 'one@example.com')).toBeNull();

  await save(aCustomerSnapshot({ id: '12', email: 'two@example.com', updatedAt: monday }));
  await desk.db.customerClaim.deleteMany({ where: { shopId: desk.shop.id, customerId: '12' } });
  await desk.db.customer.updateMany({ where: { shopId: desk.shop.id, id: '12' }, data: { redactedAt: tuesday, name: null } });
  expect(await save(aCustomerSnapshot({ id: '12', email: 'two@example.com', updatedAt: friday }))).toBe(false);
  expect(await customerByClaim(desk, 'email', 'two@example.com')).toBeNull();
});

test('many savers of one customer at once leave one customer', async () => {
  const { desk, save } = await aShop();
  await Promise.all(Array.from({ length: 8 }, (_, day) => save(aCustomerSnapshot({ id: '11', email: `mail${day}@example.com`, updatedAt: new Date(monday.getTime() + day) }))));
  const claims = await desk.db.customerClaim.findMany({ where: { shopId: desk.shop.id, kind: 'email' } });
  expect(claims).toMatchObject([{ value: 'mail7@example.com', customerId: '11' }]);
});
