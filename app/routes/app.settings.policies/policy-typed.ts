import type { PolicyKind, PolicyRow, PolicyTyped } from '#app/domain/automation/policy.ts';
import { groupedAmount, plainAmount } from '#app/ui/grouped-amount.ts';

export interface CauseChoice {
  id: string;
  title: string;
}

/** A policy while it is typed. */
export interface PolicyEdited {
  name: string;
  causeId: string;
  kind: PolicyKind;
  percent: string;
  giftCard: boolean;
  restock: boolean;
  on: boolean;
  perAction: string;
  perDay: string;
  perCustomer: string;
}

export const blank: PolicyEdited = { name: '', causeId: '', kind: 'goodwill', percent: '10', giftCard: false, restock: false, on: false, perAction: '', perDay: '', perCustomer: '' };

export function edited({ name, causeId, kind, preset, on, perAction, perDay, perCustomer }: PolicyRow): PolicyEdited {
  return { name, causeId, kind, percent: typeof preset.percent === 'string' ? preset.percent : '10', giftCard: preset.form === 'gift_card', restock: preset.restock === true, on, perAction: groupedAmount(perAction), perDay: groupedAmount(perDay), perCustomer: groupedAmount(perCustomer) };
}

/** As it is posted: thousands may be typed with commas. */
export function meant({ name, causeId, kind, percent, giftCard, restock, on, ...bounds }: PolicyEdited): PolicyTyped {
  const preset = kind === 'goodwill' ? { form: giftCard ? 'gift_card' : 'discount_code', percent: percent.trim() } : kind === 'refund' ? { restock } : {};
  return { name, causeId, kind, preset, on, perAction: plainAmount(bounds.perAction), perDay: plainAmount(bounds.perDay), perCustomer: plainAmount(bounds.perCustomer) };
}

/** Whether it can be asked what it would have done. */
export function isWhole(policy: PolicyEdited): boolean {
  const { name, causeId, perAction, perDay, perCustomer } = meant(policy);
  return name.trim() !== '' && causeId !== '' && [perAction, perDay, perCustomer].every((bound) => /^\d{1,15}(\.\d{1,3})?$/.test(bound));
}
