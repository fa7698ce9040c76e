import type { Language } from './reading.ts';

export interface NumberFound {
  from: number;
  to: number;
  /** As it is compared: figures of an order, letters and figures of a parcel. */
  value: string;
}

const LABEL: Record<Language, RegExp> = {
  ko: /(?:운송장|송장)\s*(?:번호)?\s*(?:는|은|:|：)?\s*[「"“(]?((?=[A-Za-z0-9-]*\d{4})[A-Za-z]{0,4}\d[A-Za-z0-9-]{6,30}|[A-Za-z]{2,4}\d{6,30}[A-Za-z]{0,2})/gu,
  en: /\b(?:tracking|waybill)\s*(?:number|no\.?|code|id|#)?\s*(?:is|:|：|#)?\s*[“"(]?((?=[A-Za-z0-9-]*\d{4})[A-Za-z]{0,4}\d[A-Za-z0-9-]{6,30}|[A-Za-z]{2,4}\d{6,30}[A-Za-z]{0,2})/gi,
};
/** A parcel on its way back has a number of its own. */
const OTHER_PARCEL: Record<Language, RegExp> = { ko: /반품|회수|수거|반송/, en: /\breturns?\b|\bcollect|\bsend (?:it|them) back\b/i };

const DAY = /^20\d\d-\d{1,2}-\d{1,2}$/;

/**
 * Tracking numbers that are named as such.
 * @param around what they stand in: a parcel on its way back may be told of a sentence before
 */
export function trackingIn(words: string, language: Language, around = words): NumberFound[] {
  if (OTHER_PARCEL[language].test(around)) return [];
  return [...words.matchAll(LABEL[language])].filter((match) => !DAY.test(match[1]!)).map((match) => {
    const to = match.index + match[0].length;
    return { from: to - match[1]!.length, to, value: plainTracking(match[1]!) };
  });
}

export function plainTracking(written: string): string {
  return written.replace(/[\s-]/g, '').toUpperCase();
}

/** An order by its sign, with whatever a shop puts before and behind its figures. */
const SIGN = '(?<![A-Za-z0-9&/#])#((?:[A-Za-z][A-Za-z0-9]*-)*[A-Za-z]{0,6}-?\\d{3,10})(?![\\dA-Za-z]|-R?\\d)';
const ORDER: Record<Language, RegExp> = {
  ko: new RegExp(`주문\\s*(?:번호|건)?\\s*(?:는|은|:|：)?\\s*#?\\s*([A-Za-z]{0,6}-?\\d{3,10})(?![\\d,]*\\s*(?:원|개|건|일|월|년|만|명|회|시|분|%|점|번째|세트|매|장|병|팩|박스|권|벌|켤레)|\\d|-)|${SIGN}`, 'gu'),
  en: new RegExp(`\\borders?\\s*(?:number|no\\.?|id)?\\s*(?:is|:)?\\s*#?\\s*([A-Za-z]{0,6}-?\\d{3,10})(?![\\d,.]*\\s*(?:%|items?|pieces?|won|dollars?|days?|times|orders?|people)|\\d|-)|${SIGN}`, 'gi'),
};
/** What else bears such a number. */
const OTHER_NUMBER = /(?:문의|티켓|접수|상담|회원|쿠폰|사건|번호표|호수|색상|컬러|코드|모델|반품|교환|회수|ticket|case|request|reference|ref\.?|issue|inquiry|enquiry|apartment|apt\.?|unit|suite|room|model|item|invoice|coupon|code|colou?r|return|exchange)\s*(?:번호|number|no\.?)?\s*(?:는|은|is|:)?\s*$/i;

/** Orders that are named by their number, with the sign before it. */
export function ordersIn(words: string, language: Language): NumberFound[] {
  return [...words.matchAll(ORDER[language])].flatMap((match) => {
    const name = match[1] ?? match[2]!;
    const to = match.index + match[0].length;
    const before = words.slice(0, match.index);
    if (match[1] ? ORDERED.test(before) && !match[0].includes('#') : !isOrderSign(before, words.slice(to), language)) return [];
    if (OTHER_NUMBER.test(before) || (/^\d{4}$/.test(name) && /^\s*(?:년|[-./]\d)/.test(words.slice(to)))) return [];
    const sign = words[to - name.length - 1] === '#' ? 1 : 0;
    return [{ from: to - name.length - sign, to, value: figuresOf(name) }];
  });
}

/** "You can order 500 at once" names none. */
const ORDERED = /\b(?:can|could|may|must|should|to|in|you|we|they|I|please|customers?)\s*$/i;
const SIGN_BEHIND: Record<Language, RegExp> = {
  ko: /(?:주문(?:하신)?|번호|건|고객님의|대한|대해|관련|관해|및|또는|그리고|와|과|의|[(「“"[:：/]|#[\w-]+\s?,)$/u,
  en: /(?:\border(?:s|\(s\))?|\bnumbers?|\bno\.?|\b(?:for|about|on|regarding|re|of|with|your|is|and|or|both|from|under|concerning|see|as)|[(“"[:&/–—]|#[\w-]+\s?,)$/i,
};
const FIRST_OF_ALL: Record<Language, RegExp> = { ko: /^\s?(?:은|는|을|를|이|가|의)(?=\s)/u, en: /^\s(?:is|was|has|will|and|&)\b/i };

/** A flat ("12 Oak Street, #305"), a colour and a page bear the sign as well: it is an order's by the words beside it. */
function isOrderSign(before: string, behind: string, language: Language): boolean {
  const words = before.trimEnd();
  if (language === 'ko' && /^\s?(?:번|건|주문)/u.test(behind)) return true;
  return words === '' ? FIRST_OF_ALL[language].test(behind) : SIGN_BEHIND[language].test(words);
}

/** Whether an order so named stands in these words: with its sign, or by its figures behind the word for an order. */
export function mentions(words: string, name: string, language: Language): boolean {
  return maskName(words, name) !== words || ordersIn(words, language).some(({ value }) => value === figuresOf(name));
}

/** The words with this order's whole name blanked: a shop may call its orders whatever it likes. */
export function maskName(words: string, name: string): string {
  if (name.length < 3 || !words.includes(name)) return words;
  return words.split(name).reduce((before, after) => (/^[A-Za-z0-9]/.test(after) && /[A-Za-z0-9]$/.test(name) ? before + name + after : `${before}${' '.repeat(name.length)}${after}`));
}

/** "#1042" and "MEND-1042" by the last of their figures. */
export function figuresOf(name: string): string {
  return (/(\d+)\D*$/.exec(name)?.[1] ?? name).replace(/^0+(?=\d)/, '');
}
