import { describe, expect, test } from 'vitest';
import type { ShopifyPort } from '#app/gateways/shopify/port.ts';
import { minutes } from '#app/platform/spans.ts';
import { aScene, problemOf, resolutionEvents, type Scene } from '#tests/builders/a-resolution.ts';
import { confirmResolution, type OrderChanged } from '../confirm-resolution.server.ts';
import { outcomeVariables } from '../messages/outcome-variables.server.ts';
import { planResolution } from '../plan-resolution.server.ts';
import { resolution } from '../resolution.server.ts';
import { settleResolution } from '../settle-resolution.server.ts';
import type { AddressWanted } from './address-change-wish.ts';

let keys = 0;
const busan: AddressWanted = { firstName: '가온', lastName: '한', company: null, address1: '가상해변로 7', address2: '3층', city: '부산광역시', provinceCode: 'KR-26', zip: '48058', countryCode: 'KR', phone: null };

function plan(scene: Scene, more: Partial<AddressWanted> = {}, desk = scene.desk) {
  const { issueId, ticketId, orderId } = scene;
  return planResolution(desk, { kind: 'address_change', wish: { orderId, address: { ...busan, ...more } }, issueId, ticketId, key: `address-${++keys}` });
}

const confirm = (scene: Scene, row: { id: string; planHash: string }, desk = scene.desk) => confirmResolution(desk, row.id, row.planHash);
const goesTo = (scene: Scene) => scene.order().shippingAddress!;

describe('an address change', () => {
  test('shows before and after, changes it once, and tells where it goes now', async () => {
    const scene = await aScene();
    const before = goesTo(scene);
    const row = await plan(scene);
    expect(row).toMatchObject({ kind: 'address_change', amount: { amount: '0' }, plan: { before: { address1: before.address1 }, after: { address1: '가상해변로 7', province: '부산광역시' }, lines: [] } });
    expect(goesTo(scene)).toEqual(before);
    expect(await confirm(scene, row)).toMatchObject({ state: 'done', outcomeAt: expect.any(Date) });
    expect(goesTo(scene)).toMatchObject({ address1: '가상해변로 7', provinceCode: 'KR-26', zip: '48058', name: '한가온' });
    expect((await outcomeVariables(scene.desk, row.id)).addressChange).toEqual({ address: '(48058) 부산광역시 가상해변로 7 3층' });
    expect(await resolutionEvents(scene)).toEqual(['outcome_reached', 'resolution_confirmed', 'resolution_done', 'resolution_planned', 'resolution_started']);
    const events = await scene.desk.db.event.findMany({ where: { shopId: scene.desk.shop.id } });
    expect(JSON.stringify(events)).not.toContain('가상해변로');
    expect((await problemOf(plan(scene))).details.words).toBe('address_same');
  });

  test.each([
    [{ zip: '1' }, 'zip', 'address_zip_unfit'],
    [{ provinceCode: 'NY' }, 'provinceCode', 'address_province_unknown'],
    [{ city: null }, 'city', 'address_part_missing'],
  ])('refuses %o beside its field', async (fault, field, words) => {
    const scene = await aScene();
    expect(await problemOf(plan(scene, fault))).toMatchObject({ code: 'bad_input', details: { field, words } });
    expect(await scene.desk.db.resolution.count({ where: { shopId: scene.desk.shop.id } })).toBe(0);
  });

  test.each([
    ['address_sent_already', (scene: Scene) => void scene.sandbox.acts.fulfill(scene.store, scene.order().id, { lineItems: [{ id: scene.order().lines[0]!.id, quantity: 1 }] })],
    ['address_being_packed', (scene: Scene) => scene.sandbox.world.put(scene.store, 'Order', { ...scene.order(), waits: 'IN_PROGRESS', displayFulfillmentStatus: 'IN_PROGRESS' })],
    ['change_cancelled', (scene: Scene) => scene.sandbox.acts.cancel(scene.store, scene.order().id)],
  ])('says beforehand why it cannot be: %s', async (words, happens) => {
    const scene = await aScene();
    happens(scene);
    expect(await problemOf(plan(scene))).toMatchObject({ code: 'not_possible', details: { words } });
  });

  test('a colleague’s change in between is shown, and agreed to anew', async () => {
    const scene = await aScene();
    const row = await plan(scene);
    scene.sandbox.acts.editAddress(scene.store, scene.order().id, { address1: '다른길 1' });
    const { differences, fresh } = (await problemOf(confirm(scene, row))).details.shown as OrderChanged;
    expect(differences).toMatchObject([{ what: 'address_before', figures: [{ part: 'address1', after: { text: '다른길 1' } }] }]);
    expect(await confirm(scene, fresh!)).toMatchObject({ state: 'done' });
    expect(goesTo(scene).address1).toBe('가상해변로 7');
  });

  test('two agents at once: the later one sees what the first did', async () => {
    const scene = await aScene();
    const colleague = await scene.deskOf('agent');
    const [one, other] = [await plan(scene), await plan(scene, { address1: '다른길 1' }, colleague)];
    const settled = await Promise.allSettled([confirm(scene, one), confirm(scene, other, colleague)]);
    const done = settled.filter((each) => each.status === 'fulfilled' && each.value.state === 'done');
    if (done.length === 2) expect(['가상해변로 7', '다른길 1']).toContain(goesTo(scene).address1);
    else expect(settled.find((each) => each.status === 'rejected')).toMatchObject({ reason: { code: expect.stringMatching(/order_changed|not_possible/) } });
  });

  test('what Shopify refuses is said in its words', async () => {
    const scene = await aScene();
    const row = await plan(scene);
    const port: ShopifyPort = { ...scene.desk.shopify, changeAddress: (id, address) => scene.desk.shopify.changeAddress(id, { ...address, zip: '1' }) };
    expect(await confirm(scene, row, scene.desk.as(scene.desk.actor, port))).toMatchObject({ state: 'failed', failure: { code: 'shopify_refused', reason: expect.stringContaining('Zip') } });
  });
});

