import { expect, test } from 'vitest';
import type { ShopifyPort } from '#app/gateways/shopify/port.ts';
import { Problem } from '#app/platform/problem.ts';
import { hours, minutes } from '#app/platform/spans.ts';
import type { DraftOrder } from '#sandbox/state/orders/draft-shapes.ts';
import { aScene, type Scene } from '#tests/builders/a-resolution.ts';
import { planReplacement } from '#tests/builders/plans.ts';
import { confirmResolution } from './confirm-resolution.server.ts';
import { deleteStrayDrafts } from './delete-stray-drafts.server.ts';
import { resolutionInTags, tagOf } from './resolution.ts';

const drafts = ({ sandbox, store }: Scene) => [...sandbox.world.all<DraftOrder>(store, 'DraftOrder')].filter((draft) => draft.tags.includes('mend-replacement'));

/** A draft whose process died before it was completed. */
async function abandoned(scene: Scene): Promise<string> {
  const { issueId, ticketId, orderId, lineIds } = scene;
  const row = await planReplacement(scene.desk, { issueId, ticketId, orderId, lines: [{ orderLineId: lineIds[0]!, quantity: 1 }], shippingAddress: null, key: 'stray' });
  let died!: () => void;
  const death = new Promise<void>((resolve) => (died = resolve));
  const completeDraftOrder: ShopifyPort['completeDraftOrder'] = () => {
    died();
    return new Promise(() => {});
  };
  void confirmResolution(scene.desk.as(scene.desk.actor, { ...scene.desk.shopify, completeDraftOrder }), row.id, row.planHash);
  await death;
  return row.id;
}

test('a draft is left alone while it is young, and while its resolution is under way; then it is deleted', async () => {
  const scene = await aScene();
  const id = await abandoned(scene);
  expect(drafts(scene)).toHaveLength(1);
  expect(await deleteStrayDrafts(scene.job)).toBe(0);
  scene.desk.clock.pass(hours(2));
  expect(await deleteStrayDrafts(scene.job)).toBe(0);
  await scene.desk.db.resolution.updateMany({ where: { shopId: scene.desk.shop.id, id }, data: { state: 'failed', checkAt: null } });
  expect(await deleteStrayDrafts(scene.job)).toBe(1);
  expect(drafts(scene)).toHaveLength(0);
});

test('one that became an order, one of somebody else, and one younger than an hour stay', async () => {
  const scene = await aScene();
  const { issueId, ticketId, orderId, lineIds } = scene;
  const row = await planReplacement(scene.desk, { issueId, ticketId, orderId, lines: [{ orderLineId: lineIds[0]!, quantity: 1 }], shippingAddress: null, key: 'done' });
  await confirmResolution(scene.desk, row.id, row.planHash);
  const variantId = scene.order().lines[0]!.variantId!.split('/').at(-1)!;
  const draft = { customerId: null, email: null, lines: [{ variantId, quantity: 1 }], shippingAddress: { name: 'A', address1: 'B', address2: null, city: 'C', province: null, zip: '04524', countryCode: 'KR', phone: null }, shippingTitle: 'x', currency: 'KRW', note: '', reason: 'x' };
  await scene.desk.shopify.createDraftOrder({ ...draft, tags: ['theirs'] });
  scene.desk.clock.pass(minutes(70));
  await scene.desk.shopify.createDraftOrder({ ...draft, tags: ['mend-replacement'] });
  expect(await deleteStrayDrafts(scene.job)).toBe(0);
  scene.desk.clock.pass(minutes(70));
  expect(await deleteStrayDrafts(scene.job)).toBe(1);
  expect(drafts(scene).map(({ status }) => status)).toEqual(['COMPLETED']);
});

test('one that Shopify does not let go of keeps no other', async () => {
  const scene = await aScene();
  const variantId = scene.order().lines[0]!.variantId!.split('/').at(-1)!;
  const draft = { customerId: null, email: null, lines: [{ variantId, quantity: 1 }], shippingAddress: { name: 'A', address1: 'B', address2: null, city: 'C', province: null, zip: '04524', countryCode: 'KR', phone: null }, shippingTitle: 'x', currency: 'KRW', note: '', reason: 'x', tags: ['mend-replacement'] };
  const first = await scene.desk.shopify.createDraftOrder(draft);
  await scene.desk.shopify.createDraftOrder(draft);
  scene.desk.clock.pass(hours(2));
  const deleteDraftOrder: ShopifyPort['deleteDraftOrder'] = async (id) => {
    if (id === first.id) throw new Problem('shopify_refused');
    return scene.job.shopify.deleteDraftOrder(id);
  };
  expect(await deleteStrayDrafts(scene.job.as(scene.job.actor, { ...scene.job.shopify, deleteDraftOrder }))).toBe(1);
  expect(drafts(scene).map(({ id }) => id.split('/').at(-1))).toEqual([first.id]);
});

test('a shop whose permission is gone is told apart from one without strays', async () => {
  const scene = await aScene();
  scene.sandbox.acts.changeScopes(scene.store, ['read_products']);
  expect(await deleteStrayDrafts(scene.job)).toBe('refused');
});

test('the tag tells the resolution', () => {
  const id = '0193a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b';
  expect(resolutionInTags(['other', tagOf(id)])).toBe(id);
  expect(resolutionInTags(['mend-replacement'])).toBeNull();
});
