import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ownFolder } from '#tests/setup/own-folder.ts';
import { seedShop } from '../seed/seed-shop.ts';
import { openWorld } from './world.ts';
import type { OpenWorld } from './world.ts';

const now = () => new Date('2026-11-21T03:00:00Z');

function open(dir: string | undefined, clockFile?: string): OpenWorld {
  return openWorld({
    now,
    plant: (line) => seedShop(line.seed, line.size, new Date(line.now)),
    ...(dir && { dir }),
    ...(clockFile && { clockFile }),
  });
}

function snapshot(world: OpenWorld): unknown {
  return [...world.shops.values()].map((shop) => [shop.domain, [...shop.docs].map(([kind, docs]) => [kind, [...docs.values()]])]);
}

describe('world', () => {
  test('a restart gives the same world: seed and journal', () => {
    const dir = ownFolder('world-');
    const clockFile = join(dir, 'clock');
    const first = open(dir, clockFile);
    const shop = first.openShop('a.myshopify.com', 3, 'small');
    const [customer] = [...first.all(shop, 'Customer')];
    first.put(shop, 'Customer', { ...customer!, note: '단골' });
    first.remove(shop, 'Product', [...first.all(shop, 'Product')][0]!.id);
    first.skip(86_400_000);
    const nextId = first.nextId(shop, 'Order');
    const before = snapshot(first);
    first.close();

    const second = open(dir, clockFile);
    expect(snapshot(second)).toEqual(before);
    expect(second.now().toISOString()).toBe('2026-11-22T03:00:00.000Z');
    expect(readFileSync(clockFile, 'utf8')).toBe('86400000');
    expect(Number(second.nextId(second.shops.get('a.myshopify.com')!, 'Order'))).toBeGreaterThan(Number(nextId));
    second.close();
  });

  test('a last line torn by a crash is dropped, the rest is kept', () => {
    const dir = ownFolder('world-');
    const first = open(dir);
    const shop = first.openShop('a.myshopify.com', 3, 'empty');
    first.put(shop, 'Customer', { id: 'gid://shopify/Customer/1', note: 'kept' });
    first.close();
    appendFileSync(join(dir, 'world.ndjson'), '{"kind":"put","shop":"a.myshopify.com","of":"Cust');

    const second = open(dir);
    expect(second.get(second.shops.get('a.myshopify.com')!, 'Customer', 'gid://shopify/Customer/1')?.note).toBe('kept');
    second.close();
    expect(readFileSync(join(dir, 'world.ndjson'), 'utf8').endsWith('}\n')).toBe(true);
  });

  test('a broken line in the middle is an error, not a silent loss', () => {
    const dir = ownFolder('world-');
    writeFileSync(join(dir, 'world.ndjson'), '{"kind":"clock","offset":1}\n{"kind":\n{"kind":"clock","offset":2}\n');
    expect(() => open(dir)).toThrow();
  });

  test('the journal is compacted at start: one line a document', () => {
    const dir = ownFolder('world-');
    const first = open(dir);
    const shop = first.openShop('a.myshopify.com', 3, 'empty');
    for (let count = 0; count < 50; count++) first.put(shop, 'Customer', { id: 'gid://shopify/Customer/1', count });
    first.close();
    const second = open(dir);
    second.close();
    expect(readFileSync(join(dir, 'world.ndjson'), 'utf8').trim().split('\n')).toHaveLength(2);
  });

  test('ids are numeric, safe in JavaScript, and a kind never has another one’s', () => {
    const world = open(undefined);
    const shop = world.openShop('a.myshopify.com', 3, 'small');
    const kinds = [...shop.docs.keys()].filter((kind) => kind !== 'ShopLocale');
    const ids = kinds.map((kind) => Number(world.nextId(shop, kind)));
    expect(ids.every(Number.isSafeInteger)).toBe(true);
    expect(new Set(ids).size).toBe(kinds.length);
  });
});
