import type { Claim, ClaimPattern } from './claim.ts';
import { CLAIMS_EN } from './claims-en.ts';
import { CLAIMS_KO } from './claims-ko.ts';
import type { Language, Reading } from './reading.ts';

const PATTERNS: Record<Language, ClaimPattern[]> = { ko: CLAIMS_KO, en: CLAIMS_EN };

/** A sentence beyond this is none: looking through it would take as long as its square. */
const LONGEST = 1500;

/** What the message says has happened. Precision first: what might be a wish, a condition, a question or another's words is left out. */
export function claimsIn({ sentences, language }: Reading): Claim[] {
  return sentences.flatMap((sentence, n) => {
    if (sentence.question || sentence.words.length > LONGEST) return [];
    const found: Claim[] = [];
    for (const { kind, pattern, unless, ofElse, denied } of PATTERNS[language]) {
      if (ofElse?.(sentence.words, sentences[n - 1]?.words ?? '')) continue;
      for (const match of sentence.words.matchAll(pattern)) {
        const [from, to] = [sentence.from + match.index, sentence.from + match.index + match[0].length];
        if (found.some((other) => from < other.to && to > other.from)) continue;
        const clause = clauseAround(sentence.words, match.index, match.index + match[0].length, language);
        if (unless.some((one) => one.test(clause))) continue;
        found.push({ kind, from, to, sentence, denied: isTimed(sentence.words, match, language) ? null : denied(match[0]) });
      }
    }
    return found;
  });
}

/** Uses each pattern once, one to a step: they are the largest. */
export function* readyClaims({ masked, language }: Reading): Generator<undefined, void> {
  for (const { pattern, unless } of PATTERNS[language]) {
    [...masked.matchAll(pattern)].some(() => false);
    for (const one of unless) one.test(masked);
    yield;
  }
}

/** "…shipped yesterday": of what has not happened no time can be said. */
function isTimed(words: string, match: RegExpMatchArray, language: Language): boolean {
  if (language === 'ko') return /(?:어제|오늘|그저께|오전에?|오후에?|방금|이미|벌써|전에|일에?|[가-힣]로)\s*$/.test(words.slice(0, match.index));
  return /^\s+(?:yesterday|today|this|last|on|at|in|early|just)\b/i.test(words.slice(match.index! + match[0].length));
}

/** English: commas part clauses; "and" does not, for what it joins shares its condition. Korean verbs close theirs, and what came before a comma may still be the object. */
function clauseAround(words: string, from: number, to: number, language: Language): string {
  if (language === 'ko') {
    const before = words.slice(0, from).split(PARTED_KO).at(-1)!;
    return before + words.slice(from, to) + words.slice(to, to + 12).split(/[,.]/)[0]!;
  }
  const before = words.slice(0, from).replace(PRELUDE, '').split(/[,;:]\s+|\s[–—-]\s|\bbut\b/).at(-1)!;
  const behind = words.slice(to).split(/[,;:]\s+|\s[–—-]\s|\bbut\b/)[0]!;
  return `${before}${words.slice(from, to)}${behind}`;
}

/** By a verb; "창고", "재입고", "주문서" only end like one. */
const PARTED_KO = /(?<=[가-힣](?:(?<![입출재창참사신광경중장금최])고|며|지만|는데|니|(?<=[해와가어아려라져여워쳐돼겨켜혀펴써커떠])서))[,\s]+|[,;](?=\s*(?:그|저희))/u;

/** "I can confirm that …" says it none the less. */
const PRELUDE = /\b(?:I|we)(?:['’]m| am|['’]d| would| are|['’]re)?(?: (?:can|just|now|want(?:ed)?|like|happy|pleased|glad|writing|gladly))*(?: to)? (?:confirm|say|tell you|let you know|see|inform you|share)(?: that)?\b/gi;
