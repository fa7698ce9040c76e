import { expect, test } from 'vitest';
import { aDesk } from '#tests/builders/a-desk.ts';
import { changeNotices } from './change-notices.server.ts';
import { noticesOf } from './notices-of.server.ts';

test('each agent switches only their own notices', async () => {
  const desk = await aDesk();
  await desk.db.agent.create({ data: { shopId: desk.shop.id, id: '7002', name: 'Other', lastSeenAt: desk.clock.now() } });
  await changeNotices(desk, '7001', { notifyNewTicket: false, notifyReply: true, notifyApproval: false });
  expect(await noticesOf(desk, '7001')).toEqual({ notifyNewTicket: false, notifyReply: true, notifyApproval: false, email: 'agent@shop.example' });
  expect(await noticesOf(desk, '7002')).toEqual({ notifyNewTicket: true, notifyReply: true, notifyApproval: true, email: null });
});

test('someone of another shop has none here', async () => {
  const [desk, other] = [await aDesk(), await aDesk()];
  await other.db.agent.create({ data: { shopId: other.shop.id, id: '7009', name: 'Other', lastSeenAt: desk.clock.now() } });
  await expect(noticesOf(desk, '7009')).rejects.toMatchObject({ code: 'not_found' });
  await expect(changeNotices(desk, '7009', { notifyNewTicket: false, notifyReply: false, notifyApproval: true })).rejects.toMatchObject({ code: 'not_found' });
});
