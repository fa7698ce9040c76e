/**
 * The order numbers that a text speaks of, in the order of their appearance:
 * "#1042", "1042번", "주문번호 1042", "주문 번호: KR-1042", "order no. 1042".
 * Phone numbers, dates, amounts and addresses are not orders; what is still
 * mistaken does no harm, as a number is only looked up among the customer's own.
 */
export function orderNamesIn(text: string): number[] {
  const plain = text.normalize('NFKC');
  const found = PATTERNS.flatMap((pattern) => [...plain.matchAll(pattern)].map((match) => ({ at: match.index + match[0].indexOf(match[1]!), number: Number(match[1]) })));
  return [...new Set(found.toSorted((a, b) => a.at - b.at).map(({ number }) => number))];
}

/**
 * The number by which people call an order: the digits of its name, of which
 * Shopify's `number` is one or a count that starts elsewhere.
 */
export function numberInName(name: string, number: number): number {
  const groups: string[] = name.match(/\d+/g) ?? [];
  if (groups.includes(String(number))) return number;
  const called = Number(groups.toSorted((a, b) => a.length - b.length).at(-1) ?? NaN);
  return called <= 2_147_483_647 ? called : number;
}

/** Shops may put letters before and after the number: "KR-1042", "1042-EU". */
const PREFIX = String.raw`(?:[A-Za-z]{1,8}[-_ ]?)?`;
/** The number ends here: no further digit, no decimals, no date, no phone number, no amount. */
const END = String.raw`(?![\d])(?![.,:/-]\d)(?!\s*(?:원|₩|won\b|krw\b|usd\b|eur\b|\$|€|%|개|명|일|월|년|시|분|pcs\b|pieces\b|items?\b|days?\b|hours?\b))`;
/** And nothing that belongs to it stands before. */
const START = String.raw`(?<![\d.,:/₩$€+-])`;

const PATTERNS = [
  // #1042, # 1042, #KR-1042
  new RegExp(String.raw`(?<![&\w])#\s?${PREFIX}(\d{1,10})(?!\d)(?![.,]\d)`, 'gu'),
  // 주문번호 1042, 주문 번호는 1042, 주문번호: #KR-1042, 주문 1042
  new RegExp(String.raw`주문\s*(?:번호|넘버|no\.?|number)?\s*(?:은|는|이|가)?\s*[:：=(\[]?\s*#?\s*${PREFIX}(\d{3,10})${END}`, 'giu'),
  // order 1042, order no. 1042, order number is 1042, order id: KR-1042
  new RegExp(String.raw`\border(?:s|ed)?\b\s*(?:no\.?|nr\.?|num\.?|number|id|name|#)?\s*(?:is|was)?\s*[:=(\[]?\s*#?\s*(?:[A-Z]{1,8}[-_])?(\d{3,10})${END}`, 'giu'),
  // 1042번, but not 1042번길 (a street), 1042번째 (a count) or a bus
  new RegExp(String.raw`${START}(?<![A-Za-z])(\d{4,10})\s?번(?!길|째|지|가\b|국도|버스|출구|이상)`, 'gu'),
];
