import type { Finding } from '../message-finding.ts';
import type { Language, Paragraph, Reading } from './reading.ts';

/** Characters a Korean, words an English sentence may have before one reads it twice. */
const LONGEST: Record<Language, number> = { ko: 110, en: 34 };
/** A paragraph beyond this is skimmed: characters, and sentences. */
const WALL: Record<Language, { letters: number; sentences: number }> = { ko: { letters: 330, sentences: 6 }, en: { letters: 620, sentences: 7 } };

const STEP_WORD: Record<Language, RegExp> = {
  ko: /(?:^|[\s.])(?:먼저|우선|첫째|첫 번째로|그다음(?:에|으로)?|그 다음(?:에|으로)?|다음으로|둘째|두 번째로|셋째|이어서|그러고 나서|그런 다음|마지막으로)(?=[\s,])/gu,
  en: /(?:^|[\s.;,])(?:first(?:ly)?|second(?:ly)?|third(?:ly)?|next|then|after that|finally|lastly)(?=[\s,])/gi,
};
const INLINE_NUMBER = /(?:^|[\s,;])(?:\(?\d[.)]|[①-⑨])\s+(?=\S)/gu;

/** Words of the trade, each with the plain one. */
const JARGON: Record<Language, [pattern: RegExp, plain: string | null][]> = {
  ko: [
    [/금일/gu, '오늘'], [/명일/gu, '내일'], [/익일/gu, '다음 날'], [/작일/gu, '어제'], [/차주(?=[\s에까초중말])/gu, '다음 주'], [/금주(?=[\s에까중내])/gu, '이번 주'], [/익월/gu, '다음 달'], [/당월/gu, '이번 달'],
    [/유선상?(?=\s*(?:으로|로|상|연락|통화|안내))(?:으)?로?/gu, '전화로'], [/당사(?=[가는의에로에서 ])/gu, '저희'], [/상기(?=\s*(?:내용|주소|사항|상품|주문|와|의))/gu, '위'], [/하기(?=\s*(?:내용|주소|사항|와 같|의 내용))/gu, '아래'], [/필히/gu, '꼭'], [/(?:회신|확인|양지|참조)\s*(?:요망|바랍니다)/gu, null],
    [/귀책(?:\s*사유)?/gu, '책임'], [/수취(?:인)?(?=[이가은는을를의에께\s])/gu, '받는 분'], [/미수령/gu, '받지 못함'], [/기\s?발송/gu, '이미 보낸'], [/미출고/gu, '아직 보내지 않음'], [/오배송/gu, '잘못된 배송'], [/선결제/gu, '미리 결제'], [/(?<![가-힣])(?:CS|VOC|SKU|RMA|ETA|OMS|WMS|PG사?|3PL|QC|MD)(?![A-Za-z0-9])/gu, null], [/클레임/gu, '불편 말씀'], [/(?:피킹|패킹|리드\s?타임|어드민|컴플레인)/gu, null], [/송부/gu, '보냄'], [/상이(?=[하한합])/gu, '다름'], [/인입/gu, null],
  ],
  en: [
    [/\bETA\b/g, 'expected date'], [/\bRMA\b/g, 'return number'], [/\bSKU\b/g, 'item number'], [/\bOOS\b/g, 'out of stock'], [/\b(?:FYI|NB|TBC|TAT|POD|3PL|SLA|WISMO|COB|EOD|KPI|CX|CSR|T&Cs?)\b/g, null], [/\bASAP\b/g, null], [/\bas per\b/gi, 'following'], [/\bkindly\b/gi, 'please'], [/\bdo the needful\b/gi, null], [/\bhereby\s/gi, ''], [/\bpursuant to\b/gi, 'under'], [/\butili[sz]e\b/gi, 'use'], [/\bcommence\b/gi, 'start'], [/\bprior to\b/gi, 'before'], [/\bsubsequent(?:ly)? to\b/gi, 'after'], [/\bin the event that\b/gi, 'if'], [/\bat this (?:point in )?time\b/gi, 'now'], [/\bwith regards? to\b/gi, 'about'], [/\bin regards? to\b/gi, 'about'], [/\bplease find (?:attached|enclosed|below)\b/gi, null], [/\bunfulfilled\b/gi, 'not sent yet'], [/\bconsignment\b/gi, 'parcel'], [/\bRTO\b|\bRTS\b/g, 'sent back'], [/\bescalat(?:e|ed|ing|ion)\b/gi, null],
  ],
};

