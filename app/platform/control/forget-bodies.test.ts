import { Session } from '@shopify/shopify-api';
import { expect, test } from 'vitest';
import { house } from '#app/desk/house.server.ts';
import { after, days } from '#app/platform/spans.ts';
import { aDesk } from '#tests/builders/a-desk.ts';
import { forgetOldIntake } from './forget-bodies.sql.server.ts';
import { markUninstalled } from './shops.sql.server.ts';

test('the token of an installation that was broken off goes, one of a shop at work stays however long it was not used', async () => {
  const { control, sessions } = house();
  const [works, left] = [await aDesk(), await aDesk()];
  await markUninstalled(control, left.shop.domain, left.clock.now());
  const nobody = `nobody-${works.shop.id}.myshopify.com`;
  const domains = [works.shop.domain, left.shop.domain, nobody];
  for (const shop of domains) await sessions.storeSession(new Session({ id: `offline_${shop}`, shop, state: '', isOnline: false, accessToken: 'shpat_own' }));
  const forget = (before: Date) => forgetOldIntake(control, { bodies: new Date(0), rows: new Date(0), sessions: before });
  const kept = async () => Promise.all(domains.map(async (domain) => (await sessions.findSessionsByShop(domain)).length));
  await forget(after(new Date(), -days(1)));
  expect(await kept()).toEqual([1, 1, 1]);
  await forget(after(new Date(), days(1)));
  expect(await kept()).toEqual([1, 0, 0]);
});
