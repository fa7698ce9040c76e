import type { Html } from './html.ts';

/** An HTML page; never cached, so that what is seen is what the world holds. */
export function page(body: Html, init: ResponseInit = {}): Response {
  return new Response(`<!doctype html>${body.html}`, withHeaders(init, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' }));
}

/** A JSON answer. */
export function json(body: unknown, init: ResponseInit = {}): Response {
  return new Response(JSON.stringify(body), withHeaders(init, { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' }));
}

/** See-other: what a form post answers, so that a reload does not post again. */
export function seeOther(location: string): Response {
  return new Response(null, { status: 303, headers: { location } });
}

/** A plain redirect of a GET. */
export function found(location: string): Response {
  return new Response(null, { status: 302, headers: { location } });
}

/** A script, style sheet or picture of the sandbox's own. */
export function asset(body: string | Uint8Array, type: string): Response {
  return new Response(body as BodyInit, { headers: { 'content-type': type, 'cache-control': 'no-cache' } });
}

function withHeaders(init: ResponseInit, defaults: Record<string, string>): ResponseInit {
  const headers = new Headers(init.headers);
  for (const [name, value] of Object.entries(defaults)) if (!headers.has(name)) headers.set(name, value);
  return { ...init, headers };
}
