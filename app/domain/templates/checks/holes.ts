import type { Expectation, Finding } from '../message-finding.ts';
import type { TicketFacts } from '../ticket-facts.ts';
import { OUTCOMES_OF } from '../variables.ts';
import { maskQuotedLines } from './mask-quotes.ts';

/** What stands for something else, by the words a writer uses for it. */
const NAME = '(?:고객(?:님)?\\s?(?:성함|이름|명)|고객명|성함|이름|닉네임|(?:first |last |full |customer(?:[\'’]s)? |your |agent |shop |store )?name|customer)';
const DAY = '(?:날짜|일자|일시|시간|요일|예정일|date|day|time)';
const THING = '(?:금액|가격|주문\\s?번호|운송장(?:\\s?번호)?|송장(?:\\s?번호)?|상품명|제품명|상품|담당자(?:명)?|택배사|주소|전화번호|이메일|링크|내용|사유|이유|선택|쿠폰\\s?코드|amount|price|order(?: number| no\\.?| #| id| name)?|tracking(?: number| no\\.?| code| link)?|product(?: name)?|item(?: name)?|agent|address|phone|e-?mail|link|url|reason|carrier|company|coupon|code|number|text|signature|shop|store)';
const ORDER_TO_FILL = '(?:insert|enter|add|fill in|write(?: here)?|your|the customer|choose|select|여기에?|입력|작성)[^\\]}>)]{0,60}|[^\\]}>)\\n]{0,60}(?:적어 주세요|적어주세요|입력|기입|작성|넣기|here)';
const PLACE = `(?:${NAME}|${DAY}|${THING}|${ORDER_TO_FILL})`;

