import { beforeEach, describe, expect, test } from 'vitest';
import { neededScopes } from '#app/domain/shops/needed-scopes.ts';
import type { ShopifyPort } from '#app/gateways/shopify/port.ts';
import { days, minutes } from '#app/platform/spans.ts';
import type { CodeDiscount } from '#sandbox/state/discounts.ts';
import type { GiftCard } from '#sandbox/state/gift-cards.ts';
import { aGenerousScene, aGoodwillPlan, grant } from '#tests/builders/a-goodwill.ts';
import { problemOf, resolutionEvents, type Scene } from '#tests/builders/a-resolution.ts';
import { confirmResolution } from '../confirm-resolution.server.ts';
import { outcomeVariables } from '../messages/outcome-variables.server.ts';
import { resolution } from '../resolution.server.ts';
import type { ResolutionRow } from '../resolution-row.ts';
import { settleResolution } from '../settle-resolution.server.ts';
import { discountCodeOf } from './discount-code-of.ts';
import { forgetGiftCode, forgetUntoldGiftCodes } from '../forget-gift-code.server.ts';
import { giftCodeOf } from './gift-code.server.ts';
import type { GoodwillPlan } from './goodwill-plan.ts';

const planned = aGoodwillPlan;
const confirmed = (scene: Scene, row: ResolutionRow, desk = scene.desk) => confirmResolution(desk, row.id, row.planHash);
const discounts = ({ sandbox, store }: Scene) => [...sandbox.world.all<CodeDiscount>(store, 'DiscountCodeNode')];
const giftCards = ({ sandbox, store }: Scene) => [...sandbox.world.all<GiftCard>(store, 'GiftCard')];
const paidOf = (scene: Scene) => Number(scene.order().totalPriceSet.shopMoney.amount);

describe.each(['discount_code', 'gift_card'] as const)('a gesture by %s', (form) => {
  test('is made once for the order’s customer, and its words carry the real code', async () => {
    const scene = await aGenerousScene();
    const row = await planned(scene, { form });
    expect(row).toMatchObject({ state: 'draft', kind: 'goodwill', amount: { amount: '1000', currency: 'KRW' } });
    const done = await confirmed(scene, row);
    expect(done).toMatchObject({ state: 'done', outcome: { form, amount: { currency: 'KRW' } } });
    const made = form === 'discount_code' ? discounts(scene) : giftCards(scene);
    expect(made).toHaveLength(1);
    expect('customerIds' in made[0]! ? made[0].customerIds : [(made[0] as GiftCard).customerId]).toEqual([scene.order().customerId]);
    const { goodwill } = await outcomeVariables(scene.desk, row.id);
    expect(goodwill!.code!.toLowerCase()).toBe(made[0]!.code.toLowerCase());
    expect(goodwill!.amount).toContain('1,000');
    expect(await resolutionEvents(scene)).toEqual(['outcome_reached', 'resolution_confirmed', 'resolution_done', 'resolution_planned', 'resolution_started']);
    // Nothing of the order moved, and no unit was taken.
    expect(scene.order().refundDocs).toEqual([]);
    expect(await scene.desk.db.compensatedUnit.count({ where: { shopId: scene.desk.shop.id } })).toBe(0);
    const again = await confirmed(scene, row);
    expect([again.state, discounts(scene).length + giftCards(scene).length]).toEqual(['done', 1]);
  });

  test('confirmed by two agents at once is made once', async () => {
    const scene = await aGenerousScene();
    const row = await planned(scene, { form });
    const colleague = await scene.deskOf('agent');
    await Promise.all([confirmed(scene, row), confirmed(scene, row, colleague)]);
    await expect.poll(async () => (await resolution(scene.desk, row.id)).state).toBe('done');
    expect(discounts(scene).length + giftCards(scene).length).toBe(1);
  });

  test.each(['before', 'after'] as const)('whose process dies %s the call ends with the truth', async (when) => {
    const scene = await aGenerousScene();
    const row = await planned(scene, { form });
    const call = form === 'discount_code' ? 'createDiscountCode' : 'createGiftCard';
    let died!: () => void;
    const death = new Promise<void>((resolve) => (died = resolve));
    const die = async (...args: unknown[]) => {
      if (when === 'after') await (scene.desk.shopify[call] as (...given: unknown[]) => Promise<unknown>)(...args);
      died();
      return new Promise(() => {});
    };
    void confirmed(scene, row, scene.desk.as(scene.desk.actor, { ...scene.desk.shopify, [call]: die } as ShopifyPort));
    await death;
    expect(await confirmed(scene, row)).toMatchObject({ state: 'running' });
    for (const pause of [2, 3, 6]) {
      scene.desk.clock.pass(minutes(pause));
      await settleResolution(scene.job, row.id);
    }
    const count = when === 'after' ? 1 : 0;
    expect(await resolution(scene.desk, row.id)).toMatchObject({ state: count ? 'done' : 'failed' });
    expect(discounts(scene).length + giftCards(scene).length).toBe(count);
  });

  test('whose answer was lost is unknown, then found', async () => {
    const scene = await aGenerousScene({ patience: 60 });
    const row = await planned(scene, { form });
    scene.sandbox.faults.arm({ kind: 'timeout_after_success', operation: form === 'discount_code' ? 'DiscountCodeCreate' : 'GiftCardCreate', times: 1 });
    expect(await confirmed(scene, row)).toMatchObject({ state: 'unknown' });
    await settleResolution(scene.job, row.id);
    expect(await resolution(scene.desk, row.id)).toMatchObject({ state: 'done' });
    expect(discounts(scene).length + giftCards(scene).length).toBe(1);
  });

  test('is refused without the shop’s permission, before anything is stored; afterwards it works', async () => {
    const scene = await aGenerousScene();
    await grant(scene, []);
    const refused = await problemOf(planned(scene, { form }));
    expect(refused).toMatchObject({ code: 'scope_missing', details: { shown: { capability: form === 'discount_code' ? 'discount_codes' : 'gift_cards' } } });
    expect(await scene.desk.db.resolution.count({ where: { shopId: scene.desk.shop.id } })).toBe(0);
    await grant(scene);
    const row = await planned(scene, { form });
    await grant(scene, []);
    expect((await problemOf(confirmed(scene, row))).code).toBe('scope_missing');
    expect(await resolution(scene.desk, row.id)).toMatchObject({ state: 'draft' });
    await grant(scene);
    expect(await confirmed(scene, row)).toMatchObject({ state: 'done' });
  });

  test('taken away between our look and the act: it fails, says so, and nothing was made', async () => {
    const scene = await aGenerousScene();
    const row = await planned(scene, { form });
    scene.sandbox.acts.changeScopes(scene.store, Object.keys(neededScopes));
    expect(await confirmed(scene, row)).toMatchObject({ state: 'failed', failure: { code: 'scope_missing' } });
    expect(discounts(scene).length + giftCards(scene).length).toBe(0);
  });
});

