import type { Finding, Matter } from '../message-finding.ts';
import type { Language, Reading } from './reading.ts';

/** Where something went wrong for the customer, cheer hurts. */
const SAD: Matter[] = ['late', 'lost', 'damaged', 'wrong', 'missing', 'defective', 'not_as_described', 'billing'];

const LAUGHTER = /[ㅋㅎ]{2,}|[ㅠㅜ]{2,}|\^[_.-]?\^|[:;]-?[)D](?!\w)|(?<!\d)[~∼]{1,}(?![\d\s]*\d)(?=$|[\s.!?)])|[~∼]{2,}/gu;
const PICTURE = /(?:\p{Emoji_Presentation}|\p{Extended_Pictographic}\u{FE0F}|[♥♡☺☻★☆♪♬])[\u{FE0F}\u{200D}\p{Emoji_Modifier}\p{Extended_Pictographic}]*/gu;
const EXCLAMATION = /[!！]+/g;
const CHEER: Record<Language, RegExp> = {
  ko: /좋은\s*소식|기쁜\s*소식|반가운\s*소식|행복한\s*(?:하루|쇼핑|주말)|즐거운\s*(?:하루|쇼핑|주말|시간)|신나는|대박|득템|파이팅|화이팅|짜잔|두근두근/gu,
  en: /\b(?:great|good|wonderful|exciting) news\b|\b(?:awesome|yay|woohoo|hooray|oops|whoops|uh-oh|fantastic|super excited|cheers)\b|\bhappy to (?:say|announce|tell|share)\b|\bhappy shopping\b|\b(?:can['’]t|cannot) wait\b|\bno worries\b|\bhave a (?:great|lovely|wonderful|fantastic|nice) (?:day|weekend|week|one)\b/gi,
};

/** Laughter, pictures, exclamation marks and cheer where the matter is a sad one. */
export function toneFindings({ masked, language }: Reading, matter: Matter): Finding[] {
  if (!SAD.includes(matter)) return [];
  const at = (pattern: RegExp, key: string, replacement: ((found: string, from: number) => string) | null) =>
    [...masked.matchAll(pattern)].map((match): Finding => ({
      check: 'tone',
      severity: 'hint',
      from: match.index,
      to: match.index + match[0].length,
      words: { key: `tone.${key}`, values: { quote: match[0] } },
      ...(replacement ? { mend: { label: replacement(match[0], match.index) === '' ? 'mend.remove' : 'mend.replace', values: { words: replacement(match[0], match.index) }, replacement: replacement(match[0], match.index) } } : {}),
    }));
  const none = () => '';
  const point = (_: string, from: number) => {
    const line = masked.slice(masked.lastIndexOf('\n', from) + 1, from);
    if (/^\s*(?:Hi|Hello|Dear)\b[^.,!?]*$/i.test(line)) return ',';
    return /[\p{L}\p{N})\]”"'’]$/u.test(line) ? '.' : '';
  };
  const found = [...at(LAUGHTER, 'laughter', none), ...at(PICTURE, 'picture', none), ...at(EXCLAMATION, 'exclamation', point), ...at(CHEER[language], 'cheer', null)];
  return found.toSorted((a, b) => a.from - b.from);
}
