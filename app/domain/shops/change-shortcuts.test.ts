import { expect, test } from 'vitest';
import { aDesk } from '#tests/builders/a-desk.ts';
import { changeShortcuts } from './change-shortcuts.server.ts';
import { shortcutsOf } from './shortcuts-of.server.ts';

test('each agent switches only their own keys', async () => {
  const desk = await aDesk();
  await desk.db.agent.create({ data: { shopId: desk.shop.id, id: '7002', name: 'Other', lastSeenAt: desk.clock.now() } });
  await changeShortcuts(desk, '7001', false);
  expect([await shortcutsOf(desk, '7001'), await shortcutsOf(desk, '7002')]).toEqual([false, true]);
  await changeShortcuts(desk, '7001', true);
  expect(await shortcutsOf(desk, '7001')).toBe(true);
});

test('someone of another shop has none here', async () => {
  const [desk, other] = [await aDesk(), await aDesk()];
  await other.db.agent.create({ data: { shopId: other.shop.id, id: '7009', name: 'Other', lastSeenAt: desk.clock.now() } });
  await expect(changeShortcuts(desk, '7009', false)).rejects.toMatchObject({ code: 'not_found' });
  expect(await shortcutsOf(other, '7009')).toBe(true);
});
