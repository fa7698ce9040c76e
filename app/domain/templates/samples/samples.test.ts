import { describe, expect, test } from 'vitest';
import { holesOf } from '../holes-of.ts';
import { exampleContext, type MessageContext } from '../message-context.ts';
import { examplePrompts } from '../prompt-context.ts';
import { renderForComposer } from '../render-for-composer.ts';
import { renderTemplate } from '../render-template.ts';
import { starterContent } from '../starter-content.ts';
import { starterTemplates } from '../starter/starter-templates.ts';
import { TEXT_LOCALES } from '../template-row.ts';
import { OUTCOME_GROUPS } from '../variables.ts';
import type { SampleId } from './sample.ts';
import { samples } from './samples.ts';

const aboutParcel = ['address-too-late', 'cancel-too-late', 'where-is-my-order', 'late-parcel', 'delivered-not-received', 'held-at-customs', 'split-shipment'];
const aboutScan = ['late-parcel', 'delivered-not-received', 'held-at-customs'];
const untracked = { 'parcel.trackingNumber': aboutParcel, 'parcel.lastEventAt': aboutScan };
const unshipped = { 'parcel.carrier': aboutParcel, ...untracked };
const withoutOrder = starterTemplates.filter(({ texts }) => !texts.ko.body.includes('order.name')).map(({ situation }) => situation);

/** Where a starter stops on a sample, by the hole that it names. Everything else goes through, in both languages and on each channel. */
const stops: Partial<Record<SampleId, Record<string, string[]>>> = {
  'nothing-shipped': unshipped,
  'no-tracking': untracked,
  'no-delivery': { ...unshipped, 'addressChange.address': ['address-corrected'] },
  'shipping-refunded': { 'refund.items': ['lost-parcel-refund'] },
  'no-order': {
    ...unshipped,
    'order.name': starterTemplates.map(({ situation }) => situation).filter((situation) => !withoutOrder.includes(situation)),
    'order.items': ['item-change-check', 'preorder', 'late-dispatch'],
    'order.date': ['return-period-over'],
    'refund.amount': ['refund-done', 'lost-parcel-refund', 'return-refunded'],
    'refund.method': ['refund-done', 'lost-parcel-refund', 'return-refunded'],
    'refund.items': ['lost-parcel-refund'],
    'replacement.items': ['lost-parcel-replacement', 'wrong-item', 'missing-item', 'replacement-on-its-way'],
    'replacement.orderName': ['lost-parcel-replacement', 'wrong-item', 'missing-item', 'replacement-on-its-way'],
    'replacement.shipsBy': ['lost-parcel-replacement', 'wrong-item', 'missing-item', 'replacement-on-its-way'],
    'return.name': ['return-opened'],
    'return.items': ['return-opened'],
    'exchange.items': ['exchange-on-its-way'],
    'exchange.newItems': ['exchange-on-its-way'],
    'addressChange.address': ['address-corrected'],
  },
};

/** What a ticket without an order is answered with. */
const needNoOrder = [
  'back-in-stock', 'order-not-found', 'product-question', 'payment-failed', 'sign-in-trouble', 'email-change', 'data-deletion', 'newsletter-off', 'still-looking',
  'sincere-apology', 'no-fault-of-ours', 'goodwill-code', 'survey-thanks', 'survey-low-score', 'thank-you-close', 'solved-close', 'silence-close',
];

const texts = starterTemplates.flatMap((starter) => {
  const { texts: written, prompts } = starterContent(starter);
  return written.map((text) => ({ ...text, situation: starter.situation, prompt: examplePrompts(prompts, text.locale) }));
});

test('the same samples in both languages, each once, each told apart', () => {
  expect(samples.ko.map(({ id }) => id)).toEqual(samples.en.map(({ id }) => id));
  for (const locale of TEXT_LOCALES) {
    expect(samples[locale].length).toBeGreaterThanOrEqual(10);
    expect(new Set(samples[locale].map(({ id }) => id)).size).toBe(samples[locale].length);
    expect(new Set(samples[locale].map(({ title }) => title[locale])).size).toBe(samples[locale].length);
  }
});

test('all is fiction: links lead to reserved domains only', () => {
  const links = JSON.stringify(samples).match(/https?:\/\/[^/"]+/g)!;
  expect(links.length).toBeGreaterThan(10);
  expect(links.filter((link) => !/\.(example|test|invalid)$/.test(link))).toEqual([]);
});

test('what an answer may need without an order is listed', () => {
  expect(withoutOrder).toEqual(needNoOrder);
});

describe.each(samples.ko.map(({ id }) => id))('on the sample %s', (id) => {
  const fitting = texts.map((text) => ({ ...text, context: { ...samples[text.locale].find((sample) => sample.id === id)!.context, prompt: text.prompt } }));

  test('every starter goes through, or stops at the hole that is listed', () => {
    const found: Record<string, string[]> = {};
    for (const { situation, subject, body, context } of fitting) {
      for (const hole of holesOf(`${subject}\n${body}`, context)) found[hole] = [...new Set([...(found[hole] ?? []), situation])];
    }
    const sorted = (holes: Record<string, string[]>) => Object.fromEntries(Object.entries(holes).map(([hole, situations]) => [hole, situations.toSorted()]));
    expect(sorted(found)).toEqual(sorted(stops[id] ?? {}));
  });

  test('composed first and filled with the outcome afterwards it is the same text, without a trace of Liquid from the template', () => {
    for (const { subject, body, locale, context, situation } of fitting) {
      if (holesOf(body, context).length > 0) continue;
      const at = `${situation} ${locale}`;
      const waiting = renderForComposer(body, { ...context, ...withoutOutcomes() }, locale);
      expect(renderTemplate(waiting, context, locale), at).toBe(renderTemplate(body, context, locale));
      if (id === 'hostile-names') continue;
      expect(`${renderTemplate(subject, context, locale)}${waiting.replace(/\{\{ \w+\.\w+( \| (josa|default): '[^']*')? \}\}/g, '')}`, at).not.toMatch(/[{}]/);
    }
  });
});

test("hostile names stay words: no outcome, no tag's work, nothing lost", () => {
  for (const { body, locale, prompt } of texts) {
    const { context } = samples[locale].find(({ id }) => id === 'hostile-names')!;
    const written = renderTemplate(body, { ...context, prompt, refund: { ...context.refund, amount: 'THE-AMOUNT' } }, locale);
    expect(written).toContain('<script>alert(1)</script>');
    expect(written.split('THE-AMOUNT').length - 1).toBe(body.split('{{ refund.amount }}').length - 1);
  }
});

test('a hundred lines leave room to spare', () => {
  const sizes = texts.map(({ body, locale, prompt }) => renderTemplate(body, { ...samples[locale].find(({ id }) => id === 'hundred-lines')!.context, prompt }, locale).length);
  expect(Math.max(...sizes)).toBeLessThan(10_000);
});

test('every sample has every group, so that a hole is named by its whole path', () => {
  for (const locale of TEXT_LOCALES) for (const { context } of samples[locale]) expect(Object.keys(context).sort()).toEqual(Object.keys(exampleContext(locale)).sort());
});

function withoutOutcomes(): Partial<MessageContext> {
  return Object.fromEntries(OUTCOME_GROUPS.map((group) => [group, {}]));
}
