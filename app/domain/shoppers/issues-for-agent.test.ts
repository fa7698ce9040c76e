import { expect, test } from 'vitest';
import { openIssue } from '#app/domain/issues/open-issue.server.ts';
import { shareIssue } from '#app/domain/issues/share-issue.server.ts';
import { aCustomerSnapshot } from '#tests/builders/a-customer.ts';
import { aDesk } from '#tests/builders/a-desk.ts';
import { anOrder } from '#tests/builders/an-order.ts';
import { aTicket } from '#tests/builders/a-ticket.ts';
import { issuesForAgent } from './issues-for-agent.server.ts';

test('a ticket whose customer is only claimed is told as such, beside the order and beside the customer', async () => {
  const desk = await aDesk();
  const customer = aCustomerSnapshot();
  const { id: orderId } = await anOrder(desk, { customer });
  const match = { customerId: customer.id, how: 'email' as const, orderId };
  await aTicket(desk, { subject: 'typed', match: { ...match, verified: false } });
  desk.clock.pass(1000);
  await aTicket(desk, { subject: 'signed in', match: { ...match, how: 'signed_in', verified: true } });
  for (const of of [{ orderId }, { customerId: customer.id }]) {
    const { tickets } = await issuesForAgent(desk, of, 'ko');
    expect(tickets.map(({ subject, unverified }) => [subject, unverified])).toEqual([['signed in', false], ['typed', true]]);
  }
});

test('so is an issue that nobody proven told of, until somebody does', async () => {
  const desk = await aDesk();
  const customer = aCustomerSnapshot();
  const { id: orderId } = await anOrder(desk, { customer });
  const match = { customerId: customer.id, how: 'email' as const, orderId };
  const typed = await aTicket(desk, { match: { ...match, verified: false } });
  const proven = await aTicket(desk, { match: { ...match, how: 'signed_in', verified: true } });
  const open = (ticketId: string | null) => desk.transaction((ledger) => openIssue(ledger, { orderId, ticketId }));
  const { issueId } = await open(typed.ticketId);
  desk.clock.pass(1000);
  await open(null);
  const marks = async (of: { orderId: string } | { customerId: string }) => (await issuesForAgent(desk, of, 'ko')).issues.map(({ unverified }) => unverified);
  for (const of of [{ orderId }, { customerId: customer.id }]) expect(await marks(of)).toEqual([false, true]);
  await desk.transaction((ledger) => shareIssue(ledger, { ticketId: proven.ticketId, issueId }));
  expect(await marks({ orderId })).toEqual([false, false]);
});
