import type { Desk, Ledger } from '#app/desk/desk.ts';
import { amountTooFine } from '#app/domain/resolutions/amount-too-fine.ts';
import { moneyText } from '#app/domain/resolutions/amount-typed.ts';
import { limits } from '#app/domain/resolutions/budgets/budget.ts';
import { assertOwner } from '#app/domain/shops/assert-owner.server.ts';
import { recordEvent } from '#app/domain/shops/record-event.server.ts';
import type { Prisma } from '#app/platform/generated/prisma/client.ts';
import { Problem } from '#app/platform/problem.ts';
import { percentOf, refuseWrongPreset, type PolicyTyped } from './policy.ts';
import { beyondShop } from './policy-bounds.ts';
import { shopBounds } from './shop-bounds.server.ts';

export interface PolicyToSave extends PolicyTyped {
  /** Absent for a new one. */
  id?: string | undefined;
  /** The version that was edited. */
  version?: number | undefined;
}

/**
 * Makes or changes a policy. Only the account's owner may.
 * @returns its id
 * @throws Problem not_allowed, bad_input (a wrong preset, a bound with more decimals than the currency has, a share above the shop's cap, a bound above the owner's budget, a cause that has one already or is gone), conflict, not_found
 */
export async function savePolicy(desk: Desk, wanted: PolicyToSave): Promise<string> {
  await assertOwner(desk);
  refuseWrongPreset(wanted);
  await refuseTooFine(desk, wanted);
  await refuseBeyondShop(desk, wanted);
  const cause = await desk.db.cause.findFirst({ where: { shopId: desk.shop.id, id: wanted.causeId, archivedAt: null }, select: { id: true } });
  if (!cause) throw new Problem('bad_input', { words: 'budget_cause', field: 'causeId' });
  try {
    return await desk.transaction(async function save(ledger) {
      return write(ledger, wanted);
    });
  } catch (error) {
    if ((error as { code?: string }).code !== 'P2002') throw error;
    throw new Problem('bad_input', { words: 'policy_twice', field: 'causeId' });
  }
}

async function refuseTooFine({ shop, db }: Desk, wanted: PolicyTyped): Promise<void> {
  const { currency } = await db.shopSettings.findFirstOrThrow({ where: { shopId: shop.id }, select: { currency: true } });
  for (const limit of limits) if (amountTooFine(wanted[limit], currency)) throw new Problem('bad_input', { words: 'amount_decimals', values: { currency }, field: limit });
}

/** One that is switched off as it stands may stay beyond what was lowered since: it does nothing. */
async function refuseBeyondShop(desk: Desk, wanted: PolicyToSave): Promise<void> {
  const shop = await shopBounds(desk);
  const [first] = beyondShop(wanted, shop);
  if (!first || (!wanted.on && wanted.id && (await isStored(desk, wanted)))) return;
  const { field, most } = first;
  if (field === 'preset.percent') throw new Problem('bad_input', { words: 'policy_beyond_cap', values: { percent: most }, field });
  throw new Problem('bad_input', { words: 'policy_beyond_owner', values: { most: moneyText({ amount: most, currency: shop.currency }) }, field });
}

async function isStored({ shop, db }: Desk, { id, kind, preset, perAction, perDay, perCustomer }: PolicyToSave): Promise<boolean> {
  const stored = await db.policy.findFirst({ where: { shopId: shop.id, id: id!, kind, perAction, perDay, perCustomer }, select: { preset: true } });
  return stored !== null && percentOf(stored.preset as Record<string, unknown>) === percentOf(preset);
}

async function write(ledger: Ledger, { id, version, preset, ...typed }: PolicyToSave): Promise<string> {
  const shopId = ledger.shop.id;
  const values = { ...typed, preset: preset as Prisma.InputJsonObject, updatedBy: ledger.actor.id!, updatedAt: ledger.clock.now() };
  const policyId = id ?? ledger.newId();
  if (id) await change(ledger, id, version ?? 0, values);
  else await ledger.db.policy.create({ data: { shopId, id: policyId, ...values } });
  await recordEvent(ledger, { kind: 'policy_saved', subjectKind: 'shop', subjectId: shopId, payload: { policyId, name: typed.name, on: typed.on } });
  return policyId;
}

async function change(ledger: Ledger, id: string, version: number, values: Prisma.PolicyUncheckedUpdateManyInput): Promise<void> {
  const where = { shopId: ledger.shop.id, id };
  const { count } = await ledger.db.policy.updateMany({ where: { ...where, version }, data: { ...values, version: version + 1 } });
  if (count === 1) return;
  throw new Problem((await ledger.db.policy.count({ where })) === 0 ? 'not_found' : 'conflict', { note: 'policy' });
}
