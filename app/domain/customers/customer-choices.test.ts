import { beforeAll, describe, expect, test } from 'vitest';
import { aDeskInSandbox, type DeskInSandbox } from '#tests/builders/a-sandbox.ts';
import { customerChoices } from './customer-choices.server.ts';
import { keepCustomer } from './keep-customer.server.ts';

let scene: DeskInSandbox;
let known: { id: string; name: string; email: string; phone: string };

beforeAll(async () => {
  scene = await aDeskInSandbox();
  const doc = [...scene.sandbox.world.all(scene.sandbox.shop, 'Customer')].find((one) => one['phone'] && /^[가-힣]{3}$/.test(String(one['displayName'])))!;
  known = { id: doc.id.split('/').at(-1)!, name: String(doc['displayName']), email: String(doc['email']), phone: String(doc['phone']) };
});

describe('customers to choose from', () => {
  test.each(['email', 'phone', 'name'] as const)('are found by %s', async (field) => {
    const found = await customerChoices(scene.desk, ` ${known[field]} `);
    expect(found.map(({ id }) => id)).toContain(known.id);
    expect(found.length).toBeLessThanOrEqual(10);
  });

  test('by a Korean number as people write it, and by the two fields of a Korean name', async () => {
    const local = `0${known.phone.replace(/^\+82/, '')}`;
    expect((await customerChoices(scene.desk, local)).map(({ id }) => id)).toEqual([known.id]);
    const found = await customerChoices(scene.desk, known.name);
    expect(found.find(({ id }) => id === known.id)).toMatchObject({ name: known.name, email: known.email });
  });

  test.each(['', '   ', 'nobody-has-this@mail.example', '" OR id:>0'])('%j finds nobody', async (typed) => {
    expect(await customerChoices(scene.desk, typed)).toEqual([]);
  });
});

describe('keeping a customer', () => {
  test('brings one of Shopify’s, once', async () => {
    const { desk } = scene;
    await keepCustomer(desk, known.id);
    expect(await desk.db.customer.findFirst({ where: { shopId: desk.shop.id, id: known.id } })).toMatchObject({ name: known.name });
    await keepCustomer(desk, known.id);
  });

  test('refuses nobody, and who was redacted', async () => {
    const { desk } = scene;
    await expect(keepCustomer(desk, '1')).rejects.toMatchObject({ code: 'not_found' });
    await desk.db.customer.updateMany({ where: { shopId: desk.shop.id, id: known.id }, data: { redactedAt: desk.clock.now() } });
    await expect(keepCustomer(desk, known.id)).rejects.toMatchObject({ code: 'not_found' });
  });
});
