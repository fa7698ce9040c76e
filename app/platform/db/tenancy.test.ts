import { describe, expect, test } from 'vitest';
import { house } from '#app/desk/house.server.ts';
import { aDesk } from '#tests/builders/a-desk.ts';

describe('a desk sees its own shop only', () => {
  test('rows of another shop are not there', async () => {
    const [one, two] = [await aDesk(), await aDesk()];
    expect(await two.db.agent.findMany({ where: { shopId: two.shop.id } })).toHaveLength(1);
    await expect(one.db.agent.findMany({ where: { shopId: two.shop.id } })).rejects.toThrow('does not name the shop');
  });

  test('the database refuses even a query that the guard never saw', async () => {
    const [one, two] = [await aDesk(), await aDesk()];
    const seen = await one.db.$queryRaw<{ shopId: string }[]>`select distinct "shopId" from agent`;
    expect(seen).toEqual([{ shopId: one.shop.id }]);
    await expect(one.db.$executeRaw`insert into agent ("shopId", id, name, "lastSeenAt") values (${two.shop.id}, '1', 'x', now())`).rejects.toThrow(/row-level security/);
  });

  test('a connection without a desk sees no row', async () => {
    await aDesk();
    const { rows } = await house().shopPool.query('select count(*)::int as n from agent');
    expect(rows[0].n).toBe(0);
  });

  test('reads of many shops in one tick each see their own', async () => {
    const desks = await Promise.all(Array.from({ length: 50 }, () => aDesk()));
    const found = await Promise.all(
      desks.map((desk) => desk.db.shopSettings.findUnique({ where: { shopId: desk.shop.id } })),
    );
    expect(found.map((row) => row?.shopId)).toEqual(desks.map((desk) => desk.shop.id));
  });
});

describe('transactions', () => {
  test('neither desk.db nor a port may be used inside', async () => {
    const desk = await aDesk();
    await expect(desk.transaction(async function reach() {
      await desk.db.agent.findMany({ where: { shopId: desk.shop.id } });
    })).rejects.toThrow('inside a transaction');
    await expect(desk.transaction(async function speak() {
      await desk.shopify.shopProfile();
    })).rejects.toThrow('inside a transaction');
  });

  test('a job exists exactly when the change does', async () => {
    const desk = await aDesk();
    await expect(desk.transaction(async function fail(ledger) {
      await ledger.enqueue('publish-help', { shopId: desk.shop.id });
      throw new Error('rolled back');
    })).rejects.toThrow('rolled back');
    await desk.transaction(async function keep(ledger) {
      await ledger.enqueue('send-notices', { shopId: desk.shop.id });
      await ledger.announce({ topic: 'ticket' });
    });
    const { rows } = await house().queue.query(
      `select t.identifier from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id where j.payload->>'shopId' = $1`,
      [desk.shop.id],
    );
    expect(rows).toEqual([{ identifier: 'send-notices' }]);
  });
});
