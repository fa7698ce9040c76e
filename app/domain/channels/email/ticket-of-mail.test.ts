import { describe, expect, test } from 'vitest';
import type { Ledger } from '#app/desk/desk.ts';
import { changeStatus } from '#app/domain/tickets/change-status.server.ts';
import { days } from '#app/platform/spans.ts';
import { aDesk } from '#tests/builders/a-desk.ts';
import { aTicket } from '#tests/builders/a-ticket.ts';
import { CUSTOMER, delivered, messagesOf, ticketsOf, ticketWithReply } from '#tests/builders/an-inbound-mail.ts';
import { queueMail } from './queue-mail.server.ts';

describe('an answer finds its ticket', () => {
  test('by the signed address, whatever its subject', async () => {
    const { desk, ticket, to } = await ticketWithReply();
    await delivered(desk, { to: to.toUpperCase(), id: 'a@mail.example', headers: ['Subject: 다른 이야기'] });
    expect((await messagesOf(desk, ticket.id)).map((message) => [message.kind, message.thirdParty])).toEqual([['customer', false], ['customer', false]]);
    expect(await ticketsOf(desk)).toHaveLength(1);
  });

  test('by In-Reply-To, then by References from the newest', async () => {
    const { desk, ticket, mailId } = await ticketWithReply();
    const { rfcMessageId } = await desk.db.outboxMail.findFirstOrThrow({ where: { shopId: desk.shop.id, id: mailId } });
    await delivered(desk, { id: 'a@mail.example', headers: ['Subject: Re', `In-Reply-To: <${rfcMessageId}>`] });
    const other = await aTicket(desk);
    await desk.db.mailReference.create({ data: { shopId: desk.shop.id, rfcMessageId: 'other@mail.example', ticketId: other.ticketId, createdAt: desk.clock.now() } });
    await delivered(desk, { id: 'b@mail.example', headers: ['Subject: Re', 'In-Reply-To: <unknown@x.example>', `References: <other@mail.example> <${rfcMessageId}>`] });
    expect(await messagesOf(desk, ticket.id)).toHaveLength(3);
    expect(await messagesOf(desk, other.ticketId)).toHaveLength(1);
  });

  test('a tampered address proves nothing: the mail opens a ticket of its own and is not lost', async () => {
    const { desk, ticket, to } = await ticketWithReply();
    const forged = to.replace(/\.([a-z2-7])([a-z2-7]{23})@/, (_, first: string, rest: string) => `.${first === 'a' ? 'b' : 'a'}${rest}@`);
    expect(forged).not.toBe(to);
    await delivered(desk, { to: forged, id: 'a@mail.example' });
    expect(await messagesOf(desk, ticket.id)).toHaveLength(1);
    expect(await ticketsOf(desk)).toHaveLength(2);
  });

  test('references of another shop lead nowhere', async () => {
    const { desk, mailId } = await ticketWithReply();
    const { rfcMessageId } = await desk.db.outboxMail.findFirstOrThrow({ where: { shopId: desk.shop.id, id: mailId } });
    const other = await aDesk();
    await delivered(other, { id: 'a@mail.example', headers: ['Subject: Re', `In-Reply-To: <${rfcMessageId}>`] });
    expect(await ticketsOf(other)).toHaveLength(1);
  });

  test('someone else who writes to it is a third party, and the customer stays', async () => {
    const { desk, ticket, to } = await ticketWithReply();
    await delivered(desk, { to, from: 'Friend <friend@mail.example>', id: 'a@mail.example' });
    expect((await messagesOf(desk, ticket.id)).at(-1)).toMatchObject({ thirdParty: true, fromEmail: 'friend@mail.example' });
    expect((await ticketsOf(desk))[0]!.requesterEmail).toBe(CUSTOMER);
  });

  test('a resolved ticket opens again, and its next mail answers this one', async () => {
    const { desk, ticket, to } = await ticketWithReply();
    await desk.transaction(function resolve(ledger: Ledger) {
      return changeStatus(ledger, { ticketId: ticket.id, version: ticket.version, status: 'resolved' });
    });
    desk.clock.pass(days(90));
    await delivered(desk, { to, id: 'late@mail.example' });
    expect((await ticketsOf(desk))[0]).toMatchObject({ status: 'open', unread: true });
    const next = await desk.transaction(function queueNext(ledger: Ledger) {
      return queueMail(ledger, { key: 'reply:2', kind: 'reply', locale: 'ko', to: { address: CUSTOMER }, subject: 'Re', text: 'x', ticketId: ticket.id });
    });
    const { headers } = await desk.db.outboxMail.findFirstOrThrow({ where: { shopId: desk.shop.id, id: next! } });
    expect(headers).toMatchObject({ 'In-Reply-To': '<late@mail.example>' });
  });
});
