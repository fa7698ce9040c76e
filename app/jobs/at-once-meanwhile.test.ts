import { describe, expect, test } from 'vitest';
import { actAtOnce } from '#app/domain/automation/act-at-once.server.ts';
import { saveShopperPolicies } from '#app/domain/automation/save-shopper-policies.server.ts';
import { shopperPolicies } from '#app/domain/automation/shopper-policies.server.ts';
import { shopperActor, type ShopperPolicyKind } from '#app/domain/automation/shopper-policy.ts';
import { tellDoneAtOnce } from '#app/domain/automation/tell-done-at-once.server.ts';
import { acknowledgeTicket } from '#app/domain/channels/email/acknowledge-ticket.server.ts';
import { serviceCounts } from '#app/domain/insights/service-figures.sql.server.ts';
import type { ReturnPlan } from '#app/domain/resolutions/plan.ts';
import { settleResolution } from '#app/domain/resolutions/settle-resolution.server.ts';
import { planRequest } from '#app/domain/shoppers/plan-request.server.ts';
import { addMessage } from '#app/domain/tickets/add-message.server.ts';
import type { RequestForm } from '#app/domain/shoppers/request-form.ts';
import type { ShopifyPort } from '#app/gateways/shopify/port.ts';
import { Problem } from '#app/platform/problem.ts';
import { days, minutes } from '#app/platform/spans.ts';
import { grantReturns } from '#tests/builders/a-return.ts';
import { anAsking, sentAndDelivered } from '#tests/builders/an-asking.ts';

/** A shop that does this at once; its jobs are run by hand, so that something can come between. */
async function aShop(kind: ShopperPolicyKind) {
  const asking = await anAsking();
  const { scene, shopper, requests } = asking;
  const { desk, job } = scene;
  const shopId = desk.shop.id;
  if (kind === 'return') {
    await grantReturns(scene);
    await sentAndDelivered(asking);
  }
  await desk.db.agent.updateMany({ where: { shopId, id: desk.actor.id! }, data: { accountOwner: true } });
  const { version, policies } = await shopperPolicies(desk);
  const wanted = { on: true, withinHours: 48, most: '9999999', instructions: { ko: '서울시 중구 1로 보내 주세요.', en: '' } };
  await saveShopperPolicies(desk, version, policies.map((one) => (one.kind === kind ? { ...one, ...wanted } : one)));
  const request = async () => (await requests())[0]!;
  const ticket = async () => desk.db.ticket.findFirstOrThrow({ where: { shopId, id: (await request()).ticketId } });
  return {
    ...scene, ask: (form: Partial<RequestForm> & { kind: RequestForm['kind'] }) => asking.ask(form), request, ticket,
    plan: async () => planRequest(shopper, (await request()).id),
    act: async ({ isLast = false, port }: { isLast?: boolean; port?: ShopifyPort } = {}) => actAtOnce(job.as(shopperActor(kind), port), (await request()).id, { isLast }),
    tell: async () => tellDoneAtOnce(job, (await request()).resolutionId!),
    acknowledge: async () => acknowledgeTicket(job, (await request()).ticketId),
    writes: async () => {
      const { ticketId } = await request();
      return desk.transaction((ledger) => addMessage(ledger, { ticketId, kind: 'customer', text: '언제 환불되나요?' }));
    },
    counted: async () => serviceCounts(desk.db, shopId, { from: new Date(desk.clock.now().getTime() - days(30)), until: new Date(desk.clock.now().getTime() + days(30)) }),
    reasons: async () => (await desk.db.event.findMany({ where: { shopId, kind: 'policy_could_not' } })).map(({ payload }) => (payload as { words: string }).words),
  };
}

type Shop = Awaited<ReturnType<typeof aShop>>;

/** Cancelled, while the payment provider takes its time. */
async function cancelling(): Promise<Shop> {
  const shop = await aShop('cancellation');
  shop.sandbox.acts.slowRefunds(shop.store, true);
  await shop.ask({ kind: 'cancel' });
  await shop.plan();
  await shop.act();
  return shop;
}

async function moneyMoves(shop: Shop): Promise<void> {
  shop.sandbox.acts.answerRefunds(shop.store, shop.order().id, 'SUCCESS');
  shop.desk.clock.pass(minutes(31));
  await settleResolution(shop.job, (await shop.request()).resolutionId!);
  await shop.tell();
  expect(await shop.request()).toMatchObject({ toldAt: expect.any(Date) });
}