describe.each(['before', 'after'] as const)('an address change whose process dies %s the call', (when) => {
  test('is found by reading', async () => {
    const scene = await aScene();
    const row = await plan(scene);
    const { changeAddress } = scene.desk.shopify;
    let died!: () => void;
    const death = new Promise<void>((resolve) => (died = resolve));
    const die: ShopifyPort['changeAddress'] = async (...given) => {
      if (when === 'after') await changeAddress(...given);
      died();
      return new Promise(() => {});
    };
    void confirm(scene, row, scene.desk.as(scene.desk.actor, { ...scene.desk.shopify, changeAddress: die }));
    await death;
    for (const pause of [2, 3, 6]) {
      scene.desk.clock.pass(minutes(pause));
      await settleResolution(scene.job, row.id);
    }
    expect(await resolution(scene.desk, row.id)).toMatchObject({ state: when === 'after' ? 'done' : 'failed' });
  });
});

test('an answer that was lost, and somebody else’s address since, are told apart', async () => {
  const scene = await aScene();
  scene.sandbox.faults.arm({ kind: 'drop', operation: 'OrderAddressChange', times: 1 });
  const row = await plan(scene);
  expect(await confirm(scene, row)).toMatchObject({ state: 'unknown' });
  scene.sandbox.acts.editAddress(scene.store, scene.order().id, { address1: '다른길 1' });
  scene.desk.clock.pass(minutes(1));
  await settleResolution(scene.job, row.id);
  expect(await resolution(scene.desk, row.id)).toMatchObject({ state: 'unknown' });
  scene.desk.clock.pass(minutes(10));
  await settleResolution(scene.job, row.id);
  expect(await resolution(scene.desk, row.id)).toMatchObject({ state: 'failed', failure: { words: 'address_changed_by_other' } });
});
