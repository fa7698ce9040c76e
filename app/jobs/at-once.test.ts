import { describe, expect, test } from 'vitest';
import { actAtOnce } from '#app/domain/automation/act-at-once.server.ts';
import { shopperActor, type ShopperPolicyKind } from '#app/domain/automation/shopper-policy.ts';
import { tellDoneAtOnce } from '#app/domain/automation/tell-done-at-once.server.ts';
import { acknowledgeTicket } from '#app/domain/channels/email/acknowledge-ticket.server.ts';
import { refreshOrder } from '#app/domain/orders/refresh-order.server.ts';
import { settleResolution } from '#app/domain/resolutions/settle-resolution.server.ts';
import { newOrderToken } from '#app/domain/shoppers/order-token.server.ts';
import { orderView } from '#app/domain/shoppers/order-view.server.ts';
import { planRequest } from '#app/domain/shoppers/plan-request.server.ts';
import { proveOrder } from '#app/domain/shoppers/prove-order.server.ts';
import { requestCameTo } from '#app/domain/shoppers/request-came-to.server.ts';
import { RequestForm } from '#app/domain/shoppers/request-form.ts';
import { requestHelp } from '#app/domain/shoppers/request-help.server.ts';
import { minutes } from '#app/platform/spans.ts';
import { address } from '#tests/builders/an-asking.ts';
import { aScene } from '#tests/builders/a-resolution.ts';
import { grantReturns } from '#tests/builders/a-return.ts';

const REQUEST = { cancellation: 'cancel', return: 'return', address_change: 'address' } as const;

/** A shop that does this at once, and a shopper who asks it. */
async function aShop(kind: ShopperPolicyKind, locale: 'ko' | 'en' = 'ko') {
  const scene = await aScene();
  const { desk, job, orderId, store, sandbox } = scene;
  const shopId = desk.shop.id;
  await desk.db.orderIssue.updateMany({ where: { shopId }, data: { status: 'closed', outcome: 'answered', closedAt: desk.clock.now() } });
  await desk.db.ticket.updateMany({ where: { shopId }, data: { status: 'resolved' } });
  const row = { shopId, kind, on: true, withinHours: 48, most: '9999999', currency: 'KRW', instructions: { ko: '서울시 중구 1로 보내 주세요.', en: '' }, updatedAt: desk.clock.now() };
  await desk.db.shopperPolicy.create({ data: row });
  if (kind === 'return') {
    await grantReturns(scene);
    sandbox.acts.deliver(store, sandbox.acts.fulfill(store, scene.order().id).id);
    await refreshOrder(desk, orderId);
  }
  const shopper = job.as({ kind: 'customer' });
  const proof = await proveOrder(shopper, { token: newOrderToken(shopper, orderId, 'code') }, null);
  const asked = kind === 'address_change' ? { kind: 'address', address } : kind === 'return' ? { kind: 'return', lines: [{ id: scene.lineIds[0]!, quantity: 1 }], words: '커요' } : { kind: 'cancel' };
  const ask = () => requestHelp(shopper, proof, RequestForm.parse({ key: crypto.randomUUID(), ...asked }), { client: null, locale });
  const request = () => desk.db.shopperRequest.findFirstOrThrow({ where: { shopId } });
  /** What its jobs do, one after the other. */
  const act = async () => {
    const { id } = await request();
    await planRequest(shopper, id);
    await actAtOnce(job.as(shopperActor(kind)), id);
    const { resolutionId } = await request();
    await tellDoneAtOnce(job, resolutionId!);
    return resolutionId!;
  };
  const mails = () => desk.db.outboxMail.findMany({ where: { shopId }, orderBy: { createdAt: 'asc' } });
  const mail = async (key: string) => (await mails()).find((one) => one.key.startsWith(key));
  const acknowledge = async () => acknowledgeTicket(job, (await request()).ticketId);
  const cameTo = (wait: () => Promise<unknown> = () => Promise.resolve(), again = false) => requestCameTo(shopper, { orderId, kind: REQUEST[kind], again }, wait);
  const ticket = async () => desk.db.ticket.findFirstOrThrow({ where: { shopId, id: (await request()).ticketId }, include: { messages: { orderBy: { createdAt: 'asc' } } } });
  return { ...scene, shopper, proof, ask, act, request, mails, mail, acknowledge, cameTo, ticket };
}

