import { expect, test } from 'vitest';
import { sendReply } from '#app/domain/channels/send-reply.server.ts';
import { confirmResolution } from '#app/domain/resolutions/confirm-resolution.server.ts';
import { outcomeVariables } from '#app/domain/resolutions/messages/outcome-variables.server.ts';
import type { GoodwillForm } from '#app/domain/resolutions/wish.ts';
import type { GiftCard } from '#sandbox/state/gift-cards.ts';
import { aGenerousScene, aGoodwillPlan, grant } from '#tests/builders/a-goodwill.ts';
import type { Scene } from '#tests/builders/a-resolution.ts';
import { reactToEventJob } from './react-to-event.server.ts';

const text = '{{ goodwill.code }} 코드로 {{ goodwill.expires }}까지 {{ goodwill.amount }}을 쓰실 수 있습니다.';

/** A reply that promises a gesture. */
async function aPromise(form: GoodwillForm) {
  const scene = await aGenerousScene();
  const plan = await aGoodwillPlan(scene, { form });
  const { version } = await scene.desk.db.ticket.findFirstOrThrow({ where: { shopId: scene.desk.shop.id, id: scene.ticketId } });
  const { messageId } = await sendReply(scene.desk, { ticketId: scene.ticketId, version, key: crypto.randomUUID(), kind: 'reply', text, resolutionId: plan.id });
  const mail = () => scene.desk.db.outboxMail.findFirstOrThrow({ where: { shopId: scene.desk.shop.id, messageId } });
  return { scene, plan, mail };
}

/** Everything that the events of this resolution lead to, each of them twice. */
async function react({ desk }: Scene, subjectId: string): Promise<void> {
  const events = await desk.db.event.findMany({ where: { shopId: desk.shop.id, subjectId } });
  for (const event of [...events, ...events]) await reactToEventJob({ shopId: desk.shop.id, eventId: event.id });
}

test('a gift card’s code leaves with the words that waited for it, and is kept nowhere else afterwards', async () => {
  const { scene, plan, mail } = await aPromise('gift_card');
  await confirmResolution(scene.desk, plan.id, plan.planHash);
  expect(await mail()).toMatchObject({ state: 'held' });
  await react(scene, plan.id);
  const [card] = [...scene.sandbox.world.all<GiftCard>(scene.store, 'GiftCard')];
  expect(await mail()).toMatchObject({ state: 'queued', text: expect.stringMatching(new RegExp(`^${card!.code.toUpperCase()} 코드로 \\d{4}년 .+까지 ₩1,000을`)) });
  expect(await scene.desk.db.resolution.findFirst({ where: { shopId: scene.desk.shop.id, id: plan.id } })).toMatchObject({ state: 'done', sealedCode: null, sealedKeyId: null });
  expect((await outcomeVariables(scene.desk, plan.id)).goodwill).toMatchObject({ code: null });
});

test('a discount’s code leaves in the same way, and can be told again', async () => {
  const { scene, plan, mail } = await aPromise('discount_code');
  await confirmResolution(scene.desk, plan.id, plan.planHash);
  await react(scene, plan.id);
  expect(await mail()).toMatchObject({ state: 'queued', text: expect.stringMatching(/^THANKS-[A-Z2-7]{4}-[A-Z2-7]{4} 코드로/) });
  expect((await outcomeVariables(scene.desk, plan.id)).goodwill!.code).toMatch(/^THANKS-/);
});

test('where the shop took the permission away, nothing is told', async () => {
  const { scene, plan, mail } = await aPromise('gift_card');
  scene.sandbox.acts.changeScopes(scene.store, ['read_orders', 'write_orders', 'read_customers', 'read_products']);
  expect(await confirmResolution(scene.desk, plan.id, plan.planHash)).toMatchObject({ state: 'failed' });
  await react(scene, plan.id);
  expect(await mail()).toMatchObject({ state: 'held' });
  await grant(scene);
  expect([...scene.sandbox.world.all(scene.store, 'GiftCard')]).toEqual([]);
});
