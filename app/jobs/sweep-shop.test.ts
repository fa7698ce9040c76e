import { expect, test } from 'vitest';
import type { Desk } from '#app/desk/desk.ts';
import { aDesk } from '#tests/builders/a-desk.ts';
import { sweepShopJob, sweepWith } from './sweep-shop.server.ts';

test('an act that fails keeps no other from running, and is told', async () => {
  const ran: string[] = [];
  const mail = async () => Promise.reject(new Error('out of order'));
  const money = async (desk: Desk) => ran.push(`money of ${desk.shop.id}`);
  const desk = await aDesk();
  await expect(sweepWith(desk, [mail, money])).rejects.toThrow('out of order');
  expect(ran).toEqual([`money of ${desk.shop.id}`]);
});

test('figures that shoppers see are counted when their day is over, and not before', async () => {
  const { db, shop } = await aDesk();
  const where = { shopId: shop.id };
  const early = new Date('2000-01-01T00:00:00Z');
  const kept = () => db.storefrontSettings.findFirstOrThrow({ where, select: { figures: true, figuresDueAt: true } });
  await db.storefrontSettings.create({ data: { ...where, figuresOn: true, figuresDueAt: early } });
  await sweepShopJob({ shopId: shop.id });
  const counted = await kept();
  expect(counted).toMatchObject({ figures: { answers: 0 } });
  expect(counted.figuresDueAt! > early).toBe(true);
  await db.storefrontSettings.updateMany({ where, data: { figures: { answers: 7 } } });
  await sweepShopJob({ shopId: shop.id });
  expect(await kept()).toEqual({ ...counted, figures: { answers: 7 } });
});
