import { beforeAll, describe, expect, test } from 'vitest';
import { signedFile } from '#app/domain/tickets/signed-file.server.ts';
import { aPngPhoto } from '#tests/builders/a-photo.ts';
import { doors, type StorefrontDoor } from './storefront-input-doors.ts';
import { knock } from './storefront-input-knock.ts';
import { aPngOfHiddenText, fileNames, lies } from './storefront-input-lies.ts';
import { rowsOf } from './storefront-input-rows.sql.ts';
import { anInputShop, type InputShop } from './storefront-input-shop.ts';

// Files that lie, and the same photos sent again and again, at every door that takes photos.

const aFile = (name: string, bytes: Uint8Array = aPngPhoto()) => new File([new Uint8Array(bytes)], name);
const door = (route: string): StorefrontDoor => doors.find((one) => one.route === route)!;
const photosOf = ({ desk }: InputShop) => desk.db.attachment.findMany({ where: { shopId: desk.shop.id }, orderBy: { createdAt: 'asc' } });
const messagesOf = ({ desk }: InputShop) => desk.db.message.count({ where: { shopId: desk.shop.id } });

describe.each(doors.filter(({ photos }) => photos).map((one) => ({ door: one, name: one.route })))('$name', ({ door: taker }) => {
  let shop: InputShop;
  beforeAll(async () => {
    shop = await anInputShop();
    // The first to come through tells where the proxy is.
    await knock(taker, shop, { body: 'x' });
  });

  test.each(Object.entries(lies))('%s: refused by its name, and nothing of the post is stored', async (_, { name, bytes }) => {
    await startAgain(shop);
    const before = await rowsOf(shop.desk.shop.id);
    for (const photos of [[aFile(name, bytes)], [aFile('good.png'), aFile(name, bytes)]]) {
      const answer = await knock(taker, shop, { photos });
      expect(answer.status).toBe(422);
      expect(await saidOf(answer)).toMatch(new RegExp(`${name.replace('.', '\\.')}.*[가-힣]{2}`));
    }
    expect(await rowsOf(shop.desk.shop.id)).toEqual(before);
  });

  test('seven at once are too many, and nothing is stored', async () => {
    await startAgain(shop);
    const before = await rowsOf(shop.desk.shop.id);
    const answer = await knock(taker, shop, { photos: Array.from({ length: 7 }, (_, n) => aFile(`${n}.png`)) });
    expect([answer.status, await saidOf(answer)]).toEqual([422, expect.stringContaining('6장')]);
    expect(await rowsOf(shop.desk.shop.id)).toEqual(before);
  });

  test('what a picture hides is not kept', async () => {
    await startAgain(shop);
    const answer = await knock(taker, shop, { photos: [aFile('box.png', aPngOfHiddenText())] });
    const kept = (await photosOf(shop)).at(-1)!;
    // Drawn without it, or not at all.
    expect(answer.status).toBeOneOf([201, 422]);
    if (answer.status === 201) expect(kept.size).toBeLessThan(1000);
  });

  test('sent again, one after another and five at once: one message, its photos once', async () => {
    await startAgain(shop);
    const [fields, before, messages] = [taker.fields!(shop), (await photosOf(shop)).length, await messagesOf(shop)];
    const send = () => knock(taker, shop, { fields, photos: [aFile('1.png'), aFile('2.png')] });
    const answers = [await send(), await send(), ...(await Promise.all(Array.from({ length: 5 }, send)))];
    for (const { status } of answers) expect(status).toBeOneOf([200, 201]);
    expect([(await photosOf(shop)).length, await messagesOf(shop)]).toEqual([before + 2, messages + 1]);
  });

  test('the very first times at once', async () => {
    await startAgain(shop);
    const [fields, before, messages] = [taker.fields!(shop), (await photosOf(shop)).length, await messagesOf(shop)];
    const answers = await Promise.all(Array.from({ length: 5 }, () => knock(taker, shop, { fields, photos: [aFile('1.png'), aFile('2.png')] })));
    for (const { status } of answers) expect(status).toBeOneOf([200, 201]);
    expect([(await photosOf(shop)).length, await messagesOf(shop)]).toEqual([before + 2, messages + 1]);
  });

  test('whatever a file is called, it leaves as a file to be saved, of the type it is', async () => {
    for (const name of fileNames) {
      await startAgain(shop);
      const before = (await photosOf(shop)).map(({ id }) => id);
      expect((await knock(taker, shop, { photos: [aFile(name)] })).status).toBe(201);
      const [kept] = (await photosOf(shop)).filter(({ id }) => !before.includes(id));
      expect(kept!.name).toMatch(/^[^\p{Cc}\p{Cf}/\\]{0,130}\.png$/u);
      const query = Object.fromEntries(new URLSearchParams(signedFile(shop.desk, kept!.id, 'proxy').split('?')[1]));
      const { status, headers } = await knock(door('proxy.files.ts'), shop, { fields: query });
      expect([status, headers.get('content-type'), headers.get('x-content-type-options'), headers.get('content-security-policy')]).toEqual([200, 'image/png', 'nosniff', "default-src 'none'; sandbox"]);
      expect(headers.get('content-disposition')).toMatch(/^attachment; filename="[\w .()-]+"; filename\*=UTF-8''[\w.%~!-]+$/);
    }
  });
});

async function saidOf(answer: Response): Promise<string> {
  const { error, errors } = (await answer.json()) as { error?: string; errors?: Record<string, string> };
  return errors?.photos ?? error ?? '';
}

/** No flood is under way. */
async function startAgain({ desk }: InputShop): Promise<void> {
  await desk.db.rateCount.deleteMany({ where: { shopId: desk.shop.id } });
}
