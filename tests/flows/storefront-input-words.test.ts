import { Liquid } from 'liquidjs';
import { beforeAll, describe, expect, test } from 'vitest';
import { doors, type Fields, type StorefrontDoor } from './storefront-input-doors.ts';
import { bodies, hostile, odd } from './storefront-input-hostile.ts';
import { knock, type Knock } from './storefront-input-knock.ts';
import { changed, placesOf } from './storefront-input-places.ts';
import { rowsOf } from './storefront-input-rows.sql.ts';
import { anInputShop, type InputShop } from './storefront-input-shop.ts';

// Hostile words in every field of every door: taken as they are, or refused in words with nothing stored.

const liquid = new Liquid({ strictVariables: false });

describe.each(doors.flatMap((door, n) => (door.fields || door.params ? [{ door, name: `${n + 1} ${door.sends ? 'POST' : 'GET'} ${door.route}` }] : [])))('$name', ({ door }) => {
  let shop: InputShop;
  beforeAll(async () => {
    shop = await anInputShop();
    // The first to come through tells where the proxy is.
    await knock(door, shop, { fields: {}, body: 'x' });
  });

  test.each(ownPlaces(door))('%s', async (place) => {
    const before = await rowsOf(shop.desk.shop.id);
    let taken = 0;
    for (const [n, [name, value]] of Object.entries(valuesFor(door, place)).entries()) {
      await startAgain(shop);
      const language = n % 2 ? 'en' : 'ko';
      const answer = await knock(door, shop, { ...withValue(door, shop, { place, value, language }), language });
      await expectClear(door, answer, `${place}: ${name}`, language);
      if (answer.status >= 400) continue;
      taken++;
      if (door.free?.includes(place) && typeof value === 'string') expect([name, await kept(shop)]).toEqual([name, expect.stringContaining(bare(value).slice(0, 900))]);
    }
    if (door.free?.includes(place)) expect(taken).toBeGreaterThan(5);
    const now = await rowsOf(shop.desk.shop.id);
    if (!taken || door.mute) expect(counted(now)).toEqual(counted(before));
  });

  test.runIf(door.sends)('what is no form', async () => {
    const before = await rowsOf(shop.desk.shop.id);
    for (const [name, body] of Object.entries(bodies))
      for (const type of TYPES) {
        await startAgain(shop);
        const answer = await knock(door, shop, { body, type });
        await expectClear(door, answer, `${type}: ${name}`, 'ko');
        if (!door.mute) expect([name, type, answer.status]).toEqual([name, type, expect.toBeOneOf([413, 422])]);
      }
    expect(counted(await rowsOf(shop.desk.shop.id))).toEqual(counted(before));
  });
});

const TYPES = ['application/json', 'text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data', 'multipart/form-data; boundary=x', 'nonsense'];

/** Every field, and every part of the address that names something. */
function placesIn(door: StorefrontDoor): string[] {
  return [...placesOf(door.fields?.(nobodysShop) ?? {}), ...Object.keys(door.params?.(nobodysShop) ?? {}).map((name) => `address.${name}`)];
}

/** Another thing that a door takes has fields of its own; those it shares are tried once. */
function ownPlaces(door: StorefrontDoor): string[] {
  const before = doors.slice(0, doors.indexOf(door)).filter(({ route, sends, page, mute }) => route === door.route && sends === door.sends && page === door.page && !mute);
  return placesIn(door).filter((place) => !before.some((one) => placesIn(one).includes(place)));
}

/** Enough of a shop to see which fields there are. */
const nobodysShop = { file: { file: '', until: '', sig: '' } } as unknown as InputShop;

function valuesFor({ sends }: StorefrontDoor, place: string): Record<string, unknown> {
  const json = sends === 'json' || sends === 'beacon' || place.startsWith('request');
  return json ? { ...hostile, ...odd } : hostile;
}

function withValue(door: StorefrontDoor, shop: InputShop, { place, value, language }: { place: string; value: unknown; language: string }): Knock {
  const [own, params] = [door.fields?.(shop) ?? {}, door.params?.(shop) ?? {}];
  // Where a form says its own language.
  const fields = door.sends === 'multipart' && 'locale' in own ? { ...own, locale: language } : own;
  const name = /^address\.(.+)$/.exec(place)?.[1];
  return name && name in params ? { fields, params: { ...params, [name]: String(value) } } : { fields: changed(fields, place, value) as Fields };
}

/** A status that says whose fault it is; where it is refused, words in the reader's language; and nothing in the answer that runs. */
async function expectClear(door: StorefrontDoor, answer: Response, where: string, language: 'ko' | 'en'): Promise<void> {
  expect([where, answer.status]).toEqual([where, expect.toBeOneOf([200, 201, 202, 204, 401, 404, 410, 413, 422])]);
  const text = await answer.text();
  if (door.page) return expectPage(text, where);
  if (answer.status < 400 || door.wordless) return;
  const said = /json/.test(answer.headers.get('content-type') ?? '') ? Object.values(wordsIn(JSON.parse(text))).join(' ') : text;
  expect([where, said]).toEqual([where, expect.stringMatching(language === 'ko' ? /[가-힣]{2}/ : /^[^가-힣]*[a-z]{3}[^가-힣]*$/s)]);
  expect([where, said]).toEqual([where, expect.not.stringMatching(/\b(Error|undefined|prisma|zod|null)\b|\{\{/i)]);
}

function wordsIn(body: { error?: string; errors?: Record<string, string> }): Record<string, string> {
  return body.errors ?? { error: body.error ?? '' };
}

/** What the theme makes of it is what we wrote, and of markup there is ours alone. */
function expectPage(text: string, where: string): void {
  expect([where, liquid.parseAndRenderSync(text)]).toEqual([where, text]);
  expect([where, text]).toEqual([where, expect.not.stringMatching(/<(script|img|svg|iframe)/i)]);
  expect([where, text.split('</textarea').length]).toEqual([where, text.split('<textarea').length]);
}

/** Without what slows floods, and without what one hostile post after another was allowed to leave. */
function counted(rows: Record<string, string>): Record<string, string> {
  const { search_miss: _miss, article_day: _day, storefront_settings: _seen, order_code: _tries, ...rest } = rows;
  return rest;
}

/** No flood is under way, and the survey is open. */
async function startAgain({ desk }: InputShop): Promise<void> {
  const where = { shopId: desk.shop.id };
  await desk.db.rateCount.deleteMany({ where });
  await desk.db.survey.updateMany({ where, data: { state: 'sent', answeredAt: null, score: null, comment: null } });
}

/** The words that stand in the shop's rows, those of the newest ticket and message. */
async function kept({ desk }: InputShop): Promise<string> {
  const where = { shopId: desk.shop.id };
  const message = await desk.db.message.findFirst({ where, orderBy: [{ createdAt: 'desc' }, { id: 'desc' }] });
  const survey = await desk.db.survey.findFirst({ where });
  return bare([message!.fromName, message!.text, survey!.comment].join('|'));
}

/** As it is kept: whole characters, one spelling; blanks and what is not seen may have become others. */
function bare(text: string): string {
  return text.toWellFormed().normalize('NFC').replace(/[\p{Cc}\s]/gu, '');
}
