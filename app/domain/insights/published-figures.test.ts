import { beforeEach, describe, expect, test } from 'vitest';
import { changeCalendar } from '#app/domain/calendars/change-calendar.server.ts';
import { publishHelp } from '#app/domain/help/publish-help.server.ts';
import { changeSettings } from '#app/domain/shops/change-settings.server.ts';
import type { ShopifyPort } from '#app/gateways/shopify/port.ts';
import { bringHelp } from '#app/jobs/publish-help.server.ts';
import type { Prisma } from '#app/platform/generated/prisma/client.ts';
import { homeView } from '#app/routes/app._index/home-view.server.ts';
import { aClock, aDesk, type TestDesk } from '#tests/builders/a-desk.ts';
import { figuresDocument } from './figures-document.ts';
import { homeFigures } from './home-figures.server.ts';
import { publishFigures } from './publish-figures.server.ts';
import { serviceFigures, type ServiceFigures } from './service-figures.server.ts';
import { showFigures } from './show-figures.server.ts';

const NOW = '2026-11-20T09:00:00Z';
const figures: ServiceFigures = { from: '2026-10-21', to: '2026-11-19', tickets: 31, answers: 30, late: 2, median: 5400, withinTarget: 93, satisfaction: 90, ratings: 30, surveysSent: 40, responseRate: 75, untimed: false };
const shop = { targetHours: 8, always: false };

describe('what shoppers are told', () => {
  test('is the period, the three figures and what they were counted of', () => {
    expect(figuresDocument(figures, shop)).toEqual({ v: 1, from: '2026-10-21', to: '2026-11-19', medianSeconds: 5400, withinTarget: 93, target: 8, always: false, satisfaction: 90, tickets: 31, answers: 30, count: 30 });
  });

  test('is nothing below thirty answers, however good they are', () => {
    expect(figuresDocument({ ...figures, answers: 29, tickets: 29, withinTarget: 100 }, shop)).toBeNull();
  });

  test('leaves satisfaction out below thirty ratings', () => {
    expect(figuresDocument({ ...figures, ratings: 29 }, shop)).toMatchObject({ satisfaction: null, count: 29 });
  });

  test('is also that most still wait, but no half-timed median', () => {
    expect(figuresDocument({ ...figures, tickets: 70, median: 'waiting', withinTarget: 40 }, shop)).toMatchObject({ medianSeconds: null, withinTarget: 40 });
    expect(figuresDocument({ ...figures, median: null, untimed: true }, shop)).toBeNull();
  });
});

describe('in the storefront', () => {
  let desk: TestDesk;
  let shown: Record<string, unknown>;
  let number = 0;

  beforeEach(async () => {
    shown = {};
    const shopify = {
      async setHelp(values) {
        for (const { key, json } of values) shown[key] = JSON.parse(json);
      },
      async removeHelp(keys) {
        for (const key of keys) delete shown[key];
      },
    } as Partial<ShopifyPort> as ShopifyPort;
    desk = await aDesk({ clock: aClock(NOW), shopify });
  });

  async function tickets(count: number, answered = true, given: Partial<Prisma.TicketCreateManyInput> = {}) {
    const openedAt = new Date('2026-11-18T00:00:00Z');
    const data = Array.from({ length: count }, (_, n) => ({
      shopId: desk.shop.id, id: desk.newId(), number: ++number, status: 'resolved', channel: 'email', subject: '문의', locale: 'ko', replyKey: `k${number}`, openedAt, lastMessageAt: openedAt,
      answerDueAt: new Date('2026-11-18T08:00:00Z'),
      ...(answered ? { firstAnsweredAt: new Date(openedAt.getTime() + (n + 1) * 60_000), firstAnswerSeconds: (n + 1) * 60 } : {}),
      ...given,
    }));
    await desk.db.ticket.createMany({ data });
  }

  test('they are hidden at 29 answers and shown at 30, once they are switched on', async () => {
    await tickets(29);
    expect(await showFigures(desk, true)).toBe('few');
    await publishHelp(desk);
    expect(shown).not.toHaveProperty('figures');
    await tickets(1);
    expect(await publishFigures(desk)).toBe('shown');
    await publishHelp(desk);
    expect(shown['figures']).toMatchObject({ answers: 30 });
  });

  test('a shop that did not choose them shows none, and switched off they are removed', async () => {
    await tickets(40);
    expect(await publishFigures(desk)).toBe('off');
    await publishHelp(desk);
    expect(shown).not.toHaveProperty('figures');
    await showFigures(desk, true);
    await publishHelp(desk);
    expect(shown).toHaveProperty('figures');
    await showFigures(desk, false);
    await publishHelp(desk);
    expect(shown).not.toHaveProperty('figures');
  });

  test('they go when there are too few again', async () => {
    await tickets(30);
    await showFigures(desk, true);
    await publishHelp(desk);
    desk.clock.pass(40 * 86_400_000);
    expect(await publishFigures(desk)).toBe('few');
    await publishHelp(desk);
    expect(shown).not.toHaveProperty('figures');
  });

  test('they are what the home page shows, to the digit', async () => {
    await tickets(41);
    await tickets(3, false);
    await changeSettings(desk, { answerTargetHours: 6 });
    await showFigures(desk, true);
    await publishHelp(desk);
    const view = await homeView(desk, 'ko');
    const { from, to, tickets: counted, answers, median, withinTarget, satisfaction, ratings } = view.figures.service;
    expect(shown['figures']).toEqual({ v: 1, from, to, medianSeconds: median, withinTarget, target: view.targetHours, always: true, satisfaction, tickets: counted, answers, count: ratings });
    expect(view.storefront.figures).toMatchObject({ on: true, becomes: 'shown', satisfaction: false });
    expect((await homeFigures(desk)).service).toEqual(await serviceFigures(desk));
  });

  test('what falls due, is answered or is rated by day changes neither until the next day', async () => {
    await tickets(30);
    await tickets(1, false);
    await tickets(1, true, { answerDueAt: new Date('2026-11-20T10:00:00Z') });
    await showFigures(desk, true);
    await publishHelp(desk);
    const before = await told();
    expect(before).toMatchObject({ tickets: 31, answers: 30 });
    desk.clock.pass(2 * 3_600_000);
    await desk.db.ticket.updateMany({ where: { shopId: desk.shop.id, firstAnsweredAt: null }, data: { firstAnsweredAt: desk.clock.now(), firstAnswerSeconds: 180_000 } });
    expect(await told()).toEqual(before);
    expect(shown['figures']).toMatchObject(before);
  });

  test('a promise that was changed is told with what the help tells', async () => {
    await tickets(30);
    await showFigures(desk, true);
    await bringHelp(desk);
    expect(shown['figures']).toMatchObject({ target: 8 });
    await changeSettings(desk, { answerTargetHours: 6 });
    await bringHelp(desk);
    expect(shown['figures']).toMatchObject({ target: 6, always: true });
    await changeCalendar(desk, 0, { timeZone: 'Asia/Seoul', always: false, hours: [{ weekday: 1, opens: 0, closes: 3600 }], holidays: [] });
    await bringHelp(desk);
    expect(shown['figures']).toMatchObject({ target: 6, always: false });
  });

  async function told() {
    const { from, to, tickets: counted, answers, withinTarget } = (await homeView(desk, 'ko')).figures.service;
    return { from, to, tickets: counted, answers, withinTarget };
  }
});
