import { beforeEach, describe, expect, test } from 'vitest';
import type { Desk } from '#app/desk/desk.ts';
import type { ShopperPolicies } from '#app/domain/automation/shopper-policies.server.ts';
import { unsaidPolicy, type ShopperPolicy } from '#app/domain/automation/shopper-policy.ts';
import { loader as readDoor } from '#app/routes/app.settings.policies/route.tsx';
import { isDrawn, meantShoppers, typedShoppers } from '#app/routes/app.settings.policies/shoppers-typed.ts';
import { action as saveDoor } from '#app/routes/app.settings.policies.shoppers.ts';
import { anAppInSandbox, type AppInSandbox } from '#tests/builders/an-installed-app.ts';
import { asStaff, look, post } from './a-door-call.ts';

interface Refused {
  problem: { code: string; field: string | null; message: string; shown?: ShopperPolicies };
}

let app: AppInSandbox;
let colleague: AppInSandbox;
let desk: Desk;

beforeEach(async () => {
  app = anAppInSandbox();
  ({ desk } = await app.open());
  colleague = await asStaff(app, 'agent');
  await colleague.open();
});

const wanted = (cancellation: Partial<ShopperPolicy>, back: Partial<ShopperPolicy> = {}, elsewhere: Partial<ShopperPolicy> = {}) => [{ ...unsaidPolicy.cancellation, ...cancellation }, { ...unsaidPolicy.return, ...back }, { ...unsaidPolicy.address_change, ...elsewhere }];
const save = <T = Refused>(policies: object[], version = 0, who = app) => post<T>(who, saveDoor, {}, { version, policies });
const read = async (who = app) => (await look<{ shoppers: ShopperPolicies }>(who, readDoor)).body.shoppers;
const rows = () => desk.db.shopperPolicy.count({ where: { shopId: desk.shop.id } });

