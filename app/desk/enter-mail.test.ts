import { expect, test } from 'vitest';
import { inboxAddress, replyAddress } from '#app/domain/channels/email/mail-addresses.ts';
import { markUninstalled } from '#app/platform/control/shops.sql.server.ts';
import { aDesk } from '#tests/builders/a-desk.ts';
import { enterMail } from './enter-mail.server.ts';
import { house } from './house.server.ts';

test('a delivery enters the shop of its address, and no other', async () => {
  const desk = await aDesk();
  const entrance = await enterMail(inboxAddress(desk));
  expect(entrance).toMatchObject({ desk: { shop: desk.shop, actor: { kind: 'customer' } }, address: { kind: 'inbox' } });
  expect(await enterMail(replyAddress(desk, { id: 'x', replyKey: 'abc' }))).toMatchObject({ desk: { shop: desk.shop }, address: { kind: 'reply' } });
  for (const nobody of ['1@in.mend-app.test', 'nobody@in.mend-app.test', `${desk.shop.id}@mail.example`]) expect(await enterMail(nobody)).toBeNull();
});

test('nobody is in when the shop has left', async () => {
  const desk = await aDesk();
  await markUninstalled(house().control, desk.shop.domain, desk.clock.now());
  expect(await enterMail(inboxAddress(desk))).toBeNull();
});