describe('a shopper whose order is cancelled at once', () => {
  test('reads so on the page and in one mail, with what really goes back', async () => {
    const shop = await aShop('cancellation');
    await shop.ask();
    expect(await shop.acknowledge()).toBe(true);
    expect((await shop.mails())[0]!.dueAt).toEqual(new Date(shop.desk.clock.now().getTime() + minutes(1)));
    expect(await shop.cameTo(shop.act)).toBe('done_cancel');
    expect(await orderView(shop.shopper, shop.proof)).toMatchObject({ state: 'cancelled', can: ['question'] });
    const [arrived, told] = [await shop.mail('acknowledgement:'), await shop.mail('at-once:')];
    expect(arrived).toMatchObject({ state: 'cancelled' });
    const paid = Number(shop.order().totalPriceSet.shopMoney.amount).toLocaleString('ko-KR');
    expect(told).toMatchObject({ state: 'queued', toAddress: shop.order().email, headers: { 'Auto-Submitted': 'auto-replied' } });
    expect(told!.text).toMatch(new RegExp(`^안녕하세요, 고객님\\.[\\s\\S]*${shop.order().name} 전체를 취소했습니다[\\s\\S]*₩${paid}[\\s\\S]*답장해 주세요`));
    expect(told!.text).not.toMatch(/[{}]|undefined|null/);
    expect(await shop.ticket()).toMatchObject({ status: 'waiting', messages: expect.arrayContaining([expect.objectContaining({ kind: 'agent', agentId: null, fromName: '바로 취소' })]) });
  });

  test('reads it in English where they asked in it', async () => {
    const shop = await aShop('cancellation', 'en');
    await shop.ask();
    await shop.act();
    expect((await shop.mails())[0]!.text).toMatch(/^Hello,[\s\S]*all of order #\d+ is cancelled[\s\S]*goes back the way you paid/);
  });

  test('is told once, however often it is looked at, and of a resolved ticket too', async () => {
    const shop = await aShop('cancellation');
    await shop.ask();
    const id = await shop.act();
    await shop.desk.db.ticket.updateMany({ where: { shopId: shop.desk.shop.id }, data: { status: 'resolved' } });
    await Promise.all([tellDoneAtOnce(shop.job, id), tellDoneAtOnce(shop.job, id)]);
    expect(await shop.mails()).toHaveLength(1);
    expect(await shop.ticket()).toMatchObject({ status: 'resolved' });
  });

  test('hears first that it arrived, where the payment provider takes its time, and later what went back', async () => {
    const shop = await aShop('cancellation');
    shop.sandbox.acts.slowRefunds(shop.store, true);
    await shop.ask();
    await shop.acknowledge();
    const id = await shop.act();
    expect(await shop.cameTo()).toBe('done');
    expect((await shop.mails()).map(({ state }) => state)).toEqual(['queued']);
    shop.sandbox.acts.answerRefunds(shop.store, shop.order().id, 'SUCCESS');
    shop.desk.clock.pass(minutes(31));
    await settleResolution(shop.job, id);
    await tellDoneAtOnce(shop.job, id);
    expect((await shop.mails()).at(-1)!.text).toContain('취소했습니다');
  });

  test('hears nothing of it where the provider sends the money back', async () => {
    const shop = await aShop('cancellation');
    shop.sandbox.acts.slowRefunds(shop.store, true);
    await shop.ask();
    const id = await shop.act();
    shop.sandbox.acts.answerRefunds(shop.store, shop.order().id, 'FAILURE');
    shop.desk.clock.pass(minutes(31));
    await settleResolution(shop.job, id);
    await tellDoneAtOnce(shop.job, id);
    expect(await shop.mails()).toEqual([]);
    expect(await shop.ticket()).toMatchObject({ unread: true });
  });
});

test('a shopper whose return is opened at once is told its number and how to send it', async () => {
  const shop = await aShop('return');
  await shop.ask();
  expect(await shop.cameTo(shop.act)).toBe('done_return');
  const [told] = await shop.mails();
  expect(told!.text).toMatch(/반품 번호: #\S+[\s\S]*보내실 상품: [\s\S]*서울시 중구 1로 보내 주세요\.[\s\S]*결제하신 수단으로 환불/);
});

test('in a language without instructions the shop’s own stand', async () => {
  const shop = await aShop('return', 'en');
  await shop.ask();
  await shop.act();
  expect((await shop.mails())[0]!.text).toMatch(/Return number: #\S+[\s\S]*서울시 중구 1로/);
});

describe('a shopper whose order goes elsewhere at once', () => {
  test('reads so on the page, and the order’s mailbox in one mail: where it goes now, and how to object', async () => {
    const shop = await aShop('address_change');
    await shop.ask();
    expect(await shop.acknowledge()).toBe(false);
    expect((await shop.mails()).map(({ state, dueAt }) => [state, dueAt])).toEqual([['queued', new Date(shop.desk.clock.now().getTime() + minutes(1))]]);
    expect(await shop.cameTo(shop.act)).toBe('done_address');
    expect(shop.order().shippingAddress).toMatchObject({ address1: address.address1, zip: address.zip });
    const [asked, told] = [await shop.mail('acknowledgement:'), await shop.mail('at-once:')];
    expect(asked).toMatchObject({ state: 'cancelled' });
    expect(told).toMatchObject({ state: 'queued', toAddress: shop.order().email });
    expect(told!.text).toMatch(new RegExp(`^안녕하세요, 고객님\\.[\\s\\S]*${shop.order().name}의 배송지를 바꾸었습니다[\\s\\S]*새 배송지: .*연못길 99[\\s\\S]*바로 답장해 주세요`));
    expect(told!.text).not.toMatch(/[{}]|undefined|null/);
    expect(await shop.ticket()).toMatchObject({ messages: expect.arrayContaining([expect.objectContaining({ kind: 'agent', agentId: null, fromName: '바로 배송지 변경' })]) });
  });

  test('reads it in English where they asked in it', async () => {
    const shop = await aShop('address_change', 'en');
    await shop.ask();
    await shop.act();
    expect((await shop.mail('at-once:'))!.text).toMatch(/^Hello,[\s\S]*order #\d+ now goes to another address[\s\S]*New address: .*연못길 99[\s\S]*reply to this mail right away/);
  });

  test('is told the rule of every such request where the shop asks its agents first', async () => {
    const shop = await aShop('address_change');
    await shop.desk.db.shopperPolicy.updateMany({ where: { shopId: shop.desk.shop.id }, data: { on: false } });
    await shop.ask();
    const [mail] = await shop.mails();
    expect([mail!.dueAt, mail!.text]).toEqual([shop.desk.clock.now(), expect.stringContaining('담당자가 확인한 다음에 바꿉니다')]);
  });
});

describe('a page waits', () => {
  test('not at all where the shop does nothing at once, or an agent has it', async () => {
    const shop = await aShop('cancellation');
    const never = () => Promise.reject(new Error('it waits'));
    expect(await requestCameTo(shop.shopper, { orderId: shop.orderId, kind: 'return', again: false }, never)).toBe('done');
    await shop.ask();
    await shop.desk.db.shopperRequest.updateMany({ where: { shopId: shop.desk.shop.id }, data: { leftBecause: 'at_once_risk' } });
    expect(await shop.cameTo(never)).toBe('done');
  });

  test('not for one that was taken before', async () => {
    const shop = await aShop('cancellation');
    expect(await shop.ask()).toMatchObject({ again: false });
    const never = () => Promise.reject(new Error('it waits'));
    expect(await shop.cameTo(never, true)).toBe('done');
    await shop.act();
    expect(await shop.cameTo(never, true)).toBe('done_cancel');
  });

  test('no longer than until somebody took it, it failed, or its money waits for the provider', async () => {
    const shop = await aShop('cancellation');
    await shop.ask();
    shop.sandbox.acts.slowRefunds(shop.store, true);
    const id = await shop.act();
    const never = () => Promise.reject(new Error('it waits'));
    expect(await shop.cameTo(never)).toBe('done');
    for (const change of [{ state: 'failed' }, { state: 'unknown' }, { state: 'running', confirmedBy: shop.desk.newId() }]) {
      await shop.desk.db.resolution.updateMany({ where: { shopId: shop.desk.shop.id, id }, data: change });
      expect(await shop.cameTo(never)).toBe('done');
    }
  });

  test('so long and no longer', async () => {
    const shop = await aShop('cancellation');
    await shop.ask();
    let waits = 0;
    expect(await shop.cameTo(() => Promise.resolve(++waits))).toBe('done');
    expect(waits).toBe(20);
  });
});