describe('the cap', () => {
  let scene: Scene;
  beforeEach(async () => {
    scene = await aGenerousScene();
  });
  const setting = (data: object) => scene.desk.db.shopSettings.update({ where: { shopId: scene.desk.shop.id }, data });

  test('is 20 % of what was paid, all gestures for the order together', async () => {
    const cap = Math.floor(paidOf(scene) * 0.2);
    const beyond = await problemOf(planned(scene, { amount: String(cap + 1) }));
    expect(beyond).toMatchObject({ code: 'not_possible', details: { field: 'amount', words: 'goodwill_beyond_cap', values: { most: `${cap} KRW` } } });
    const whole = await planned(scene, { amount: String(cap) });
    expect((whole.plan as GoodwillPlan).seen).toMatchObject({ percent: 20, most: { amount: String(cap) }, given: { amount: '0' } });
    expect(await confirmed(scene, whole)).toMatchObject({ state: 'done' });
    expect((await problemOf(planned(scene, { amount: '1' }))).details).toMatchObject({ field: 'amount', words: 'goodwill_cap_used', values: { most: '0 KRW' } });
  });

  test('holds between two plans that each fit alone', async () => {
    const half = String(Math.floor(paidOf(scene) * 0.15));
    const [one, two] = [await planned(scene, { amount: half }), await planned(scene, { amount: half, form: 'gift_card' })];
    const ends = await Promise.allSettled([confirmed(scene, one), confirmed(scene, two, await scene.deskOf('agent'))]);
    expect(ends.filter((end) => end.status === 'fulfilled')).toHaveLength(1);
    expect(discounts(scene).length + giftCards(scene).length).toBe(1);
  });

  test('may be set up to 150 %, and no further: the database holds the setting and the row', async () => {
    await setting({ goodwillPercent: 150 });
    const most = Math.floor(paidOf(scene) * 1.5);
    expect((await problemOf(planned(scene, { amount: String(most + 1) }))).details.words).toBe('goodwill_beyond_cap');
    const row = await planned(scene, { amount: String(most) });
    await expect(setting({ goodwillPercent: 151 })).rejects.toThrow(/goodwillPercent/);
    await expect(scene.desk.db.resolution.updateMany({ where: { shopId: scene.desk.shop.id, id: row.id }, data: { amount: String(most + 1) } })).rejects.toThrow(/resolution_goodwill_ceiling/);
    await setting({ goodwillPercent: 0 });
    expect((await problemOf(planned(scene, { amount: '1' }))).details).toMatchObject({ words: 'goodwill_cap_nothing', values: { most: '0 KRW' } });
  });

  test('is smaller when the plan is confirmed: refused then, with the difference', async () => {
    const row = await planned(scene, { amount: '5000' });
    await setting({ goodwillPercent: 1 });
    expect(await problemOf(confirmed(scene, row))).toMatchObject({ code: 'order_changed', details: { shown: { fresh: null } } });
    expect(discounts(scene)).toEqual([]);
  });
});

