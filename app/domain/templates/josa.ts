const MOST_LETTERS = 200;

type Ending = 'vowel' | 'rieul' | 'consonant';

/**
 * The word with the Korean particle that its last sound asks for:
 * josa('머그', '을/를') is "머그를", josa('#1042', '으로/로') is "#1042로".
 * @param pair the form after a consonant, a slash, the form after a vowel
 */
export function josa(word: string, pair: string): string {
  const [afterConsonant = '', afterVowel = ''] = pair.split('/').map((form) => form.trim());
  // The last sound stands at the end: looking through a text of megabytes for it would take seconds.
  const ending = endingOf(word.slice(-MOST_LETTERS));
  // 으로/로 alone treats ㄹ as a vowel: 서울로, 연필로.
  const likeVowel = ending === 'vowel' || (ending === 'rieul' && afterConsonant.startsWith('으로'));
  return word + (likeVowel ? afterVowel : afterConsonant);
}

function endingOf(word: string): Ending {
  const spoken = withoutBrackets(word).replace(/[^\p{L}\p{N}%]+$/u, '');
  const money = moneyEnding(spoken);
  if (money) return money;
  const last = spoken.at(-1) ?? '';
  if (/[가-힣]/.test(last)) return hangulEnding(last);
  if (/\d/.test(last)) return DIGITS[Number(last)]!;
  return latinEnding(spoken);
}

/** What stands in brackets does not count, unless there is nothing else (국립국어원, 온라인가나다). */
function withoutBrackets(word: string): string {
  const bare = word.replace(/\s*[([{〈《「『][^)\]}〉》」』]*[)\]}〉》」』]\s*$/u, '');
  return bare.trim() === '' ? word.replace(/[()[\]{}〈〉《》「」『』]/gu, '') : bare;
}

/** An amount is read with its currency behind it: ₩48,000 is 사만팔천 원. */
function moneyEnding(word: string): Ending | null {
  const symbol = /^[-−]?\s*([₩￦$€£¥])\s*[\d.,]+$/u.exec(word)?.[1];
  if (!symbol) return null;
  return symbol === '₩' || symbol === '￦' || symbol === '¥' ? 'consonant' : 'vowel';
}

function hangulEnding(syllable: string): Ending {
  const final = (syllable.charCodeAt(0) - 0xac00) % 28;
  if (final === 0) return 'vowel';
  return final === 8 ? 'rieul' : 'consonant';
}

/** 영 일 이 삼 사 오 육 칠 팔 구; a 0 at the end is 십, 백, 천 or 만, which end in consonants as 영 does. */
const DIGITS: Ending[] = ['consonant', 'rieul', 'vowel', 'consonant', 'vowel', 'vowel', 'consonant', 'rieul', 'rieul', 'vowel'];

/** By how Koreans read it: letters of an abbreviation by name (엘, 엠, 엔, 알), else by the last letters' sound. */
function latinEnding(word: string): Ending {
  const letters = /[A-Za-z]+$/.exec(word)?.[0] ?? '';
  const last = letters.at(-1)?.toLowerCase() ?? '';
  if (letters.length > 0 && letters === letters.toUpperCase()) {
    if (last === 'l' || last === 'r') return 'rieul';
    return last === 'm' || last === 'n' ? 'consonant' : 'vowel';
  }
  if (last === 'l' || /le$/i.test(letters)) return 'rieul';
  if (last === 'm' || last === 'n' || /ng$/i.test(letters)) return 'consonant';
  // A short vowel before b, c, k, p or t keeps the sound closed: 북, 컵, 티켓. Others get a vowel: 큐브, 리스트.
  return /[aeiou][bckpt]$|ck$/i.test(letters) ? 'consonant' : 'vowel';
}
