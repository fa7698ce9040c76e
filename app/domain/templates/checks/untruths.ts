import { isZero } from '#app/platform/money.ts';
import type { Finding } from '../message-finding.ts';
import type { OrderFacts, TicketFacts } from '../ticket-facts.ts';
import { amountsBeyond, namesRefund } from './amounts-beyond.ts';
import type { Claim, Happened } from './claim.ts';
import { claimsIn } from './claims.ts';
import { ordersIn, trackingIn } from './numbers.ts';
import { brokenPromises, mayBreakPromise } from './past-promises.ts';
import type { Reading } from './reading.ts';
import { spokenOrders } from './spoken-orders.ts';
import { strangeNumbers } from './strange-numbers.ts';

/** What the message says and the facts deny; each stops the send, and names its fact. */
export function untruthFindings(reading: Reading, facts: TicketFacts): Finding[] {
  // Where no order is known here, nobody can say that nothing happened to it.
  const said = facts.orders.length === 0 ? [] : claimsIn(reading);
  const claims = said.flatMap((claim) => denied(claim, reading, facts));
  const told = (finding: Finding) => claims.some(({ from, to }) => reading.sentences.some((one) => one.from <= from && to <= one.to && one.from <= finding.from && finding.to <= one.to));
  const amounts = amountsBeyond(reading, facts, said).filter((finding) => !told(finding));
  return [...claims, ...amounts, ...strangeNumbers(reading, facts), ...brokenPromises(reading, facts.today)].toSorted((a, b) => a.from - b.from);
}

/** Whether the message says anything that facts could deny. */
export function saysFacts(reading: Reading): boolean {
  const { sentences, language } = reading;
  return claimsIn(reading).length > 0 || sentences.some((sentence) => trackingIn(sentence.words, language).length > 0 || mayBreakPromise(sentence, language) || ordersIn(sentence.words, language).length > 0 || namesRefund(sentence, language));
}

function denied(claim: Claim, reading: Reading, facts: TicketFacts): Finding[] {
  const orders = spokenOrders(claim.sentence, reading, facts);
  const verdict = VERDICTS[claim.kind](orders, facts);
  if (!verdict) return [];
  return [
    {
      check: 'untruths',
      severity: 'block',
      from: claim.from,
      to: claim.to,
      words: { key: `untruths.${verdict}`, values: { quote: reading.text.slice(claim.from, claim.to).trim(), order: orders.map(({ name }) => name).slice(0, 3).join(', ') } },
      ...(claim.denied ? { mend: { label: 'mend.replace', values: { words: claim.denied }, replacement: claim.denied } } : {}),
    },
  ];
}

/** Key of the words that name the fact; null where the claim may be true. */
const VERDICTS: Record<Happened, (orders: OrderFacts[], facts: TicketFacts) => string | null> = {
  shipped: (orders) => (orders.some(({ parcels }) => parcels.length > 0) ? null : 'notShipped'),
  delivered: (orders) => (orders.some(({ parcels }) => parcels.some((parcel) => parcel.delivered)) ? null : 'notDelivered'),
  resent: (orders, facts) => {
    // The goods of an exchange leave in a further parcel of the same order.
    if (isPlanned(orders, facts, ['replacement', 'exchange']) || orders.some(({ replaces, parcels }) => replaces !== null || parcels.length > 1)) return null;
    // A colleague may have sent it by an order of her own.
    const since = orders.map(({ placedAt }) => placedAt).toSorted()[0] ?? '';
    return facts.complete && !facts.orders.some(({ id, placedAt }) => placedAt > since && !orders.some((order) => order.id === id)) ? 'notResent' : null;
  },
  refunded: (orders, facts) => {
    // A return that is opened pays nothing yet.
    if (isPlanned(orders, facts, ['refund', 'cancellation', 'return_processing']) || orders.some(({ refunded }) => refunded.some((money) => !isZero(money)))) return null;
    return orders.some(({ refundPending }) => refundPending) ? 'refundPending' : 'notRefunded';
  },
  // "결제를 취소했습니다": paid back, or never taken.
  voided: (orders, facts) => (orders.some(({ cancelled }) => cancelled) ? null : VERDICTS.refunded(orders, facts)),
  cancelled: (orders, facts) => (isPlanned(orders, facts, ['cancellation']) || orders.some(({ cancelled }) => cancelled) ? null : 'notCancelled'),
};

/** For an order that is spoken of, or for what replaced it. */
function isPlanned(orders: OrderFacts[], { attached }: TicketFacts, kinds: string[]): boolean {
  if (!attached || !kinds.includes(attached.kind)) return false;
  return attached.orderId === null || orders.some(({ id, replaces }) => id === attached.orderId || replaces === attached.orderId);
}
