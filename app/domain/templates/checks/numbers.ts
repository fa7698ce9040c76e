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

/** Tracking numbers that are named as such. */
export function trackingIn(words: string, language: Language): NumberFound[] {
  if (OTHER_PARCEL[language].test(words)) return [];
  return [...words.matchAll(LABEL[language])].map((match) => {
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
  ko: new RegExp(`주문\\s*(?:번호|건)?\\s*(?:는|은|:|：)?\\s*#?\\s*([A-Za-z]{0,6}-?\\d{3,10})(?![\\d,]*\\s*(?:원|개|건|일|월|년|만|명|회|시|분|%|점)|\\d|-)|${SIGN}`, 'gu'),
  en: new RegExp(`\\borders?\\s*(?:number|no\\.?|id)?\\s*(?:is|:)?\\s*#?\\s*([A-Za-z]{0,6}-?\\d{3,10})(?![\\d,.]*\\s*(?:%|items?|pieces?|won|dollars?|days?|times|orders?|people)|\\d|-)|${SIGN}`, 'gi'),
};
/** What else bears such a number. */
const OTHER_NUMBER = /(?:문의|티켓|접수|상담|회원|쿠폰|사건|번호표|호수|색상|컬러|코드|모델|반품|교환|회수|ticket|case|request|reference|ref\.?|issue|inquiry|enquiry|apartment|apt\.?|unit|suite|room|model|item|invoice|coupon|code|colou?r|return|exchange)\s*(?:번호|number|no\.?)?\s*(?:는|은|is|:)?\s*$/i;

/** Orders that are named by their number, with the sign before it. */
export function ordersIn(words: string, language: Language): NumberFound[] {
  return [...words.matchAll(ORDER[language])].flatMap((match) => {
    const name = match[1] ?? match[2]!;
    const to = match.index + match[0].length;
    if (OTHER_NUMBER.test(words.slice(0, match.index)) || (/^\d{4}$/.test(name) && /^\s*(?:년|[-./]\d)/.test(words.slice(to)))) return [];
    const sign = words[to - name.length - 1] === '#' ? 1 : 0;
    return [{ from: to - name.length - sign, to, value: figuresOf(name) }];
  });
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
