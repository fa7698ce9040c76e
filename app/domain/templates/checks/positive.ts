import type { Finding } from '../message-finding.ts';
import type { Language, Reading } from './reading.ts';
import { spaced } from './spaced.ts';

interface Wording {
  /** Key below `positive` in the words. */
  key: string;
  pattern: RegExp;
  /** What may stand there instead; null where only the writer can know. */
  instead: string | null;
  /** Cases in which these words are right: looked for in the whole sentence. */
  but?: RegExp;
}

const KO: Wording[] = [
  { key: 'cannot', pattern: spaced('(?:은|는|이|가|을|를|도|서|해|로|에)? ?불가능(?:합니다|해요|하며|하고|하니|하여|한 점)|불가(?:합니다|하며|하고|능)|(?:해|하여|보내|바꿔|도와|알려)? ?드릴 수(?:가|는)? 없|(?:환불|교환|반품|취소|변경|발송|배송|처리|확인|재발송|적용|진행)(?:은|는|이|가|을|를|도)? ?(?:안|어렵|힘들|하기 어렵|해 ?드리기 어렵)(?:습니다|되|돼|됩|은)?'), instead: '[무엇을 해 드릴 수 있는지 적어 주세요]' },
  { key: 'cannot', pattern: spaced('안 됩니다|안 돼요|할 수(?:가|는)? 없(?:습니다|어요)|드리기(?:가|는)? ?(?:어렵|힘들)(?:습니다|어요)|받아 ?드리지 ?못'), instead: '[무엇을 해 드릴 수 있는지 적어 주세요]' },
  { key: 'policy', pattern: spaced('(?:규정|원칙|정책|방침|약관|내규)(?:상|에 ?따라|에 ?의해|이라|이어서|때문)'), instead: null },
  { key: 'blame', pattern: spaced('고객님(?:께서|의|이|께서는)? ?(?:실수|과실|부주의|책임|잘못|착오|귀책|변심|오해)(?!가 ?아니|이 ?아니|은 ?아니)'), instead: null, but: /아니|아닙|없|단순 ?변심/ },
  { key: 'must', pattern: spaced('(?:하|주|내|보내|기다리)셔야(?:만)? ?(?:합니다|해요|됩니다|돼요|하며|하고)'), instead: null },
  { key: 'unknown', pattern: spaced('(?:잘 ?)?모르겠(?:습니다|어요)|알 수(?:가|는)? 없(?:습니다|어요)|저희(?:도|로서는)? ?(?:잘 ?)?모(?:릅니다|르겠)'), instead: '확인해서 [날짜]까지 알려 드리겠습니다' },
  { key: 'regret', pattern: spaced('유감(?:입니다|이지만|스럽|으로)'), instead: null },
  { key: 'regret', pattern: /(?:아쉽게도|안타깝게도|공교롭게도|유감스럽게도),?\s*/gu, instead: '' },
  { key: 'soon', pattern: spaced('최대한 ?빨리|가능한 ?한? ?(?:빨리|빠르게|신속)|빠른 ?시일 ?(?:내|안)|조속(?:히|한)|신속(?:히|하게) ?(?:처리|조치)|곧 ?연락'), instead: '[날짜]까지' },
  { key: 'wait', pattern: spaced('기다리(?:셔야|는 ?수밖에|실 ?수밖에)|기다려 ?주(?:셔야|시는 ?수밖에)'), instead: null },
  { key: 'calm', pattern: spaced('진정하(?:시|세)|흥분하(?:지|시)|너무 ?(?:화내|예민)'), instead: '' },
];

