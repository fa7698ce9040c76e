import { exampleContext, type MessageContext } from '../message-context.ts';
import { TEXT_LOCALES, type TextLocale } from '../template-row.ts';
import { differencesEn } from './differences-en.ts';
import { differencesKo } from './differences-ko.ts';
import { SAMPLE_IDS, type Difference, type Sample, type SampleId } from './sample.ts';
import { SAMPLE_TITLES } from './titles.ts';

const differences: Record<TextLocale, Record<SampleId, Difference>> = { ko: differencesKo, en: differencesEn };

/** The fixed orders that every template is tried on and may be looked at with; the same ones in both languages, all of them fiction. */
export const samples = Object.fromEntries(
  TEXT_LOCALES.map((locale) => [locale, SAMPLE_IDS.map((id) => ({ id, title: SAMPLE_TITLES[id], context: contextOf(locale, differences[locale][id]) }))]),
) as Record<TextLocale, Sample[]>;

function contextOf(locale: TextLocale, { goods, without = [], ...own }: Difference): MessageContext {
  const context = exampleContext(locale) as unknown as Record<string, Record<string, unknown>>;
  for (const values of Object.values(context)) if (goods && 'items' in values) values['items'] = goods;
  for (const [group, values] of Object.entries(own)) context[group] = { ...context[group], ...values };
  for (const group of without) context[group] = {};
  return context as unknown as MessageContext;
}
