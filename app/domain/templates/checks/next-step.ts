import type { Finding, Matter } from '../message-finding.ts';
import type { TicketFacts } from '../ticket-facts.ts';
import { datesIn } from './dates.ts';
import type { Language, Reading, Sentence } from './reading.ts';
import { spaced } from './spaced.ts';

/** What is still to come. */
const TO_COME: Record<Language, RegExp> = {
  ko: spaced('겠습니다|을게요|ㄹ게요|[드할릴갈줄볼]게요|예정입니다|예정이며|예정이고|예정이에요|드립니다|드려요|도착합니다|도착해요|받으실 ?수|됩니다|시작합니다|보실 ?수|걸립니다|들어갑니다|반영됩니다|까지', 'u'),
  en: /\b(?:will|'ll|’ll|going to|plan to|is due|are due|expect(?:ed)?|should (?:reach|arrive|be)|ships?|leaves?|takes?|allow|by)\b/i,
};
/** The matter ends here: nothing is owed any more. */
const CLOSING: Record<Language, RegExp> = {
  ko: spaced('(?:여기서|이것으로|이만)? ?(?:문의|건|상담)(?:은|는|을|를|도)? ?(?:여기서|이것으로|이만)? ?(?:마무리|종료|마치)|모두 ?해결|잘 ?해결되|즐겁게 ?사용|잘 ?쓰고 ?계시|만족하셨다니|마음에 ?드신다니', 'u'),
  en: /\b(?:clos(?:e|ing) (?:this|the|your)? ?(?:ticket|case|request)|I am closing|we are closing|leave it here for now|glad (?:it|that|you|to hear)|everything is (?:settled|sorted|done)|enjoy your)\b/i,
};
const LEAST: Record<Language, number> = { ko: 60, en: 130 };

/** Whether the message says what comes next, and when. */
export function nextStepFindings(reading: Reading, matter: Matter, facts: TicketFacts | null): Finding[] {
  const { sentences, language, masked } = reading;
  if (masked.replace(/\s/g, '').length < LEAST[language] || matter === 'thanks' || CLOSING[language].test(masked)) return [];
  const coming = sentences.filter((sentence) => !sentence.question && TO_COME[language].test(sentence.words));
  if (coming.some((sentence) => hasDate(sentence, language, facts)) || listHasDate(sentences, language, facts)) return [];
  const undated = coming.findLast((sentence) => PROMISED[language].test(sentence.words));
  return [undated ? withoutDate(undated, language, facts) : noStep(reading, facts)];
}

/** What the writer takes on, not what the reader may do. */
const PROMISED: Record<Language, RegExp> = {
  ko: /(?:겠습니다|[드할릴]게요|예정입니다)/u,
  en: /\b(?:I|we)(?:['’]ll| will)\b/i,
};

function hasDate({ words }: Sentence, language: Language, facts: TicketFacts | null): boolean {
  return datesIn(words, language, facts?.today ?? null).some(({ past }) => !past);
}

/** "- 출고 예정일: 11월 24일" */
function listHasDate(sentences: Sentence[], language: Language, facts: TicketFacts | null): boolean {
  const label = language === 'ko' ? /(?:예정|도착|출고|발송|연락|안내|회수|수거|방문|기한)/u : /\b(?:expected|ships?|shipping|delivery|arriv\w+|leaves|by|until|pick-?up|next)\b/i;
  return sentences.some((sentence) => sentence.item && label.test(sentence.words) && hasDate(sentence, language, facts));
}

function dayWords(language: Language, facts: TicketFacts | null): string {
  const known = facts?.followUpDate;
  if (known && /[가-힣]/.test(known) === (language === 'ko')) return known;
  return language === 'ko' ? '[날짜]' : '[date]';
}

function withoutDate({ to }: Sentence, language: Language, facts: TicketFacts | null): Finding {
  const day = dayWords(language, facts);
  const words = language === 'ko' ? ` ${day}까지 다시 연락드리겠습니다.` : ` You will hear from me by ${day}.`;
  return { check: 'next_step', severity: 'hint', from: to, to, words: { key: 'nextStep.undated' }, mend: { label: 'mend.addWords', values: { words: words.trim() }, replacement: words } };
}

function noStep({ paragraphs, text, language }: Reading, facts: TicketFacts | null): Finding {
  const day = dayWords(language, facts);
  const words = language === 'ko' ? `${day}까지 다시 연락드리겠습니다.` : `You will hear from me by ${day}.`;
  const body = paragraphs.length > 2 ? paragraphs.at(-2)! : paragraphs.at(-1)!;
  const at = body?.to ?? text.length;
  return { check: 'next_step', severity: 'hint', from: at, to: at, words: { key: 'nextStep.missing' }, mend: { label: 'mend.addWords', values: { words }, replacement: `\n\n${words}` } };
}
