import { addMoney, compareMoney, formatMoney, isZero, type Money } from '#app/platform/money.ts';
import type { Finding } from '../message-finding.ts';
import type { OrderFacts, TicketFacts } from '../ticket-facts.ts';
import type { Claim } from './claim.ts';
import { amountsIn, speaksOf, type AmountFound } from './amounts.ts';
import type { Language, Reading, Sentence } from './reading.ts';
import { spokenOrders } from './spoken-orders.ts';

const REFUND: Record<Language, RegExp> = { ko: /환불|돌려\s*드|입금해|결제\s*취소/, en: /\brefund\w*|\bback to (?:your|the)\b|\bcredited\b|\bpaid back\b/i };
/** Another sum than the refund: a condition, a coupon, a fee. */
const OTHER_SUM: Record<Language, RegExp> = {
  ko: /쿠폰|적립|할인|상품권|포인트|수수료|차감|제외|이상|미만|최소|경우|(?:시|으|하|되)면(?=[\s,])|않|못/,
  en: /\b(?:coupon|voucher|discount|gift card|points|fee|minus|less|deduct\w*|except|over|above|under|at least|minimum|if|when|once|not|never|instead|would|could)\b|n['’]t\b/i,
};
const TO_COME: Record<Language, RegExp> = { ko: /겠습니다|예정|[드할]릴?게요|드립니다|가능|수 있/, en: /\b(?:will|going to|can)\b|['’]ll\b/i };
/** What heads a list of what was paid, without a finished verb. */
const MADE: Record<Language, RegExp> = { ko: /환불\s*(?:해\s*드린|한|된|하여\s*드린)\s/, en: /\bhere (?:is|are) (?:your|the) refunds?\b|\b(?:we|I)(?:['’]ve| have)?(?: \w+)? (?:paid back|credited)\b/i };
const PAYING_BACK = ['refund', 'cancellation', 'return_processing'];

/** Whether a sum is named that is paid back. */
export function namesRefund(sentence: Sentence, language: Language): boolean {
  const context = contextOf(sentence);
  return !sentence.question && REFUND[language].test(context) && !OTHER_SUM[language].test(context) && amountsIn(sentence.words).length > 0;
}

/**
 * Sums above what was refunded or is planned; of what is not said to be done,
 * above what can be refunded.
 * @param claims what the message says has happened
 */
export function amountsBeyond(reading: Reading, facts: TicketFacts, claims: Claim[]): Finding[] {
  const { sentences, language } = reading;
  return sentences.filter((sentence) => namesRefund(sentence, language)).flatMap((sentence) => {
    const orders = spokenOrders(sentence, reading, facts);
    const toCome = TO_COME[language].test(contextOf(sentence)) || !isSaidDone(sentence, language, claims);
    const amounts = amountsIn(sentence.words).filter((amount) => !isPaidIn(amount, sentence, language));
    if (amounts.length === 0) return [];
    const limits = amounts.map((amount) => limitOf(amount, orders, facts, toCome));
    // Of several sums one may be what was paid: then the least of them counts.
    if (amounts.some((amount, n) => limits[n] === null || !isAbove(amount, limits[n]!))) return [];
    return limits[0] ? [findingOf(reading, sentence, amounts, limits[0], toCome)] : [];
  });
}

/** "90,000원을 결제하셨고", "you paid $90.00 and": what came in, not what went back. */
const PAID_IN: Record<Language, RegExp> = { ko: /^(?:을|를|에|짜리)?\s*(?:[가-힣]+(?:로|으로)\s+)?(?:결제하|결제해|구매|구입|주문하|주문해|입금하|입금해|상품|제품)/u, en: /\b(?:paid|charged|spent|bought|ordered)(?: \w+){0,3}\s*$/i };

function isPaidIn({ from, to }: AmountFound, { words }: Sentence, language: Language): boolean {
  return language === 'ko' ? PAID_IN.ko.test(words.slice(to)) : PAID_IN.en.test(words.slice(0, from).replace(/\bpaid back\b/gi, ''));
}

function isSaidDone(sentence: Sentence, language: Language, claims: Claim[]): boolean {
  const own = [sentence, ...(sentence.item && sentence.lead ? [sentence.lead] : [])];
  return MADE[language].test(contextOf(sentence)) || claims.some(({ kind, sentence: one }) => ['refunded', 'voided'].includes(kind) && own.includes(one));
}

/** An item of a list speaks of what its list hangs on. */
function contextOf({ item, lead, words }: Sentence): string {
  return item && lead ? `${lead.words} ${words}` : words;
}

/** The most that may be named; null where it is not known. */
function limitOf({ currency: written }: AmountFound, orders: OrderFacts[], facts: TicketFacts, toCome: boolean): Money | null {
  const currency = orders.flatMap(({ refunded }) => refunded).find((money) => speaksOf(written, money.currency))?.currency;
  if (!currency || orders.some(({ refunded }) => !refunded.some((money) => money.currency === currency))) return null;
  const planned = facts.attached && PAYING_BACK.includes(facts.attached.kind) ? facts.attached : null;
  const inCurrency = (sums: Money[]) => sums.filter((money) => money.currency === currency);
  // What is not planned, or not let go yet, is bound by what can be paid at all.
  const open = toCome || planned?.amounts === null || orders.some(({ refundPending }) => refundPending);
  if (planned?.amounts && inCurrency(planned.amounts).length === 0) return null;
  if (open && orders.some(({ refundable }) => inCurrency(refundable).length === 0)) return null;
  const sums = [...orders.flatMap(({ refunded, refundable }) => inCurrency([...refunded, ...(open ? refundable : [])])), ...(open ? [] : inCurrency(planned?.amounts ?? []))];
  return sums.reduce(addMoney, { amount: '0', currency });
}

function isAbove({ amount }: AmountFound, limit: Money): boolean {
  return compareMoney({ amount, currency: limit.currency }, limit) > 0;
}

function findingOf({ language, text }: Reading, sentence: Sentence, amounts: AmountFound[], limit: Money, toCome: boolean): Finding {
  const [from, to] = [sentence.from + amounts[0]!.from, sentence.from + amounts[0]!.to];
  const most = formatMoney(limit, language === 'ko' ? 'ko-KR' : 'en-US');
  const key = toCome ? (isZero(limit) ? 'nothingRefundable' : 'aboveRefundable') : isZero(limit) ? 'nothingRefunded' : 'aboveRefunded';
  const mend = isZero(limit) || amounts.length > 1 ? {} : { mend: { label: 'mend.replace', values: { words: most }, replacement: most } };
  return { check: 'untruths', severity: 'block', from, to, words: { key: `untruths.${key}`, values: { quote: text.slice(from, to), limit: most } }, ...mend };
}