/** Long sentences, walls of text, steps that stand in no list, words of the trade. */
export function plainFindings(reading: Reading): Finding[] {
  return [...longSentences(reading), ...reading.paragraphs.flatMap((paragraph) => structureOf(paragraph, reading)), ...jargon(reading)];
}

function longSentences({ sentences, language }: Reading): Finding[] {
  return sentences.flatMap(({ from, to, words, item }) => {
    // An address of the web is one word, however long.
    const bare = words.replace(/https?:\S+/g, 'x');
    const size = language === 'ko' ? bare.length : bare.split(/\s+/).length;
    if (item || size <= LONGEST[language]) return [];
    return [{ check: 'plain', severity: 'hint', from, to, words: { key: `plain.long.${language}`, values: { count: size } } }];
  });
}

function structureOf({ from, to, sentences }: Paragraph, { masked, language }: Reading): Finding[] {
  const words = masked.slice(from, to);
  // Numbers within one line are no list yet.
  const crowded = words.split('\n').some((line) => [...line.matchAll(INLINE_NUMBER)].length >= 3);
  if (sentences.some(({ item }) => item) && !crowded) return [];
  const marks = [...words.matchAll(INLINE_NUMBER)];
  const steps = marks.length >= 3 ? marks : [...words.matchAll(STEP_WORD[language])];
  const hint = { check: 'plain', severity: 'hint' } as const;
  if (steps.length >= 3) return [{ ...hint, from, to, words: { key: 'plain.steps' }, mend: { label: 'mend.list', replacement: asList(words, steps.map(({ index }) => index)) } }];
  const wall = WALL[language];
  if (words.length <= wall.letters && sentences.length <= wall.sentences) return [];
  return [{ ...hint, from, to, words: { key: 'plain.wall' }, ...breakIn(masked, from, sentences) }];
}

/** The same words, one step to a line. */
function asList(words: string, at: number[]): string {
  const starts = at.map((index) => index + (words.slice(index).match(/^[\s,;.]*/)?.[0].length ?? 0));
  const intro = words.slice(0, starts[0]).trim().replace(/[,;]$/, ':');
  const items = starts.map((start, n) => words.slice(start, starts[n + 1]).trim().replace(/[,;]$/, '').replace(/^(?:\(?\d[.)]|[①-⑨])\s+/, ''));
  return `${intro ? `${intro}\n` : ''}${items.map((item) => `- ${item}`).join('\n')}`;
}

function breakIn(masked: string, from: number, sentences: Paragraph['sentences']): { mend?: Finding['mend'] } {
  const half = sentences[Math.ceil(sentences.length / 2)];
  if (!half) return {};
  const replacement = `${masked.slice(from, half.from).trimEnd()}\n\n${masked.slice(half.from, sentences.at(-1)!.to)}`;
  return { mend: { label: 'mend.split', replacement } };
}

function jargon({ masked, language, text }: Reading): Finding[] {
  return JARGON[language].flatMap(([pattern, plain]) =>
    [...masked.matchAll(pattern)].map((match): Finding => {
      const [from, to] = [match.index, match.index + match[0].length];
      const capital = plain && /^[A-Z][a-z]/.test(text.slice(from, from + 2)) ? plain[0]!.toUpperCase() + plain.slice(1) : plain;
      return { check: 'plain', severity: 'hint', from, to, words: { key: 'plain.jargon', values: { quote: match[0].trim() } }, ...(capital === null ? {} : { mend: { label: capital ? 'mend.replace' : 'mend.remove', values: { words: capital }, replacement: capital } }) };
    }),
  );
}
