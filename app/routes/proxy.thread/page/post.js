import { base, thread } from './thread.js';

/** Asks one of the page's doors. @returns its answer; status 0 where the shop is not reached, a null body where it is no JSON */
export async function post(noun, body) {
  const isForm = body instanceof FormData;
  const headers = isForm ? {} : { 'Content-Type': 'application/json' };
  try {
    const answer = await fetch(`${base}/${noun}?locale=${thread.locale}`, { method: 'POST', headers, body: isForm ? body : JSON.stringify(body), cache: 'no-store', referrerPolicy: 'no-referrer' });
    return { ok: answer.ok, status: answer.status, body: await answer.json().catch(() => null) };
  } catch {
    return { ok: false, status: 0, body: null };
  }
}
