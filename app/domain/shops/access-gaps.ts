import type { WithheldData } from '#app/gateways/shopify/port/shop.ts';
import type { ShopSettings } from '#app/platform/generated/prisma/client.ts';
import { neededScopes, type StoppedWork } from './needed-scopes.ts';

/** What keeps pages empty and acts from working, until the shop or Shopify grants it. */
export interface AccessGaps {
  scopes: string[];
  stopped: StoppedWork[];
  withheld: WithheldData[];
}

/** Null when nothing is missing, which is the rule. */
export function accessGaps({ missingScopes, withheldData }: Pick<ShopSettings, 'missingScopes' | 'withheldData'>): AccessGaps | null {
  if (!missingScopes.length && !withheldData.length) return null;
  // A scope of an older release may still be stored: nothing stops without it.
  const stopped = missingScopes.flatMap((scope) => (scope in neededScopes ? [neededScopes[scope as keyof typeof neededScopes]] : []));
  return { scopes: missingScopes, stopped: [...new Set(stopped)], withheld: withheldData as WithheldData[] };
}
