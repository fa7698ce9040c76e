import { expect, test } from 'vitest';
import { house } from '#app/desk/house.server.ts';
import { publishHelp } from '#app/domain/help/publish-help.server.ts';
import type { ShopifyPort } from '#app/gateways/shopify/port.ts';
import { dueShops } from '#app/platform/control/shops.sql.server.ts';
import { hours, minutes } from '#app/platform/spans.ts';
import { homeView } from '#app/routes/app._index/home-view.server.ts';
import { aClock, aDesk, type TestDesk } from '#tests/builders/a-desk.ts';
import { figuresDocument } from './figures-document.ts';
import { publishDueFigures, publishFigures } from './publish-figures.server.ts';
import { showFigures } from './show-figures.server.ts';

/** A shop that shows its figures, in this zone; what the storefront has of them stands in `store.figures`. */
async function aShop(timeZone: string, start: string) {
  const store: { figures?: unknown } = {};
  const shopify = {
    async setHelp(values) {
      for (const { json } of values) store.figures = JSON.parse(json);
    },
    async removeHelp() {
      delete store.figures;
    },
  } as Partial<ShopifyPort> as ShopifyPort;
  const desk = await aDesk({ clock: aClock(start), shopify, settings: { timeZone } });
  return { desk, store };
}

/** One ticket an hour for forty days, each promised eight hours; answered after one to twelve, every thirteenth never. */
async function busyDays(desk: TestDesk, until: Date): Promise<void> {
  const data = Array.from({ length: 40 * 24 }, (_, n) => {
    const openedAt = new Date(until.getTime() - hours(n));
    const took = hours((n % 12) + 1);
    return {
      shopId: desk.shop.id, id: desk.newId(), number: n + 1, status: 'resolved', channel: 'email', subject: '문의', locale: 'ko', replyKey: `k${n}`, openedAt, lastMessageAt: openedAt, answerDueAt: new Date(openedAt.getTime() + hours(8)),
      ...(n % 13 ? { firstAnsweredAt: new Date(openedAt.getTime() + took), firstAnswerSeconds: took / 1000 } : {}),
    };
  });
  await desk.db.ticket.createMany({ data });
}

const targets = { targetHours: 8, always: true };

// From an evening to the next afternoon, over the night in which the clocks change.
test.each([
  ['Asia/Seoul', '2026-11-20T11:00:00Z'],
  ['America/New_York', '2026-11-01T01:00:00Z'],
  ['America/New_York', '2027-03-14T01:00:00Z'],
  ['Australia/Lord_Howe', '2026-10-03T10:00:00Z'],
  ['Asia/Beirut', '2027-03-27T18:00:00Z'],
])('home and store show the same at every half hour, and both go on to the next day within an hour of midnight: %s, %s', async (timeZone, start) => {
  const { desk, store } = await aShop(timeZone, start);
  await busyDays(desk, new Date(new Date(start).getTime() + hours(48)));
  await showFigures(desk, true);
  await publishHelp(desk);
  const days = new Set<string>();
  for (let n = 0; n < 36; n++) {
    const { figures, storefront } = await homeView(desk, 'ko');
    expect(store.figures).toEqual(figuresDocument(figures.service, targets));
    expect(storefront.figures).toMatchObject({ on: true, becomes: 'shown', arrived: true });
    days.add(figures.service.to);
    const hourAgo = new Date(desk.clock.now().getTime() - hours(1));
    expect(figures.service.to >= dayBefore(timeZone, hourAgo)).toBe(true);
    desk.clock.pass(minutes(30));
    const due = (await dueShops(house().control, desk.clock.now())).includes(desk.shop.id);
    await publishDueFigures(desk);
    const after = await homeView(desk, 'ko');
    // Nobody is asked to count where no day has gone by; while they are brought there, the page says so.
    expect(due).toBe(after.figures.service.to !== figures.service.to);
    expect(after.storefront.figures.arrived).toBe(!due);
    // The night's own look, wherever in the shop's day it falls.
    if (desk.clock.now().getUTCHours() === 18) await publishFigures(desk);
    await publishHelp(desk);
  }
  expect(days.size).toBeGreaterThan(1);
}, 60_000);

function dayBefore(timeZone: string, at: Date): string {
  const today = new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' }).format(at);
  return new Date(Date.parse(today) - hours(24)).toISOString().slice(0, 10);
}

test('the thirtieth answer of a day shows nothing, on the home page as in the store, before midnight', async () => {
  const { desk, store } = await aShop('Asia/Seoul', '2026-11-20T01:00:00Z');
  const openedAt = new Date('2026-11-19T08:00:00Z');
  const row = { shopId: desk.shop.id, status: 'resolved', channel: 'email', subject: '문의', locale: 'ko', openedAt, lastMessageAt: openedAt, firstAnsweredAt: openedAt, firstAnswerSeconds: 0 };
  await desk.db.ticket.createMany({ data: Array.from({ length: 30 }, (_, n) => ({ ...row, id: desk.newId(), number: n + 1, replyKey: `k${n}`, answerDueAt: new Date(n ? '2026-11-19T14:00:00Z' : '2026-11-20T02:00:00Z') })) });
  expect(await showFigures(desk, true)).toBe('few');
  await publishHelp(desk);
  desk.clock.pass(hours(5));
  expect((await homeView(desk, 'ko')).storefront.figures).toMatchObject({ becomes: 'few', arrived: true });
  desk.clock.set('2026-11-20T16:00:00Z');
  await publishDueFigures(desk);
  await publishHelp(desk);
  expect((await homeView(desk, 'ko')).storefront.figures).toMatchObject({ becomes: 'shown', arrived: true });
  expect(store.figures).toMatchObject({ answers: 30, to: '2026-11-20' });
});

test('who switches them off while they are counted has the last word', async () => {
  const { desk, store } = await aShop('Asia/Seoul', '2026-11-20T01:00:00Z');
  await busyDays(desk, desk.clock.now());
  await showFigures(desk, true);
  await Promise.all([publishFigures(desk), showFigures(desk, false), publishFigures(desk)]);
  await publishHelp(desk);
  expect(store).toEqual({});
  expect((await homeView(desk, 'ko')).storefront.figures).toMatchObject({ on: false, arrived: true });
});
