import type { Desk, Ledger } from '#app/desk/desk.ts';
import { countArticle } from '#app/domain/help/count-article.sql.server.ts';
import { countMiss } from '#app/domain/help/count-miss.sql.server.ts';
import { expectDeflection, takeBackDeflection, type Reader } from '#app/domain/help/deflections.sql.server.ts';
import { missTerm } from '#app/domain/help/miss-term.ts';
import { customerMark, visitorMarks } from '#app/domain/help/visitor-marks.server.ts';
import { countAndCheck } from '#app/domain/shops/count-and-check.server.ts';
import { sign } from '#app/platform/secret-links.server.ts';
import { days, minutes } from '#app/platform/spans.ts';
import type { Signal } from './signal.ts';

/** What one network address, and what all of a shop's together, may have counted within ten minutes; beyond it nothing is. */
const MOST = { reader: 200, shop: 6000 };
/** A reader finds few answers a day, and misses few: what is counted of them is bounded for itself, since other figures rest on it. */
const MOST_A_DAY = { miss: 30, expect: 20 };

export interface SignalSender {
  /** Network address; anyone may invent it. */
  address: string;
  userAgent: string;
  /** Shopify's id of the signed-in customer. */
  customerId: string | null;
}

/** Counts what readers of the help did, without a word to them: a flood is left out, never refused. */
export async function takeSignals(desk: Desk, signals: Signal[], { address, userAgent, customerId }: SignalSender): Promise<void> {
  if (!signals.length) return;
  const reader = { visitors: visitorMarks(desk, address, userAgent), customer: customerId && customerMark(desk, customerId) };
  // Kept whatever becomes of the signals themselves: what fails must not be free.
  const some = await desk.transaction(async function bound(ledger) {
    return countable(ledger, signals, address);
  });
  if (!some.length) return;
  await desk.transaction(async function count(ledger) {
    for (const signal of some) await take(ledger, signal, reader);
  });
}

/** Those that are within the bounds: each is counted, for a beacon may carry several. */
async function countable(ledger: Ledger, signals: Signal[], address: string): Promise<Signal[]> {
  const keyOf = (kind: string) => `signal:${kind}:${sign(ledger.linkSecret, 'rate', [ledger.shop.id, 'signal', kind, address])}`;
  const within = async (key: string, max: number, window: number) => (await countAndCheck(ledger, key, { max, window })).allowed;
  const some: Signal[] = [];
  for (const signal of signals) {
    const bounded = signal.kind === 'miss' ? 'miss' : signal.kind === 'helped' || signal.kind === 'suggested' ? 'expect' : null;
    if (!(await within(keyOf('any'), MOST.reader, minutes(10)))) break;
    if (!(await within('signal', MOST.shop, minutes(10)))) break;
    if (bounded && !(await within(keyOf(bounded), MOST_A_DAY[bounded], days(1)))) continue;
    some.push(signal);
  }
  return some;
}

async function take(ledger: Ledger, { kind, about, locale }: Signal, reader: Reader): Promise<void> {
  if (kind === 'miss') {
    const term = missTerm(about);
    if (term) await countMiss(ledger, term, locale);
    return;
  }
  if (kind !== 'suggested') await countArticle(ledger, kind, about, locale);
  if (kind === 'suggested' || kind === 'helped') await expectDeflection(ledger, about, reader, kind);
  if (kind === 'unhelped') await takeBackDeflection(ledger, about, reader);
}
