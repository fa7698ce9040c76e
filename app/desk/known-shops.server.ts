import { shopByDomain, type ShopRow } from '#app/platform/control/shops.sql.server.ts';
import { seconds } from '#app/platform/spans.ts';
import { house } from './house.server.ts';

const KEEP = seconds(5);
const kept = new Map<string, { row: ShopRow; until: number }>();

/** The shop of a domain, remembered for a few seconds: every request asks. */
export async function knownShop(domain: string): Promise<ShopRow | null> {
  const found = kept.get(domain);
  if (found && found.until > Date.now()) return found.row;
  const row = await shopByDomain(house().control, domain);
  if (row) kept.set(domain, { row, until: Date.now() + KEEP });
  else kept.delete(domain);
  return row;
}

/** To be called where the row of a shop changes; other processes notice within those seconds. */
export function forgetShop(domain: string): void {
  kept.delete(domain);
}
