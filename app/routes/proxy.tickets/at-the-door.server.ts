import { Turnstile } from '#app/desk/turnstile.ts';
import { Problem } from '#app/platform/problem.ts';
import { answerWith, isScript } from './answers.server.ts';

/** All shops' forms together: agents at work in the same process come first (docs/decisions/0033). */
export const turnstile = new Turnstile({ inside: 2, waiting: 20, rest: 1 });

/** An answer with its body as text. */
export interface SentAway {
  status: number;
  headers: Record<string, string>;
  body: string;
}

const written = new Map<string, Promise<SentAway>>();

/**
 * What a shopper is told for whom there is no room now; null where there is.
 * To be asked before anything of the request is looked at, its signature
 * included: in a rush nearly all are sent away, and each must cost next to nothing.
 * @param headers of the request: `accept` says whether a script asks, `accept-language` in which words it is told
 */
export async function sentAway(headers: { accept?: string | undefined; 'accept-language'?: string | undefined }): Promise<SentAway | null> {
  try {
    turnstile.look();
    return null;
  } catch (problem) {
    if (!(problem instanceof Problem)) throw problem;
    const language = browsersLanguage(headers['accept-language']);
    const key = `${language} ${isScript(headers.accept)}`;
    const known = written.get(key) ?? asText(answerWith({ headers: new Headers({ accept: headers.accept ?? '' }) }, language).problem(problem));
    written.set(key, known);
    return known;
  }
}

export function browsersLanguage(accepted: string | null | undefined): 'ko' | 'en' {
  return /^\s*en\b/i.test(accepted ?? '') ? 'en' : 'ko';
}

async function asText(answer: Response): Promise<SentAway> {
  return { status: answer.status, headers: Object.fromEntries(answer.headers), body: await answer.text() };
}
