/** An order as somebody calls it. */
export interface NamedOrder {
  /** The whole name in capitals, without "#" and blanks. */
  text: string;
  /** By which it may be kept: each group of its digits, the longest first, of equals the last. */
  numbers: number[];
}

/**
 * The orders that a text speaks of, in the order of their appearance:
 * "#1042", "1042번", "주문번호 1042", "주문 번호: B2B-1042", "order no. 1042".
 * Phone numbers, dates, amounts and addresses are not orders; what is still
 * mistaken does no harm, as an order is only looked up among the customer's own.
 */
export function orderNamesIn(text: string): NamedOrder[] {
  // Blanks that stand in a row are one: the patterns allow some at several places, and would try each way to share out thousands.
  const plain = text.normalize('NFKC').replaceAll(/\s+/g, (blanks) => (blanks.includes('\n') ? '\n' : ' '));
  const found = PATTERNS.flatMap(({ pattern, fits }) =>
    [...plain.matchAll(pattern)].filter(([, name]) => fits(name!)).map((match) => ({ at: match.index + match[0].indexOf(match[1]!), ...named(match[1]!) })),
  );
  const seen = new Set<string>();
  return found
    .filter(({ numbers }) => numbers.length > 0)
    .toSorted((a, b) => a.at - b.at)
    .filter((one) => !seen.has(one.text) && seen.add(one.text))
    .map(({ text: name, numbers }) => ({ text: name, numbers }));
}

function named(name: string): NamedOrder {
  return { text: name.replaceAll(/\s/g, '').toUpperCase(), numbers: numbersIn(name) };
}

/** What a row can hold as a number. */
const GREATEST = 2_147_483_647;

/** Every group of digits in a name, the longest first, of equals the last. */
export function numbersIn(name: string): number[] {
  const groups: string[] = name.match(/\d+/g) ?? [];
  return [...new Set(groups.toReversed().toSorted((a, b) => b.length - a.length).map(Number))].filter((number) => number <= GREATEST);
}

/**
 * The one that is meant of orders that were read by the numbers of a name: the
 * one called so, else the newest that its longest group of digits calls. A year
 * before a number is no order's: of digits alone the whole name is asked for.
 * @param orders newest first
 */
export function namedOrder<T extends { name: string; number: number }>(orders: T[], { text, numbers }: NamedOrder): T | null {
  const called = orders.find(({ name }) => isCalled(name, text));
  return called ?? (/^\d+[-_]/.test(text) && /\d[-_]\d+$/.test(text) ? null : (orders.find(({ number }) => number === numbers[0]) ?? null));
}

/** Whether an order of this name is what somebody wrote: few write its "#", blanks and hyphens as they are. */
export function isCalled(name: string, text: string): boolean {
  return bare(name) === bare(text);
}

function bare(name: string): string {
  return name.normalize('NFKC').toUpperCase().replaceAll(/[#\s:：._-]/g, '');
}

/**
 * The number by which people call an order: the digits of its name, of which
 * Shopify's `number` is one or a count that starts elsewhere.
 */
export function numberInName(name: string, number: number): number {
  const groups: string[] = name.match(/\d+/g) ?? [];
  if (groups.includes(String(number))) return number;
  const called = Number(groups.toSorted((a, b) => a.length - b.length).at(-1) ?? NaN);
  return called <= GREATEST ? called : number;
}

/** Shops may put letters and digits before and after the number: "KR-1042", "B2B-1042", "2026-1042", "1042-EU". What stands there is read whole or not at all. */
const BODY = String.raw`(?:[A-Za-z0-9]{1,8}[-_]){0,3}[A-Za-z0-9]{0,18}\d(?!\d)(?:[-_][A-Za-z]{1,8}(?![A-Za-z0-9]))?`;
/** Letters before it may be glued to it, or stand apart by a blank. */
const SPACED = String.raw`(?=((?:[A-Za-z][A-Za-z0-9]{0,7} (?=[A-Za-z_-]*\d))?${BODY}))\1`;
/** After a word that prose has too: letters only with a hyphen. */
const HYPHENED = String.raw`(?=((?:[A-Za-z0-9]{1,8}[-_]){0,3}\d+(?!\d)(?:[-_][A-Za-z]{1,8}(?![A-Za-z0-9]))?))\1`;

/** The number ends here: no further digit, no decimals, no date, no phone number, no amount. */
const END = String.raw`(?![\d])(?![.,:/-]\d)(?!\s*(?:원|₩|won\b|krw\b|usd\b|eur\b|\$|€|%|개|명|일|월|년|시|분|pcs\b|pieces\b|items?\b|days?\b|hours?\b))`;
/** And nothing that belongs to it stands before. */
const START = String.raw`(?<![\d.,:/₩$€+-])`;

/** Where a word alone says that an order follows: no phone number, date or few of something. */
function isWorded(name: string): boolean {
  if (!/\d{3}/.test(name)) return false;
  return !/^[\d_-]+$/.test(name) || /^\d+$/.test(name) || /^[1-9]\d{2,}[-_][1-9]\d{2,}$/.test(name);
}

const any = () => true;

const PATTERNS = [
  // #1042, # 1042, #KR-1042, #B2B-1042
  { pattern: new RegExp(String.raw`(?<![&\w])#\s?${SPACED}(?!\d)(?![.,]\d)`, 'gu'), fits: any },
  // 주문번호 1042, 주문 번호는 1042, 주문번호: #KR-1042, 주문 1042
  { pattern: new RegExp(String.raw`주문\s*(?:번호|넘버|no\.?|number)?\s*(?:은|는|이|가)?\s*[:：=(\[]?\s*#?\s*${SPACED}${END}`, 'giu'), fits: isWorded },
  // order 1042, order no. 1042, order number is 1042, order id: KR-1042
  { pattern: new RegExp(String.raw`\border(?:s|ed)?\b\s*(?:no\.?|nr\.?|num\.?|number|id|name|#)?\s*(?:is|was)?\s*[:=(\[]?\s*#?\s*${HYPHENED}${END}`, 'giu'), fits: isWorded },
  // 1042번, but not 1042번길 (a street), 1042번째 (a count) or a bus
  { pattern: new RegExp(String.raw`${START}(?<![A-Za-z])(\d{4,10})\s?번(?!길|째|지|가\b|국도|버스|출구|이상)`, 'gu'), fits: any },
];
