import { describe, expect, test } from 'vitest';
import type { Ledger } from '#app/desk/desk.ts';
import { minutes } from '#app/platform/spans.ts';
import { aDesk, type TestDesk } from '#tests/builders/a-desk.ts';
import { aTicket } from '#tests/builders/a-ticket.ts';
import { addMessage, type NewMessage } from './add-message.server.ts';
import { assignTicket } from './assign-ticket.server.ts';
import { changeStatus } from './change-status.server.ts';

const within = <T, I>(desk: TestDesk, act: (ledger: Ledger, input: I) => Promise<T>, input: I): Promise<T> => desk.transaction((ledger) => act(ledger, input));
const read = (desk: TestDesk, id: string) => desk.db.ticket.findFirstOrThrow({ where: { shopId: desk.shop.id, id } });
const write = (desk: TestDesk, message: NewMessage) => within(desk, addMessage, message);

describe('two agents at once', () => {
  test('one changes, the other is shown what changed', async () => {
    const desk = await aDesk();
    const other = desk.as({ kind: 'agent', id: '7001', name: 'Agent' });
    const { ticketId } = await aTicket(desk);
    const both = await Promise.allSettled([
      within(desk, assignTicket, { ticketId, version: 1, assigneeId: '7001' }),
      within(other, changeStatus, { ticketId, version: 1, status: 'resolved' as const }),
    ]);
    expect(both.map((one) => one.status).toSorted()).toEqual(['fulfilled', 'rejected']);
    const { reason } = both.find((one) => one.status === 'rejected') as PromiseRejectedResult;
    expect(reason).toMatchObject({ code: 'conflict', details: { shown: { version: 2, events: [{ actorName: 'Agent' }] } } });
    expect((await read(desk, ticketId)).version).toBe(2);
  });

  test('a reply written before the customer wrote again shows their words', async () => {
    const desk = await aDesk();
    const { ticketId } = await aTicket(desk);
    desk.clock.pass(minutes(1));
    await write(desk, { ticketId, kind: 'customer', text: '방금 도착했어요!' });
    await expect(write(desk, { ticketId, kind: 'agent', text: '다시 보내 드리겠습니다.', version: 1 })).rejects.toMatchObject({
      code: 'conflict',
      details: { shown: { version: 2, status: 'open', events: [{ kind: 'message_received' }], messages: [{ kind: 'customer', text: '방금 도착했어요!' }] } },
    });
    expect(await desk.db.message.count({ where: { shopId: desk.shop.id, ticketId } })).toBe(2);
  });

  test('who wants what a colleague has just done is shown it as well, and not told that it was they', async () => {
    const desk = await aDesk();
    const { ticketId } = await aTicket(desk);
    await within(desk, assignTicket, { ticketId, version: 1, assigneeId: '7001' });
    const late = within(desk, assignTicket, { ticketId, version: 1, assigneeId: '7001' });
    await expect(late).rejects.toMatchObject({ code: 'conflict', details: { shown: { version: 2, events: [{ kind: 'ticket_assigned' }] } } });
    expect(await within(desk, assignTicket, { ticketId, version: 2, assigneeId: '7001' })).toBe(2);
  });

  test('two replies against one version: one is stored', async () => {
    const desk = await aDesk();
    const { ticketId } = await aTicket(desk);
    const both = await Promise.allSettled([1, 2].map((n) => write(desk, { ticketId, kind: 'agent', text: `답변 ${n}`, version: 1 })));
    expect(both.map((one) => one.status).toSorted()).toEqual(['fulfilled', 'rejected']);
  });
});
