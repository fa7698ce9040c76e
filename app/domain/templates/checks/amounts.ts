/** An amount of money as it is written. */
export interface AmountFound {
  from: number;
  to: number;
  /** Decimal text: "48000", "36.00". */
  amount: string;
  /** ISO 4217, or the bare sign "$" or "¥" that several share. */
  currency: string;
}

const FIGURE = '(\\d{1,3}(?:,\\d{3})+(?:\\.\\d{1,3})?|\\d+(?:\\.\\d{1,3})?)';
const CODES = 'KRW|USD|EUR|GBP|JPY|CAD|AUD|NZD|SGD|HKD|TWD|CNY|CHF';
const SIGNED = new RegExp(`(₩|￦|US\\$|CA\\$|A\\$|\\$|€|£|¥|(?:${CODES})\\s?)\\s?${FIGURE}`, 'g');
const NAMED = new RegExp(`(?<![\\d.,])${FIGURE}\\s?(원(?!하|인|래|본|칙|활|만|산|단|형|목|격|료)|won\\b|dollars?\\b|달러|euros?\\b|유로|pounds?\\b|yen\\b|엔(?=[을이에의\\s,.)]|$)|(?:${CODES})\\b)`, 'gi');
/** 4만 8천원, 4만8,000원, 5천 원, 12만원. */
const COUNTED = /(?<![\d.,])(?:(\d{1,4})만\s*)?(?:(\d{1,2})천\s*)?(?:(\d)백\s*)?(\d{1,3}(?:,\d{3})|\d{1,4})?\s?원(?!하|인|래|본|칙|활|만|산|단|형|목|격|료)/g;

const SIGNS: Record<string, string> = {
  '₩': 'KRW', '￦': 'KRW', 원: 'KRW', won: 'KRW', 'US$': 'USD', 'CA$': 'CAD', 'A$': 'AUD', $: '$', dollar: '$', dollars: '$', 달러: '$',
  '€': 'EUR', euro: 'EUR', euros: 'EUR', 유로: 'EUR', '£': 'GBP', pound: 'GBP', pounds: 'GBP', '¥': '¥', yen: 'JPY', 엔: 'JPY',
};
const DOLLARS = ['USD', 'CAD', 'AUD', 'NZD', 'SGD', 'HKD', 'TWD'];

/** Every amount that these words name, in their order. */
export function amountsIn(words: string): AmountFound[] {
  const found = [
    ...[...words.matchAll(SIGNED)].map((match) => amountAt(match, match[2]!, match[1]!)),
    ...[...words.matchAll(COUNTED)].filter((match) => match[1] ?? match[2] ?? match[3]).map((match) => amountAt(match, counted(match), '원')),
    ...[...words.matchAll(NAMED)].map((match) => amountAt(match, match[1]!, match[2]!)),
  ];
  // The first reading of a place wins: "4만 8,000원" is not "8,000원" as well.
  const kept: AmountFound[] = [];
  for (const one of found) if (!kept.some(({ from, to }) => one.from < to && one.to > from)) kept.push(one);
  return kept.toSorted((a, b) => a.from - b.from);
}

/** Whether an amount so written may be in this currency. */
export function speaksOf(written: string, currency: string): boolean {
  if (written === '$') return DOLLARS.includes(currency);
  if (written === '¥') return currency === 'JPY' || currency === 'CNY';
  return written === currency;
}

function amountAt(match: RegExpMatchArray, figure: string, sign: string): AmountFound {
  const lead = match[0].length - match[0].trimStart().length;
  const trimmed = sign.trim();
  return { from: match.index! + lead, to: match.index! + match[0].length, amount: figure.replaceAll(',', ''), currency: SIGNS[trimmed] ?? SIGNS[trimmed.toLowerCase()] ?? trimmed.toUpperCase() };
}

function counted([, tenThousands, thousands, hundreds, rest]: RegExpMatchArray): string {
  const ones = Number((rest ?? '0').replaceAll(',', ''));
  return String(Number(tenThousands ?? 0) * 10_000 + Number(thousands ?? 0) * 1000 + Number(hundreds ?? 0) * 100 + ones);
}
