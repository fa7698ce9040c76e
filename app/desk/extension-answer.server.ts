import type { z } from 'zod';
import { problemWords } from '#app/locales/problem-words.server.ts';
import type { Locale } from '#app/locales/words.server.ts';
import { Problem } from '#app/platform/problem.ts';
import type { Desk } from './desk.ts';
import { enterAdmin } from './enter-admin.server.ts';
import { enterCustomerAccount } from './enter-customer-account.server.ts';
import { photoWords } from './photo-words.server.ts';
import { readBytes } from './read-bytes.server.ts';
import { checked, tooMuch } from './read-form.server.ts';

/** Extensions run on Shopify's domains and prove themselves by a token they send along: no cookie, so any origin may ask. */
const OPEN = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Allow-Headers': 'Authorization, Content-Type',
  'Access-Control-Allow-Methods': 'GET, POST',
  'Access-Control-Max-Age': '7200',
  'Cache-Control': 'no-store',
};

const MOST = 128 * 1024;

/** What an extension gets of a refusal; `sign_in` where nobody is signed in yet. */
export interface ExtensionRefusal {
  code: string;
  error: string;
  field?: string;
  retryAfter?: number;
}

interface Call {
  desk: Desk;
  /** Of the page that asks (`?locale=`). */
  locale: Locale;
  /** The JSON that was posted, as the schema has it. */
  form<S extends z.ZodType>(schema: S): Promise<z.output<S>>;
}

type Method = 'GET' | 'POST';

/**
 * A door for the customer account extension: JSON, open to other origins.
 * Without a customer it answers 403 `sign_in`, and nothing was read.
 * @throws Response of enterCustomerAccount, readable by other origins
 */
export function answerCustomerAccount(request: Request, method: Method, act: (call: Call & { customerId: string }) => Promise<unknown>): Promise<Response> {
  return answer(request, method, async (locale) => {
    const { desk, customerId } = await enterCustomerAccount(request);
    if (!customerId) throw new Problem('not_allowed', { words: 'account_sign_in' });
    return act({ desk, customerId, locale, form: (schema) => formOf(request, schema) });
  });
}

/**
 * A door for the admin extensions: JSON, open to other origins, in the agent's name.
 * @throws Response of enterAdmin, readable by other origins; 401 without a token, for there is no frame to go back to
 */
export function answerAdminExtension(request: Request, method: Method, act: (call: Call) => Promise<unknown>): Promise<Response> {
  return answer(request, method, async () => {
    if (!request.headers.get('authorization')?.startsWith('Bearer ')) throw new Response(null, { status: 401 });
    const { desk, locale } = await enterAdmin(request);
    return act({ desk, locale, form: (schema) => formOf(request, schema) });
  });
}

async function answer(request: Request, method: Method, act: (locale: Locale) => Promise<unknown>): Promise<Response> {
  if (request.method === 'OPTIONS') return new Response(null, { status: 204, headers: OPEN });
  if (request.method !== method) throw new Response(null, { status: 405, headers: { ...OPEN, Allow: method } });
  const locale = new URL(request.url).searchParams.get('locale')?.toLowerCase().startsWith('ko') ? 'ko' : 'en';
  try {
    return Response.json(await act(locale), { status: method === 'POST' ? 201 : 200, headers: OPEN });
  } catch (thrown) {
    if (thrown instanceof Problem) return refusal(thrown, locale);
    throw thrown instanceof Response ? readable(thrown) : thrown;
  }
}

async function formOf<S extends z.ZodType>(request: Request, schema: S): Promise<z.output<S>> {
  const bytes = await readBytes(request, MOST).catch(tooMuch);
  try {
    return checked(schema, JSON.parse(bytes.toString('utf8')));
  } catch (error) {
    if (error instanceof SyntaxError) throw new Problem('bad_input', { note: 'the body is no JSON' });
    throw error;
  }
}

function refusal(problem: Problem, locale: Locale): Response {
  const { code, status, details } = problem;
  const { field, retryAfter, words = code, values } = details;
  const body: ExtensionRefusal = { code: words === 'account_sign_in' ? 'sign_in' : code, error: photoWords(problem, locale) ?? problemWords(locale, words, values), ...(field ? { field } : {}), ...(retryAfter ? { retryAfter } : {}) };
  return Response.json(body, { status, headers: { ...OPEN, ...(retryAfter ? { 'Retry-After': String(retryAfter) } : {}) } });
}

/** A browser hides the status of what names no origin. */
function readable(thrown: Response): Response {
  const headers = new Headers(thrown.headers);
  for (const [name, value] of Object.entries(OPEN)) headers.set(name, value);
  return new Response(thrown.body, { status: thrown.status, headers });
}
