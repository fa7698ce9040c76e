/** The world: every shop's documents in memory, seed + journal on disk. */
import { writeFileSync } from 'node:fs';
import type { Doc, ShopState, World } from '../types.ts';
import { takeId } from './ids.ts';
import type { Journal, Line } from './journal.ts';
import { openJournal, readJournal, rewriteJournal } from './journal.ts';

export type ShopLine = Extract<Line, { kind: 'shop' }>;

/** What a seed plants: documents and the id counters behind them. */
export interface Planted {
  docs: Map<string, Map<string, Doc>>;
  ids: Map<string, number>;
}

export interface WorldOptions {
  /** Grows a shop from its line: a pure function, so that a restart grows the same shop. */
  plant(line: ShopLine): Planted;
  dir?: string;
  clockFile?: string;
  now?: () => Date;
}

export interface OpenWorld extends World {
  /** The shop of this domain, grown from the seed when it is not there yet. */
  openShop(domain: string, seed: number, size: 'full' | 'small' | 'empty'): ShopState;
  close(): void;
}

type Grown = ShopState & { ids: Map<string, number> };

/** Opens the world: replays the journal of `dir`, compacts it, and appends from then on. Without `dir` it lives in memory. */
export function openWorld(options: WorldOptions): OpenWorld {
  const real = options.now ?? (() => new Date());
  const shops = new Map<string, ShopState>();
  const lines = options.dir ? [...compacted(readJournal(options.dir))] : [];
  let offset = 0;
  for (const line of lines) offset = replay(line, shops, options.plant) ?? offset;
  const journal: Journal | undefined = options.dir ? reopened(options.dir, lines) : undefined;
  const tellClock = () => options.clockFile && writeFileSync(options.clockFile, String(offset));
  tellClock();

  return {
    shops,
    now: () => new Date(real().getTime() + offset),
    skip(ms) {
      offset += ms;
      journal?.append({ kind: 'clock', offset });
      tellClock();
    },
    put(shop, kind, doc) {
      journal?.append({ kind: 'put', shop: shop.domain, of: kind, doc });
      mapOf(shop, kind).set(doc.id, doc);
    },
    remove(shop, kind, id) {
      journal?.append({ kind: 'remove', shop: shop.domain, of: kind, id });
      shop.docs.get(kind)?.delete(id);
    },
    get: <T extends Doc>(shop: ShopState, kind: string, id: string) => shop.docs.get(kind)?.get(id) as T | undefined,
    all: <T extends Doc>(shop: ShopState, kind: string) => (shop.docs.get(kind)?.values() ?? []) as Iterable<T>,
    nextId(shop, kind) {
      const { ids } = shop as Grown;
      const id = takeId(ids, kind);
      journal?.append({ kind: 'id', shop: shop.domain, of: kind, last: Number(id) });
      return id;
    },
    openShop(domain, seed, size) {
      const known = shops.get(domain);
      if (known) return known;
      const line: ShopLine = { kind: 'shop', shop: domain, seed, size, now: new Date(real().getTime() + offset).toISOString() };
      journal?.append(line);
      replay(line, shops, options.plant);
      return shops.get(domain)!;
    },
    close: () => journal?.close(),
  };
}

function mapOf(shop: ShopState, kind: string): Map<string, Doc> {
  const known = shop.docs.get(kind);
  if (known) return known;
  const fresh = new Map<string, Doc>();
  shop.docs.set(kind, fresh);
  return fresh;
}

/** Keeps, of each document and counter, the last line only; shops first, as the others lean on them. */
function* compacted(lines: Line[]): Iterable<Line> {
  const last = new Map<string, Line>();
  for (const line of lines) {
    const key = keyOf(line);
    last.delete(key);
    last.set(key, line);
  }
  for (const line of last.values()) if (line.kind === 'shop') yield line;
  for (const line of last.values()) if (line.kind !== 'shop') yield line;
}

function keyOf(line: Line): string {
  switch (line.kind) {
    case 'shop':
      return `shop ${line.shop}`;
    case 'put':
      return `doc ${line.shop} ${line.of} ${line.doc.id}`;
    case 'remove':
      return `doc ${line.shop} ${line.of} ${line.id}`;
    case 'id':
      return `id ${line.shop} ${line.of}`;
    case 'clock':
      return 'clock';
  }
}

/** Applies a line; returns the clock's offset when the line sets it. */
function replay(line: Line, shops: Map<string, ShopState>, plant: WorldOptions['plant']): number | undefined {
  if (line.kind === 'clock') return line.offset;
  if (line.kind === 'shop') {
    const grown: Grown = { domain: line.shop, ...plant(line) };
    shops.set(line.shop, grown);
    return undefined;
  }
  const shop = shops.get(line.shop) as Grown | undefined;
  if (!shop) return undefined;
  if (line.kind === 'put') mapOf(shop, line.of).set(line.doc.id, line.doc);
  else if (line.kind === 'remove') shop.docs.get(line.of)?.delete(line.id);
  else shop.ids.set(line.of, line.last);
  return undefined;
}

function reopened(dir: string, lines: Line[]): Journal {
  rewriteJournal(dir, lines);
  return openJournal(dir);
}
