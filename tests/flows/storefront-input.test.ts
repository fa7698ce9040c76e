import fs from 'node:fs';
import { createHmac } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { doors } from './storefront-input-doors.ts';
import { knock, type Knock } from './storefront-input-knock.ts';
import { changed, valueAt } from './storefront-input-places.ts';
import { rowsOf } from './storefront-input-rows.sql.ts';
import { anInputShop, type InputShop } from './storefront-input-shop.ts';

// What comes to the storefront's doors from people who are no shoppers. Photos and what is shown of words have tests of their own.

const seconds = () => Math.floor(Date.now() / 1000);

test('the table names every door below the proxy', () => {
  const routes = fs.readdirSync('app/routes').filter((name) => name.startsWith('proxy.') && !name.includes('.test.'));
  expect([...new Set(doors.map(({ route }) => route))].toSorted()).toEqual(routes.toSorted());
});

describe.each(doors.map((door, n) => ({ door, name: `${n + 1} ${door.sends ? 'POST' : 'GET'} ${door.route}` })))('$name', ({ door }) => {
  let shop: InputShop;
  let other: InputShop;
  beforeAll(async () => {
    [shop, other] = [await anInputShop(), await anInputShop()];
  });

  const bad = Object.entries(forgeries());
  test(`lets in nobody with a signature that is not Shopify’s, of this moment and for this shop (${bad.length})`, async () => {
    const before = await rowsOf(shop.desk.shop.id, other.desk.shop.id);
    for (const [name, forgery] of bad) {
      const answer = await knock(door, shop, forgery(shop, other));
      expect([name, answer.status, await answer.text()]).toEqual([name, 400, '']);
    }
    const { desk } = shop;
    const gone = { ...shop, desk: { ...desk, shop: { ...desk.shop, domain: 'nobody-1.myshopify.com' } } };
    expect((await knock(door, gone)).status).toBe(404);
    expect(await rowsOf(shop.desk.shop.id, other.desk.shop.id)).toEqual(before);
  });

  test.runIf(door.secrets)('opens nothing by another shop’s', async () => {
    const rows = () => rowsOf(shop.desk.shop.id, other.desk.shop.id);
    // The first to come through tells where the proxy is.
    await knock(door, other);
    const before = await rows();
    for (const secret of door.secrets ?? []) {
      const theirs = (all: Record<string, unknown>, from: Record<string, unknown>) => changed(all, secret, valueAt(from, secret));
      const [fields, params] = [door.fields?.(shop) ?? {}, door.params?.(shop) ?? {}];
      const inParams = secret in params;
      const answer = await knock(door, shop, {
        fields: inParams ? fields : theirs(fields, door.fields!(other)),
        params: inParams ? (theirs(params, door.params!(other)) as Record<string, string>) : params,
      });
      if (!door.mute && !door.page) expect([secret, answer.status]).toEqual([secret, expect.toBeOneOf([401, 404, 410, 422])]);
      if (door.page) expect(await answer.text()).toMatch(/찾을 수 없|없는|열 수 없/);
      expect(await rows()).toEqual({ ...before, ...moved(['storefront_settings', ...(door.tries ?? [])]) });
    }
  });

  test('answers its own page', async () => {
    const answer = await knock(door, shop);
    expect(answer.status).toBe(door.answers);
  });
});

const moved = (tables: string[]) => Object.fromEntries(tables.map((table) => [table, expect.any(String)]));

/** Each changes what was signed for this door and shop. */
function forgeries(): Record<string, (shop: InputShop, other: InputShop) => Knock> {
  const query = (bend: (query: URLSearchParams, other: InputShop) => void) => (_: InputShop, other: InputShop): Knock => ({ bend: ({ searchParams }) => bend(searchParams, other) });
  return {
    'none': query((all) => all.delete('signature')),
    'nothing signed': query((all) => [...all.keys()].forEach((name) => all.delete(name))),
    'an empty one': query((all) => all.set('signature', '')),
    'zeros': query((all) => all.set('signature', '0'.repeat(64))),
    'far too long': query((all) => all.set('signature', 'f'.repeat(10_000))),
    'no hex': query((all) => all.set('signature', '가\0\ud800{{ shop }}')),
    'of another secret': query((all) => all.set('signature', signed(all, 'another-secret'))),
    'another shop': query((all, other) => all.set('shop', other.desk.shop.domain)),
    'somebody signed in': query((all) => all.set('logged_in_customer_id', '7')),
    'another proxy': query((all) => all.set('path_prefix', '/apps/evil')),
    'another time': query((all) => all.set('timestamp', String(seconds() + 1))),
    'one more word': query((all) => all.append('more', '1')),
    'two shops': query((all, other) => all.append('shop', other.desk.shop.domain)),
    'two customers': query((all) => all.append('logged_in_customer_id', '7')),
    'two signatures': query((all) => all.append('signature', all.get('signature')!)),
    'two times, signed': query((all) => (all.append('timestamp', String(seconds())), all.set('signature', signed(all)))),
    'no time, signed': query((all) => (all.delete('timestamp'), all.set('signature', signed(all)))),
    'no number as time, signed': query((all) => (all.set('timestamp', 'now'), all.set('signature', signed(all)))),
    'old': () => ({ proxied: { at: seconds() - 95 } }),
    'of an hour ago': () => ({ proxied: { at: seconds() - 3600 } }),
    'of the future': () => ({ proxied: { at: seconds() + 3600 } }),
  };
}

/** As Shopify signs: doubles joined by a comma. */
function signed(query: URLSearchParams, secret = process.env.SHOPIFY_API_SECRET!): string {
  const names = [...new Set(query.keys())].filter((name) => name !== 'signature');
  const message = names.map((name) => `${name}=${query.getAll(name).join(',')}`).toSorted().join('');
  return createHmac('sha256', secret).update(message).digest('hex');
}
