import { expect, test } from 'vitest';
import { accessGaps } from '#app/domain/shops/access-gaps.ts';
import { refreshShop } from '#app/domain/shops/refresh-shop.server.ts';
import { shopSettings } from '#app/domain/shops/shop-settings.server.ts';
import { minutes } from '#app/platform/spans.ts';
import { numeric } from '#tests/builders/a-resolution.ts';
import { aDeskInSandbox } from '#tests/builders/a-sandbox.ts';
import { lookForAccess } from './look-for-access.server.ts';
import { orderForTicket } from './order-for-ticket.server.ts';

test('an approval is found by looking, once, and what came into sight is fetched', async () => {
  const { sandbox, desk } = await aDeskInSandbox({ protectedDataApproved: false });
  const fills = () => desk.db.syncRun.count({ where: { shopId: desk.shop.id, kind: 'first_fill' } });
  await refreshShop(desk);
  expect((await lookForAccess(desk))?.withheld).toHaveLength(4);
  expect(await fills()).toBe(0);
  sandbox.protectedDataApproved = true;
  expect(await lookForAccess(desk)).toBeNull();
  expect(await fills()).toBe(1);
  expect(await lookForAccess(desk)).toBeNull();
  expect(await fills()).toBe(1);
});

test('a scope found granted before its webhook came: what it shows is fetched, once; one that shows no order fetches nothing', async () => {
  const { sandbox, desk } = await aDeskInSandbox();
  const fills = () => desk.db.syncRun.count({ where: { shopId: desk.shop.id, kind: 'first_fill' } });
  const all = [...sandbox.world.all(sandbox.shop, 'AppInstallation')][0]!['scopes'] as string[];
  const grant = (without: string[]) => sandbox.acts.changeScopes(sandbox.shop, all.filter((scope) => !without.includes(scope)));
  grant(['read_customers', 'write_draft_orders']);
  await refreshShop(desk);
  grant(['read_customers']);
  await lookForAccess(desk);
  expect(await fills()).toBe(0);
  grant([]);
  for (let look = 0; look < 2; look++) expect(await lookForAccess(desk)).toBeNull();
  expect(await fills()).toBe(1);
});

test('many open pages ask Shopify a few times a minute, and all learn what is known', async () => {
  const { desk } = await aDeskInSandbox({ protectedDataApproved: false });
  await refreshShop(desk);
  let asked = 0;
  const counting = desk.as(desk.actor, { ...desk.shopify, shopProfile: () => desk.shopify.shopProfile(), withheldData: () => ((asked += 1), desk.shopify.withheldData()) });
  const gaps = [];
  for (let look = 0; look < 25; look++) gaps.push(await lookForAccess(counting));
  expect(asked).toBe(20);
  for (const one of gaps) expect(one?.withheld).toHaveLength(4);
  desk.clock.pass(minutes(1));
  await lookForAccess(counting);
  expect(asked).toBe(21);
});

test.each([false, 'none'] as const)('an approval taken away (%s) is noticed by whoever reads an order, and the pages hear of it once', async (approval) => {
  const { sandbox, desk } = await aDeskInSandbox();
  await refreshShop(desk);
  const orderId = numeric(sandbox.acts.createOrder(sandbox.shop, { paid: true }).id);
  await orderForTicket(desk, orderId);
  const gaps = async () => accessGaps(await shopSettings(desk));
  expect(await gaps()).toBeNull();
  sandbox.protectedDataApproved = approval;
  let asked = 0;
  const counting = desk.as(desk.actor, { ...desk.shopify, withheldData: () => ((asked += 1), desk.shopify.withheldData()) });
  for (let reading = 0; reading < 2; reading++) await orderForTicket(counting, orderId);
  expect((await gaps())?.withheld).toEqual(approval === 'none' ? ['everything'] : ['name', 'email', 'phone', 'address']);
  expect(asked).toBe(1);
});
