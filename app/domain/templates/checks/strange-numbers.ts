import type { Finding } from '../message-finding.ts';
import type { OrderFacts, TicketFacts } from '../ticket-facts.ts';
import { figuresOf, maskName, ordersIn, plainTracking, trackingIn, type NumberFound } from './numbers.ts';
import type { Reading } from './reading.ts';

/** Tracking and order numbers that are none of this customer's. Where not all orders are known, none is strange. */
export function strangeNumbers({ paragraphs, masked, language, text }: Reading, facts: TicketFacts): Finding[] {
  if (!facts.complete || facts.orders.length === 0) return [];
  const names = new Set([...facts.orders.map(({ name }) => figuresOf(name)), String(facts.ticketNumber)]);
  const tracked = facts.orders.flatMap(({ parcels }) => parcels.flatMap(({ trackingNumbers }) => trackingNumbers));
  const known = tracked.map(plainTracking);
  const linked = facts.orders.find(({ id }) => id === facts.linkedOrderId) ?? null;
  const sentences = paragraphs.flatMap((paragraph) => paragraph.sentences.map((sentence) => ({ ...sentence, around: `${sentence.lead?.words ?? ''}\n${masked.slice(paragraph.from, paragraph.to)}` })));
  return sentences.flatMap(({ words, around, from: offset }) => {
    const parcels = trackingIn(words, language, around);
    const others = facts.orders.reduce((left, { name }) => maskName(left, name), words);
    const orders = ordersIn(others, language).filter(({ from, to }) => !parcels.some((one) => from < one.to && to > one.from));
    const block = (key: string, instead: string | null) => (number: NumberFound): Finding => {
      const [from, to] = [offset + number.from, offset + number.to];
      const mend = instead === null ? {} : { mend: { label: 'mend.replace', values: { words: instead }, replacement: instead } };
      return { check: 'untruths', severity: 'block', from, to, words: { key: `untruths.${key}`, values: { quote: text.slice(from, to) } }, ...mend };
    };
    return [
      ...parcels.filter(({ value }) => !known.some((one) => isSame(one, value))).map(block('strangeTracking', tracked.length === 1 ? tracked[0]! : null)),
      ...orders.filter(({ value }) => !names.has(value)).map((number) => block('strangeOrder', nameLike(linked, words.slice(number.from, number.to)))(number)),
    ];
  });
}

/** The last figures of a number stand for it. */
function isSame(known: string, written: string): boolean {
  return known === written || (written.length >= 8 && known.endsWith(written));
}

function nameLike(order: OrderFacts | null, written: string): string | null {
  if (!order) return null;
  return !written.startsWith('#') && order.name.startsWith('#') ? order.name.slice(1) : order.name;
}
