import type { ShopifyPort } from '#app/gateways/shopify/port.ts';
import type { Problem } from '#app/platform/problem.ts';
import { aDesk, type TestDesk } from './a-desk.ts';

export interface HelpStorefront {
  /** Metafields by key, as the storefront holds them. */
  shown: Record<string, any>;
  /** The keys of each call, in the order of arrival; what was removed with "-". */
  calls: string[][];
  /** What the next calls meet; null: nothing. */
  failWith(problem: Problem | null, after?: number): void;
}

/** A shop of its own, and what its storefront holds. */
export async function aHelpShop(): Promise<TestDesk & HelpStorefront> {
  const shown: Record<string, any> = {};
  const calls: string[][] = [];
  let failure: Problem | null = null;
  let left = 0;
  const call = (keys: string[]) => {
    if (failure && left-- <= 0) throw failure;
    calls.push(keys);
  };
  const shopify = {
    async setHelp(values) {
      call(values.map(({ key }) => key));
      for (const { key, json } of values) shown[key] = JSON.parse(json);
    },
    async removeHelp(keys) {
      call(keys.map((key) => `-${key}`));
      for (const key of keys) delete shown[key];
    },
  } as Partial<ShopifyPort> as ShopifyPort;
  const desk = await aDesk({ shopify });
  const failWith = (problem: Problem | null, after = 0) => {
    failure = problem;
    left = after;
  };
  return Object.assign(desk, { shown, calls, failWith });
}
