import { expect, test } from 'vitest';
import { aDesk } from '#tests/builders/a-desk.ts';
import { deleteStatement, insertRow, updateRows } from './rows.sql.server.ts';

test('a row is inserted once, changed, and deleted, in the transaction', async () => {
  const desk = await aDesk();
  const key = { shopId: desk.shop.id, key: 'form:1' };
  const createdAt = desk.clock.now();
  await desk.transaction(async function write({ db }) {
    expect(await insertRow(db, 'form_receipt', { ...key, answer: { said: '예' }, createdAt }, { orNothing: true })).toBe(true);
    expect(await insertRow(db, 'form_receipt', { ...key, answer: {}, createdAt }, { orNothing: true })).toBe(false);
    expect(await updateRows(db, 'form_receipt', key, { answer: { said: 'yes' } })).toBe(1);
  });
  expect(await desk.db.formReceipt.findFirst({ where: key })).toEqual({ ...key, answer: { said: 'yes' }, createdAt });
  const failing = desk.transaction(async function fail({ db }) {
    expect(await db.$executeRaw(deleteStatement('form_receipt', key))).toBe(1);
    throw new Error('and back');
  });
  await expect(failing).rejects.toThrow('and back');
  expect(await desk.db.formReceipt.count({ where: key })).toBe(1);
});

test('another shop\'s row is refused, and a name that is none', async () => {
  const [desk, other] = [await aDesk(), await aDesk()];
  const row = { shopId: other.shop.id, key: 'form:1', answer: {}, createdAt: desk.clock.now() };
  await expect(desk.transaction(async function write({ db }) { await insertRow(db, 'form_receipt', row); })).rejects.toThrow('row-level security');
  await expect(insertRow(desk.db, 'form_receipt"', row)).rejects.toThrow('no name');
});

test('hand-written SQL belongs to the transaction, and to no later one', async () => {
  const desk = await aDesk();
  let kept: typeof desk.db | undefined;
  let late: Promise<unknown> | undefined;
  const over = Promise.withResolvers<void>();
  await desk.transaction(async function keep({ db }) {
    kept = db;
    late = over.promise.then(() => kept!.$queryRaw`select 1`);
    late.catch(() => {});
  });
  over.resolve();
  await expect(late).rejects.toThrow('outside of its transaction');
  await expect(kept!.$queryRaw`select 1`).rejects.toThrow('outside of its transaction');
});