describe('the mail that says it is done', () => {
  test('answers the request, and is nobody’s first answer: the ticket is in no figure', async () => {
    const shop = await cancelling();
    expect(await shop.counted()).toMatchObject({ tickets: 1 + 1 });
    await moneyMoves(shop);
    expect(await shop.ticket()).toMatchObject({ status: 'waiting', waitingSince: null, firstAnsweredAt: null, firstAnswerSeconds: null, answerDueAt: null });
    expect(await shop.counted()).toMatchObject({ tickets: 1, answers: 0 });
  });

  test('answers nothing that was asked meanwhile: it waits, and its first answer is a person’s', async () => {
    const shop = await cancelling();
    shop.desk.clock.pass(minutes(10));
    await shop.writes();
    const before = await shop.ticket();
    expect(before).toMatchObject({ status: 'open', waitingSince: expect.any(Date), answerDueAt: expect.any(Date) });
    await moneyMoves(shop);
    const { status, waitingSince, answerDueAt } = before;
    expect(await shop.ticket()).toMatchObject({ status, waitingSince, answerDueAt, firstAnsweredAt: null, firstAnswerSeconds: null });
    expect(await shop.counted()).toMatchObject({ tickets: 2, answers: 0 });
  });

  test('makes nothing on time that was late', async () => {
    const shop = await cancelling();
    shop.desk.clock.pass(days(7));
    await moneyMoves(shop);
    expect(await shop.ticket()).toMatchObject({ status: 'waiting', firstAnsweredAt: null, answerDueAt: expect.any(Date) });
    expect(await shop.counted()).toMatchObject({ tickets: 2, answers: 0 });
  });

  test('is not followed by the word that the request arrived, however late that is thought of', async () => {
    const shop = await aShop('cancellation');
    await shop.ask({ kind: 'cancel' });
    await shop.plan();
    await shop.act();
    await shop.tell();
    expect(await shop.acknowledge()).toBe(false);
    expect((await shop.desk.db.outboxMail.findMany({ where: { shopId: shop.desk.shop.id } })).map(({ key }) => key.split(':')[0])).toEqual(['at-once']);
  });
});

describe('an agent has it, and reads why once', () => {
  const away = (shop: Shop): ShopifyPort => ({ ...shop.job.shopify, orderStanding: () => Promise.reject(new Problem('shopify_unavailable', { retry: true })) });

  test('when Shopify did not answer the last time either', async () => {
    const shop = await aShop('cancellation');
    await shop.ask({ kind: 'cancel' });
    await shop.plan();
    await expect(shop.act({ port: away(shop) })).rejects.toMatchObject({ code: 'shopify_unavailable' });
    expect([await shop.reasons(), (await shop.request()).leftBecause]).toEqual([[], null]);
    await shop.act({ port: away(shop), isLast: true });
    await shop.act({ port: away(shop), isLast: true });
    expect([await shop.reasons(), (await shop.request()).leftBecause]).toEqual([['at_once_failed'], 'at_once_failed']);
  });

  test('when a fault of ours is in the way the last time, which stays a fault', async () => {
    const shop = await aShop('cancellation');
    await shop.ask({ kind: 'cancel' });
    await shop.plan();
    const broken: ShopifyPort = { ...shop.job.shopify, orderStanding: () => Promise.reject(new Error('broken')) };
    await expect(shop.act({ port: broken, isLast: true })).rejects.toThrow('broken');
    expect(await shop.reasons()).toEqual(['at_once_failed']);
  });

  test('when a colleague closed the issue first', async () => {
    const shop = await aShop('cancellation');
    await shop.ask({ kind: 'cancel' });
    await shop.plan();
    const { issueId } = await shop.request();
    await shop.desk.db.orderIssue.updateMany({ where: { shopId: shop.desk.shop.id, id: issueId! }, data: { status: 'closed', outcome: 'answered', closedAt: shop.desk.clock.now() } });
    await shop.act();
    expect([await shop.reasons(), (await shop.request()).leftBecause]).toEqual([['at_once_in_hand'], 'at_once_in_hand']);
  });

  test('when the order changed: since it was asked, and since nobody’s review', async () => {
    const shop = await aShop('cancellation');
    await shop.ask({ kind: 'cancel' });
    await shop.plan();
    const port: ShopifyPort = { ...shop.job.shopify, orderStanding: async (id) => { const standing = await shop.job.shopify.orderStanding(id); shop.sandbox.acts.refundInAdmin(shop.store, shop.order().id, { amount: '1' }); return standing; } };
    await shop.act({ port });
    expect(await shop.reasons()).toEqual(['at_once_changed']);
  });
});

describe('a return', () => {
  const lines = (shop: Shop, quantity: number) => [{ id: shop.lineIds[0]!, quantity }];

  test('of less than was asked is an agent’s', async () => {
    const shop = await aShop('return');
    await shop.ask({ kind: 'return', lines: lines(shop, 2) });
    const { id, wish } = await shop.request();
    const [line] = (wish as { lines: { orderLineId: string }[] }).lines;
    // One more than may come back: a colleague takes one in the admin while it is planned.
    await shop.desk.db.shopperRequest.updateMany({ where: { shopId: shop.desk.shop.id, id }, data: { wish: { lines: [{ ...line, quantity: 3 }] } } });
    await shop.plan();
    await shop.act();
    expect(await shop.reasons()).toEqual(['at_once_partly']);
  });

  test('is bound by what its goods are worth, not by what is left of it after fees', async () => {
    const shop = await aShop('return');
    await shop.ask({ kind: 'return', lines: lines(shop, 1) });
    await shop.plan();
    const shopId = shop.desk.shop.id;
    const row = await shop.desk.db.resolution.findFirstOrThrow({ where: { shopId } });
    const worth = Number((row.plan as unknown as ReturnPlan).value.shop.amount);
    await shop.desk.db.resolution.updateMany({ where: { shopId, id: row.id }, data: { amount: '1' } });
    await shop.desk.db.shopperPolicy.updateMany({ where: { shopId, kind: 'return' }, data: { most: String(worth - 1) } });
    await shop.act();
    expect(await shop.reasons()).toEqual(['at_once_amount']);
  });
});
