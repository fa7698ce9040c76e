import { describe, expect, test } from 'vitest';
import { saveTemplate } from '#app/domain/templates/save-template.server.ts';
import type { TemplateContent } from '#app/domain/templates/template-row.ts';
import { noMatch } from '#app/domain/tickets/ticket.ts';
import { aDesk, type TestDesk } from '#tests/builders/a-desk.ts';
import { aTemplate } from '#tests/builders/a-template.ts';
import { aTicket } from '#tests/builders/a-ticket.ts';
import { anIssue } from '#tests/builders/an-issue.ts';
import { anOrder } from '#tests/builders/an-order.ts';
import { filledTemplate } from './filled-template.server.ts';

const written = (desk: TestDesk, body: string, changes: Partial<TemplateContent> = {}) => saveTemplate(desk, aTemplate({ texts: [{ locale: 'ko', channel: 'any', subject: '제목', body }], ...changes }));

/** A ticket about one order, and, where wanted, an order issue on another. */
async function aScene({ orders = 1 } = {}) {
  const desk = await aDesk();
  const [first, second] = [await anOrder(desk, { number: 1042, name: '#1042' }), await anOrder(desk, { number: 1043, name: '#1043' })];
  const { ticketId } = await aTicket(desk, orders ? { match: { ...noMatch, orderId: first.id } } : {});
  if (orders > 1) await anIssue(desk, { orderId: second.id, ticketId });
  return { desk, ticketId, first, second };
}

/** Something done on the ticket, told by its outcome. */
async function aDoneRefund(desk: TestDesk, ticketId: string, orderId: string, amount: string): Promise<string> {
  const { issueId } = await anIssue(desk, { orderId, ticketId });
  const id = desk.newId();
  const at = desk.clock.now();
  const money = { amount, currency: 'KRW' };
  const plan = { kind: 'refund', lines: [{ title: '머그', variantTitle: null, quantity: 1 }], transactions: [] };
  const outcome = { kind: 'refund', pending: false, refundId: '1', amount: money, presentmentAmount: money, at: at.toISOString() };
  await desk.db.resolution.create({ data: { shopId: desk.shop.id, id, issueId, ticketId, orderId, kind: 'refund', state: 'done', plan, planHash: id, planKey: id, outcome, outcomeAt: at, settledAt: at, orderUpdatedAt: at, currency: 'KRW', amount, plannedBy: '7001', plannedAt: at } });
  return id;
}

describe('which order a template speaks of', () => {
  test('is the ticket’s only one', async () => {
    const { desk, ticketId, first } = await aScene();
    const { id } = await written(desk, '주문 {{ order.name }}');
    expect(await filledTemplate(desk, { ticketId, templateId: id })).toMatchObject({ text: '주문 #1042', holes: [], orderId: first.id, asksOrder: false });
  });

  test('is asked where there are several, and never guessed', async () => {
    const { desk, ticketId, first, second } = await aScene({ orders: 2 });
    const { id } = await written(desk, '주문 {{ order.name }}');
    const asked = await filledTemplate(desk, { ticketId, templateId: id });
    expect(asked).toMatchObject({ asksOrder: true, orderId: null, text: '주문 {{ order.name }}', holes: ['order.name'] });
    expect(asked.orders.map(({ name }) => name).toSorted()).toEqual(['#1042', '#1043']);
    for (const order of [first, second]) expect(await filledTemplate(desk, { ticketId, templateId: id, orderId: order.id })).toMatchObject({ text: `주문 ${order.name}`, asksOrder: false });
  });

  test('is not asked for words that speak of none', async () => {
    const { desk, ticketId } = await aScene({ orders: 2 });
    const { id } = await written(desk, '{{ customer.name }} 고객님, 감사합니다.');
    expect(await filledTemplate(desk, { ticketId, templateId: id })).toMatchObject({ asksOrder: false, holes: [] });
  });

  test('is none of another ticket', async () => {
    const { desk, ticketId, second } = await aScene();
    const { id } = await written(desk, '{{ order.name }}');
    await expect(filledTemplate(desk, { ticketId, templateId: id, orderId: second.id })).rejects.toMatchObject({ code: 'not_found', details: { field: 'orderId' } });
  });

  test('a ticket without an order leaves holes', async () => {
    const { desk, ticketId } = await aScene({ orders: 0 });
    const { id } = await written(desk, '{{ order.name }}');
    expect(await filledTemplate(desk, { ticketId, templateId: id })).toMatchObject({ orderId: null, orders: [], asksOrder: false, holes: ['order.name'] });
  });
});

