/** What the seed's parts share while a shop grows. */
import { takeId } from '../state/ids.ts';
import type { Planted } from '../state/world.ts';
import type { Doc } from '../types.ts';
import { randomOf } from './random.ts';
import type { Random } from './random.ts';

export type Size = 'full' | 'small' | 'empty';

/** Where the shop stands; the same for every restart. */
export interface Place {
  domain: string;
  storefront: string;
  app: { clientId: string; url: string; name: string; handle: string; scopes: string[]; apiVersion: string };
}

export interface Planting extends Planted {
  random: Random;
  now: Date;
  place: Place;
  put<T extends Doc>(kind: string, doc: T): T;
  nextId(kind: string): string;
  all<T extends Doc>(kind: string): T[];
}

export function planting(seed: number, now: Date, place: Place): Planting {
  const docs: Planted['docs'] = new Map();
  const ids: Planted['ids'] = new Map();
  return {
    docs,
    ids,
    now,
    place,
    random: randomOf(seed),
    put(kind, doc) {
      if (!docs.has(kind)) docs.set(kind, new Map());
      docs.get(kind)!.set(doc.id, doc);
      return doc;
    },
    nextId: (kind) => takeId(ids, kind),
    all: <T extends Doc>(kind: string) => [...(docs.get(kind)?.values() ?? [])] as T[],
  };
}