test.each([
  [{ amount: 'much' }, 'amount', 'amount_unreadable'],
  [{ amount: '-5' }, 'amount', 'amount_negative'],
  [{ amount: '0' }, 'amount', 'amount_nothing'],
  [{ amount: '10.5' }, 'amount', 'amount_too_fine'],
  [{ expiresOn: '2020-01-01', days: undefined }, 'days', 'expiry_past'],
  [{ expiresOn: '2099-01-01', days: undefined }, 'days', 'expiry_far'],
])('bad input is refused beside its field: %j', async (wish, field, words) => {
  const scene = await aGenerousScene();
  expect(await problemOf(planned(scene, wish))).toMatchObject({ code: 'bad_input', details: { field, words } });
  expect(await scene.desk.db.resolution.count({ where: { shopId: scene.desk.shop.id } })).toBe(0);
});

test('an order without a customer has nobody to give to', async () => {
  const scene = await aGenerousScene();
  scene.sandbox.world.put(scene.store, 'Order', { ...scene.order(), customerId: null });
  expect((await problemOf(planned(scene))).details.words).toBe('goodwill_without_customer');
});

test('a discount that a colleague made under the same code is none of ours', async () => {
  const scene = await aGenerousScene();
  const row = await planned(scene);
  const others = [...scene.sandbox.world.all(scene.store, 'Customer')].find((one) => one.id !== scene.order().customerId)!;
  await scene.job.shopify.createDiscountCode({ code: discountCodeOf(scene.desk, row.id), title: 'Other', customerId: others.id.split('/').at(-1)!, amount: { amount: '9', currency: 'KRW' }, startsAt: scene.desk.clock.now(), endsAt: new Date(scene.desk.clock.now().getTime() + days(1)) });
  expect(await confirmed(scene, row)).toMatchObject({ state: 'failed', failure: { words: 'goodwill_code_taken', confirmAgain: true } });
});

describe('a gift card’s code', () => {
  test('is nowhere readable in the row or in the events, and forgotten once it is told', async () => {
    const scene = await aGenerousScene();
    const row = await planned(scene, { form: 'gift_card' });
    await confirmed(scene, row);
    const code = (await giftCodeOf(scene.desk, row.id))!;
    expect(code).toMatch(/^[a-z2-9]{16}$/);
    const kept = JSON.stringify([
      await scene.desk.db.resolution.findMany({ where: { shopId: scene.desk.shop.id }, omit: { sealedCode: true } }),
      await scene.desk.db.event.findMany({ where: { shopId: scene.desk.shop.id } }),
    ]);
    expect(kept.toLowerCase()).not.toContain(code);
    await forgetGiftCode(scene.desk, row.id);
    expect(await giftCodeOf(scene.desk, row.id)).toBeNull();
    expect((await outcomeVariables(scene.desk, row.id)).goodwill).toMatchObject({ code: null });
  });

  test('that nobody told is forgotten after two weeks; one that a message waits for is kept', async () => {
    const scene = await aGenerousScene();
    const rows = [await planned(scene, { form: 'gift_card' }), await planned(scene, { form: 'gift_card' })];
    for (const row of rows) await confirmed(scene, row);
    const { addMessage } = await import('#app/domain/tickets/add-message.server.ts');
    await scene.desk.transaction(async function hold(ledger) {
      const ticket = await ledger.db.ticket.findFirstOrThrow({ where: { shopId: ledger.shop.id, id: scene.ticketId } });
      await addMessage(ledger, { ticketId: scene.ticketId, kind: 'agent', version: ticket.version, text: '{{ goodwill.code }}', heldForResolutionId: rows[1]!.id });
    });
    scene.desk.clock.pass(days(13));
    await forgetUntoldGiftCodes(scene.job);
    expect(await giftCodeOf(scene.desk, rows[0]!.id)).not.toBeNull();
    scene.desk.clock.pass(days(2));
    await forgetUntoldGiftCodes(scene.job);
    expect([await giftCodeOf(scene.desk, rows[0]!.id), await giftCodeOf(scene.desk, rows[1]!.id)]).toEqual([null, expect.any(String)]);
  });
});

test('is called a refund nowhere', async () => {
  const fs = await import('node:fs');
  for (const [language, word] of [['ko', /환불/], ['en', /refund/i]] as const) {
    const own = JSON.parse(fs.readFileSync(`app/locales/${language}/goodwill.json`, 'utf8')) as object;
    const shared = JSON.parse(fs.readFileSync(`app/locales/${language}/resolution.json`, 'utf8')) as Record<string, Record<string, unknown>>;
    const said = [own, shared.goodwill, shared.state!.goodwill, shared.offer!.goodwill, shared.toast!.goodwill, shared.message!.goodwill];
    expect(JSON.stringify(said)).not.toMatch(word);
  }
});
