import { data } from '@remix-run/node';
import { problemWords } from '#app/locales/problem-words.server.ts';
import type { Locale } from '#app/locales/words.server.ts';
import { Problem } from '#app/platform/problem.ts';

/** What a page gets of a refusal: words to show, the field they belong to, and what there is to see. */
export interface ProblemAnswer {
  problem: { code: string; message: string; field: string | null; shown: unknown; retry: boolean };
}

/** Turns a Problem into an answer with its status; anything else is a bug and goes on. */
export function problemAnswer(error: unknown, locale: Locale) {
  if (!(error instanceof Problem)) throw error;
  const { code, details } = error;
  const answer: ProblemAnswer = {
    problem: {
      code,
      message: problemWords(locale, details.words ?? code, details.values),
      field: details.field ?? null,
      shown: details.shown ?? null,
      retry: details.retry ?? false,
    },
  };
  return data(answer, { status: error.status, headers: details.retryAfter ? { 'Retry-After': String(details.retryAfter) } : {} });
}

/** For loaders: a Problem becomes the page's error boundary, with its status. */
export function problemResponse(error: unknown): never {
  if (error instanceof Problem) throw new Response(error.code, { status: error.status });
  throw error;
}
