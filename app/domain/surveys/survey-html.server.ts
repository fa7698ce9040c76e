import { wordsFor } from '#app/locales/words.server.ts';
import { COMMENT_LIMIT } from './survey.ts';
import type { SurveyPage } from './survey-page.server.ts';

export interface SurveyHtmlOptions {
  /** The choice made in the mail: it preselects, no more. */
  chosen?: number | null;
  /** For a page whose survey is not known, and so neither is its reader's language. */
  locale?: 'ko' | 'en';
  missing?: boolean;
  tooMany?: boolean;
  comment?: string;
  justSaved?: boolean;
}

const scores = [5, 4, 3, 2, 1] as const;

/** The survey's page inside the shop's theme: its own small style, no script. Everything shown is escaped for HTML and for Liquid. */
export function surveyHtml(page: SurveyPage, options: SurveyHtmlOptions): string {
  const locale = page.locale ?? options.locale ?? 'ko';
  const t = wordsFor(locale, 'survey');
  const say = (key: string, values: Record<string, string> = {}) => safe(t(`page.${key}`, values));
  const help = `<p><a href="/pages/help">${say('help')}</a></p>`;
  const inner = {
    open: () => questions(page, options, (key, values) => safe(t(key, values ?? {}))),
    answered: () =>
      `<h1>${say('thanksTitle')}</h1><p role="status">${say('thanks')}</p><p>${say('given', { score: t(`score.${page.score}`) })}</p>${options.justSaved ? '' : `<p>${say('already')}</p>${help}`}`,
    expired: () => `<h1>${say('expiredTitle')}</h1><p>${say('expired')}</p>${help}`,
    reopened: () => `<h1>${say('reopenedTitle')}</h1><p>${say('reopened', { order: page.orderName ?? '' })}</p>${help}`,
    gone: () => `<h1>${say('goneTitle')}</h1><p>${say('gone')}</p>${help}`,
  }[page.state]();
  return `${style}<div class="mend-survey" lang="${locale}">${inner}</div>`;
}

function questions(page: SurveyPage, options: SurveyHtmlOptions, say: (key: string, values?: Record<string, string>) => string): string {
  const error = options.missing ? say('page.missing') : options.tooMany ? say('page.tooMany') : '';
  const choices = scores
    .map(
      (score) =>
        `<label><input type="radio" name="score" value="${score}"${options.chosen === score ? ' checked' : ''} required> <span>${say(`score.${score}`)}</span></label>`,
    )
    .join('');
  return `<h1>${say('page.title')}</h1><p>${say('page.about', { order: page.orderName ?? '' })}</p>
<form method="post"><fieldset${error ? ' aria-describedby="mend-survey-error"' : ''}><legend>${say('page.choice')}</legend>${choices}</fieldset>
${error ? `<p class="mend-survey__error" id="mend-survey-error" role="alert">${error}</p>` : ''}
<label class="mend-survey__comment" for="mend-survey-comment">${say('page.comment')}</label>
<textarea id="mend-survey-comment" name="comment" rows="4" maxlength="${COMMENT_LIMIT}" aria-describedby="mend-survey-hint">${safe(options.comment ?? '')}</textarea>
<p class="mend-survey__hint" id="mend-survey-hint">${say('page.commentHint')}</p>
<button type="submit">${say('page.send')}</button></form>`;
}

/** Braces and percent signs too: the theme runs what it gets through Liquid. */
function safe(text: string): string {
  return text.replace(/[&<>"'{}%]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

// Written with raw braces only around rules: a single brace is no Liquid.
const style = `<style>
.mend-survey { max-width: 34em; margin: 2em auto; padding: 0 1em; line-height: 1.6; word-break: keep-all; overflow-wrap: anywhere }
.mend-survey label { position: static; opacity: 1; color: inherit; font-size: 1em; text-transform: none }
.mend-survey fieldset { border: 0; margin: 1.5em 0; padding: 0; display: grid; gap: .5em }
.mend-survey legend { font-weight: 600; margin-bottom: .5em; padding: 0 }
.mend-survey fieldset label { display: flex; gap: .75em; align-items: center; min-height: 44px; padding: .5em 1em; border: 1px solid currentColor; border-radius: .5em; cursor: pointer; box-sizing: border-box }
.mend-survey :focus-visible { outline: 2px solid currentColor; outline-offset: 2px }
.mend-survey input[type=radio] { appearance: auto; position: static; opacity: 1; visibility: visible; margin: 0; inline-size: 1.25em; block-size: 1.25em; flex: none }
.mend-survey fieldset label:has(:checked) { box-shadow: inset 0 0 0 2px currentColor; font-weight: 600 }
@media (forced-colors: active) { .mend-survey fieldset label:has(:checked) { border-width: 3px } }
.mend-survey__comment { display: block; font-weight: 600 }
.mend-survey textarea[name] { inline-size: 100%; box-sizing: border-box; font: inherit; padding: .75em; margin-top: .25em; color: inherit; background: transparent; border: 1px solid currentColor; border-radius: .5em }
.mend-survey__hint { margin: .25em 0 1em; font-size: .9em }
.mend-survey__error { font-weight: 600 }
.mend-survey__error::before { content: "! " }
.mend-survey button[type] { font: inherit; font-weight: 600; min-height: 44px; padding: .6em 1.6em; border: 2px solid currentColor; border-radius: .5em; background: transparent; color: inherit; cursor: pointer }
</style>`;
