import { randomInt } from 'node:crypto';
import type { Actor, Desk, ShopIdentity } from '#app/desk/desk.ts';
import { house } from '#app/desk/house.server.ts';
import { openDesk } from '#app/desk/open-desk.server.ts';
import type { MailPort, MailToSend } from '#app/gateways/mail/port.ts';
import type { ShopifyPort } from '#app/gateways/shopify/port.ts';
import type { Clock } from '#app/platform/clock.server.ts';
import { markInstalled } from '#app/platform/control/shops.sql.server.ts';

export interface TestClock extends Clock {
  set(at: string | Date): void;
  pass(milliseconds: number): void;
}

export function aClock(start = '2026-11-20T09:00:00Z'): TestClock {
  let now = new Date(start).getTime();
  return {
    now: () => new Date(now),
    set: (at) => {
      now = new Date(at).getTime();
    },
    pass: (milliseconds) => {
      now += milliseconds;
    },
  };
}

export interface TestDesk extends Desk {
  clock: TestClock;
  /** Every mail handed to the mail port. */
  mails: MailToSend[];
  /** The same shop seen by someone else. */
  as(actor: Actor, shopify?: ShopifyPort): TestDesk;
}

/**
 * A desk in a shop of its own, on real PostgreSQL. Without `shopify` a call to
 * Shopify throws: hand in the gateway over a sandbox where the test needs one.
 */
export async function aDesk(options: { shop?: ShopIdentity; actor?: Actor; shopify?: ShopifyPort; clock?: TestClock; settings?: Record<string, unknown> } = {}): Promise<TestDesk> {
  const id = String(randomInt(10_000_000, 2_000_000_000));
  const shop = options.shop ?? { id, domain: `shop-${id}.myshopify.com` };
  const clock = options.clock ?? aClock();
  await markInstalled(house().control, { ...shop, scopes: '' }, clock.now());
  const desk = deskIn(shop, options.actor ?? { kind: 'agent', id: '7001', name: 'Agent' }, clock, [], options.shopify ?? noShopify);
  await desk.db.shopSettings.create({
    data: {
      shopId: shop.id,
      name: 'A test shop',
      locale: 'ko',
      currency: 'KRW',
      timeZone: 'Asia/Seoul',
      contactEmail: 'owner@shop.example',
      storefrontUrl: 'https://shop.example',
      createdAt: clock.now(),
      ...options.settings,
    },
  });
  await desk.db.agent.create({ data: { shopId: shop.id, id: '7001', name: 'Agent', email: 'agent@shop.example', lastSeenAt: clock.now() } });
  return desk;
}

function deskIn(shop: ShopIdentity, actor: Actor, clock: TestClock, mails: MailToSend[], shopify: ShopifyPort): TestDesk {
  const mail: MailPort = {
    async send(message) {
      mails.push(message);
      return { accepted: [message.to.address], response: '250 OK' };
    },
  };
  const desk = openDesk({ ...house(), clock, mail }, shop, actor, shopify);
  return { ...desk, clock, mails, as: (other, port) => deskIn(shop, other, clock, mails, port ?? shopify) };
}

const noShopify = new Proxy({} as ShopifyPort, {
  get(_, property) {
    return () => {
      throw new Error(`This test did not expect a call to Shopify: ${String(property)}`);
    };
  },
});
