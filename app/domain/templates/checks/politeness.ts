import { josa } from '../josa.ts';
import type { Finding } from '../message-finding.ts';
import type { Reading, Sentence } from './reading.ts';

type Level = 'formal' | 'soft' | 'bare';

const TAIL = /[.!?。…~\s"”’」』)\]]+$/u;
const FORMAL = /(?:니다|니까|십시오|시오)$/;
/** "…해 주세요", "…지요", "…까요" go with either level; "감사해요" does not. */
const EITHER = /(?:세요|셔요|까요|지요|죠|가요)$/;
const SOFT = /(?:[가-힣]요)$/;
/** Bare endings of verbs; a noun at the end of a heading or a list is none. */
const BARE = /(?:[했됐갔왔봤났였겠있없았었렸냈셨]다|[는은]다|한다|된다|진다|간다|온다|준다|드린다|이다|[했됐겠있없았었]어|[해돼줘봐]|거야|잖아|거든|[맞않]아|알겠어|미안해|고마워|몰라)$/;
/** What is said alike in both. */
const FIXED = /(?:감사합니다|고맙습니다|죄송합니다|안녕하십니까|입니다|드림|올림)$/;

/** Sentences whose level of politeness falls out of the message's own. Korean alone has such. */
export function politenessFindings({ sentences, language }: Reading): Finding[] {
  if (language !== 'ko') return [];
  const ends = sentences.flatMap((sentence) => {
    const level = levelOf(sentence);
    return level ? [{ sentence, level }] : [];
  });
  const bare = ends.filter(({ level }) => level === 'bare').map(({ sentence }) => findingOf(sentence, 'plain.bare', null));
  const formal = ends.filter(({ level, sentence }) => level === 'formal' && !FIXED.test(sentence.words.replace(TAIL, '')));
  const soft = ends.filter(({ level }) => level === 'soft');
  if (formal.length === 0 || soft.length === 0 || formal.length + soft.length < 3) return bare;
  const [odd, key] = soft.length > formal.length ? ([formal, 'plain.tooFormal'] as const) : ([soft, 'plain.tooSoft'] as const);
  return [...bare, ...odd.map(({ sentence, level }) => findingOf(sentence, key, level === 'soft' ? toFormal : toSoft))];
}

function levelOf({ words, item }: Sentence): Level | null {
  const end = words.replace(TAIL, '');
  if (FORMAL.test(end)) return 'formal';
  if (EITHER.test(end)) return null;
  if (SOFT.test(end) && end.length > 3 && !/(?:필요|주요|중요|소요|개요|수요|월요|화요|수요|목요|금요|토요|일요)$/.test(end)) return 'soft';
  return !item && end.length > 2 && (BARE.test(end) || isPromise(end)) ? 'bare' : null;
}

/** "보낼게", "줄게": a syllable that ends in ㄹ before 게. */
function isPromise(end: string): boolean {
  const before = /([가-힣])게$/.exec(end)?.[1];
  return before !== undefined && (before.charCodeAt(0) - 0xac00) % 28 === 8;
}

function findingOf(sentence: Sentence, key: string, change: ((end: string) => string | null) | null): Finding {
  const end = sentence.words.replace(TAIL, '');
  const from = sentence.from + Math.max(0, end.lastIndexOf(' ') + 1);
  const to = sentence.from + end.length;
  const last = end.slice(from - sentence.from);
  const better = change?.(last);
  return { check: 'plain', severity: 'hint', from, to, words: { key, values: { quote: last } }, ...(better ? { mend: { label: 'mend.replace', values: { words: better }, replacement: better } } : {}) };
}

const FORMAL_OF: [RegExp, string][] = [
  [/(?:이에요|예요)$/, '입니다'], [/드릴게요$/, '드리겠습니다'], [/할게요$/, '하겠습니다'], [/드려요$/, '드립니다'], [/거예요$/, '것입니다'], [/([았었했됐갔왔렸났겠있없])어요$/, '$1습니다'], [/해요$/, '합니다'], [/돼요$/, '됩니다'], [/네요$/, '군요'], [/([가-힣])와요$/, '$1옵니다'], [/가요$/, '갑니다'], [/보여요$/, '보입니다'], [/나요$/, '납니다'], [/같아요$/, '같습니다'], [/좋아요$/, '좋습니다'], [/(?<=[많괜찮않])아요$/, '습니다'],
];
const SOFT_OF: [RegExp, string][] = [[/드리겠습니다$/, '드릴게요'], [/하겠습니다$/, '할게요'], [/드립니다$/, '드려요'], [/([았었했됐갔왔렸났겠있없])습니다$/, '$1어요'], [/됩니다$/, '돼요'], [/합니다$/, '해요'], [/같습니다$/, '같아요'], [/좋습니다$/, '좋아요']];

function toFormal(end: string): string | null {
  return changed(end, FORMAL_OF);
}

function toSoft(end: string): string | null {
  const noun = /^(.+)입니다$/.exec(end)?.[1];
  return noun ? josa(noun, '이에요/예요') : changed(end, SOFT_OF);
}

function changed(end: string, table: [RegExp, string][]): string | null {
  const found = table.find(([pattern]) => pattern.test(end));
  return found ? end.replace(found[0], found[1]) : null;
}
