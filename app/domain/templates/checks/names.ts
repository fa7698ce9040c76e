import type { Finding } from '../message-finding.ts';
import type { TicketFacts } from '../ticket-facts.ts';
import type { Reading } from './reading.ts';

const GREETED = {
  ko: /(?:^|[\s,])([가-힣]{2,5}|[A-Za-z][A-Za-z'’-]+(?: [A-Za-z'’-]+){0,2})\s?(?:고객|회원)?님(?=[\s,.!께의은이을])/u,
  en: /^\s*(?:Hi|Hello|Dear|Good (?:morning|afternoon|evening))\s+((?:(?:Mr|Mrs|Ms|Dr)\.?\s+)?[\p{L}'’-]+(?:\s+[\p{L}'’.-]+){0,3})\s*[,!:]/iu,
};
/** Said to anybody. */
const NOBODY = /^(?:고객|회원|선생|사장|손님|기사|담당자|판매자|주인|여러분|there|all|everyone|team|customer|sir|madam|again|friend|valued customer|sir or madam)$/i;

/** A greeting that calls the customer by another's name: a hint, for people have names that nobody here knows. */
export function nameFindings({ paragraphs, masked, language }: Reading, facts: TicketFacts | null): Finding[] {
  const first = paragraphs[0];
  if (!facts || facts.names.length === 0 || !first) return [];
  const greeting = masked.slice(first.from, Math.min(first.to, first.from + 80));
  const match = GREETED[language].exec(greeting);
  const name = match?.[1]?.replace(/^(?:Mr|Mrs|Ms|Dr)\.?\s+/i, '').trim();
  if (!match || !name || NOBODY.test(name) || facts.names.some((known) => isLike(known, name))) return [];
  const from = first.from + match.index + match[0].indexOf(match[1]!);
  return [{ check: 'name', severity: 'hint', from, to: from + match[1]!.length, words: { key: 'name.other', values: { quote: match[1]!, name: facts.names[0]! } }, mend: { label: 'mend.replace', values: { words: facts.names[0]! }, replacement: facts.names[0]! } }];
}

/** First name, family name or both, in any order and case. */
function isLike(known: string, written: string): boolean {
  const bare = (name: string) => name.normalize('NFKC').toLowerCase().replace(/\s+/g, '');
  if (bare(known).includes(bare(written)) || bare(written).includes(bare(known))) return true;
  const parts = known.toLowerCase().split(/\s+/);
  return written.toLowerCase().split(/\s+/).some((part) => parts.includes(part));
}