const PATTERNS: { key: string; pattern: RegExp }[] = [
  { key: 'liquid', pattern: /\{\{[^{}\n]{0,200}\}\}|\{%[^{}\n]{0,200}%\}|\{\{[^{}\n]{0,40}|\{%[^\n]{0,40}|[^{}\n]{0,20}\}\}/g },
  { key: 'blank', pattern: new RegExp(`[\\[［]\\s*${PLACE}\\s*[\\]］]`, 'gi') },
  { key: 'blank', pattern: new RegExp(`[<＜〈]\\s*(?:${NAME}|${DAY}|${THING})\\s*[>＞〉]|(?<!\\{\\s?)\\{\\s*(?:${NAME}|${DAY}|${THING}|[a-z]+(?:[_.][a-z]+)+)\\s*\\}(?!\\s?\\})`, 'gi') },
  { key: 'blank', pattern: /\[[A-Z]{2,}(?:[ _][A-Z]{2,})+\]|\[(?:TBD|TODO|TBC|NAME|DATE|XX+)\]/g },
  { key: 'blank', pattern: /\((?:이름|성함|고객명|날짜|금액|주문번호|운송장번호)\)(?=[가-힣])|(?<=\b(?:Hi|Hello|Dear) )\((?:name|customer)\)/gi },
  { key: 'crosses', pattern: /(?<![\w*•가-힣-])(?:X{2,}(?=\s*(?:님|고객|씨|월|일|원|시|번|개|,|\.|$|\s|까지|에))|x{3,}(?=\s*(?:님|고객|씨|월|일|원|시|번|개|까지)))(?![\w-])/gmu },
  { key: 'crosses', pattern: /[○◯〇]{3,}|(?<![가-힣○◯〇])[○◯〇]{2,}(?=\s*(?:님|고객|씨|월|일|원))|[●△□◇]{2,}(?=\s*(?:님|고객|씨|월|일|원))|(?<![A-Za-z0-9가-힣])O{2,}(?=\s*(?:님|고객|씨|월|일|원))|(?<![가-힣ㄱ-ㅎ])ㅇ{2,}(?=\s*(?:님|고객|씨|월|일|원))|(?<![\d.,:/-])0{1,2}월\s*0{1,2}일|(?<![\d.,])0{2},000\s?원/gu },
  { key: 'line', pattern: /(?<=[^\s_][^\n]*)_{3,}|_{3,}(?=[^\n]*[^\s_])|\.{6,}(?=\s*(?:님|월|일|원|까지))/g },
  { key: 'noName', pattern: /^[ \t]*(?:Hi|Hello|Dear)[ \t]+,(?=[ \t]*$)|(?<=(?:^|[,，])[ \t]{0,2})(?:고객)?님(?=[ \t]*[,.!])|(?<=^[ \t]*(?:Hi|Hello|Dear)[ \t]+)(?:undefined|null|none)\b/gim },
  { key: 'code', pattern: /\[object \w+\]|\bundefined\b|\bNaN\b|\blorem ipsum\b|\b(?:TODO|FIXME|TBD)\b/g },
];
/** One is enough to stop a message; more than these nobody works off at once. */
const MOST = 50;
/** "고객님," alone is how one speaks to a customer; "님," is a name that is missing. */
const SPOKEN_TO = /^고객님$/;
/** A rule across the mail, or a heading in brackets with what it is the heading of behind it. */
const RULE = /^[ \t]*_{3,}[ \t]*$/;

/**
 * Places that were to be filled and are not: they stop the send.
 * @param expects outcomes of these kinds are filled in later, and are no holes
 */
export function holeFindings(text: string, expects: Expectation[], facts: TicketFacts | null): Finding[] {
  const own = maskQuotedLines(text);
  const found: Finding[] = [];
  for (const { key, pattern } of PATTERNS) {
    for (const match of own.matchAll(pattern)) {
      if (found.length >= MOST) break;
      const [from, to] = [match.index, match.index + match[0].length];
      if (found.some((other) => from < other.to && to > other.from) || isHarmless(match[0], own, from, expects)) continue;
      found.push({ check: 'holes', severity: 'block', from, to, words: { key: `holes.${key}`, values: { quote: match[0].trim() } }, ...filled(match[0], facts, own.slice(to)) });
    }
  }
  return found.toSorted((a, b) => a.from - b.from);
}

function isHarmless(hole: string, text: string, from: number, expects: Expectation[]): boolean {
  const outcome = /^\{\{-?\s*(\w+)\./.exec(hole)?.[1];
  if (outcome && hole.endsWith('}}') && expects.some((kind) => kind !== 'late' && (OUTCOMES_OF[kind] as readonly string[]).includes(outcome))) return true;
  if (SPOKEN_TO.test(hole.trim())) return true;
  const line = text.slice(text.lastIndexOf('\n', from) + 1, text.indexOf('\n', from) < 0 ? text.length : text.indexOf('\n', from));
  if (RULE.test(line)) return true;
  return isLabel(hole, text.slice(0, from), text.slice(from + hole.length)) || (/^[[［][가-힣]/.test(hole) && !/적어 ?주세요|입력/.test(hole) && isHeading(line, hole));
}

/** Korean and English name a button, a field and a menu by brackets: what is done with them stands beside. */
const DONE_WITH = /^\s*(?:(?:을|를)\s*(?:[가-힣]+\s+)?(?:눌러|누르|누른|클릭|터치|선택|골라|고르|적어|입력|써|쓰시|기재|남겨|알려|채워|지우)|(?:\s*(?:버튼|메뉴|탭|화면|란|칸|항목|아이콘|페이지|영역))|(?:button|tab|menu|field|page|screen|icon|section|box|option)\b|[>→])/i;
const LED_TO = /(?:[>→]|\b(?:click(?: on)?|press|tap(?: on)?|hit|choose|select|open|go to)(?: the| your)?|\b(?:put|write|include|quote|add|enter) your)\s*$/i;

function isLabel(hole: string, before: string, behind: string): boolean {
  if (!/^[[［]/.test(hole) || /링크|link|url|적어 ?주세요|insert|write|here|여기/i.test(hole)) return false;
  return DONE_WITH.test(behind.slice(0, 40)) || LED_TO.test(before.slice(-30));
}

/** "[주문번호] #1042" and "[반품 방법]" head something; "[이름]님" and "[날짜]까지" wait for it. */
function isHeading(line: string, hole: string): boolean {
  const at = line.indexOf(hole);
  const behind = line.slice(at + hole.length);
  return /^[\s\-*•·\d.)]*$/.test(line.slice(0, at)) && (behind.trim() === '' ? !/^\[\s*(?:이름|성함|고객명|날짜)\s*\]$/.test(hole) : /^\s*[:：]?\s+(?!고객|님|씨|까지)/.test(behind) && behind.trim().length > 1);
}

/** What the ticket knows goes in by a click. */
function filled(hole: string, facts: TicketFacts | null, behind: string): { mend?: Finding['mend'] } {
  const value = facts && valueFor(hole, facts, behind);
  return value ? { mend: { label: 'mend.fill', values: { words: value }, replacement: value } } : {};
}

function valueFor(hole: string, facts: TicketFacts, behind: string): string | null {
  const linked = facts.orders.find(({ id }) => id === facts.linkedOrderId) ?? null;
  if (new RegExp(`^[[{<(\\s]*(?:customer\\.name|${NAME})`, 'i').test(hole)) return facts.names[0] ?? null;
  if (/^\s*(?:고객|님|씨)/.test(behind) && /^[XxOㅇ○◯〇●]/.test(hole)) return facts.names[0] ?? null;
  if (/order\.name|주문\s?번호|order(?: number| name| id| #)?\s*[\]}>]/i.test(hole)) return linked?.name ?? null;
  if (/followUp\.date/.test(hole)) return facts.followUpDate;
  if (/운송장|송장|tracking/i.test(hole)) return onlyOne(linked?.parcels.flatMap(({ trackingNumbers }) => trackingNumbers) ?? []);
  return null;
}

function onlyOne(values: string[]): string | null {
  return values.length === 1 ? values[0]! : null;
}
