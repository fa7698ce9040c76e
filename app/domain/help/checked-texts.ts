import { Problem } from '#app/platform/problem.ts';
import { cleanHtml, textOf } from './article-html.ts';
import type { DraftText } from './article.ts';
import { isLocale } from './locales.ts';

export const MOST_TITLE = 120;
/** Of HTML. Three bytes a syllable, it still fits a metafield. */
export const MOST_BODY = 30_000;
export const MOST_KEYWORDS = 300;
const MOST_LOCALES = 20;

export interface TypedText {
  title: string;
  body: string;
  keywords?: string;
}

/**
 * What was typed as it is kept: sanitised, of one form.
 * @throws Problem bad_input or too_large with its field, such as "texts.ko.title"
 */
export function checkedTexts(texts: Record<string, TypedText>): Record<string, DraftText> {
  const typed = Object.entries(texts);
  if (!typed.length) throw new Problem('bad_input', { words: 'article_empty', field: 'texts' });
  if (typed.length > MOST_LOCALES || !typed.every(([locale]) => isLocale(locale))) throw new Problem('bad_input', { field: 'texts' });
  return Object.fromEntries(typed.map(([locale, text]) => [locale, checked(locale, text)]));
}

function checked(locale: string, { title, body, keywords = '' }: TypedText): DraftText {
  const field = (part: string) => `texts.${locale}.${part}`;
  const kept = { title: line(title), body: cleanHtml(body.slice(0, MOST_BODY * 2)), keywords: line(keywords) };
  if (!kept.title || kept.title.length > MOST_TITLE || /[\r\n]/.test(title.trim())) throw new Problem('bad_input', { words: 'article_title', values: { most: MOST_TITLE }, field: field('title') });
  if (!textOf(kept.body)) throw new Problem('bad_input', { words: 'article_body', field: field('body') });
  if (body.length > MOST_BODY || kept.body.length > MOST_BODY) throw new Problem('too_large', { words: 'article_too_long', values: { most: MOST_BODY }, field: field('body') });
  if (kept.keywords.length > MOST_KEYWORDS) throw new Problem('bad_input', { words: 'article_keywords', values: { most: MOST_KEYWORDS }, field: field('keywords') });
  return kept;
}

function line(text: string): string {
  return text.toWellFormed().normalize('NFKC').replace(/[\p{Cc}\s]+/gu, ' ').trim();
}
