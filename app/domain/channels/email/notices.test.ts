import { describe, expect, test } from 'vitest';
import type { Desk, Ledger } from '#app/desk/desk.ts';
import { addMessage } from '#app/domain/tickets/add-message.server.ts';
import { minutes } from '#app/platform/spans.ts';
import { aDesk } from '#tests/builders/a-desk.ts';
import { aTicket } from '#tests/builders/a-ticket.ts';
import { waitsForALock } from '#tests/builders/waits-for-a-lock.sql.ts';
import { notifyApprovers } from './notify-approvers.server.ts';
import { queueNotices } from './queue-notices.server.ts';
import { notifyAgent, sendNotices } from './send-notices.server.ts';

const SECRET = '주문한 상품이 아직 오지 않았습니다';
const sent = (desk: Desk) => desk.db.outboxMail.findMany({ where: { shopId: desk.shop.id, kind: 'notice' }, orderBy: { createdAt: 'asc' } });

function answered(desk: Desk, ticketId: string, given = {}): Promise<{ messageId: string }> {
  return desk.transaction(function answer(ledger: Ledger) {
    return addMessage(ledger, { ticketId, kind: 'customer', text: '아직이요', ...given });
  });
}

describe('notices to agents', () => {
  test('what happens within two minutes is one mail, with numbers, subjects and links, not with words of the customer', async () => {
    const desk = await aDesk();
    const one = await aTicket(desk);
    await queueNotices(desk, { ticketId: one.ticketId, kind: 'new_ticket', messageId: one.messageId });
    for (let n = 0; n < 2; n++) await queueNotices(desk, { ticketId: one.ticketId, kind: 'reply', messageId: (await answered(desk, one.ticketId)).messageId });
    await sendNotices(desk);
    expect(await sent(desk)).toEqual([]);
    desk.clock.pass(minutes(2));
    await sendNotices(desk);
    await sendNotices(desk);
    const [mail, ...more] = await sent(desk);
    expect(more).toEqual([]);
    expect(mail).toMatchObject({ toAddress: 'agent@shop.example', subject: '확인하실 문의가 1건 있습니다', headers: { 'Auto-Submitted': 'auto-generated' }, replyTo: null });
    expect(mail!.text).toContain(`새 문의 #1: 배송 문의\nhttps://${desk.shop.domain}/admin/apps/3f0c1d6a5b7e4c9f8a2d1e0b9c8a7f65/app/tickets/${one.ticketId}`);
    expect(mail!.text).toContain('고객 답장 2통 #1: 배송 문의');
    expect(mail!.html).toContain('내 알림');
    expect(mail!.text + mail!.html).not.toContain(SECRET);
  });

  test('each switch is the agent’s own; who did it is not told', async () => {
    const desk = await aDesk();
    const shopId = desk.shop.id;
    const agent = (id: string, given = {}) => desk.db.agent.create({ data: { shopId, id, name: id, email: `${id}@shop.example`, locale: 'en', lastSeenAt: desk.clock.now(), ...given } });
    await agent('7002', { notifyNewTicket: false });
    await agent('7003', { notifyReply: false });
    await agent('7004', { email: null });
    const { ticketId, messageId } = await aTicket(desk);
    await queueNotices(desk, { ticketId, kind: 'new_ticket', messageId, exceptAgentId: '7001' });
    desk.clock.pass(minutes(2));
    await sendNotices(desk);
    expect((await sent(desk)).map((mail) => [mail.toAddress, mail.subject])).toEqual([['7003@shop.example', 'New ticket #1: 배송 문의']]);
  });

  test('a plan that waits is told to the leads and the owner, in words of their language; not to whoever asked', async () => {
    const desk = await aDesk();
    const shopId = desk.shop.id;
    const agent = (id: string, given: object) => desk.db.agent.create({ data: { shopId, id, name: id, email: `${id}@shop.example`, locale: 'ko', lastSeenAt: desk.clock.now(), ...given } });
    await agent('7002', { role: 'lead' });
    await agent('7003', { accountOwner: true, locale: 'en' });
    await agent('7004', { role: 'lead', notifyApproval: false });
    await agent('7005', { role: 'lead' });
    const { ticketId } = await aTicket(desk);
    for (const resolutionId of [desk.newId(), desk.newId()]) await notifyApprovers(desk, { resolutionId, ticketId, askedBy: '7005' });
    desk.clock.pass(minutes(2));
    await sendNotices(desk);
    expect((await sent(desk)).map((mail) => [mail.toAddress, mail.subject]).toSorted()).toEqual([
      ['7002@shop.example', '#1 승인이 필요한 건 2개: 배송 문의'],
      ['7003@shop.example', '2 approvals needed on #1: 배송 문의'],
    ]);
  });

  test('switched off in the meantime is off', async () => {
    const desk = await aDesk();
    const { ticketId, messageId } = await aTicket(desk);
    await queueNotices(desk, { ticketId, kind: 'new_ticket', messageId });
    await desk.db.agent.updateMany({ where: { shopId: desk.shop.id, id: '7001' }, data: { notifyNewTicket: false } });
    desk.clock.pass(minutes(2));
    await sendNotices(desk);
    expect(await sent(desk)).toEqual([]);
    expect(await desk.db.agentNotice.count({ where: { shopId: desk.shop.id, sentAt: null } })).toBe(0);
  });

  test('a reaction that runs twice notes once; automatic mail and what is held back is not noted', async () => {
    const desk = await aDesk();
    const { ticketId, messageId } = await aTicket(desk);
    await queueNotices(desk, { ticketId, kind: 'new_ticket', messageId });
    await queueNotices(desk, { ticketId, kind: 'new_ticket', messageId });
    await queueNotices(desk, { ticketId, kind: 'reply', messageId: (await answered(desk, ticketId, { automated: true })).messageId });
    const held = await aTicket(desk, { heldBack: true });
    await queueNotices(desk, { ticketId: held.ticketId, kind: 'new_ticket', messageId: held.messageId });
    expect(await desk.db.agentNotice.count({ where: { shopId: desk.shop.id } })).toBe(1);
  });

  test('two workers at once send one mail', async () => {
    const desk = await aDesk();
    const { ticketId, messageId } = await aTicket(desk);
    await queueNotices(desk, { ticketId, kind: 'new_ticket', messageId });
    desk.clock.pass(minutes(2));
    await Promise.all([sendNotices(desk), sendNotices(desk), sendNotices(desk)]);
    expect(await sent(desk)).toHaveLength(1);
  });

  test('what is noted while another worker writes its mail is told in the next one', async () => {
    const desk = await aDesk();
    const first = await aTicket(desk);
    await queueNotices(desk, { ticketId: first.ticketId, kind: 'new_ticket', messageId: first.messageId });
    desk.clock.pass(minutes(2));
    const [wrote, gate] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const one = desk.transaction(async function writes(ledger) {
      await notifyAgent(ledger, '7001');
      wrote.resolve();
      await gate.promise;
    });
    await wrote.promise;
    const second = await aTicket(desk);
    await queueNotices(desk, { ticketId: second.ticketId, kind: 'new_ticket', messageId: second.messageId });
    const two = desk.transaction(async function meanwhile(ledger) {
      await notifyAgent(ledger, '7001');
    });
    await Promise.race([two, waitsForALock(desk)]);
    gate.resolve();
    await Promise.all([one, two]);
    expect((await sent(desk)).map((mail) => mail.subject).toSorted()).toEqual(['새 문의 #1: 배송 문의', '새 문의 #2: 배송 문의']);
    expect(await desk.db.agentNotice.count({ where: { shopId: desk.shop.id, sentAt: null } })).toBe(0);
  });
});