const EN: Wording[] = [
  { key: 'cannot', pattern: /\b(?:(?:we|I)(?:'re| are| am|'m)? (?:can(?:not|'t|’t)|(?:not |un)able to|not in a position to)|(?:it|this|that|which|refunds?|exchanges?|returns?|changes?) (?:is|are)(?: simply| just)? (?:not possible|impossible|not allowed)|(?:is|are)n['’]t possible|(?:we|I) (?:do not|don['’]t) (?:accept|offer|do|allow)|(?:can ?not|can['’]t) be (?:refunded|exchanged|returned|changed|cancell?ed|done))\b/gi, instead: 'what I can do is [write here what you can do]', but: /\b(?:thank you enough|can(?:not|'t|’t) wait|can(?:not|'t|’t) help but|can(?:not|'t|’t) (?:apologi[sz]e|thank))\b/i },
  { key: 'regret', pattern: /\b(?:unfortunately|regrettably|sadly),?\s/gi, instead: '' },
  { key: 'policy', pattern: /\b(?:(?:our|the|store|company) (?:policy|rules?|terms)(?: (?:is|does|do|states?|says?|prohibits?|requires?|allows?))|(?:per|according to|against|due to) (?:our|the|company) (?:policy|policies|rules?|terms))\b/gi, instead: null },
  { key: 'blame', pattern: /\b(?:you failed to|you (?:should|could) have|you (?:did not|didn['’]t) (?:read|follow|provide|check|enter)|you neglected|your (?:fault|mistake|own error|negligence)|you claim(?:ed)? (?:that|to))\b/gi, instead: null, but: /\b(?:not|isn['’]t|wasn['’]t|never) (?:your|in any way your)\b/i },
  { key: 'must', pattern: /\byou (?:must|have to|need to|are required to|will have to|will need to)\s(?=\w)/gi, instead: 'please ', but: /\b(?:do not|don['’]t|won['’]t|nothing|not|never|all|only thing|without)\b[^.]*\b(?:have|need)\b|you (?:must|will) (?:have been|be|feel)|(?:all|everything|nothing|whatever|anything) (?:that )?you (?:need|have)|\bif you (?:have|need)\b/i },
  { key: 'unknown', pattern: /\b(?:I|we) (?:do not|don['’]t) know\b|\bno idea\b|\bnot sure (?:what|why|when|where|how)\b/gi, instead: 'I will find out and write to you by [date]', but: /\b(?:you|they)\b[^.]{0,20}(?:no idea|not sure)/i },
  { key: 'soon', pattern: /\bas soon as (?:possible|we can|I can)\b|\basap\b|\bshortly\b|\bin due course\b|\bat the earliest\b/gi, instead: 'by [date]' },
  { key: 'wait', pattern: /\byou(?:'ll| will)? (?:have to|just have to|must) wait\b|\bplease be patient\b/gi, instead: null },
  { key: 'calm', pattern: /\bcalm down\b|\b(?:do not|don['’]t) (?:get|be) (?:upset|angry)\b|\bno need to (?:shout|be rude)\b/gi, instead: '' },
  { key: 'hollow', pattern: /\bany inconvenience (?:this|that|it|caused)\b|\bfor the inconvenience\b|\bvalued customer\b/gi, instead: null },
];

const WORDINGS: Record<Language, Wording[]> = { ko: KO, en: EN };

/** Words that close a door, each with what may stand there instead. */
export function positiveFindings({ sentences, language, text }: Reading): Finding[] {
  return sentences.flatMap((sentence) => {
    if (sentence.question) return [];
    const found: Finding[] = [];
    for (const { key, pattern, instead, but } of WORDINGS[language]) {
      if (but?.test(sentence.words)) continue;
      for (const match of sentence.words.matchAll(pattern)) {
        const [from, to] = [sentence.from + match.index, sentence.from + match.index + match[0].length];
        if (found.some((other) => from < other.to && to > other.from) || onCustomer(sentence.words, match.index, language)) continue;
        found.push(findingOf(key, text, from, to, match[0].trim(), instead));
      }
    }
    return found;
  });
}

/** "If you cannot find it", "받지 못하시면": the customer's lot, with a way out, is no refusal. */
function onCustomer(words: string, at: number, language: Language): boolean {
  const clause = words.slice(0, at);
  if (language === 'en') return /\b(?:if|in case|when|whenever|should) (?:you|it|they|the \w+)\b[^,;]*$/i.test(clause);
  return /^[^,]{0,14}(?:면|경우|때)(?=[\s,])/.test(words.slice(at));
}

function findingOf(key: string, text: string, from: number, to: number, quote: string, instead: string | null): Finding {
  const finding = { check: 'positive', severity: 'hint', from, to, words: { key: `positive.${key}`, values: { quote } } } as const;
  if (instead === null) return finding;
  const begins = /(?:^|[.!?\n]\s*)$/.test(text.slice(Math.max(0, from - 20), from));
  if (instead === '') {
    // The word behind it begins the sentence now.
    const next = begins ? (text[to] ?? '') : '';
    return { ...finding, to: to + next.length, mend: { label: 'mend.remove', replacement: next.toUpperCase() } };
  }
  const words = begins ? instead[0]!.toUpperCase() + instead.slice(1) : instead;
  const trail = /\s$/.test(text.slice(from, to)) && !/\s$/.test(words) ? ' ' : '';
  return { ...finding, mend: { label: key === 'must' ? 'mend.replace' : 'mend.offer', values: { words: words.trim() }, replacement: words + trail } };
}
