/** What Shopify does after it has answered. */
import type { World } from '../types.ts';

const underWay = new WeakMap<World, Set<Promise<void>>>();

/** Does `work` once the answer that is being made has been made. */
export function afterTheAnswer(world: World, work: () => void): void {
  const all = underWay.get(world) ?? new Set();
  underWay.set(world, all);
  const one = new Promise<void>((resolve) => setImmediate(resolve)).then(work).finally(() => all.delete(one));
  all.add(one);
}

/** Resolves when nothing of it is left to do. */
export async function backgroundIdle(world: World): Promise<void> {
  while (underWay.get(world)?.size) await Promise.allSettled([...underWay.get(world)!]);
}
