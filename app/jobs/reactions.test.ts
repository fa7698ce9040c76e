import { describe, expect, test } from 'vitest';
import { keepOrder } from '#app/domain/orders/keep-order.server.ts';
import { eventById } from '#app/domain/shops/event-by-id.server.ts';
import { eventKinds, type EventKind } from '#app/domain/shops/event-kinds.ts';
import { recordEvent } from '#app/domain/shops/record-event.server.ts';
import { markRead } from '#app/domain/tickets/mark-read.server.ts';
import { linkOrder } from '#app/domain/tickets/link-order.server.ts';
import { timeline } from '#app/domain/tickets/timeline.server.ts';
import { aDesk, type TestDesk } from '#tests/builders/a-desk.ts';
import { aTicket } from '#tests/builders/a-ticket.ts';
import { anIssue } from '#tests/builders/an-issue.ts';
import { anOrderSnapshot } from '#tests/builders/an-order.ts';
import { react, reactToEventJob } from './react-to-event.server.ts';
import { reactions, type Reaction } from './reactions.server.ts';

test('an event is marked as leading to something exactly when it does', () => {
  const marked = Object.entries(eventKinds).filter(([, kind]) => kind.reacts).map(([name]) => name);
  expect(Object.keys(reactions).toSorted()).toEqual(marked.toSorted());
});

test('an act that fails keeps no other from running, and is told', async () => {
  const desk = await aDesk();
  const { ticketId } = await aTicket(desk);
  const event = (await eventById(desk, (await desk.db.event.findFirstOrThrow({ where: { shopId: desk.shop.id, subjectId: ticketId, kind: 'ticket_opened' } })).id))!;
  const ran: string[] = [];
  const acts: Reaction[] = [async () => { ran.push('one'); }, async () => { throw new Error('out of order'); }, async () => { ran.push('three'); }];
  await expect(react(desk, event, acts)).rejects.toThrow('out of order');
  expect(ran).toEqual(['one', 'three']);
});

test('an issue that was closed while its refund was under way is asked about although the refund failed', async () => {
  const desk = await aDesk();
  const [shopId, now] = [desk.shop.id, desk.clock.now()];
  await keepOrder(desk, anOrderSnapshot({ id: '91' }), { source: 'fill', readAt: now });
  const { issueId } = await anIssue(desk, { orderId: '91' });
  await desk.db.orderIssue.updateMany({ where: { shopId, id: issueId }, data: { status: 'closed', closedAt: now, outcomeNumber: 1 } });
  await desk.db.survey.create({ data: { shopId, id: desk.newId(), issueId, outcomeNumber: 1, locale: 'ko', state: 'waiting', createdAt: now } });
  const eventId = await desk.transaction(function fail(ledger) {
    return recordEvent(ledger, { kind: 'resolution_failed', subjectKind: 'resolution', subjectId: desk.newId(), payload: { issueId } });
  });
  await reactToEventJob({ shopId, eventId });
  expect(await desk.db.survey.findFirst({ where: { shopId } })).toMatchObject({ state: 'scheduled' });
});

describe('a mail that did not arrive', () => {
  async function unreadAfter(mailKind: string, state: string): Promise<boolean> {
    const desk = await aDesk();
    const { ticketId } = await aTicket(desk);
    await markRead(desk, ticketId);
    const eventId = await desk.transaction(function bounce(ledger) {
      return recordEvent(ledger, { kind: 'mail_bounced', subjectKind: 'ticket', subjectId: ticketId, ticketId, payload: { mailKind, state } });
    });
    expect(await eventById(desk, eventId)).toMatchObject({ kind: 'mail_bounced' });
    await reactToEventJob({ shopId: desk.shop.id, eventId });
    return (await desk.db.ticket.findFirstOrThrow({ where: { shopId: desk.shop.id, id: ticketId } })).unread;
  }

  test.each(['bounced', 'failed', 'unknown'])('calls for a person (%s)', async (state) => expect(await unreadAfter('reply', state)).toBe(true));
  test('the survey’s does not', async () => expect(await unreadAfter('survey', 'bounced')).toBe(false));
});

describe('what happens to an order', () => {
  async function tell(desk: TestDesk, kind: EventKind, orderId: string) {
    await desk.transaction(function happen(ledger) {
      return recordEvent(ledger, { kind, subjectKind: 'order', subjectId: orderId, payload: {} });
    });
  }

  test('shows on every ticket that concerns it, from when that was opened', async () => {
    const desk = await aDesk();
    const [order, other] = [anOrderSnapshot(), anOrderSnapshot()];
    for (const one of [order, other]) await keepOrder(desk, one, { source: 'fill', readAt: desk.clock.now() });
    await tell(desk, 'parcel_delivered', order.id);
    desk.clock.pass(1000);
    const [linked, byIssue, stranger] = [await aTicket(desk), await aTicket(desk), await aTicket(desk)];
    await desk.transaction((ledger) => linkOrder(ledger, { ticketId: linked.ticketId, version: 1, orderId: order.id }));
    await anIssue(desk, { orderId: order.id, ticketId: byIssue.ticketId });
    await tell(desk, 'order_refunded_elsewhere', order.id);
    await tell(desk, 'order_refunded_elsewhere', other.id);
    const kindsOf = async (ticketId: string) => (await timeline(desk, ticketId)).filter((event) => event.subjectKind === 'order').map((event) => event.kind);
    expect(await kindsOf(linked.ticketId)).toEqual(['order_refunded_elsewhere']);
    expect(await kindsOf(byIssue.ticketId)).toEqual(['order_refunded_elsewhere']);
    expect(await kindsOf(stranger.ticketId)).toEqual([]);
  });
});
