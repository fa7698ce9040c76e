import { expect, test } from 'vitest';
import type { Desk } from '#app/desk/desk.ts';
import { aDesk } from '#tests/builders/a-desk.ts';
import { sweepWith } from './sweep-shop.server.ts';

test('an act that fails keeps no other from running, and is told', async () => {
  const ran: string[] = [];
  const mail = async () => Promise.reject(new Error('out of order'));
  const money = async (desk: Desk) => ran.push(`money of ${desk.shop.id}`);
  const desk = await aDesk();
  await expect(sweepWith(desk, [mail, money])).rejects.toThrow('out of order');
  expect(ran).toEqual([`money of ${desk.shop.id}`]);
});
