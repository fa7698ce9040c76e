/** Why Shopify would refuse a discount code. The codes are those of enum DiscountErrorCode; wording and order are ours. */
import { Decimal } from 'decimal.js';
import { discountByCode } from '../../state/discounts.ts';
import type { AdminContext } from '../../types.ts';
import type { DiscountInput } from './discount-input.ts';

export interface DiscountUserError {
  field: string[] | null;
  message: string;
  code: string;
  extraInfo: null;
}

const LONGEST_CODE = 255;

export function discountRefusals(input: DiscountInput, context: AdminContext): DiscountUserError[] {
  return [...unread(input), ...codeErrors(input, context), ...timeErrors(input), ...limitErrors(input), ...valueErrors(input), ...customerErrors(input, context)];
}

export function discountError(field: string[] | null, code: string, message: string): DiscountUserError {
  return { field, message, code, extraInfo: null };
}

const at = (...path: string[]) => ['basicCodeDiscount', ...path];

/** Inputs that nothing here reads: refused by name rather than dropped. */
function unread({ customerSelection, minimumRequirement, recurringCycleLimit, context, customerGets, combinesWith }: DiscountInput): DiscountUserError[] {
  const { items, value } = customerGets ?? {};
  const found: Record<string, unknown> = {
    customerSelection, minimumRequirement, recurringCycleLimit,
    'context.customerSegments': context?.customerSegments, 'context.markets': context?.markets,
    'customerGets.items.collections': items?.collections, 'customerGets.items.products': items?.products,
    'customerGets.value.discountOnQuantity': value?.discountOnQuantity,
    'combinesWith.productDiscountsWithTagsOnSameCartLine': combinesWith?.productDiscountsWithTagsOnSameCartLine,
  };
  return Object.keys(found).filter((name) => found[name] != null).map((name) => discountError(at(...name.split('.')), 'INVALID', `sandbox does not implement ${name}`));
}

function codeErrors({ title, code }: DiscountInput, { world, shop }: AdminContext): DiscountUserError[] {
  const errors = [];
  if (!title?.trim()) errors.push(discountError(at('title'), 'BLANK', 'Title can’t be blank'));
  if (!code?.trim()) errors.push(discountError(at('code'), 'BLANK', 'Code can’t be blank'));
  else if (code.length > LONGEST_CODE) errors.push(discountError(at('code'), 'TOO_LONG', `Code is too long (maximum is ${LONGEST_CODE} characters)`));
  else if (discountByCode(world, shop, code)) errors.push(discountError(at('code'), 'TAKEN', 'Code must be unique. Please try a different code.'));
  return errors;
}

function timeErrors({ startsAt, endsAt }: DiscountInput): DiscountUserError[] {
  if (!startsAt) return [discountError(at('startsAt'), 'BLANK', 'Starts at can’t be blank')];
  if (!endsAt || Date.parse(endsAt) > Date.parse(startsAt)) return [];
  return [discountError(at('endsAt'), 'END_DATE_BEFORE_START_DATE', 'Ends at needs to be after starts at')];
}

function limitErrors({ usageLimit }: DiscountInput): DiscountUserError[] {
  return usageLimit == null || usageLimit > 0 ? [] : [discountError(at('usageLimit'), 'GREATER_THAN', 'Usage limit must be greater than 0')];
}

function valueErrors({ customerGets }: DiscountInput): DiscountUserError[] {
  const value = customerGets?.value;
  if (customerGets?.items?.all !== true) return [discountError(at('customerGets', 'items'), 'APPLIES_ON_NOTHING', 'Items can’t be blank')];
  if (value?.percentage != null && value.discountAmount) return [discountError(at('customerGets', 'value'), 'CONFLICT', 'Only one value can be given')];
  if (value?.percentage != null) {
    return value.percentage > 0 && value.percentage <= 1 ? [] : [discountError(at('customerGets', 'value', 'percentage'), 'VALUE_OUTSIDE_RANGE', 'Value must be between 0.0 and 1.0')];
  }
  const amount = value?.discountAmount?.amount;
  if (amount == null) return [discountError(at('customerGets', 'value'), 'BLANK', 'Value can’t be blank')];
  return new Decimal(amount).greaterThan(0) ? [] : [discountError(at('customerGets', 'value', 'discountAmount', 'amount'), 'GREATER_THAN', 'Amount must be greater than 0')];
}

function customerErrors({ context: buyers }: DiscountInput, { world, shop }: AdminContext): DiscountUserError[] {
  if (!buyers) return [discountError(at('context'), 'BLANK', 'Context can’t be blank')];
  const added = buyers.customers?.add ?? [];
  if (buyers.customers && added.length === 0) return [discountError(at('context', 'customers', 'add'), 'BLANK', 'Customers can’t be blank')];
  const unknown = added.filter((id) => !world.get(shop, 'Customer', id));
  return unknown.map(() => discountError(at('context', 'customers', 'add'), 'INVALID', 'Customer does not exist'));
}