describe('which outcome a template tells', () => {
  const body = '{{ refund.amount }}을 환불했습니다.';

  test('is the only one there is; of several the agent chooses', async () => {
    const { desk, ticketId, first } = await aScene();
    const { id: templateId } = await written(desk, body, { resolutionKind: 'refund', resolutionPreset: { lines: 'issue' } });
    expect(await filledTemplate(desk, { ticketId, templateId })).toMatchObject({ text: body, resolutionKind: 'refund', resolutionPreset: { lines: 'issue' }, resolutionId: null, asksOutcome: false });
    const one = await aDoneRefund(desk, ticketId, first.id, '12000');
    expect(await filledTemplate(desk, { ticketId, templateId })).toMatchObject({ text: '₩12,000을 환불했습니다.', resolutionId: one });
    const two = await aDoneRefund(desk, ticketId, first.id, '5000');
    expect(await filledTemplate(desk, { ticketId, templateId })).toMatchObject({ text: body, resolutionId: null, asksOutcome: true });
    expect(await filledTemplate(desk, { ticketId, templateId, resolutionId: two })).toMatchObject({ text: '₩5,000을 환불했습니다.', asksOutcome: false });
  });

  test('is none of another order', async () => {
    const { desk, ticketId, first, second } = await aScene({ orders: 2 });
    const { id: templateId } = await written(desk, body, { resolutionKind: 'refund' });
    const done = await aDoneRefund(desk, ticketId, second.id, '12000');
    expect(await filledTemplate(desk, { ticketId, templateId })).toMatchObject({ asksOrder: true, text: body });
    expect(await filledTemplate(desk, { ticketId, templateId, orderId: first.id })).toMatchObject({ text: body, resolutionId: null });
    expect(await filledTemplate(desk, { ticketId, templateId, orderId: second.id })).toMatchObject({ text: '₩12,000을 환불했습니다.', resolutionId: done });
  });
});

test('what the agent fills in stands in the text; what is missing stops it by name', async () => {
  const { desk, ticketId } = await aScene();
  const prompts: TemplateContent['prompts'] = [
    { name: 'day', kind: 'date', label: { ko: '수거일', en: 'Pick-up day' }, choices: [], required: true },
    { name: 'way', kind: 'choice', label: { ko: '방법', en: 'Way' }, choices: [{ ko: '택배로', en: 'by parcel' }, { ko: '매장에서', en: 'in our store' }], required: true },
  ];
  const { id: templateId } = await written(desk, '{{ prompt.day }}에 {{ prompt.way }} 받습니다.', { prompts });
  expect(await filledTemplate(desk, { ticketId, templateId })).toMatchObject({ prompts, holes: ['prompt.day', 'prompt.way'], text: '{{ prompt.day }}에 {{ prompt.way }} 받습니다.', faults: [] });
  expect(await filledTemplate(desk, { ticketId, templateId, filled: { day: '2026-11-30', way: '1' } })).toMatchObject({ holes: [], text: '2026년 11월 30일에 매장에서 받습니다.' });
  expect(await filledTemplate(desk, { ticketId, templateId, filled: { day: 'soon', way: '0' } })).toMatchObject({ faults: [{ name: 'day', words: 'template_prompt_not_date' }], holes: ['prompt.day'], text: '{{ prompt.day }}에 택배로 받습니다.' });
});

test('the text of the ticket’s channel comes first', async () => {
  const { desk } = await aScene();
  const { ticketId } = await aTicket(desk, { channel: 'storefront' });
  const { id: templateId } = await written(desk, '', { texts: [{ locale: 'ko', channel: 'any', subject: 's', body: '메일' }, { locale: 'ko', channel: 'storefront', subject: 's', body: '상점' }] });
  expect((await filledTemplate(desk, { ticketId, templateId })).text).toBe('상점');
});
