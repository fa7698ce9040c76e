import type { Language } from './reading.ts';

/** A time named in words. */
export interface DateFound {
  from: number;
  to: number;
  /** "2026-11-24" where the words name one day; null for "within two days" and the like. */
  day: string | null;
  /** Whether it lies before today; false where that is not certain. */
  past: boolean;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH = '(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)';
const WEEKDAY = '(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day';
const COUNT = '(?:\\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|a few|a couple of)';

const NAMED: Record<Language, RegExp> = {
  ko: /(?:(\d{4})년\s*)?(?<!\d)(\d{1,2})월\s*(\d{1,2})일|(?<!\d)(\d{4})[.\-/]\s?(\d{1,2})[.\-/]\s?(\d{1,2})\.?(?!\d)|(?<![\d.,/])(\d{1,2})\/(\d{1,2})(?=\s*(?:\([월화수목금토일]\)|까지|일|에|이내|전))/gu,
  en: new RegExp(`\\b(${MONTH})\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?(?:,?\\s+(\\d{4}))?\\b|\\b(\\d{1,2})(?:st|nd|rd|th)?\\s+(?:of\\s+)?(${MONTH})\\b\\.?(?:,?\\s+(\\d{4}))?|\\b(\\d{4})-(\\d{2})-(\\d{2})\\b`, 'gi'),
};
const RELATIVE: Record<Language, RegExp> = {
  ko: /오늘|내일(?:모레)?|모레|글피|(?:이번|다음|금|차)\s*주(?:말|중)?(?!문)|(?:이번|다음)\s*달|월말|주말|[월화수목금토일]요일|(?:영업일|근무일|평일)\s*(?:기준)?\s*(?:으로)?\s*(?:약|최대)?\s*\d{1,2}(?:\s*[~∼–-]\s*\d{1,2})?\s*일?|\d{1,3}(?:\s*[~∼–-]\s*\d{1,3})?\s*(?:영업일|근무일|일|시간|분|주일?)\s*(?:이내|안|내|후|뒤|정도|가량|쯤|까지)|(?:하루|이틀|사흘|나흘|일주일|며칠|한\s*시간|두\s*시간)\s*(?:이내|안|내|후|뒤|정도|쯤)|(?:오전|오후|저녁)\s*\d{1,2}시/gu,
  en: new RegExp(`\\btoday\\b|\\btonight\\b|\\btomorrow\\b|\\b(?:by|on|before|until|this|next|coming)\\s+${WEEKDAY}|\\b${WEEKDAY}\\b|\\b(?:this|next)\\s+(?:week|month)\\b|\\bend of (?:the )?(?:day|week|month)\\b|\\b(?:with)?in\\s+(?:the\\s+next\\s+)?${COUNT}(?:\\s*(?:to|or|–|-)\\s*${COUNT})?[ -](?:(?:business|working)[ -])?(?:days?|weeks?|hours?|minutes?)\\b|\\b${COUNT}(?:\\s*(?:to|or|–|-)\\s*${COUNT})?\\s+(?:(?:business|working)\\s+)?(?:days|weeks|hours)\\b|\\bby\\s+\\d{1,2}(?::\\d{2})?\\s*(?:am|pm|a\\.m\\.|p\\.m\\.)`, 'gi'),
};
const GONE: Record<Language, RegExp> = {
  ko: /어제|그저께|그제|엊그제|지난\s*(?:주|달|번|[월화수목금토일]요일)|전날/gu,
  en: /\byesterday\b|\blast (?:week|month|night|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b|\b\d+ days ago\b/gi,
};

/**
 * Every time that these words name, in their order.
 * @param today "2026-11-22": a day without a year is the one nearest to it
 */
export function datesIn(words: string, language: Language, today: string | null): DateFound[] {
  const named = [...words.matchAll(NAMED[language])].map((match) => foundAt(match, dayOf(match, language, today), today));
  const free = (match: RegExpMatchArray) => !named.some(({ from, to }) => match.index! < to && match.index! + match[0].length > from);
  const relative = [...words.matchAll(RELATIVE[language])].filter(free).map((match) => foundAt(match, null, today));
  const gone = [...words.matchAll(GONE[language])].map((match) => ({ ...foundAt(match, null, today), past: true }));
  return [...named, ...relative, ...gone].toSorted((a, b) => a.from - b.from);
}

function foundAt(match: RegExpMatchArray, day: string | null, today: string | null): DateFound {
  return { from: match.index!, to: match.index! + match[0].length, day, past: day !== null && today !== null && day < today };
}

function dayOf(match: RegExpMatchArray, language: Language, today: string | null): string | null {
  const [year, month, day] = language === 'ko' ? koreanParts(match) : englishParts(match);
  if (!month || !day || month > 12 || day > 31) return null;
  const text = (y: number) => `${y}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  if (year) return text(year);
  if (!today) return null;
  // December, said in January, is the one before; January, said in December, the one after.
  const now = Number(today.slice(0, 4));
  return [now - 1, now, now + 1].map(text).toSorted((a, b) => distance(a, today) - distance(b, today))[0]!;
}

const distance = (a: string, b: string) => Math.abs(Date.parse(a) - Date.parse(b)) || 0;

function koreanParts([, y1, m1, d1, y2, m2, d2, m3, d3]: RegExpMatchArray): number[] {
  return [Number(y1 ?? y2 ?? 0), Number(m1 ?? m2 ?? m3), Number(d1 ?? d2 ?? d3)];
}

function englishParts([, month1, d1, y1, d2, month2, y2, y3, m3, d3]: RegExpMatchArray): number[] {
  const named = month1 ?? month2;
  if (!named) return [Number(y3), Number(m3), Number(d3)];
  return [Number(y1 ?? y2 ?? 0), MONTHS.indexOf(named.slice(0, 3).toLowerCase()) + 1, Number(d1 ?? d2)];
}
