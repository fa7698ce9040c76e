import { liquidPage } from '#app/desk/liquid-page.server.ts';
import type { TakenForm } from '#app/domain/channels/storefront/take-form.server.ts';
import type { FieldError, RawForm } from '#app/domain/channels/storefront/ticket-form.ts';
import type { FormTopicRule } from '#app/domain/channels/storefront/topics.ts';
import type { Work } from '#app/domain/channels/storefront/work.server.ts';
import { wordsFor } from '#app/locales/words.server.ts';
import type { Problem } from '#app/platform/problem.ts';
import { donePage, formPage, leadPage, troublePage } from './pages.server.ts';

export interface Answers {
  locale: 'ko' | 'en';
  taken(taken: TakenForm, email: string): Response;
  /** @param topics what the shop's form offers, for the form that a browser without the script is shown again */
  errors(raw: RawForm, errors: FieldError[], topics: FormTopicRule[]): Response;
  problem(problem: Problem): Response;
  lead(): Response;
  methodRefused(): Response;
}

/** Whether the block's script asks, and no browser. */
export function isScript(accept: string | null | undefined): boolean {
  return /\bapplication\/json\b/.test(accept ?? '');
}

/** Answers as JSON to the block's script, as a page inside the theme to a browser without it. */
export function answerWith(request: Pick<Request, 'headers'>, language: string): Answers {
  const locale = language === 'en' ? 'en' : 'ko';
  const t = wordsFor(locale, 'form');
  const json = isScript(request.headers.get('accept'));
  return {
    locale,
    taken(taken, email) {
      const { repeated, note, ...rest } = taken;
      const answer = { ...rest, ...(note ? { note } : {}) };
      const status = repeated ? 200 : 201;
      return json ? jsonAnswer(answer, status) : liquidPage(donePage(locale, taken, email), { status });
    },
    errors(raw, errors, topics) {
      const texts = Object.fromEntries(errors.map((error) => [error.field, t(`errors.${error.words}`, error.values)]));
      return json ? jsonAnswer({ errors: texts }, 422) : liquidPage(formPage(locale, raw, texts, topics), { status: 422 });
    },
    problem({ code, status, details: { retryAfter, shown } }) {
      const minutes = Math.ceil((retryAfter ?? 60) / 60);
      const error = code === 'too_many' ? t('errors.tooMany', { count: minutes }) : code === 'too_large' ? t('errors.tooLarge') : t('errors.unreadable');
      const headers: Record<string, string> = retryAfter ? { 'Retry-After': String(retryAfter) } : {};
      return json ? jsonAnswer({ error, ...(retryAfter ? { retryAfter } : {}), ...workIn(shown) }, status, headers) : liquidPage(troublePage(locale, error), { status, headers });
    },
    lead: () => liquidPage(leadPage(locale)),
    methodRefused: () => new Response(null, { status: 405, headers: { Allow: 'GET, POST' } }),
  };
}

function jsonAnswer(answer: object, status: number, headers: Record<string, string> = {}): Response {
  return Response.json(answer, { status, headers: { 'Cache-Control': 'no-store', ...headers } });
}

/** What the page may do instead of waiting. */
function workIn(shown: unknown): { work?: Work } {
  return typeof shown === 'object' && shown !== null && 'work' in shown ? { work: shown.work as Work } : {};
}
