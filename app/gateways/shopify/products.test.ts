import { afterAll, expect, test } from 'vitest';
import { aSandbox, shopifyPortOver } from '#tests/builders/a-sandbox.ts';

const lines: string[] = [];
const sandbox = aSandbox({ log: (line) => lines.push(line) });
const port = await shopifyPortOver(sandbox);
const { world, shop } = sandbox;
afterAll(() => sandbox.close());
const number = (gid: string) => gid.split('/').at(-1)!;
const all = [...world.all(shop, 'ProductVariant')];
const onSale = all.filter((one) => world.get(shop, 'Product', String(one['productId']))!['status'] === 'ACTIVE');

async function everyPage(words: string, productId: string | null = null) {
  const found = [];
  let cursor: string | null = null;
  do {
    const page = await port.variantsFound({ words, productId, cursor });
    found.push(...page.variants);
    cursor = page.cursor;
  } while (cursor);
  return found;
}

test('without words every variant on sale comes once, a page at a time', async () => {
  const ids = (await everyPage('')).map((one) => one.id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(new Set(ids)).toEqual(new Set(onSale.map((one) => number(one.id))));
});

test('words are beginnings of title or SKU; marks cannot become operators', async () => {
  const one = onSale[0]!;
  const sku = String(one['sku']);
  expect((await everyPage(sku)).map(({ id }) => id)).toContain(number(one.id));
  const [word] = String(one['displayName']).split(' ');
  expect((await everyPage(word!.slice(0, 2))).map(({ id }) => id)).toContain(number(one.id));
  expect(await everyPage('":*(-zzqq OR')).toEqual([]);
});

test('a product’s variants, with price and stock by location', async () => {
  const siblings = onSale.filter((one) => one['productId'] === onSale[0]!['productId']);
  const found = await everyPage('', number(String(onSale[0]!['productId'])));
  expect(found.map(({ id }) => id).toSorted()).toEqual(siblings.map((one) => number(one.id)).toSorted());
  const [first] = await port.variants([number(onSale[0]!.id), '1']);
  expect(first).toMatchObject({ id: number(onSale[0]!.id), price: String(onSale[0]!['price']), onSale: true });
  expect(first!.locations.reduce((sum, at) => sum + at.available, 0)).toBe(onSale[0]!['inventoryQuantity']);
});

test('nothing was asked that the sandbox does not know', () => expect(lines).toEqual([]));
