import { describe, expect, test } from 'vitest';
import { acknowledgeTicket } from '#app/domain/channels/email/acknowledge-ticket.server.ts';
import { confirmResolution } from '#app/domain/resolutions/confirm-resolution.server.ts';
import { forgetDrafts } from '#app/domain/resolutions/forget-drafts.server.ts';
import { resolutionsOfTicket } from '#app/domain/resolutions/resolutions-of-ticket.server.ts';
import type { Desk } from '#app/desk/desk.ts';
import { Problem } from '#app/platform/problem.ts';
import { days } from '#app/platform/spans.ts';
import { grantReturns } from '#tests/builders/a-return.ts';
import { anAsking, made, sentAndDelivered, address } from '#tests/builders/an-asking.ts';
import { planRequest } from './plan-request.server.ts';

describe('a plan of what was asked', () => {
  test('to cancel: made in the customer’s name, shown to agents, confirmed by one alone', async () => {
    const asking = await anAsking();
    const { scene, shopper } = asking;
    await asking.ask({ kind: 'cancel', words: '잘못 주문했어요' });
    const [request] = await asking.requests();
    expect(await planRequest(shopper, request!.id)).toBe('planned');
    expect(await planRequest(shopper, request!.id)).toBe('done');
    const { plans, issues } = await made(asking);
    expect(plans).toEqual([expect.objectContaining({ kind: 'cancellation', state: 'draft', plannedBy: 'customer', issueId: issues[0]!.id })]);
    expect(issues[0]!.causeId).toBeNull();
    expect(scene.order().cancelledAt).toBeNull();
    await expect(confirmResolution(shopper, plans[0]!.id, plans[0]!.planHash)).rejects.toMatchObject({ code: 'not_allowed' });
    const shown = await resolutionsOfTicket(scene.desk, request!.ticketId);
    expect(shown.resolutions).toMatchObject([{ id: plans[0]!.id, state: 'draft' }]);
    expect(shown.askedFor).toEqual(new Set([plans[0]!.id]));
    expect(await confirmResolution(scene.desk, plans[0]!.id, plans[0]!.planHash)).toMatchObject({ kind: 'cancellation' });
    await scene.sandbox.idle();
    expect(scene.order().cancelledAt).not.toBeNull();
  });

  test('for another address: the old one hears of it first, and nothing changes until an agent confirms', async () => {
    const asking = await anAsking();
    const { scene, shopper } = asking;
    await asking.ask({ kind: 'address', address });
    const [request] = await asking.requests();
    const mails = () => scene.desk.db.outboxMail.findMany({ where: { shopId: scene.desk.shop.id } });
    expect(await mails()).toEqual([expect.objectContaining({ toAddress: scene.order().email, key: `acknowledgement:${request!.ticketId}`, ticketId: request!.ticketId, text: expect.stringMatching(/연못길 99[\s\S]*답장해 주세요/) })]);
    expect((await mails())[0]!.replyTo).toMatch(/^r\./);
    // It stands for the acknowledgement: one mail for one request.
    expect(await acknowledgeTicket(scene.job, request!.ticketId)).toBe(false);
    expect(await planRequest(shopper, request!.id)).toBe('planned');
    const { plans } = await made(asking);
    expect(plans[0]).toMatchObject({ kind: 'address_change', state: 'draft', plan: { after: { address1: '연못길 99', city: '해운대구', provinceCode: 'KR-26', zip: '48095', countryCode: 'KR' } } });
    const before = scene.order().shippingAddress;
    expect(scene.order().shippingAddress).toEqual(before);
    expect(await confirmResolution(scene.desk, plans[0]!.id, plans[0]!.planHash)).toMatchObject({ state: 'done' });
    expect(JSON.stringify(scene.order().shippingAddress)).toContain('연못길 99');
  });

  test('an address that no carrier knows is refused beside its field', async () => {
    const asking = await anAsking();
    for (const [field, value] of [['zip', '123'], ['city', ''], ['name', ''], ['address1', ' '], ['phone', 'x']] as const) await expect(asking.ask({ kind: 'address', address: { ...address, [field]: value } })).rejects.toMatchObject({ code: 'bad_input', details: { field } });
    expect(await asking.requests()).toEqual([]);
  });

  test('where none can be made the reason is kept, and the agent has the words', async () => {
    const asking = await anAsking();
    const { shopper } = asking;
    await asking.ask({ kind: 'address', address: { ...address, province: '어딘가' } });
    const [request] = await asking.requests();
    expect(await planRequest(shopper, request!.id)).toBe('not_planned');
    expect((await asking.requests())[0]).toMatchObject({ notPlanned: 'address_province_unknown', resolutionId: null });
    expect(await planRequest(shopper, request!.id)).toBe('done');
    expect(await reasons(asking)).toEqual([{ ticketId: request!.ticketId, payload: { words: 'address_province_unknown', values: expect.anything() } }]);
    expect((await made(asking)).tickets[0]!.messages[0]!.text).toContain('어딘가');
  });

  test('where Shopify does not answer it is tried again, and the last time the ticket says so, whatever was in the way', async () => {
    const asking = await anAsking();
    const { scene, shopper } = asking;
    await asking.ask({ kind: 'cancel' });
    const [request] = await asking.requests();
    const away = (fault: Error): Desk => ({ ...shopper, shopify: new Proxy(shopper.shopify, { get: () => () => Promise.reject(fault) }) });
    const silent = away(new Problem('shopify_unavailable', { retry: true }));
    await expect(planRequest(silent, request!.id)).rejects.toMatchObject({ code: 'shopify_unavailable' });
    expect(await reasons(asking)).toEqual([]);
    expect(await planRequest(silent, request!.id, { isLast: true })).toBe('not_planned');
    expect(await planRequest(silent, request!.id, { isLast: true })).toBe('done');
    expect(await reasons(asking)).toEqual([{ ticketId: request!.ticketId, payload: { words: 'request_plan_failed', values: {} } }]);
    await scene.desk.db.shopperRequest.updateMany({ where: { shopId: scene.desk.shop.id }, data: { notPlanned: null } });
    await expect(planRequest(away(new Error('broken')), request!.id, { isLast: true })).rejects.toThrow('broken');
    expect((await asking.requests())[0]!.notPlanned).toBe('request_plan_failed');
  });

  test('to return: by the parcel’s units where the shop granted returns, else the ticket alone', async () => {
    const asking = await anAsking();
    const { scene, shopper } = asking;
    await sentAndDelivered(asking);
    const lines = [{ id: scene.lineIds[0]!, quantity: 2 }];
    await asking.ask({ kind: 'return', lines });
    const [first] = await asking.requests();
    expect(await planRequest(shopper, first!.id)).toBe('not_planned');
    expect((await asking.requests())[0]!.notPlanned).toMatch(/scope/);
    await grantReturns(scene);
    await asking.ask({ kind: 'return', lines, words: '하나는 그대로 둘게요' });
    const [, second] = await asking.requests();
    expect(await planRequest(shopper, second!.id)).toBe('planned');
    expect((await made(asking)).plans).toEqual([expect.objectContaining({ kind: 'return', state: 'draft', plan: expect.objectContaining({ lines: [expect.objectContaining({ orderLineId: scene.lineIds[0], quantity: 2 })] }) })]);
  });

  test('is kept while its ticket is open, and goes like any draft when it is not', async () => {
    const asking = await anAsking();
    const { scene, shopper } = asking;
    await asking.ask({ kind: 'cancel' });
    await planRequest(shopper, (await asking.requests())[0]!.id);
    scene.desk.clock.pass(days(8));
    expect(await forgetDrafts(scene.job)).toBe(0);
    await scene.desk.db.ticket.updateMany({ where: { shopId: scene.desk.shop.id }, data: { status: 'resolved' } });
    expect(await forgetDrafts(scene.job)).toBe(1);
    expect((await asking.requests())[0]).toMatchObject({ resolutionId: null });
  });
});

const reasons = ({ scene }: Awaited<ReturnType<typeof anAsking>>) => scene.desk.db.event.findMany({ where: { shopId: scene.desk.shop.id, kind: 'request_not_planned' }, select: { ticketId: true, payload: true } });
