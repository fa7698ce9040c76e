import type { Desk, Ledger } from '#app/desk/desk.ts';
import { amountTooFine } from '#app/domain/resolutions/amount-too-fine.ts';
import { moneyText } from '#app/domain/resolutions/amount-typed.ts';
import { assertOwner } from '#app/domain/shops/assert-owner.server.ts';
import { recordEvent } from '#app/domain/shops/record-event.server.ts';
import { shopSettings } from '#app/domain/shops/shop-settings.server.ts';
import { compareMoney } from '#app/platform/money.ts';
import { Problem } from '#app/platform/problem.ts';
import type { ShopBounds } from './policy-bounds.ts';
import { shopBounds } from './shop-bounds.server.ts';
import { shopperPolicies } from './shopper-policies.server.ts';
import type { ShopperPolicy } from './shopper-policy.ts';

/**
 * Keeps what shoppers may have done at once. Only the account's owner may.
 * @param base the version the change was made from
 * @param wanted each kind once
 * @returns the new version
 * @throws Problem not_allowed, bad_input beside its field (`policies.0.most` …), scope_missing, conflict with what stands now in `shown`
 */
export async function saveShopperPolicies(desk: Desk, base: number, wanted: ShopperPolicy[]): Promise<number> {
  await assertOwner(desk);
  const [bounds, { locale, grantedScopes }] = await Promise.all([shopBounds(desk), shopSettings(desk)]);
  wanted.forEach((policy, place) => refuseUnfit(policy, place, { bounds, locale, grantedScopes }));
  return desk.transaction(async function save(ledger) {
    return write(ledger, base, wanted, bounds.currency);
  });
}

interface Shop {
  bounds: ShopBounds;
  locale: string;
  grantedScopes: string[];
}

/** One that is off may be unfinished. */
function refuseUnfit({ kind, on, most, instructions }: ShopperPolicy, place: number, { bounds, locale, grantedScopes }: Shop): void {
  const field = (name: string) => `policies.${place}.${name}`;
  const { currency } = bounds;
  if (most !== '' && !/^\d{1,15}(\.\d{1,3})?$/.test(most)) throw new Problem('bad_input', { words: 'amount_unreadable', field: field('most') });
  if (most !== '' && amountTooFine(most, currency)) throw new Problem('bad_input', { words: 'amount_decimals', values: { currency }, field: field('most') });
  if (!on) return;
  if (most === '') throw new Problem('bad_input', { words: 'at_once_most_missing', field: field('most') });
  // What is sent back gives no money yet: the owner's own bound is on what is given.
  if (kind === 'cancellation' && bounds.perAction !== null && compareMoney({ amount: most, currency }, { amount: bounds.perAction, currency }) > 0) throw new Problem('bad_input', { words: 'policy_beyond_owner', values: { most: moneyText({ amount: bounds.perAction, currency }) }, field: field('most') });
  if (kind !== 'return') return;
  if (!grantedScopes.includes('write_returns')) throw new Problem('scope_missing', { words: 'at_once_returns_scope', field: field('on') });
  const language = locale === 'en' ? 'en' : 'ko';
  if (instructions[language].trim() === '') throw new Problem('bad_input', { words: 'at_once_instructions_missing', field: field(`instructions.${language}`) });
}

async function write(ledger: Ledger, base: number, wanted: ShopperPolicy[], currency: string): Promise<number> {
  const shopId = ledger.shop.id;
  const stamp = { updatedBy: ledger.actor.id!, updatedAt: ledger.clock.now() };
  const stands = await shopperPolicies(ledger);
  if (stands.version !== base) throw new Problem('conflict', { words: 'at_once_policies_changed', shown: stands });
  const rows = wanted.map(({ most, mostBefore: _left, ...policy }) => ({ ...policy, most: most || null, currency: most ? currency : null }));
  // Off and of version 0, which is what no row says: of two first savings one finds it taken.
  await ledger.db.shopperPolicy.createMany({ data: rows.map((row) => ({ shopId, ...row, on: false, version: 0, ...stamp })), skipDuplicates: true });
  for (const { kind, ...row } of rows) {
    // A kind that came after the others were saved is behind them.
    const { count } = await ledger.db.shopperPolicy.updateMany({ where: { shopId, kind, version: { lte: base } }, data: { ...row, ...stamp, version: base + 1 } });
    if (count === 0) throw new Problem('conflict', { words: 'at_once_policies_changed', shown: await shopperPolicies(ledger) });
  }
  await recordEvent(ledger, { kind: 'policy_saved', subjectKind: 'shop', subjectId: shopId, payload: { shoppers: wanted.filter(({ on }) => on).map(({ kind }) => kind) } });
  return base + 1;
}
