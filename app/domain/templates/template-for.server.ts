import type { Desk } from '#app/desk/desk.ts';
import { Problem } from '#app/platform/problem.ts';
import { chooseText, type ChosenText } from './choose-text.ts';
import type { TemplateRow } from './template-row.ts';
import { usableTemplate } from './usable-template.server.ts';

export interface TemplateFor extends ChosenText {
  template: TemplateRow;
}

/**
 * A template's text for a ticket: in the customer's language, else the shop's
 * (`fellBack`); written for the channel, else for any.
 * @throws Problem not_found, not_possible for a broken one
 */
export async function templateFor(desk: Pick<Desk, 'shop' | 'db' | 'clock'>, id: string, ticket: { locale: string; channel: string }): Promise<TemplateFor> {
  const template = await usableTemplate(desk, id);
  const settings = await desk.db.shopSettings.findFirst({ where: { shopId: desk.shop.id }, select: { locale: true } });
  const text = chooseText(template.texts, { locale: localeOf(ticket.locale), channel: ticket.channel, shopLocale: localeOf(settings?.locale ?? 'ko') });
  if (!text) throw new Problem('not_found', { note: 'a template without a text' });
  return { template, ...text };
}

function localeOf(language: string): 'ko' | 'en' {
  return language.startsWith('ko') ? 'ko' : 'en';
}
