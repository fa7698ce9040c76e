import { describe, expect, test } from 'vitest';
import { changeBudgets } from '#app/domain/resolutions/budgets/change-budgets.server.ts';
import { changeSettings } from '#app/domain/shops/change-settings.server.ts';
import { aScene, problemOf } from '#tests/builders/a-resolution.ts';
import { policies } from './policies.server.ts';
import { beyondShop, heldToShop, type ShopBounds } from './policy-bounds.ts';
import type { PolicyTyped } from './policy.ts';
import { savePolicy } from './save-policy.server.ts';
import { shopBounds } from './shop-bounds.server.ts';

const shop: ShopBounds = { percent: 20, currency: 'KRW', perAction: null, perDay: '50000', perCustomer: null, causes: [] };
const gesture = (percent: string, more: Partial<PolicyTyped> = {}): PolicyTyped => ({ name: 'Late', causeId: 'c', kind: 'goodwill', preset: { form: 'discount_code', percent }, on: true, perAction: '10000', perDay: '50000', perCustomer: '50000', ...more });

describe('a policy goes no further than its shop', () => {
  test('each field that does is named with what is allowed', () => {
    expect(beyondShop(gesture('20'), shop)).toEqual([]);
    expect(beyondShop(gesture('21', { perDay: '50001' }), shop)).toEqual([{ field: 'preset.percent', most: '20' }, { field: 'perDay', most: '50000' }]);
    expect(beyondShop({ ...gesture('90'), kind: 'refund', preset: {} }, shop)).toEqual([]);
    // Without a share of its own it gives a tenth.
    expect(beyondShop(gesture('10', { preset: {} }), { ...shop, percent: 9 })).toEqual([{ field: 'preset.percent', most: '9' }]);
  });

  test('for one cause, the owner’s own budget for it bounds as well', () => {
    const careful = { ...shop, causes: [{ causeId: 'c', perAction: '4000', perDay: '60000', perCustomer: null }, { causeId: 'd', perAction: '1', perDay: '1', perCustomer: '1' }] };
    expect(beyondShop(gesture('20'), careful)).toEqual([{ field: 'perAction', most: '4000' }]);
    expect(heldToShop(gesture('20', { perDay: '55000' }), careful)).toMatchObject({ perAction: '4000', perDay: '50000' });
  });

  test('it acts as far as the shop goes; where that is nothing, it is refused with the reason', () => {
    expect(heldToShop(gesture('50', { perDay: '90000' }), shop)).toMatchObject({ preset: { form: 'discount_code', percent: '20' }, perAction: '10000', perDay: '50000' });
    expect(heldToShop(gesture('50'), { ...shop, percent: 0 }).preset).toMatchObject({ percent: '50' });
  });
});

test('saved above the cap or the owner’s budget it is refused beside its field; lowered later, it may still be switched off', async () => {
  const { desk } = await aScene();
  const shopId = desk.shop.id;
  const causeId = desk.newId();
  await desk.db.cause.create({ data: { shopId, id: causeId, key: 'c', title: { ko: '배송', en: 'Delivery' }, position: 1 } });
  await desk.db.agent.create({ data: { shopId, id: '7003', name: 'Owner', accountOwner: true, locale: 'en', lastSeenAt: desk.clock.now() } });
  const owner = desk.as({ kind: 'agent', id: '7003', name: 'Owner' }, desk.shopify);
  const wanted = gesture('30', { causeId });
  expect(await problemOf(savePolicy(owner, wanted))).toMatchObject({ code: 'bad_input', details: { field: 'preset.percent', words: 'policy_beyond_cap', values: { percent: '20' } } });
  await changeBudgets(owner, [{ role: 'owner', causeId: null, perAction: '9000', perDay: null, perCustomer: null }]);
  expect(await problemOf(savePolicy(owner, gesture('20', { causeId })))).toMatchObject({ code: 'bad_input', details: { field: 'perAction', words: 'policy_beyond_owner', values: { most: '9000 KRW' } } });
  expect(await policies(owner)).toEqual([]);
  const fitting = gesture('20', { causeId, perAction: '9000' });
  const id = await savePolicy(owner, fitting);
  await changeSettings(owner, { goodwillPercent: 5 });
  const [stored] = await policies(owner);
  expect(beyondShop(stored!, await shopBounds(owner))).toEqual([{ field: 'preset.percent', most: '5' }]);
  expect((await problemOf(savePolicy(owner, { ...fitting, id, version: 1 }))).details.field).toBe('preset.percent');
  await savePolicy(owner, { ...fitting, on: false, id, version: 1 });
  expect(await policies(owner)).toMatchObject([{ on: false, preset: { percent: '20' } }]);
});