describe('what shoppers may have done at once', () => {
  test('is off before anything was said; the owner says it, everybody reads it', async () => {
    expect(await read(colleague)).toEqual({ version: 0, policies: [unsaidPolicy.cancellation, unsaidPolicy.return, unsaidPolicy.address_change] });
    expect(Object.values(unsaidPolicy).some(({ on }) => on)).toBe(false);
    const policies = wanted({ on: true, withinHours: 3, most: '50000' });
    expect((await save<{ version: number }>(policies)).body).toEqual({ version: 1 });
    expect(await read(colleague)).toEqual({ version: 1, policies });
    expect((await save(wanted({ on: false }), 1, colleague)).status).toBe(403);
    expect(await read()).toEqual({ version: 1, policies });
  });

  test('of two who save the second hears of the first, also of two first ones', async () => {
    const both = await Promise.all([save(wanted({ on: true, most: '1' })), save(wanted({ on: true, most: '2' }))]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    const late = both.find(({ status }) => status === 409)!;
    expect(late.body.problem).toMatchObject({ code: 'conflict', shown: { version: 1 } });
    expect((await save<{ version: number }>(wanted({ on: false }), late.body.problem.shown!.version)).body).toEqual({ version: 2 });
    expect((await save(wanted({}), 1)).status).toBe(409);
  });

  test.each<[string, object[], string]>([
    ['on without an amount', wanted({ on: true }), 'policies.0.most'],
    ['an amount that is none', wanted({ most: 'much' }), 'policies.0.most'],
    ['an amount below zero', wanted({ most: '-1' }), 'policies.0.most'],
    ['finer than the currency', wanted({ most: '0.5' }), 'policies.0.most'],
    ['no window', wanted({ withinHours: 0 }), 'policies.0.withinHours'],
    ['a window of years', wanted({ withinHours: 9000 }), 'policies.0.withinHours'],
    ['half an hour', wanted({ withinHours: 0.5 }), 'policies.0.withinHours'],
    ['a return without the permission', wanted({}, { on: true, most: '1', instructions: { ko: '보내 주세요', en: '' } }), 'policies.1.on'],
    ['a kind that is none', [{ ...unsaidPolicy.cancellation, kind: 'refund' }, unsaidPolicy.return, unsaidPolicy.address_change], 'policies.0.kind'],
    ['instructions without end', wanted({}, { instructions: { ko: '가'.repeat(1001), en: '' } }), 'policies.1.instructions.ko'],
    ['one kind twice', [unsaidPolicy.cancellation, unsaidPolicy.cancellation, unsaidPolicy.return], 'policies'],
    ['one kind alone', [unsaidPolicy.cancellation], 'policies'],
    ['another address at once without an amount', wanted({}, {}, { on: true }), 'policies.2.most'],
  ])('with %s it is refused beside its field, and nothing is stored', async (_, policies, field) => {
    const refused = await save(policies);
    expect([refused.body.problem?.field, refused.status]).toEqual([field, refused.body.problem?.code === 'scope_missing' ? 403 : 422]);
    expect(await rows()).toBe(0);
  });

  test('off with an empty window: what is hidden stays as it was, and it is off', async () => {
    await save(wanted({ on: true, withinHours: 3, most: '50000' }));
    const stored = typedShoppers(await read());
    const [cancellation, ...others] = stored.policies;
    const typed = { ...stored, policies: [{ ...cancellation!, on: false, within: '', most: 'x' }, ...others] };
    const meant = meantShoppers(typed, stored);
    expect((await save<{ version: number }>(meant.policies, meant.version)).body).toEqual({ version: 2 });
    expect((await read()).policies).toEqual(wanted({ on: false, withinHours: 3, most: '50000' }));
    expect(['policies', 'policies.0.withinHours', 'policies.0.on'].map((field) => isDrawn(field, typed.policies))).toEqual([false, false, true]);
    expect(['policies.0.withinHours', 'policies.0.instructions.ko'].map((field) => isDrawn(field, stored.policies))).toEqual([true, false]);
  });

  test('of a window that cannot be it says which can', async () => {
    for (const withinHours of [0, 2.5, 9000]) {
      expect((await save(wanted({ on: true, most: '1', withinHours }))).body.problem.message).toContain('8,760');
      expect((await save(wanted({}, { withinHours }))).body.problem).toMatchObject({ field: 'policies.1.withinHours', message: expect.stringContaining('365') });
    }
  });

  test('of a kind that came after the others were saved is said as they are', async () => {
    await save(wanted({ on: true, most: '1' }));
    await desk.db.shopperPolicy.deleteMany({ where: { shopId: desk.shop.id, kind: 'address_change' } });
    expect((await save<{ version: number }>(wanted({ on: true, most: '1' }, {}, { on: true, most: '70000' }), 1)).body).toEqual({ version: 2 });
    await desk.db.shopperPolicy.updateMany({ where: { shopId: desk.shop.id, kind: 'address_change' }, data: { version: 1 } });
    expect((await save(wanted({}), 1)).status).toBe(409);
    expect((await save(wanted({}), 7)).status).toBe(409);
    expect((await save<{ version: number }>(wanted({}), 2)).body).toEqual({ version: 3 });
    expect(await read()).toEqual({ version: 3, policies: wanted({}) });
  });

  test('in a currency that the shop leaves has no amount until the owner says one anew', async () => {
    await save(wanted({ on: true, most: '50000' }));
    await desk.db.shopSettings.update({ where: { shopId: desk.shop.id }, data: { currency: 'USD' } });
    const stands = await read();
    expect(stands.policies[0]).toMatchObject({ on: true, most: '', mostBefore: { amount: '50000', currency: 'KRW' } });
    expect((await save(stands.policies, 1)).body.problem.field).toBe('policies.0.most');
    expect((await save(wanted({ on: true, most: '40' }), 1)).status).toBe(200);
    expect(await read()).toEqual({ version: 2, policies: wanted({ on: true, most: '40' }) });
  });

  test('goes no further than the owner’s own budget', async () => {
    await desk.db.budget.create({ data: { shopId: desk.shop.id, id: desk.newId(), role: 'owner', perAction: '1000', updatedBy: 'test', updatedAt: desk.clock.now() } });
    expect((await save(wanted({ on: true, most: '1001' }))).body.problem).toMatchObject({ field: 'policies.0.most', message: expect.stringContaining('1,000') });
    expect((await save(wanted({ on: true, most: '1000' }))).status).toBe(200);
  });

  test('of returns: with the permission, and told how to send them in the shop’s language', async () => {
    await desk.db.shopSettings.update({ where: { shopId: desk.shop.id }, data: { grantedScopes: ['write_returns'], locale: 'ko' } });
    expect((await save(wanted({}, { on: true, most: '1', instructions: { ko: ' ', en: 'Send it' } }))).body.problem.field).toBe('policies.1.instructions.ko');
    expect((await save(wanted({}, { on: true, most: '1', instructions: { ko: '보내 주세요', en: '' } }))).status).toBe(200);
  });
});
