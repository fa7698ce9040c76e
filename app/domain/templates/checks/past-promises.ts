import type { Finding } from '../message-finding.ts';
import { datesIn, type DateFound } from './dates.ts';
import type { Language, Reading, Sentence } from './reading.ts';

/** A promise in the writer's name. */
const PROMISE: Record<Language, RegExp> = {
  ko: /겠습니다|[드할릴보]게요|예정입니다|예정이며|예정이고|예정이에요/u,
  en: /\b(?:I|we|you|it|they|(?:order|parcel|refund|replacement|item)s?)(?:['’]ll| will)\b/i,
};
/** Between the day and what is promised for it: "까지", "에 발송"; "에 주문하신" is told of the past. */
const DUE: Record<Language, RegExp> = {
  ko: /^\s*(?:\([월화수목금토일]\))?\s*(?:까지(?!의|는? ?(?:의|유효))|이내|전까지|(?:에|중(?:에|으로)?|안에|쯤|경)?\s*(?:다시|새로|꼭|바로|먼저)?\s*(?:발송|출고|배송|보내|연락|안내|답변|도착|환불|처리|입금|알려|회수|방문|확인)(?!된|되었|했|하셨|하신|해 ?주|받|완료|드렸|한 ))/u,
  en: /\b(?:by|before|until|no later than|on or before)\s+(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s+)?(?:the\s+)?$/i,
};
/** What the day belongs to is over: "11월 20일에 안내드린 대로", "11월 20일까지 접수된 주문은". */
const OVER_KO = /^\s*(?:\([월화수목금토일]\))?\s*(?:까지|에|중에?|경|쯤)?\s*(?:[가-힣]+\s+){0,3}?[가-힣]*(?:하신|주신|드린|했던|셨던|된|받은|받으신|보낸|보내신|남긴|남기신|들어온|도착한|오신|내신|말씀하신)(?=\s)/u;
/** English names the day behind its promise, or first of all. */
const AHEAD_EN = /^\s*(?:(?:so|and|then),?\s+)?(?:by|before|until|no later than|on or before)\b[^,]*$/i;

const TOLD: Record<Language, RegExp> = {
  ko: /(?:하셨|하신|해 ?주신|주셨|보내신|받으신|드렸던|되었던|예정이었|였으나|했으나|었지만|였지만|했지만|기한|라고|다고)/u,
  en: /\b(?:was|were|had|should have|would have|originally|ordered|placed|promised|supposed|valid|you (?:wrote|said|asked|sent|told))\b/i,
};

/** Days that have gone by, promised as if they were to come. */
export function brokenPromises({ sentences, language, text }: Reading, today: string): Finding[] {
  return sentences.filter(({ words, question }) => !question && PROMISE[language].test(words) && !TOLD[language].test(words)).flatMap((sentence) => {
    const dates = datesIn(sentence.words, language, today);
    // Another day in it, and the past one may be what the sentence tells of.
    if (dates.some(({ past }) => !past)) return [];
    return dates.filter((date) => date.day !== null && isDue(date, sentence, language)).map(({ from, to }) => findingOf(text, sentence.from + from, sentence.from + to));
  });
}

/** Any: it is asked whether a day is named, not which year it is in. */
const SOME_DAY = '2000-06-15';

/** Whether a day is promised at all. */
export function mayBreakPromise({ words }: Sentence, language: Language): boolean {
  return PROMISE[language].test(words) && datesIn(words, language, SOME_DAY).some(({ day }) => day !== null);
}

function isDue({ from, to }: DateFound, { words }: Sentence, language: Language): boolean {
  if (language === 'ko') return DUE.ko.test(words.slice(to)) && !OVER_KO.test(words.slice(to));
  const before = words.slice(0, from);
  return DUE.en.test(before) && (PROMISE.en.test(before) || AHEAD_EN.test(before));
}

function findingOf(text: string, from: number, to: number): Finding {
  return { check: 'untruths', severity: 'block', from, to, words: { key: 'untruths.pastDay', values: { quote: text.slice(from, to) } } };
}
