import { expect, test } from 'vitest';
import { house } from '#app/desk/house.server.ts';
import { minutes } from '#app/platform/spans.ts';
import { aDesk, type TestDesk } from '#tests/builders/a-desk.ts';
import { storeMail } from './store-mail.server.ts';
import { sweepMail } from './sweep-mail.server.ts';
import { takeMail } from './take-mail.server.ts';

async function aDelivery(): Promise<{ desk: TestDesk; id: string; key: string }> {
  const desk = await aDesk();
  await storeMail(desk, { envelopeFrom: 'haneul@mail.example', envelopeTo: `${desk.shop.id}@${desk.mailDomain}`, bytes: Buffer.from('From: haneul@mail.example\r\nMessage-ID: <1@mail.example>\r\n\r\nWhere is it?') });
  const { id } = await desk.db.inboundMail.findFirstOrThrow({ where: { shopId: desk.shop.id } });
  return { desk, id, key: `take-mail:${id}` };
}

async function attemptsOf(key: string): Promise<number | null> {
  const { rows } = await house().queue.query('select attempts::int from graphile_worker._private_jobs where key = $1', [key]);
  return rows[0]?.attempts ?? null;
}

test('an inbound mail whose job was lost is queued again, and filed', async () => {
  const { desk, id, key } = await aDelivery();
  await house().queue.query('delete from graphile_worker._private_jobs where key = $1', [key]);
  desk.clock.pass(minutes(11));
  await sweepMail(desk);
  expect(await attemptsOf(key)).toBe(0);
  await takeMail(desk, id);
  expect(await desk.db.inboundMail.findFirst({ where: { shopId: desk.shop.id, id } })).toMatchObject({ state: 'done', error: null });
});

test('one that fails again and again comes to the end of its tries', async () => {
  const { desk, key } = await aDelivery();
  desk.clock.pass(minutes(11));
  await sweepMail(desk);
  await house().queue.query('update graphile_worker._private_jobs set attempts = 5 where key = $1', [key]);
  desk.clock.pass(minutes(1));
  await sweepMail(desk);
  expect(await attemptsOf(key)).toBe(5);
});
