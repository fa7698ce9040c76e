import type { Desk } from '#app/desk/desk.ts';
import { Problem } from '#app/platform/problem.ts';
import type { TemplateRow, TemplateText } from './template-row.ts';
import { templateRow } from './templates.server.ts';

export interface TemplateFor extends TemplateText {
  template: TemplateRow;
  /** The language of the text. */
  locale: 'ko' | 'en';
  /** The customer's language has no text: this is the shop's other one, and the screen says so. */
  fellBack: boolean;
}

/** A template's text in the customer's language. @throws Problem not_found */
export async function templateFor(desk: Pick<Desk, 'shop' | 'db'>, id: string, locale: string): Promise<TemplateFor> {
  const template = await templateRow(desk, id);
  const wanted = locale.startsWith('ko') ? 'ko' : 'en';
  const other = wanted === 'ko' ? 'en' : 'ko';
  const found = template.texts[wanted] ? wanted : other;
  const text = template.texts[found];
  if (!text) throw new Problem('not_found', { note: 'a template without a text' });
  return { template, ...text, locale: found, fellBack: found !== wanted };
}
