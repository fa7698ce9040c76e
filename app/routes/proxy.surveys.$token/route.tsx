import { createHash } from 'node:crypto';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { enterStorefront, type StorefrontEntrance } from '#app/desk/enter-storefront.server.ts';
import { readersLocale } from '#app/desk/readers-locale.server.ts';
import { liquidPage } from '#app/desk/liquid-page.server.ts';
import { countAndCheck } from '#app/domain/shops/count-and-check.server.ts';
import { answerSurvey } from '#app/domain/surveys/answer-survey.server.ts';
import { surveyPage } from '#app/domain/surveys/survey-page.server.ts';
import { surveyHtml } from '#app/domain/surveys/survey-html.server.ts';
import { minutes } from '#app/platform/spans.ts';
import { readAnswer } from './read-answer.server.ts';

/** The survey's page in the store's own domain. Opening it saves nothing. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { desk } = await enterStorefront(request);
  const chosen = z.coerce.number().int().min(1).max(5).nullable().catch(null).parse(new URL(request.url).searchParams.get('score'));
  const page = await surveyPage(desk, params.token ?? '');
  return liquidPage(surveyHtml(page, { chosen, locale: await readersLocale(desk, request) }));
}

export async function action({ request, params }: ActionFunctionArgs) {
  const entrance = await enterStorefront(request);
  const locale = await readersLocale(entrance.desk, request);
  const { score, comment } = await readAnswer(request);
  const allowed = await mayAnswer(entrance);
  if (!allowed || !score) {
    const page = await surveyPage(entrance.desk, params.token ?? '');
    return liquidPage(surveyHtml(page, { locale, comment, chosen: score, ...(allowed ? { missing: true } : { tooMany: true }) }), { status: allowed ? 422 : 429 });
  }
  const page = await answerSurvey(entrance.desk, params.token ?? '', { score, comment: comment || null });
  return liquidPage(surveyHtml(page, { locale, justSaved: page.state === 'answered' && page.score === score }));
}

async function mayAnswer({ desk, clientAddress }: StorefrontEntrance): Promise<boolean> {
  const key = `survey:${createHash('sha256').update(`${desk.linkSecret}${clientAddress}`).digest('base64url').slice(0, 22)}`;
  const rate = await desk.transaction(async function count(ledger) {
    return countAndCheck(ledger, key, { max: 30, window: minutes(10) });
  });
  return rate.allowed;
}
