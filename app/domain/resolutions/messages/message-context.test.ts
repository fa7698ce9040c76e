import { describe, expect, test } from 'vitest';
import { refreshOrder } from '#app/domain/orders/refresh-order.server.ts';
import { renderForComposer } from '#app/domain/templates/render-for-composer.ts';
import { renderTemplate } from '#app/domain/templates/render-template.ts';
import { starterTemplates } from '#app/domain/templates/starter/starter-templates.ts';
import type { Fulfillment } from '#sandbox/state/orders/shapes.ts';
import { aScene } from '#tests/builders/a-resolution.ts';
import { confirmResolution } from '../confirm-resolution.server.ts';
import { messageContext } from './message-context.server.ts';
import { outcomeVariables } from './outcome-variables.server.ts';
import { parcelInQuestion } from './parcel-in-question.ts';
import { planRefund, planReplacement } from '#tests/builders/plans.ts';

const starter = (situation: string) => starterTemplates.find((one) => one.situation === situation)!;

describe('what a message may name', () => {
  test('comes from the ticket, its order and the calendar, in the asked language', async () => {
    const scene = await aScene();
    const ko = await messageContext(scene.desk, { ticketId: scene.ticketId });
    const en = await messageContext(scene.desk, { ticketId: scene.ticketId, locale: 'en' });
    expect(ko).toMatchObject({ customer: { name: '김하늘' }, agent: { name: 'Agent' }, shop: { name: 'A test shop' }, order: { name: scene.order().name } });
    expect([ko.order.date, en.order.date]).toEqual(['2026년 11월 20일', 'November 20, 2026']);
    expect([ko.followUp.date, en.followUp.date]).toEqual(['2026년 11월 23일', 'November 23, 2026']);
    expect(ko.order.address).toContain(ko.order.shippingCity!);
    expect(ko.order.items).toMatch(/ 2개, .* 1개$/);
    expect(en.order.items).toMatch(/^2 × .*, 1 × /);
    expect([ko.refund, ko.replacement]).toEqual([{}, {}]);
  });

  test('a parcel in two boxes is named by its first number, or by both', async () => {
    const scene = await aScene();
    const { trackings } = scene.sandbox.acts.fulfill(scene.store, scene.order().id, { boxes: 2 }) as unknown as Fulfillment;
    await refreshOrder(scene.desk, scene.orderId);
    const { parcel } = await messageContext(scene.desk, { ticketId: scene.ticketId });
    expect(parcel).toMatchObject({ carrier: trackings[0]!.company, trackingNumber: trackings[0]!.number, trackingNumbers: trackings.map(({ number }) => number).join(', '), trackingUrl: trackings[0]!.url });
  });

  test('the held refund message gets the amount that really moved, in the buyer\'s money', async () => {
    const scene = await aScene({ currency: 'USD' });
    const { issueId, ticketId, orderId, lineIds } = scene;
    const composed = renderForComposer(starter('refund-done').texts.en.body, await messageContext(scene.desk, { ticketId, locale: 'en' }), 'en');
    expect(composed).toContain('{{ refund.amount }}');
    const plan = await planRefund(scene.desk, { issueId, ticketId, orderId, lines: [{ orderLineId: lineIds[0]!, quantity: 1, restock: false }], shipping: null, key: 'x' });
    expect(await outcomeVariables(scene.desk, plan.id)).toEqual({});
    await confirmResolution(scene.desk, plan.id, plan.planHash);
    const variables = await outcomeVariables(scene.desk, plan.id);
    const paid = scene.order().refundDocs[0]!.totalRefundedSet.presentmentMoney.amount;
    expect(variables.refund?.amount).toBe(`$${Number(paid).toFixed(2)}`);
    expect(renderTemplate(composed, variables, 'en')).toContain(`- Amount: $${Number(paid).toFixed(2)}`);
  });

  test('the held replacement message gets the new order and the day it ships', async () => {
    const scene = await aScene();
    const { issueId, ticketId, orderId, lineIds } = scene;
    const composed = renderForComposer(starter('lost-parcel-replacement').texts.ko.body, await messageContext(scene.desk, { ticketId }), 'ko');
    const plan = await planReplacement(scene.desk, { issueId, ticketId, orderId, lines: [{ orderLineId: lineIds[0]!, quantity: 2 }], shippingAddress: null, key: 'x' });
    const { outcome } = await confirmResolution(scene.desk, plan.id, plan.planHash);
    const variables = await outcomeVariables(scene.desk, plan.id);
    expect(variables.replacement).toMatchObject({ orderName: (outcome as { orderName: string }).orderName, shipsBy: '2026년 11월 22일' });
    expect(renderTemplate(composed, variables, 'ko')).toContain(`- 새 주문번호: ${variables.replacement!.orderName}`);
    expect(await messageContext(scene.desk, { ticketId, resolutionId: plan.id })).toMatchObject(variables);
  });
});

describe('the parcel in question', () => {
  const at = (day: number) => new Date(`2026-11-${String(day).padStart(2, '0')}T00:00:00Z`);
  const parcel = (name: string, given: object) => ({ name, status: 'SUCCESS', displayStatus: 'IN_TRANSIT', createdAt: at(1), deliveredAt: null, lastEventAt: null, ...given });

  test('is the one in trouble, else the one silent for longest, else the last delivered', () => {
    const [lost, stuck, moving, came, cameLast, cancelled] = [
      parcel('lost', { displayStatus: 'NOT_DELIVERED', lastEventAt: at(9) }), parcel('stuck', { lastEventAt: at(3) }), parcel('moving', { lastEventAt: at(8) }),
      parcel('came', { deliveredAt: at(5) }), parcel('cameLast', { deliveredAt: at(7) }), parcel('cancelled', { status: 'CANCELLED', displayStatus: 'FAILURE' }),
    ];
    expect(parcelInQuestion([came, moving, lost, stuck, cancelled])?.name).toBe('lost');
    expect(parcelInQuestion([came, moving, stuck, cancelled])?.name).toBe('stuck');
    expect(parcelInQuestion([came, cameLast, cancelled])?.name).toBe('cameLast');
    expect(parcelInQuestion([cancelled])).toBeNull();
  });
});
